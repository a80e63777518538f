import { hash } from "node:crypto";
import { join } from "node:path";
import { byPlace, type Diagnostic } from "../model/diagnostic.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Release } from "../model/release.js";
import { clashDiagnostics } from "../source/clash-diagnostics.js";
import { type Discovered, discoverReleases } from "../source/discover.js";
import type { Claims } from "../source/fields.js";
import { readSourceBytes } from "../source/source-bytes.js";
import type { Cache } from "../store/cache.js";
import { withLazyText } from "../store/lazy-text.js";
import { sourceMark } from "../store/marks.js";
import { type SourceRecord, stillHolds } from "../store/source-record.js";
import type { Crew } from "./crew.js";
import type { SeenSources } from "./seen-sources.js";
import type { ReadFile } from "./tasks.js";
import { workload } from "./workload.js";

export interface Sources {
  /** Every release's file, those with an error too. */
  readonly found: Discovered;
  /** Those without an error, in the order of their files. */
  readonly releases: readonly Release[];
  /** What is kept of each, by its file. */
  readonly records: ReadonlyMap<string, SourceRecord>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly cache: Cache;
  /** Asked for when there is something to read; the number of files decides who does it. */
  readonly crew: (files: number) => Crew;
  readonly progress: (done: number, all: number) => void;
  /** What was seen of the releases a moment ago. Default: look. */
  readonly seen?: SeenSources | undefined;
  /** What somebody who watches the disk knows: which releases there are, and which of them may have changed since they were read. Default: find out. */
  readonly watched?: { readonly found: Discovered; readonly changed: ReadonlySet<string> } | undefined;
}

/** Reads every release that has changed since it was read last, and reports every problem of all. Throws a Fault if the disk fails. */
export async function readSources(newsroom: Newsroom, options: ReadOptions): Promise<Sources> {
  const { now, cache, crew, progress, watched, seen } = options;
  const discovered = watched?.found ?? seen?.found ?? discoverReleases(newsroom);
  const { files, diagnostics } = discovered;
  const records = new Map<string, SourceRecord>();
  const failed = new Map<string, ReadFile>();
  const changed = files.filter((file) => {
    const steady = watched && !watched.changed.has(file);
    const record = steady ? cache.sources.get(file) : keptRecord(file, { newsroom, now, cache, seen });
    if (record) records.set(file, record);
    return !record;
  });
  await inBatches(changed, crew(changed.length), (read) => {
    const record = recordOf(read, cache);
    if (!record) return void failed.set(read.file, read);
    records.set(read.file, record);
    progress(records.size, files.length);
  });
  cache.texts.flush();
  cache.sources.clear();
  for (const file of files) {
    const record = records.get(file);
    if (record) cache.sources.set(file, record);
  }
  const all = files.flatMap((file) => records.get(file) ?? failed.get(file) ?? []);
  const claims = all.map(claimsOf);
  const told = [...diagnostics, ...all.flatMap((each) => each.diagnostics), ...clashDiagnostics(claims, newsroom)];
  const releases = [...cache.sources.values()].map(({ release, text }) => withLazyText(release, text, cache.texts));
  return { found: discovered, releases, records, diagnostics: told.sort(byPlace) };
}

/** What is kept of a release that was read, its text having been put into the pack; undefined if there is an error. */
export function recordOf(read: ReadFile, { texts }: Pick<Cache, "texts">): SourceRecord | undefined {
  const { found, bytes, claims, diagnostics, stat, sha256, dependsOn } = read;
  if (!found || !bytes) return undefined;
  const { release, digest } = found;
  // with old addresses there are places in the file to tell
  const own = release.aliases.length === 0 ? {} : { claims };
  return { stat, sha256, dependsOn, release, ...own, diagnostics, text: texts.append(bytes), digest };
}

/** A release without old addresses claims what it says. */
function claimsOf(read: SourceRecord | ReadFile): Claims {
  return (read.claims ?? ("release" in read && read.release)) as Claims;
}

const batchSize = 32;

async function inBatches(files: readonly string[], crew: Crew, take: (read: ReadFile) => void): Promise<void> {
  const running = workload();
  for (let start = 0; start < files.length; start += batchSize) {
    await crew.free();
    running.add(crew.run("readFiles", files.slice(start, start + batchSize)).then((read) => read.forEach(take)));
  }
  await running.done();
}

function keptRecord(
  file: string,
  { newsroom, now, cache, seen }: Pick<ReadOptions, "now" | "cache" | "seen"> & { newsroom: Newsroom },
): SourceRecord | undefined {
  const record = cache.sources.get(file);
  if (!record) return undefined;
  const stat = seen?.marks.get(file) ?? sourceMark(join(newsroom.root, file));
  if (stat === record.stat) return stillHolds(record, now) ? record : undefined;
  if (stat.split(" ")[0] !== record.stat.split(" ")[0]) return undefined;
  const sha256 = hash("sha256", readSourceBytes(file, newsroom), "base64url");
  return sha256 === record.sha256 && stillHolds(record, now) ? { ...record, stat } : undefined;
}
