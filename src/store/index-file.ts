import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { KeptFile } from "../output/write.js";
import type { ItemRecord } from "./item-record.js";
import type { SourceRecord } from "./source-record.js";

/*
 * What is kept of every release and file of the output, in two files: `index` holds all, `changes` what has changed since
 * that was written. So a build after one edit writes little; and both are written whole and moved into place, so that
 * each is either the old one or the new one. Each begins with a line that says what it belongs to and which CRC-32 the lines behind it have.
 * A line holds some hundred records of one table: no text may be longer than half a gigabyte.
 */

export interface Tables {
  /** By the file of the release. */
  readonly sources: Map<string, SourceRecord>;
  /** By the file of the release. */
  readonly items: Map<string, ItemRecord>;
  /** By path in the output. */
  readonly outputs: Map<string, KeptFile>;
}

/** What makes a cache worthless: another program or configuration; and for what is kept of the output, another output folder. */
export interface CacheKeys {
  readonly build: string;
  readonly out: string;
}

interface Header extends CacheKeys {
  readonly version: 2;
  readonly check: number;
  /** Of `changes`: the check of the index to which they belong. */
  readonly base?: number;
}

/** Tables as they were read, and what is on the disk of them. */
export interface Kept {
  readonly tables: Tables;
  /** Absent: nothing that could be added to. */
  readonly base?: { readonly check: number; readonly tables: Tables };
}

const names = ["sources", "items", "outputs"] as const;
type TableName = (typeof names)[number];
type Entry = readonly [name: string, record: unknown];

export const emptyTables = (): Tables => ({ sources: new Map(), items: new Map(), outputs: new Map() });

/** Undefined if there is no index for these keys, or it is damaged. */
export function readTables(folder: string, keys: CacheKeys): Kept | undefined {
  const index = readPart(join(folder, "index"));
  if (!index || index === "damaged" || index.header.build !== keys.build) return undefined;
  const tables = emptyTables();
  fill(tables, index.lines, index.header.out === keys.out);
  if (index.header.out !== keys.out) return { tables };
  const base = { check: index.header.check, tables: copyOf(tables) };
  const changes = readPart(join(folder, "changes"));
  // a damaged file is no reason to believe the other one: the records might be older than what lies in the packs
  if (changes === "damaged") return undefined;
  if (changes?.header.base === base.check && changes.header.out === keys.out) fill(tables, changes.lines, true);
  return { tables, base };
}

/** Keeps the tables: what has changed since the index was written, or all where that is much. Throws what the disk throws. */
export function writeTables(folder: string, keys: CacheKeys, { tables, base }: Kept): void {
  const changes = base && changesSince(base.tables, tables);
  const fewEnough = (tables.sources.size + tables.outputs.size) / 8;
  if (changes && sizeOf(changes) < fewEnough) {
    writePart(join(folder, "changes"), { ...keys, base: base.check }, linesOf(changes));
  } else {
    rmSync(join(folder, "changes"), { force: true });
    writePart(join(folder, "index"), keys, linesOf(tables));
  }
}

/** What of each table is new or another; null stands for what is gone. */
type Changes = { readonly [T in TableName]: ReadonlyMap<string, unknown> };

function changesSince(base: Tables, tables: Tables): Changes {
  const changed = (before: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>) =>
    new Map([
      ...[...before.keys()].filter((name) => !now.has(name)).map((name) => [name, null] as const),
      ...[...now].filter(([name, record]) => before.get(name) !== record),
    ]);
  return {
    sources: changed(base.sources, tables.sources),
    items: changed(base.items, tables.items),
    outputs: changed(base.outputs, tables.outputs),
  };
}

function sizeOf({ sources, items, outputs }: Changes): number {
  return sources.size + items.size + outputs.size;
}

function copyOf({ sources, items, outputs }: Tables): Tables {
  return { sources: new Map(sources), items: new Map(items), outputs: new Map(outputs) };
}

const inLine = 256;

function* linesOf(changes: Changes): Generator<string> {
  for (const name of names) {
    const entries = [...changes[name]];
    for (let start = 0; start < entries.length; start += inLine)
      yield `${JSON.stringify([name, entries.slice(start, start + inLine)])}\n`;
  }
}

function writePart(path: string, header: Omit<Header, "version" | "check">, lines: Iterable<string>): void {
  const all = [...lines].map((line) => Buffer.from(line));
  const check = all.reduce((check, line) => crc32(line, check), 0);
  const first = Buffer.from(`${JSON.stringify({ version: 2, ...header, check } satisfies Header)}\n`);
  writeFileSync(`${path}.new`, Buffer.concat([first, ...all]));
  renameSync(`${path}.new`, path);
}

interface Part {
  readonly header: Header;
  readonly lines: Buffer;
}

/** Undefined if there is none. */
function readPart(path: string): Part | "damaged" | undefined {
  try {
    const bytes = readFileSync(path);
    const start = bytes.indexOf(10) + 1;
    const header = JSON.parse(bytes.toString("utf8", 0, start)) as Header;
    const lines = bytes.subarray(start);
    return header.version === 2 && header.check === crc32(lines) ? { header, lines } : "damaged";
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOENT" ? undefined : "damaged";
  }
}

function fill(tables: Tables, lines: Buffer, withOutputs: boolean): void {
  for (let from = 0; from < lines.length; ) {
    const end = lines.indexOf(10, from);
    const [name, entries] = JSON.parse(lines.toString("utf8", from, end)) as [TableName, Entry[]];
    if (name !== "outputs" || withOutputs) put(tables[name], entries);
    from = end + 1;
  }
}

function put(table: Map<string, unknown>, entries: readonly Entry[]): void {
  for (const [name, record] of entries) {
    if (record === null) table.delete(name);
    else table.set(name, record);
  }
}
