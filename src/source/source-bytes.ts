import { closeSync, fstatSync, openSync, readFileSync, type Stats } from "node:fs";
import { join } from "node:path";
import { asFault, Fault } from "../model/fault.js";
import type { Newsroom } from "../model/newsroom.js";

/** The bytes of a release's file, named by its path from the configuration's folder. Throws a Fault if the disk fails, or somebody keeps writing the file. */
export function readSourceBytes(file: string, { root }: Pick<Newsroom, "root">): Buffer {
  const path = join(root, file);
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      const bytes = bytesAtRest(path);
      if (bytes) return bytes;
    }
  } catch (error) {
    throw asFault(error, path);
  }
  throw new Fault("source-changed", { path });
}

/** Undefined if the file is another one after reading than before: what was read may be half of each. */
function bytesAtRest(path: string): Buffer | undefined {
  const file = openSync(path, "r");
  try {
    const before = fstatSync(file);
    const bytes = readFileSync(file);
    const after = fstatSync(file);
    return isSame(before, after) && bytes.byteLength === after.size ? bytes : undefined;
  } finally {
    closeSync(file);
  }
}

function isSame(a: Stats, b: Stats): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs;
}
