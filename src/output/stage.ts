import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { Fault } from "../model/fault.js";
import { type FileRecord, recordOf } from "./manifest.js";

/** Where a file of the output will stand, and what is known of the one that stands there. */
export interface Place {
  /** Absolute path of the output folder. */
  readonly out: string;
  /** Path from there. */
  readonly path: string;
  /** Absolute path at which new bytes wait until all others are ready. */
  readonly waiting: string;
  /** What the manifest says of the file that stands there; absent if presswerk wrote none. */
  readonly before?: FileRecord | undefined;
  /** True if nothing stands in the output folder yet. */
  readonly fresh?: boolean;
}

/** A file as it will be. */
export interface Staged {
  readonly path: string;
  readonly record: FileRecord;
  /** Milliseconds since 1970: when its bytes were written. */
  readonly modified: number;
  /** Absent if the file stands already, with the same bytes. */
  readonly waiting?: string;
}

/** Writes the bytes beside the output, unless they stand there already. Throws a Fault if somebody else's file is in the way. */
export function stageBytes(bytes: Uint8Array, { out, path, waiting, before, fresh }: Place): Staged {
  const record = recordOf(bytes);
  if (fresh) {
    mkdirSync(dirname(waiting), { recursive: true });
    return { path, record, modified: writeFile(waiting, bytes), waiting };
  }
  const standing = statSync(join(out, path), { throwIfNoEntry: false });
  if (standing && !standing.isFile()) throw new Fault("foreign-file", { path });
  if (standing && stands(record, standing.size, join(out, path))) return { path, record, modified: standing.mtimeMs };
  if (standing && !before) throw new Fault("foreign-file", { path });
  return { path, record, modified: writeFile(waiting, bytes), waiting };
}

function stands(record: FileRecord, size: number, path: string): boolean {
  return size === record.size && recordOf(readFileSync(path)).sha256 === record.sha256;
}

/** Writes a file and gives back its modification time, in milliseconds since 1970. */
export function writeFile(path: string, bytes: Uint8Array): number {
  const file = openSync(path, "w");
  try {
    for (let written = 0; written < bytes.byteLength; ) written += writeSync(file, bytes, written);
    return fstatSync(file).mtimeMs;
  } finally {
    closeSync(file);
  }
}
