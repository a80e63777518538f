import { below } from "./item-digest.js";
import type { FeedSnapshot, Snapshot } from "./snapshot.js";

/** A feed of the older publication and what its subscribers get in the newer one. */
export interface FeedPair {
  readonly old: FeedSnapshot;
  readonly now: FeedSnapshot;
}

export interface FeedPairs {
  readonly pairs: readonly FeedPair[];
  /** Their subscribers get nothing any more. */
  readonly gone: readonly FeedSnapshot[];
  /** Nobody can have subscribed to them yet. */
  readonly added: readonly FeedSnapshot[];
}

/**
 * Finds for every feed its successor: the one of the same name, and where a newsroom moves from one generator to another,
 * where all names change, the one that shares most items with it.
 */
export function pairFeeds(old: Snapshot, now: Snapshot): FeedPairs {
  const byName = new Map(now.feeds.map((feed) => [feed.name, feed]));
  const wholes = old.whole && now.whole;
  const sameProgram = wholes && old.index !== undefined && now.index !== undefined;
  const pairs: FeedPair[] = [];
  const gone: FeedSnapshot[] = [];
  const nearest = sameProgram || (old.whole && !now.whole) ? () => undefined : nearestIn(old, now);
  for (const feed of old.feeds) {
    const successor = byName.get(feed.name) ?? nearest(feed);
    if (successor) pairs.push({ old: feed, now: successor });
    else if (wholes) gone.push(feed);
  }
  const taken = new Set(pairs.map((pair) => pair.now));
  return { pairs, gone, added: sameProgram ? now.feeds.filter((feed) => !taken.has(feed)) : [] };
}

/** So many of a feed's newest items show well enough which feed it is. */
const compared = 200;

/** Keeps time linear to the feeds' items, however many feeds there are. */
function nearestIn(old: Snapshot, now: Snapshot): (feed: FeedSnapshot) => FeedSnapshot | undefined {
  const keys = ({ items }: FeedSnapshot, base: string | undefined) =>
    items.slice(0, compared).flatMap(({ id, url, title }) => [id, below(url, base), title].filter((key) => key !== ""));
  const holders = new Map<string, FeedSnapshot[]>();
  for (const feed of now.feeds) {
    for (const key of new Set(keys(feed, now.base))) {
      const known = holders.get(key);
      if (known) known.push(feed);
      else holders.set(key, [feed]);
    }
  }
  return (feed) => {
    const shared = new Map<FeedSnapshot, number>();
    for (const key of keys(feed, old.base)) {
      for (const holder of holders.get(key) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
    }
    const format = (other: FeedSnapshot) => (other.format === feed.format ? 1 : 0);
    const distance = (other: FeedSnapshot) => Math.abs(other.items.length - feed.items.length);
    const best = (a: FeedSnapshot, b: FeedSnapshot) =>
      (shared.get(b) ?? 0) - (shared.get(a) ?? 0) || format(b) - format(a) || distance(a) - distance(b);
    return (shared.size > 0 ? [...shared.keys()] : now.feeds).toSorted(best)[0];
  };
}
