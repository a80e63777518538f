import type { Change } from "../model/change.js";
import { fallenOff } from "./fallen-off.js";
import { below, type ItemDigest } from "./item-digest.js";
import { type Both, changeOfKept } from "./kept-item.js";
import type { FeedPair } from "./pair-feeds.js";
import type { FeedSnapshot } from "./snapshot.js";

/** Two publications, and the ids whose loss is meant. */
export interface Comparison extends Both {
  readonly forgotten: ReadonlySet<string>;
}

/** What the subscribers of one feed see: first what arrived or changed, in the feed's order, then what is lost. */
export function feedChanges(pair: FeedPair, comparison: Comparison): Change[] {
  const { old, now } = pair;
  const before = new Map(old.items.map((item) => [item.id, item]));
  const after = new Set(now.items.map(({ id }) => id));
  const missing = old.items.filter(({ id }) => !after.has(id) && !comparison.now.stands(id, old.format));
  const arrival = arrivals(pair, { ...comparison, before, missing });
  const present = now.items.flatMap((item, index): Change[] => {
    const earlier = before.get(item.id);
    const found = earlier ? changeOfKept({ old: earlier, now: item }, comparison) : arrival(item, index);
    return found ? [change(item, old.name, found)] : [];
  });
  const moved = new Set(present.map(({ otherId }) => otherId));
  const isLost = losses(pair, comparison);
  const lost = missing.filter((item) => !moved.has(item.id) && isLost(item));
  return [...present, ...lost.map((item) => change(item, old.name, { kind: "lost" }))];
}

/** A feed to which nobody can have subscribed yet brings only what stood nowhere before. */
export function addedFeedChanges(feed: FeedSnapshot, { old, now }: Comparison): Change[] {
  return feed.items.flatMap((item): Change[] => {
    if (isResurrected(item, { old, now })) return [change(item, feed.name, { kind: "resurrected" })];
    const isNew = !old.shows(item.id) && old.state(item.id) === undefined;
    return isNew ? [change(item, feed.name, { kind: "new" })] : [];
  });
}

type Found = Pick<Change, "kind" | "otherId" | "parts">;

function change({ id, url, title }: ItemDigest, feed: string, found: Found): Change {
  return { ...found, id, url, title, feed };
}

interface Before extends Comparison {
  readonly before: ReadonlyMap<string, ItemDigest>;
  readonly missing: readonly ItemDigest[];
}

/** Decides what an item is that did not stand in this feed before; undefined if a subscriber does not meet it. */
function arrivals(pair: FeedPair, all: Before): (item: ItemDigest, index: number) => Found | undefined {
  const predecessor = predecessors(all);
  const twin = twins(pair.now, all);
  const meets = isMet(pair, all);
  const successors = new Map<string, string>();
  return (item, index) => {
    if (isResurrected(item, all)) return { kind: "resurrected" };
    const former = predecessor(item);
    if (former !== undefined) {
      successors.set(wordsOf(item), item.id);
      return { kind: "id-changed", otherId: former };
    }
    if (!meets(item, index)) return undefined;
    const other = twin(item) ?? successors.get(wordsOf(item));
    return other === undefined ? { kind: "new" } : { kind: "duplicate", otherId: other };
  };
}

function isResurrected(item: ItemDigest, { old, now }: Both): boolean {
  const state = old.state(item.id);
  return (state === "lost" || state === "hidden" || state === "withdrawn") && !now.isWithdrawn(item);
}

/** The missing item that this one was under another id: the same title and text, or the same address; each only once. */
function predecessors({ missing, old, now }: Before): (item: ItemDigest) => string | undefined {
  const free = new Set(missing.map(({ id }) => id));
  const oldestFirst = missing.toReversed();
  const byUrl = groups(oldestFirst, ({ url }) => (url === "" ? undefined : below(url, old.base)));
  const byWords = groups(oldestFirst, wordsOf);
  const take = (group: ItemDigest[] | undefined): string | undefined => {
    for (let found = group?.pop(); found; found = group?.pop()) if (free.delete(found.id)) return found.id;
    return undefined;
  };
  return (item) => take(byWords.get(wordsOf(item))) ?? take(byUrl.get(below(item.url, now.base)));
}

/** Another item of the feed with the same title and text: one that stood there before, else the one furthest down. */
function twins(feed: FeedSnapshot, { before }: Before): (item: ItemDigest) => string | undefined {
  const others = new Map<string, ItemDigest>();
  for (const item of feed.items) {
    const known = others.get(wordsOf(item));
    if (!known || !before.has(known.id)) others.set(wordsOf(item), item);
  }
  return (item) => {
    const other = others.get(wordsOf(item));
    return other === item ? undefined : other?.id;
  };
}

/** What stands in the newest document is met by everyone; what stands in archives by those who walk them, if it was nowhere before. */
function isMet({ old, now }: FeedPair, all: Before): (item: ItemDigest, index: number) => boolean {
  const newest = old.items.reduce((latest, { published }) => Math.max(latest, Number(published) || 0), 0);
  return (item, index) => {
    if (index < now.newest) return true;
    if (all.old.shows(item.id)) return false;
    const allKnown = all.old.indexed || (old.archived && old.complete);
    return allKnown || (typeof item.published === "number" && item.published > newest);
  };
}

function losses(pair: FeedPair, { now, forgotten }: Comparison): (item: ItemDigest) => boolean {
  const isFallen = fallenOff(pair);
  const { archived, complete } = pair.now;
  return (item) => {
    if (forgotten.has(item.id)) return false;
    if (archived && complete) return true;
    const state = now.state(item.id);
    return now.indexed ? state !== "live" && state !== "withdrawn" : !isFallen(item);
  };
}

/** Title and text; where there is no text the title alone says too little, so the date must be the same too. */
function wordsOf({ title, text, published }: ItemDigest): string {
  return text === "" ? `${title}\n${published}` : `${title}\n${text}`;
}

function groups(
  items: readonly ItemDigest[],
  keyOf: (item: ItemDigest) => string | undefined,
): Map<string, ItemDigest[]> {
  const groups = new Map<string, ItemDigest[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = key === undefined ? undefined : groups.get(key);
    if (group) group.push(item);
    else if (key !== undefined) groups.set(key, [item]);
  }
  return groups;
}
