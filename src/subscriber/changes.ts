import type { Change } from "../model/change.js";
import type { IndexEntry, PublicationIndex } from "../model/publication.js";
import { addedFeedChanges, feedChanges } from "./feed-changes.js";
import type { ItemDigest } from "./item-digest.js";
import { knowledgeOf } from "./knowledge.js";
import { type FeedPair, pairFeeds } from "./pair-feeds.js";
import type { FeedSnapshot, Snapshot } from "./snapshot.js";

export interface Changes {
  /** Feed by feed, in the feeds' order. */
  readonly changes: readonly Change[];
  /** Names of feeds that are there no more. */
  readonly goneFeeds: readonly string[];
}

/** What a subscriber sees who polls every feed of a publication, once before and once after it changed. `forgotten` are ids whose loss is meant. */
export function changesBetween(old: Snapshot, now: Snapshot, forgotten: readonly string[] = []): Changes {
  const comparison = {
    old: { ...knowledgeOf(old), base: old.base },
    now: { ...knowledgeOf(now), base: now.base },
    forgotten: new Set(forgotten),
  };
  const { pairs, gone, added } = pairFeeds(old, now);
  const unread = new Set(now.obstacles.filter(({ obstacle }) => obstacle.reason !== "missing").map(({ feed }) => feed));
  const goneForGood = gone.filter(({ name }) => !unread.has(name));
  const all = [...pairs, ...goneForGood.map(followedByNothing), ...beyondFeeds(old, now)];
  const changes = [
    ...all.flatMap((pair) => feedChanges(pair, comparison)),
    ...added.flatMap((feed) => addedFeedChanges(feed, comparison)),
  ];
  return { changes, goneFeeds: goneForGood.map(({ name }) => name) };
}

function followedByNothing(old: FeedSnapshot): FeedPair {
  return { old, now: { ...old, items: [], newest: 0, archived: false, complete: true } };
}

/**
 * A newsroom without archives has releases that stand in no feed any more. Whoever reads its index meets them all the same,
 * so the index is compared like a feed, without what feeds have told already.
 */
function beyondFeeds(old: Snapshot, now: Snapshot): FeedPair[] {
  if (!old.index || !now.index || !old.whole || !now.whole) return [];
  const told = new Set([...old.feeds, ...now.feeds].flatMap(({ items }) => items.map(({ id }) => id)));
  return [{ old: indexAsFeed(old.index, told), now: indexAsFeed(now.index, told) }];
}

function indexAsFeed(index: PublicationIndex, told: ReadonlySet<string>): FeedSnapshot {
  const shown = index.releases.filter(({ id, state }) => (state === "live" || state === "withdrawn") && !told.has(id));
  const items = shown.map(digestOfEntry);
  return { name: "releases.json", format: "json", items, newest: items.length, archived: true, complete: true };
}

function digestOfEntry({ id, url, title = "", fingerprint, date, updated }: IndexEntry): ItemDigest {
  return {
    id,
    url,
    title,
    text: String(fingerprint),
    files: "",
    published: Date.parse(date),
    updated: Date.parse(updated),
  };
}
