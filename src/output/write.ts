import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { asFault } from "../model/fault.js";
import type { OutputFile, ReleasePage } from "../model/output-file.js";
import { type FileRecord, formatManifest, type Manifest, manifestName, readManifest } from "./manifest.js";
import { type Place, type Staged, stageBytes, writeFile } from "./stage.js";

/** How many files of the output were written anew, stayed as they were, and were removed. */
export interface Written {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** A file of the output as the last build left it: its bytes, and when they were written. */
export interface KeptFile extends FileRecord {
  /** Under which it was made; a file without one is made every time. */
  readonly key?: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface WriteOptions {
  /** By path: what need not be made again while nobody has touched it. It is brought up to date. */
  readonly kept: Map<string, KeptFile>;
  /** Makes and stages pages of releases, somewhere; resolves as soon as further ones may be handed in. `done` is called for each. */
  readonly stagePage: (job: PageJob, done: (staged: Staged) => void) => Promise<void>;
  /** Told now and then how many files are done. */
  readonly progress?: (done: number) => void;
  /** Resolves when every page is staged. */
  readonly pagesDone: () => Promise<void>;
}

export interface PageJob extends ReleasePage {
  readonly place: Place;
}

/**
 * Makes the output folder hold exactly these files besides those that presswerk never wrote.
 * Files that would not change are not touched. New bytes are written beside the output first and moved into it when all are ready:
 * what pages need before pages, pages before feeds, feeds before indexes, removals last.
 * Throws a Fault; the output is then as it was, unless the disk fails while files are moved.
 */
export async function writeOutput(out: string, files: Iterable<OutputFile>, options: WriteOptions): Promise<Written> {
  const staging = join(out, ".presswerk-new");
  try {
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    const { manifest: before, text } = readManifest(out);
    const { staged, after } = await stageAll({ out, staging, before }, files, options);
    const obsolete = [...before.keys()].filter((path) => !after.has(path));
    // somebody may have changed the manifest itself
    const differs = staged.length > 0 || obsolete.length > 0 || text !== formatManifest(after);
    if (differs) commit({ out, staging, before }, { staged, obsolete, after });
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

interface Folders {
  readonly out: string;
  readonly staging: string;
  readonly before: Manifest;
}

interface Waiting {
  readonly path: string;
  readonly waiting: string;
}

async function stageAll(
  { out, staging, before }: Folders,
  files: Iterable<OutputFile>,
  { kept, stagePage, pagesDone, progress }: WriteOptions,
): Promise<{ staged: Waiting[]; after: Map<string, FileRecord> }> {
  const after = new Map<string, FileRecord>();
  const staged: Waiting[] = [];
  const fresh = new Map<string, KeptFile>();
  const take = ({ path, record, modified, waiting }: Staged, key: string | undefined) => {
    after.set(path, record);
    if (after.size % 100 === 0) progress?.(after.size);
    fresh.set(path, { ...(key !== undefined && { key }), ...record, modified });
    if (waiting !== undefined) staged.push({ path, waiting });
  };
  let number = 0;
  for (const file of files) {
    const { path, content } = file;
    const key = file.key ?? keyOfCopy(content);
    const record = before.get(path);
    const keptFile = kept.get(path);
    if (record && keptFile && key !== undefined && keptFile.key === key && isUntouched(join(out, path), keptFile)) {
      after.set(path, keptFile);
      fresh.set(path, keptFile);
      continue;
    }
    const place = { out, path, waiting: join(staging, String(number++)), before: record };
    if (isPage(content)) await stagePage({ ...content, place }, (done) => take(done, key));
    else take(stageBytes(bytesOf(content), place), key);
  }
  await pagesDone();
  kept.clear();
  for (const [path, file] of fresh) kept.set(path, file);
  return { staged, after };
}

function commit(
  { out, staging, before }: Folders,
  { staged, obsolete, after }: { staged: Waiting[]; obsolete: string[]; after: Manifest },
): void {
  const writeManifest = (content: Manifest) => {
    writeFile(join(staging, "manifest"), Buffer.from(formatManifest(content)));
    renameSync(join(staging, "manifest"), join(out, manifestName));
  };
  writeManifest(obsolete.length > 0 ? new Map([...before, ...after]) : after);
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

/** A reader who follows links must never meet a file that is not there yet. */
function turn(path: string): number {
  if (path.startsWith("assets/")) return 0;
  if (/(^|\/)archive\/\d+\//.test(path)) return 3;
  if (/(^|\/)(rss\.xml|atom\.xml|feed\.json)$/.test(path)) return 4;
  if (!path.includes("/")) return 5;
  return path.endsWith(".html") ? 2 : 1;
}

function isUntouched(path: string, { size, modified }: KeptFile): boolean {
  const standing = statSync(path, { throwIfNoEntry: false });
  return standing?.isFile() === true && standing.size === size && standing.mtimeMs === modified;
}

function isPage(content: OutputFile["content"]): content is ReleasePage {
  return typeof content === "object" && "page" in content;
}

/** A copy is the same while its original has its size and time. */
function keyOfCopy(content: OutputFile["content"]): string | undefined {
  if (typeof content !== "object" || !("copyOf" in content)) return undefined;
  const original = statSync(content.copyOf);
  return `copy ${content.copyOf} ${original.size} ${original.mtimeMs}`;
}

function bytesOf(content: Exclude<OutputFile["content"], ReleasePage>): Uint8Array {
  if (typeof content === "string") return Buffer.from(content);
  if (content instanceof Uint8Array) return content;
  return "copyOf" in content ? readFileSync(content.copyOf) : bytesOf(content.make());
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
