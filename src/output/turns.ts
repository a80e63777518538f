/** Folder of a channel: none, a language, a topic or an issuer. Release folders begin with a year, so they are no channels. */
const channel = "(?:[a-z]{2,8}(?:-[a-z0-9]{1,8})*/)?(?:(?:topics|issuers)/[^/]+/)?";
const archive = new RegExp(`^${channel}archive/\\d+/[^/]+$`, "i");
const feed = new RegExp(`^${channel}(?:rss\\.xml|atom\\.xml|feed\\.json)$`, "i");

const lists = 5;

/**
 * Puts the paths of an output into groups that appear one after the other, so that whoever follows links never meets a
 * file that is not there yet: what pages need before pages, pages before archives, archives before feeds, lists last.
 * A new file comes before any that `stands` already and is changed, for nobody knows of it until another names it.
 */
export function inTurns(paths: Iterable<string>, stands: (path: string) => boolean): string[][] {
  const turns = Array.from({ length: 2 * lists + 2 }, (): string[] => []);
  for (const path of paths) {
    const turn = turnOf(path);
    const changed = stands(path) ? 1 : 0;
    turns[turn === lists ? 2 * lists + changed : turn + lists * changed]?.push(path);
  }
  return turns.filter((group) => group.length > 0);
}

/** True for the newest document of a feed in any format, false for its archives. */
export function isFeed(path: string): boolean {
  return feed.test(path);
}

function turnOf(path: string): number {
  if (path.startsWith("assets/")) return 0;
  if (archive.test(path)) return 3;
  if (isFeed(path)) return 4;
  if (path.endsWith(".html")) return 2;
  return path.includes("/") ? 1 : lists;
}
