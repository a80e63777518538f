import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { asFault, Fault } from "../model/fault.js";
import type { CopyOf, OutputFile, ReleasePage } from "../model/output-file.js";
import { commit, type Folders, type Waiting, wholeFolder } from "./commit.js";
import { type FileRecord, formatManifest, lockName, readManifest, waitingFolder } from "./manifest.js";
import { type Place, type Staged, stageBytes } from "./stage.js";

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
 * new files before those that name them, what pages need before pages, pages before feeds, feeds before indexes, removals last.
 * Throws a Fault; the output is then as it was.
 */
export async function writeOutput(out: string, files: Iterable<OutputFile>, options: WriteOptions): Promise<Written> {
  const staging = join(out, waitingFolder);
  try {
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    const { manifest: before, text } = readManifest(out);
    const folders = { out, staging, before, fresh: before.size === 0 && holdsNothing(out) };
    const { staged, after } = await stageAll(folders, files, options);
    const obsolete = [...before.keys()].filter((path) => !after.has(path));
    // somebody may have changed the manifest itself
    const differs = staged.length > 0 || obsolete.length > 0 || text !== formatManifest(after);
    if (differs) commit(folders, { staged, obsolete, after });
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

/** True but for the names of a build under way and of version control, which no file of ours can have. */
function holdsNothing(out: string): boolean {
  return readdirSync(out).every((name) => [waitingFolder, lockName, ".git", ".gitignore"].includes(name));
}

async function stageAll(
  { out, staging, before, fresh: isFresh }: Folders,
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
    const waiting = isFresh ? join(staging, wholeFolder, path) : join(staging, String(number++));
    const place = { out, path, waiting, before: record, fresh: isFresh };
    if (isPage(content)) await stagePage({ ...content, place }, (done) => take(done, key));
    else take(stageBytes(bytesOf(content), place), key);
  }
  await pagesDone();
  kept.clear();
  for (const [path, file] of fresh) kept.set(path, file);
  return { staged, after };
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
  return "copyOf" in content ? bytesOfOriginal(content) : bytesOf(content.make());
}

/** Feeds and pages say what was found when the release was read: a file that has changed since would make them lie. */
function bytesOfOriginal({ copyOf, bytes }: CopyOf): Uint8Array {
  const read = readFileSync(copyOf);
  if (bytes !== undefined && read.byteLength !== bytes) throw new Fault("source-changed", { path: copyOf });
  return read;
}
