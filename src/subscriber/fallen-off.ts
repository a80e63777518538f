import type { ItemDigest } from "./item-digest.js";
import type { FeedPair } from "./pair-feeds.js";

/**
 * Tells for every item that is missing from a feed without archives whether newer ones pushed it off the end, which is the
 * way of feeds and no loss: nothing that stood behind it stands in its place, and the feed has not become shorter.
 */
export function fallenOff({ old, now }: FeedPair): (item: ItemDigest) => boolean {
  const before = new Set(old.items.map(({ id }) => id));
  const after = now.items.map(({ id }) => id);
  // What stands above a new item may have been moved up by a change, so it says nothing about the end.
  const undisturbed = new Set(after.slice(after.findLastIndex((id) => !before.has(id)) + 1));
  const shorter = now.items.length < old.items.length && now.complete;
  const followed = new Set<string>();
  let survivor = false;
  for (const { id } of old.items.toReversed()) {
    if (survivor) followed.add(id);
    survivor ||= undisturbed.has(id);
  }
  const oldest = after.some((id) => before.has(id)) ? undefined : oldestDate(now.items);
  return ({ id, published }) => {
    if (followed.has(id) || shorter) return false;
    return !(oldest !== undefined && typeof published === "number" && published > oldest);
  };
}

/** Where no item is left to compare with, dates must tell. */
function oldestDate(items: readonly ItemDigest[]): number | undefined {
  const dates = items.map(({ published }) => published).filter((date) => typeof date === "number");
  return dates.length === 0 ? undefined : dates.reduce((oldest, date) => Math.min(oldest, date));
}
