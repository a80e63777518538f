import { type Dirent, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { formatManifest, type Manifest, manifestName } from "./manifest.js";
import { writeFile } from "./stage.js";

/** Where a build writes. */
export interface Folders {
  readonly out: string;
  readonly staging: string;
  readonly before: Manifest;
  /** True if nothing stands in `out` yet: all files then wait in `wholeFolder` as they will lie. */
  readonly fresh: boolean;
}

/** Below the staging folder. */
export const wholeFolder = "whole";

/** A file that is to be moved to `path`. */
export interface Waiting {
  readonly path: string;
  readonly waiting: string;
}

/** Moves what waits into the output, and removes what is no longer part of it. */
export function commit(
  { out, staging, before, fresh }: Folders,
  { staged, obsolete, after }: { staged: readonly Waiting[]; obsolete: readonly string[]; after: Manifest },
): void {
  const writeManifest = (content: Manifest) => {
    writeFile(join(staging, "manifest"), Buffer.from(formatManifest(content)));
    renameSync(join(staging, "manifest"), join(out, manifestName));
  };
  writeManifest(obsolete.length > 0 ? new Map([...before, ...after]) : after);
  if (fresh) {
    moveWhole(out, join(staging, wholeFolder));
    return;
  }
  const folders = new Set<string>();
  for (const { path, waiting } of staged.toSorted((a, b) => turn(a.path) - turn(b.path))) {
    const folder = dirname(join(out, path));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    renameSync(waiting, join(out, path));
  }
  for (const path of obsolete) remove(out, path);
  if (obsolete.length > 0) writeManifest(after);
}

/** Where nothing stood before, whole folders are moved: a few names instead of one for each file. */
function moveWhole(out: string, whole: string): void {
  const entries = readdirSync(whole, { withFileTypes: true });
  const turnOf = (entry: Dirent) => (entry.isDirectory() ? turn(`${entry.name}/`) : turn(entry.name));
  for (const { name } of entries.sort((a, b) => turnOf(a) - turnOf(b) || (a.name < b.name ? -1 : 1)))
    renameSync(join(whole, name), join(out, name));
}

/** A reader who follows links must never meet a file that is not there yet. */
function turn(path: string): number {
  if (path.startsWith("assets/")) return 0;
  if (/(^|\/)archive\/\d+\//.test(path)) return 3;
  if (/(^|\/)(rss\.xml|atom\.xml|feed\.json)$/.test(path)) return 4;
  if (!path.includes("/")) return 5;
  return path.endsWith(".html") ? 2 : 1;
}

/** Removes a file and the folders that are empty without it. */
function remove(out: string, path: string): void {
  rmSync(join(out, path), { force: true });
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    try {
      rmdirSync(join(out, folder));
    } catch {
      return;
    }
  }
}
