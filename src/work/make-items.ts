import type { FeedItem } from "../feeds/documents.js";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import type { Newsroom } from "../model/newsroom.js";
import type { PublishedRelease } from "../model/published.js";
import type { Edition } from "../site/edition.js";
import type { Keys } from "../site/keys.js";
import type { SitePlan } from "../site/plan.js";
import type { Cache } from "../store/cache.js";
import type { ItemRecord } from "../store/item-record.js";
import { DamagedCache } from "../store/lazy-text.js";
import type { Ref } from "../store/pack.js";
import type { Crew } from "./crew.js";
import { sentRelease } from "./sent-release.js";
import type { MadeItem } from "./tasks.js";
import { workload } from "./workload.js";

export interface ItemOptions {
  readonly cache: Cache;
  readonly keys: Keys;
  /** Where the text of a release lies. */
  readonly textOf: (release: PublishedRelease) => Ref;
  readonly crew: (releases: number) => Crew;
  readonly progress: (done: number, all: number) => void;
}

export interface Items {
  itemOf(release: PublishedRelease): FeedItem;
  /** Releases that alone are too large for a feed. */
  readonly warnings: readonly Diagnostic[];
}

/** Serialises the releases that stand in feeds, those that are not kept from an earlier build. */
export async function makeAllItems(
  { inFeeds, overhead }: SitePlan,
  edition: Edition,
  options: ItemOptions,
): Promise<Items> {
  const { cache, keys, textOf, crew, progress } = options;
  const urls = new Map(edition.published.map(({ release, url }) => [release.file, url]));
  const linkedOf = ({ release }: PublishedRelease) =>
    Object.fromEntries(
      release.text.linked.flatMap((file) => (urls.has(file) ? [[file, urls.get(file) as string]] : [])),
    );
  const keyOf = (item: PublishedRelease) => keys.of("item", [keys.ofRelease(item), linkedOf(item), overhead]);
  const orders = inFeeds.map((item) => ({ item, key: keyOf(item) }));
  const records = new Map<PublishedRelease, ItemRecord>();
  const wanted = orders.filter(({ item, key }) => {
    const record = cache.items.get(item.release.file);
    if (record?.key === key) records.set(item, record);
    return record?.key !== key;
  });
  const take = (batch: typeof wanted, made: readonly MadeItem[]) => {
    for (const [index, { bytes, ...facts }] of made.entries()) {
      const { item, key } = batch[index] as (typeof wanted)[number];
      records.set(item, { key, item: cache.itemPack.append(bytes), ...facts });
    }
    progress(records.size, inFeeds.length);
  };
  const running = workload();
  const workers = crew(wanted.length);
  for (let start = 0; start < wanted.length; start += batchSize) {
    const batch = wanted.slice(start, start + batchSize);
    const releases = batch.map(({ item }) => ({ ...sentRelease(item, textOf(item)), linked: linkedOf(item) }));
    await workers.free();
    running.add(workers.run("makeItems", { releases, overhead }).then((made) => take(batch, made)));
  }
  await running.done();
  cache.itemPack.flush();
  cache.items.clear();
  for (const [item, record] of records) cache.items.set(item.release.file, record);
  return {
    itemOf: (release) => feedItem(records.get(release) as ItemRecord, cache),
    warnings: inFeeds.flatMap((item) => tooLarge(item, records.get(item)?.tooLarge, edition.newsroom)),
  };
}

const batchSize = 32;

function feedItem({ key, item, sizes }: ItemRecord, { itemPack }: Cache): FeedItem {
  const starts = { rss: 0, atom: sizes.rss, json: sizes.rss + sizes.atom };
  // kept for the document's other formats, which are made next
  let all: Uint8Array | undefined;
  return {
    key,
    sizes,
    bytes(format) {
      all ??= itemPack.read(item);
      if (!all) throw new DamagedCache();
      return all.subarray(starts[format], starts[format] + sizes[format]);
    },
  };
}

function tooLarge(
  { release: { file } }: PublishedRelease,
  bytes: number | undefined,
  { feeds }: Newsroom,
): Diagnostic[] {
  if (bytes === undefined) return [];
  return [diagnostic("too-large-for-feed", "warning", { file, line: 1, column: 1 }, { bytes, limit: feeds.bytes })];
}
