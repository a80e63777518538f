import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CacheKeys, emptyTables, type Kept, readTables, type Tables, writeTables } from "./index-file.js";
import { filePack, memoryPack, type Pack, type Ref } from "./pack.js";

/** What builds leave for the next one. It may be deleted at any time, and nothing is believed that does not prove to be whole. */
export interface Cache extends Tables {
  readonly texts: Pack;
  readonly itemPack: Pack;
  /** Where `texts` lies; absent in memory. */
  readonly textsPath?: string;
  /** Keeps everything for the next build. */
  save(): void;
  /** Closes its files; what was not saved is lost. */
  close(): void;
}

/** A cache that nobody keeps. */
export function memoryCache(): Cache {
  return {
    ...emptyTables(),
    ...{ texts: memoryPack(), itemPack: memoryPack() },
    ...{ save: () => undefined, close: () => undefined },
  };
}

/** Opens the cache in a folder, or makes one; with `fresh` nothing of an old one is used. In memory where nothing can be written. */
export function openCache(folder: string, keys: CacheKeys, { fresh }: { fresh: boolean }): Cache {
  try {
    const kept = fresh ? undefined : readTables(folder, keys);
    if (!kept) startAnew(folder);
    return cacheIn(folder, keys, kept ?? { tables: emptyTables() });
  } catch {
    return memoryCache();
  }
}

function startAnew(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, ".gitignore"), "*\n");
}

const textsName = "texts.pack";
const itemsName = "items.pack";

function cacheIn(folder: string, keys: CacheKeys, { tables, base }: Kept): Cache {
  const texts = filePack(join(folder, textsName));
  const itemPack = filePack(join(folder, itemsName));
  return {
    ...{ ...tables, texts, itemPack, textsPath: join(folder, textsName) },
    save: () =>
      ifDiskAllows(() => {
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
        writeTables(folder, keys, { tables: { sources, items, outputs: tables.outputs }, ...(base && { base }) });
      }),
    close() {
      ifDiskAllows(texts.close);
      ifDiskAllows(itemPack.close);
    },
  };
}

/** What cannot be kept is made anew by the next build; the site that stands is no worse for it. */
function ifDiskAllows(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
}

const tolerableWaste = 16 << 20;

/** The records of a pack; if more than half of it is waste, the live ones are moved into a new file first. */
function compacted<R>(
  path: string,
  pack: Pack,
  records: Map<string, R>,
  refOf: (record: R) => Ref,
  withRef: (record: R, ref: Ref) => R,
): Map<string, R> {
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
