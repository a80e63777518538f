import type { PublicationIndex } from "../model/publication.js";
import type { FeedFormat } from "./feed-document.js";
import { below, digestOf, type Intern, type ItemDigest, interning } from "./item-digest.js";
import type { PublishedSite } from "./published-site.js";
import { subscribe } from "./subscribe.js";
import type { Obstacle, WalkOptions } from "./walk.js";

/** A publication as a subscriber of everything knows it at one moment. */
export interface Snapshot {
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
  /** Shared by two snapshots that are compared. */
  readonly intern?: Intern | undefined;
}

/** Reads every feed of a publication back to its beginning. */
export async function snapshotOf(site: PublishedSite, options: SnapshotOptions = {}): Promise<Snapshot> {
  const { intern = interning(), ...limits } = options;
  const base = site.index?.newsroom.url ?? site.base;
  const feeds: FeedSnapshot[] = [];
  const obstacles: FeedObstacle[] = [];
  for (const url of site.feeds) {
    const feed = below(url, site.prefix);
    const read = await subscribe(url, site.open, { ...limits, keep: (item) => digestOf(item, { base, intern }) });
    if (read.obstacle) obstacles.push({ feed, whole: !("items" in read), obstacle: read.obstacle });
    if ("items" in read) feeds.push({ ...read, name: feed, complete: isCertain(read.obstacle) });
  }
  return { base, index: site.index, whole: site.whole, feeds, obstacles };
}

/** What is missing or leads in a circle is so for every subscriber. */
function isCertain(obstacle: Obstacle | undefined): boolean {
  return obstacle === undefined || obstacle.reason === "missing" || obstacle.reason === "loop";
}
