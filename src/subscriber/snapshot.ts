import type { PublicationIndex } from "../model/publication.js";
import type { FeedFormat } from "./feed-document.js";
import { below, type DigestMemory, digestMemory, digestOf, type ItemDigest } from "./item-digest.js";
import type { PublishedSite } from "./published-site.js";
import { subscribe } from "./subscribe.js";
import type { Obstacle, WalkOptions } from "./walk.js";

/** A publication as a subscriber of everything knows it at one moment. */
export interface Snapshot {
  /** As in `SnapshotOptions`. */
  readonly base?: string | undefined;
  readonly index?: PublicationIndex | undefined;
  /** False if the index tells of more than the feeds that were read. */
  readonly whole: boolean;
  readonly feeds: readonly FeedSnapshot[];
  readonly obstacles: readonly FeedObstacle[];
}

/** One feed with its archives, every item once, newest document first. */
export interface FeedSnapshot {
  /** Path below the publication's address, else the address or path. */
  readonly name: string;
  readonly format: FeedFormat;
  readonly items: readonly ItemDigest[];
  /** How many items stand in the newest document. */
  readonly newest: number;
  /** True if the feed links what no longer stands in its newest document. */
  readonly archived: boolean;
  /** False if there is more that could not be read. */
  readonly complete: boolean;
}

/** What kept a feed, or the rest of its archives, from being read. */
export interface FeedObstacle {
  readonly feed: string;
  /** True if nothing at all could be read. */
  readonly whole: boolean;
  readonly obstacle: Obstacle;
}

export interface SnapshotOptions extends WalkOptions {
  /** Address below which addresses are compared, so that moving the whole publication changes no item; must be given for both of two snapshots, or for none. */
  readonly base?: string | undefined;
  /** Shared by two snapshots that are compared. */
  readonly memory?: DigestMemory | undefined;
}

/** Reads every feed of a publication back to its beginning. */
export async function snapshotOf(site: PublishedSite, options: SnapshotOptions = {}): Promise<Snapshot> {
  const { base, memory = digestMemory(), ...limits } = options;
  const feeds = new Map<string, FeedSnapshot>();
  const archives = new Set<string>();
  const obstacles: FeedObstacle[] = [];
  for (const url of site.feeds) {
    const feed = below(url, site.prefix);
    const read = await subscribe(url, site.open, { ...limits, keep: (item) => digestOf(item, { base, memory }) });
    if (read.obstacle) obstacles.push({ feed, whole: !("items" in read), obstacle: read.obstacle });
    if (!("items" in read)) continue;
    const { format, items, newest, archived } = read;
    feeds.set(url, { name: feed, format, items, newest, archived, complete: isCertain(read.obstacle) });
    for (const older of read.documents.slice(1)) archives.add(older);
  }
  // Nobody subscribes to an archive, though in a folder it looks like any other feed.
  for (const archive of archives) feeds.delete(archive);
  return { base, index: site.index, whole: site.whole, feeds: [...feeds.values()], obstacles };
}

/** What is missing or leads in a circle is so for every subscriber. */
function isCertain(obstacle: Obstacle | undefined): boolean {
  return obstacle === undefined || obstacle.reason === "missing" || obstacle.reason === "loop";
}
