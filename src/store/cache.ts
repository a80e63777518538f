import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { KeptFile } from "../output/write.js";
import { filePack, memoryPack, type Pack, type Ref } from "./pack.js";
import type { SourceRecord } from "./source-record.js";

/** A release as feeds hold it. */
export interface ItemRecord {
  /** While it is the same, so is the item. */
  readonly key: string;
  readonly item: Ref;
  /** Bytes of each format, which lie one behind the other in this order. */
  readonly sizes: { readonly rss: number; readonly atom: number; readonly json: number };
  /** Bytes of the largest format, if the whole text would have been too large for any feed. */
  readonly tooLarge?: number;
}

/** What builds leave for the next one. It may be deleted at any time, and nothing is believed that does not prove to be whole. */
export interface Cache {
  /** By the file of the release. */
  readonly sources: Map<string, SourceRecord>;
  /** By the file of the release. */
  readonly items: Map<string, ItemRecord>;
  /** By path in the output. */
  readonly outputs: Map<string, KeptFile>;
  readonly texts: Pack;
  readonly itemPack: Pack;
  /** Where `texts` lies; absent in memory. */
  readonly textsPath?: string;
  /** Keeps everything for the next build. */
  save(): void;
  /** Closes its files; what was not saved is lost. */
  close(): void;
}

/** What makes a cache worthless: another program or configuration; and for what is kept of the output, another output folder. */
export interface CacheKeys {
  readonly build: string;
  readonly out: string;
}

/** A cache that nobody keeps. */
export function memoryCache(): Cache {
  return {
    ...{ sources: new Map(), items: new Map(), outputs: new Map() },
    ...{ texts: memoryPack(), itemPack: memoryPack() },
    ...{ save: () => undefined, close: () => undefined },
  };
}

/** Opens the cache in a folder, or makes one; with `fresh` nothing of an old one is used. In memory where nothing can be written. */
export function openCache(folder: string, keys: CacheKeys, { fresh }: { fresh: boolean }): Cache {
  try {
    const tables = fresh ? undefined : readIndex(folder, keys);
    if (!tables) startAnew(folder);
    return cacheIn(folder, keys, tables ?? emptyTables());
  } catch {
    return memoryCache();
  }
}

type Tables = Pick<Cache, "sources" | "items" | "outputs">;

const emptyTables = (): Tables => ({ sources: new Map(), items: new Map(), outputs: new Map() });

function startAnew(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, ".gitignore"), "*\n");
}

const textsName = "texts.pack";
const itemsName = "items.pack";

function cacheIn(folder: string, keys: CacheKeys, tables: Tables): Cache {
  const texts = filePack(join(folder, textsName));
  const itemPack = filePack(join(folder, itemsName));
  return {
    ...{ ...tables, texts, itemPack, textsPath: join(folder, textsName) },
    save() {
      const sources = compacted(
        join(folder, textsName),
        texts,
        tables.sources,
        (record) => record.text,
        (record, text) => ({ ...record, text }),
      );
      const items = compacted(
        join(folder, itemsName),
        itemPack,
        tables.items,
        (record) => record.item,
        (record, item) => ({ ...record, item }),
      );
      writeIndex(folder, keys, { sources, items, outputs: tables.outputs });
    },
    close() {
      texts.close();
      itemPack.close();
    },
  };
}

const tolerableWaste = 16 << 20;

/** The records of a pack; if more than half of it is waste, the live ones are moved into a new file first. */
function compacted<R>(
  path: string,
  pack: Pack,
  records: ReadonlyMap<string, R>,
  refOf: (record: R) => Ref,
  withRef: (record: R, ref: Ref) => R,
): ReadonlyMap<string, R> {
  pack.flush();
  let live = 0;
  for (const record of records.values()) live += refOf(record).length;
  if (pack.size() < 2 * live + tolerableWaste) return records;
  rmSync(`${path}.new`, { force: true });
  const fresh = filePack(`${path}.new`);
  const moved = new Map<string, R>();
  for (const [name, record] of records) {
    const bytes = pack.read(refOf(record));
    if (bytes) moved.set(name, withRef(record, fresh.append(bytes)));
  }
  fresh.close();
  renameSync(`${path}.new`, path);
  return moved;
}

/*
 * The index: a line that says what it belongs to, how many lines of which kind follow and what their CRC-32 is, and then these lines.
 * It is written whole and moved into place, so it is either the old one or the new one.
 */

interface Header extends CacheKeys {
  readonly version: 1;
  readonly counts: readonly [sources: number, items: number, outputs: number];
  readonly check: number;
}

function writeIndex(
  folder: string,
  keys: CacheKeys,
  { sources, items, outputs }: { [T in keyof Tables]: ReadonlyMap<string, unknown> },
): void {
  const lines: Buffer[] = [];
  for (const table of [sources, items, outputs]) {
    for (const entry of table) lines.push(Buffer.from(`${JSON.stringify(entry)}\n`));
  }
  const check = lines.reduce((check, line) => crc32(line, check), 0);
  const header: Header = { version: 1, ...keys, counts: [sources.size, items.size, outputs.size], check };
  writeFileSync(join(folder, "index.new"), Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...lines]));
  renameSync(join(folder, "index.new"), join(folder, "index"));
}

/** Undefined if there is no index for these keys, or it is damaged. */
function readIndex(folder: string, keys: CacheKeys): Tables | undefined {
  const bytes = readIfThere(join(folder, "index"));
  if (!bytes) return undefined;
  const start = bytes.indexOf(10) + 1;
  const header = JSON.parse(bytes.toString("utf8", 0, start)) as Header;
  if (header.version !== 1 || header.build !== keys.build || header.check !== crc32(bytes.subarray(start)))
    return undefined;
  const tables = emptyTables();
  let from = start;
  const fill = (table: Map<string, unknown>, count: number) => {
    for (let n = 0; n < count; n++) {
      const end = bytes.indexOf(10, from);
      const [name, record] = JSON.parse(bytes.toString("utf8", from, end)) as [string, unknown];
      table.set(name, record);
      from = end + 1;
    }
  };
  const [sources, items, outputs] = header.counts;
  fill(tables.sources, sources);
  fill(tables.items, items);
  if (header.out === keys.out) fill(tables.outputs, outputs);
  return tables;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
