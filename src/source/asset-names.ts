import { posix } from "node:path";

/** The names that files have got below one release's page, compared without regard to case. */
export interface TakenNames {
  readonly files: Set<string>;
  readonly folders: Set<string>;
}

/** At first only the page itself stands in the folder. */
export function noNames(): TakenNames {
  return { files: new Set(["index.html"]), folders: new Set() };
}

/**
 * Gives a file a name of its own below the page's folder, and remembers it: its path from the release's own folder, or
 * its base name if it lies elsewhere; `-2` and so on where another file has that name already.
 */
export function takeName(fromOwnFolder: string, taken: TakenNames): string {
  const wanted = visible(fromOwnFolder.startsWith("../") ? posix.basename(fromOwnFolder) : fromOwnFolder);
  const base = folders(wanted).some((folder) => taken.files.has(folder)) ? posix.basename(wanted) : wanted;
  let name = base;
  for (let number = 2; isTaken(name, taken); number++) name = numbered(base, number);
  taken.files.add(folded(name));
  for (const folder of folders(name)) taken.folders.add(folder);
  return name;
}

/** Some hosts never serve a path with a segment that begins with `_`, so it loses that. */
function visible(path: string): string {
  return path
    .normalize("NFC")
    .split("/")
    .map((segment) => segment.replace(/^_+(?=.)/, ""))
    .join("/");
}

function isTaken(name: string, { files, folders: taken }: TakenNames): boolean {
  return files.has(folded(name)) || taken.has(folded(name));
}

function numbered(name: string, number: number): string {
  const { dir, name: stem, ext } = posix.parse(name);
  return posix.join(dir, `${stem}-${number}${ext}`);
}

/** Every folder on the way to the file. */
function folders(name: string): string[] {
  const segments = folded(name).split("/").slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}

function folded(name: string): string {
  return name.toLowerCase().normalize("NFC");
}
