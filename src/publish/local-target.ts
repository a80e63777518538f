import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { manifestName, waitingFolder } from "../output/manifest.js";
import type { Target, Upload } from "./target.js";

/** A folder on this machine, such as the root of a web server; `root` is its absolute path. It need not exist. */
export function localTarget(root: string, { from, id, progress }: Upload): Target {
  const waiting = join(root, waitingFolder);
  const place = (path: string) => join(root, path);
  const brought = (path: string) => join(waiting, id, path);
  return {
    quick: true,
    async manifest() {
      return existsSync(place(manifestName)) ? readFileSync(place(manifestName), "utf8") : undefined;
    },
    async sizes(paths) {
      return new Map(paths.flatMap((path) => sizeOf(path, place(path))));
    },
    async bring(paths) {
      for (const other of namesIn(waiting)) if (other !== id) rmSync(join(waiting, other), { recursive: true });
      for (const path of paths) copyInTime(join(from, path), brought(path), place(path));
    },
    async reveal(paths) {
      for (const path of paths) {
        mkdirSync(dirname(place(path)), { recursive: true });
        renameSync(brought(path), place(path));
        progress(1);
      }
    },
    async writeManifest(text) {
      mkdirSync(dirname(brought(manifestName)), { recursive: true });
      writeFileSync(brought(manifestName), text);
      renameSync(brought(manifestName), place(manifestName));
    },
    async remove(paths, folders) {
      for (const path of paths) {
        rmSync(place(path), { force: true });
        progress(1);
      }
      for (const folder of folders) removeEmpty(place(folder));
    },
    async clear() {
      rmSync(waiting, { recursive: true, force: true });
    },
  };
}

function sizeOf(path: string, place: string): [string, number][] {
  const found = statSync(place, { throwIfNoEntry: false });
  return found ? [[path, found.isFile() ? found.size : -1]] : [];
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/**
 * Copies a file with its time, which servers tell pollers and make ETags of. The time does not go back where another
 * version stands, for a poller who asks what is newer than that one would never get this one.
 */
function copyInTime(from: string, to: string, over: string): void {
  const { mtime } = statSync(from);
  const before = statSync(over, { throwIfNoEntry: false })?.mtime;
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, readFileSync(from));
  if (!before || mtime > before) utimesSync(to, mtime, mtime);
}

function removeEmpty(folder: string): void {
  for (const { name } of entriesOf(folder)) removeEmpty(join(folder, name));
  try {
    rmdirSync(folder);
  } catch {
    // somebody else's files are in it
  }
}

function entriesOf(folder: string) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
}
