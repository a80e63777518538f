/** `name:path`, `name,option=value:path` and `:backend,option=value:path`, as rclone writes its remotes; values may be quoted. */
const pattern = /^(?!-)(:?[\w.+@ -]+)((?:,(?:"[^"]*"|'[^']*'|[^"':])*)?):(?!\\)(.*)$/s;

/** True for what rclone calls a remote, false for a folder on this machine. A folder with a colon in its name is written `./a:b`. */
export function isRemote(place: string): boolean {
  return pattern.test(place);
}

/** A remote as people may see it, without its options, for a password may be among them. */
export function shownRemote(remote: string): string {
  return remote.replace(pattern, "$1:$3");
}

/** A place below a remote. */
export function within(remote: string, path: string): string {
  return /[:/]$/.test(remote) ? remote + path : `${remote}/${path}`;
}
