import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { asFault } from "../model/fault.js";

/** The most files that are looked at. */
const most = 200_000;

/** Paths of the feeds in a folder, with `/`, sorted; archives by presswerk (`archive/<n>/`) are left out. Throws a Fault if it cannot be read. */
export function feedFilesIn(root: string): string[] {
  const paths = filesIn(root).filter((path) => mayBeFeed.test(path) && !archive.test(path));
  return paths.filter((path) => isFeed(join(root, path)));
}

const mayBeFeed = /\.(?:xml|rss|rdf|atom|json)$|(?:^|\/)(?:feed|rss|atom)(?:\/index\.html?)?$/i;
const archive = /(?:^|\/)archive\/\d+\/[^/]+$/;
const beginning = /<(?:rss|feed|(?:rdf:)?RDF)[\s>]|jsonfeed\.org\/version/i;

/** Links to folders are not followed. Shallow files come first, so that the limit leaves out the deepest. */
function filesIn(root: string): string[] {
  const found: string[] = [];
  const folders = [""];
  for (let folder = folders.shift(); folder !== undefined && found.length < most; folder = folders.shift()) {
    for (const entry of entriesOf(join(root, folder))) {
      const path = folder + entry.name;
      if (entry.isDirectory()) {
        if (!entry.name.startsWith(".") && entry.name !== "node_modules") folders.push(`${path}/`);
      } else if (entry.isFile()) found.push(path);
    }
  }
  return found.sort();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw asFault(error, folder);
  }
}

function isFeed(path: string): boolean {
  const head = Buffer.alloc(2000);
  try {
    const file = openSync(path, "r");
    try {
      return beginning.test(head.toString("latin1", 0, readSync(file, head)).replaceAll("\0", ""));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw asFault(error, path);
  }
}
