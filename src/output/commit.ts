import { closeSync, type Dirent, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, rmdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { formatManifest, type Manifest, manifestName } from "./manifest.js";
import { writeFile } from "./stage.js";
import { inTurns } from "./turns.js";
import { type Undoable, undoable } from "./undoable.js";

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

interface Changes {
  readonly staged: readonly Waiting[];
  readonly obsolete: readonly string[];
  readonly after: Manifest;
}

/** Moves what waits into the output, and removes what is no longer part of it. If the disk fails on the way, all is put back before it throws. */
export function commit(folders: Folders, changes: Changes): void {
  const { out, staging } = folders;
  const former = join(staging, "former");
  mkdirSync(former);
  const moves = undoable(former);
  try {
    moveAll(folders, changes, moves);
  } catch (error) {
    moves.undo();
    const made = changes.staged.flatMap(({ path }) => (folders.before.has(path) ? [] : [path]));
    for (const path of made) removeEmptyFolders(out, path);
    throw error;
  }
  for (const path of changes.obsolete) removeEmptyFolders(out, path);
}

function moveAll(
  { out, staging, before, fresh }: Folders,
  { staged, obsolete, after }: Changes,
  moves: Undoable,
): void {
  const writeManifest = (content: Manifest) => {
    const waiting = join(staging, "manifest");
    writeFile(waiting, Buffer.from(formatManifest(content)));
    settle(waiting);
    moves.move(waiting, join(out, manifestName), true);
  };
  const waiting = new Map(staged.map(({ path, waiting }) => [path, waiting]));
  const index = waiting.get("releases.json");
  if (index !== undefined) settle(index);
  for (const folder of new Set(fresh ? [] : staged.map(({ path }) => dirname(join(out, path)))))
    mkdirSync(folder, { recursive: true });
  writeManifest(obsolete.length > 0 ? new Map([...before, ...after]) : after);
  if (fresh) {
    moveWhole(out, join(staging, wholeFolder), moves);
    return;
  }
  for (const path of inTurns(waiting.keys(), (path) => before.has(path)).flat())
    moves.move(waiting.get(path) ?? "", join(out, path), before.has(path));
  for (const path of obsolete) moves.remove(join(out, path));
  if (obsolete.length > 0) writeManifest(after);
}

/** Manifest and publication index are the memory of the newsroom: their bytes are on the disk before their names are, whatever becomes of the power. */
function settle(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Where nothing stood before, whole folders are moved: a few names instead of one for each file. */
function moveWhole(out: string, whole: string, moves: Undoable): void {
  const entries = existsSync(whole) ? readdirSync(whole, { withFileTypes: true }) : [];
  const turnOf = ({ name }: Dirent) => (name === "assets" ? 0 : 1);
  const isFile = (entry: Dirent) => (entry.isDirectory() ? 0 : 1);
  const inOrder = (a: Dirent, b: Dirent) =>
    isFile(a) - isFile(b) || turnOf(a) - turnOf(b) || (a.name < b.name ? -1 : 1);
  for (const { name } of entries.sort(inOrder)) moves.move(join(whole, name), join(out, name), false);
}

/** Removes the folders that are empty without a file that stood there. */
function removeEmptyFolders(out: string, path: string): void {
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    try {
      rmdirSync(join(out, folder));
    } catch {
      return;
    }
  }
}
