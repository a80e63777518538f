import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Fault } from "../model/fault.js";
import type { Content, OutputFile } from "../model/output-file.js";
import { type FileRecord, formatManifest, type Manifest, manifestName, readManifest, recordOf } from "./manifest.js";

/** How many files of the output were written anew, stayed as they were, and were removed. */
export interface Written {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** A file that waits beside the output until all others are ready too. */
interface Staged {
  readonly path: string;
  readonly waiting: string;
}

/**
 * Makes the output folder hold exactly these files besides those that presswerk never wrote.
 * Files that would not change are not touched. New bytes are written beside the output first and moved into it when all are ready:
 * what pages need before pages, pages before feeds, feeds before indexes, removals last.
 * Throws a Fault; the output is then as it was, unless the disk fails while files are moved.
 */
export function writeOutput(out: string, files: Iterable<OutputFile>): Written {
  const before = readManifest(out);
  const after = new Map<string, FileRecord>();
  const staging = join(out, ".presswerk-new");
  try {
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    const staged = stage(out, staging, files, before, after);
    const obsolete = [...before.keys()].filter((path) => !after.has(path));
    if (staged.length > 0 || obsolete.length > 0) commit(out, { staged, obsolete, before, after });
    return { written: staged.length, unchanged: after.size - staged.length, removed: obsolete.length };
  } catch (error) {
    throw asFault(error, out);
  } finally {
    clear(staging);
  }
}

/** What cannot be removed now goes at the next build; the fault that matters has been told already. */
function clear(staging: string): void {
  try {
    rmSync(staging, { recursive: true, force: true });
  } catch {
    // see above
  }
}

function stage(
  out: string,
  staging: string,
  files: Iterable<OutputFile>,
  before: Manifest,
  after: Map<string, FileRecord>,
): Staged[] {
  const staged: Staged[] = [];
  for (const { path, content } of files) {
    const bytes = bytesOf(content);
    const record = recordOf(bytes);
    after.set(path, record);
    if (standsAlready(out, path, record, before)) continue;
    const waiting = join(staging, String(staged.length));
    writeFile(waiting, bytes);
    staged.push({ path, waiting });
  }
  return staged;
}

function commit(
  out: string,
  { staged, obsolete, before, after }: { staged: Staged[]; obsolete: string[]; before: Manifest; after: Manifest },
): void {
  const manifest = join(out, manifestName);
  const waiting = join(out, ".presswerk-new", "manifest");
  const writeManifest = (content: Manifest) => {
    writeFile(waiting, Buffer.from(formatManifest(content)));
    renameSync(waiting, manifest);
  };
  writeManifest(new Map([...before, ...after]));
  for (const { path, waiting } of staged.toSorted((a, b) => turn(a.path) - turn(b.path))) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    renameSync(waiting, join(out, path));
  }
  for (const path of obsolete) remove(out, path);
  writeManifest(after);
}

/** A reader who follows links must never meet a file that is not there yet. */
function turn(path: string): number {
  if (path.startsWith("assets/")) return 0;
  if (/(^|\/)archive\/\d+\//.test(path)) return 3;
  if (/(^|\/)(rss\.xml|atom\.xml|feed\.json)$/.test(path)) return 4;
  if (!path.includes("/")) return 5;
  return path.endsWith(".html") ? 2 : 1;
}

function standsAlready(out: string, path: string, record: FileRecord, before: Manifest): boolean {
  const size = sizeOf(join(out, path));
  if (size === undefined) return false;
  const same = size === record.size && recordOf(readFileSync(join(out, path))).sha256 === record.sha256;
  if (!same && !before.has(path)) throw new Fault("foreign-file", { path });
  return same;
}

/** The size of a file in bytes; undefined if there is none. Throws a Fault if something else stands there. */
function sizeOf(path: string): number | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && !stats.isFile()) throw new Fault("foreign-file", { path });
  return stats?.size;
}

function bytesOf(content: Content): Uint8Array {
  if (typeof content === "string") return Buffer.from(content);
  return content instanceof Uint8Array ? content : readFileSync(content.copyOf);
}

function writeFile(path: string, bytes: Uint8Array): void {
  const file = openSync(path, "w");
  try {
    for (let written = 0; written < bytes.byteLength; ) written += writeSync(file, bytes, written);
  } finally {
    closeSync(file);
  }
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

function asFault(error: unknown, out: string): unknown {
  if (error instanceof Fault || !(error instanceof Error) || !("code" in error)) return error;
  const path = "path" in error ? String(error.path) : out;
  return new Fault("disk", { path, reason: String(error.code) });
}
