import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { houseFiles } from "../config/house-files.js";
import type { Newsroom } from "../model/newsroom.js";

/** Where the sources of a newsroom lie: what is worth watching, and what a change there means. */
export interface Places {
  /** Absolute. */
  readonly folders: readonly string[];
  kindOf(path: string): "house" | "release" | "nothing";
  /** A path from the configuration's folder, with `/`. */
  fromRoot(path: string): string;
}

/** Of a newsroom whose configuration (absolute path) can be read, or of one of which only that is known. */
export function placesOf(config: string, newsroom?: Newsroom): Places {
  const root = dirname(config);
  const design = newsroom?.design ? houseFiles(newsroom.design) : [];
  const house = design.flatMap((file) => ("path" in file ? [file.path] : []));
  const sources = newsroom ? [newsroom.theme, newsroom.releases] : [];
  return {
    folders: [root, ...house.map((path) => dirname(path)), ...sources.flatMap(foldersBelow)],
    kindOf(path) {
      if (path === config || house.includes(path) || (newsroom && isWithin(path, newsroom.theme))) return "house";
      return newsroom && isWithin(path, newsroom.releases) && !isBeingWritten(path) ? "release" : "nothing";
    },
    fromRoot: (path) => relative(root, path).split(sep).join("/"),
  };
}

/** What editors put beside a file while they write it. */
function isBeingWritten(path: string): boolean {
  return /^\.|~$|^\d+$|\.(?:sw[a-z]|tmp|bak|crdownload|part)$/.test(basename(path));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

/** The folder and all below it, behind symbolic links too; none if there is no such folder. */
function foldersBelow(folder: string): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    const real = realpathSync(path);
    if (seen.has(real)) return;
    seen.add(real);
    found.push(path);
    for (const entry of readdirSync(path, { withFileTypes: true }))
      if (entry.isDirectory() || entry.isSymbolicLink()) visit(join(path, entry.name));
  };
  visit(folder);
  return found;
}
