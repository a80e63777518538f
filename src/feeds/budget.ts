import type { FeedFormat } from "../site/urls.js";

/** Bytes in UTF-8, for each format. */
export type Bytes = Readonly<Record<FeedFormat, number>>;

/** What parts two items in a document, at most. */
export const separatorBytes = 2;

export interface Limits {
  /** The most releases in the feed. */
  readonly items: number;
  /** The most bytes of a document in any format. */
  readonly bytes: number;
  /** The most releases in an archive document; 0: no archives. */
  readonly archive: number;
}

/** Releases from index `start` up to but not including `end`, the newest having index 0. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Which releases stand in the feed and which in its archives, 1 (the oldest) first. */
export interface Division {
  readonly current: Range;
  readonly archives: readonly Range[];
}

/** True if a release, of these sizes, stands in a document at all with nothing beside it; else it must be shortened first. */
export function fitsAlone(item: Bytes, overhead: Bytes, bytes: number): boolean {
  return formats.every((format) => overhead[format] + item[format] + separatorBytes <= bytes);
}

/**
 * Divides a channel's releases, given newest first by their sizes, into the feed and its archives. The tightest
 * format decides for all; `overhead` is what a document takes without items. An archive is filled from the oldest on
 * and is complete when the next release no longer fits. A release that fits nowhere stands alone.
 */
export function divide(sizes: readonly Bytes[], overhead: Bytes, limits: Limits): Division {
  const current = { start: 0, end: filled(sizes.length, (n) => sizes[n], overhead, { ...limits, most: limits.items }) };
  const archives: Range[] = [];
  for (let end = sizes.length; limits.archive > 0 && end > current.end; end = archives.at(-1)?.start ?? 0) {
    const fromOldest = (n: number) => sizes[end - 1 - n];
    const count = filled(end - current.end, fromOldest, overhead, { ...limits, most: limits.archive });
    archives.push({ start: end - count, end });
  }
  return { current, archives };
}

const formats: readonly FeedFormat[] = ["rss", "atom", "json"];

/** How many releases, taken one after the other, fit into one document: at least one if there is any. */
function filled(
  available: number,
  sizeOf: (index: number) => Bytes | undefined,
  overhead: Bytes,
  { most, bytes }: { most: number; bytes: number },
): number {
  const taken = { ...overhead };
  let count = 0;
  for (; count < Math.min(available, most); count++) {
    const size = sizeOf(count);
    for (const format of formats) taken[format] += (size?.[format] ?? 0) + separatorBytes;
    if (count > 0 && formats.some((format) => taken[format] > bytes)) break;
  }
  return count;
}
