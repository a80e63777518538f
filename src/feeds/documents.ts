import type { Channel } from "../model/channel.js";
import type { Newsroom } from "../model/newsroom.js";
import type { OutputFile } from "../model/output-file.js";
import type { PublishedRelease } from "../model/published.js";
import { type FeedFormat, feedFiles } from "../site/urls.js";
import { atomDocument, atomEntry } from "./atom.js";
import { type Bytes, divide, type Range } from "./budget.js";
import type { Entry } from "./entry.js";
import { documentPath, type FeedHead, type HeadOptions, headOf } from "./head.js";
import { jsonDocument, jsonItem } from "./json.js";
import { rssDocument, rssItem } from "./rss.js";

/** A release in every format, ready to stand in any feed of its language. */
export type Item = Readonly<Record<FeedFormat, string>>;

/** What the documents of a channel need beside its releases. */
export interface DocumentOptions extends Omit<HeadOptions, "updated"> {
  itemOf(release: PublishedRelease): Item;
  /** Bytes of `itemOf(release)`, asked for more often than the item itself. */
  sizeOf(release: PublishedRelease): Bytes;
  /** `updated` of an empty feed, in milliseconds since 1970. */
  readonly emptyUpdated: number;
}

/** Serialises a release for all formats. */
export function itemOf(entry: Entry): Item {
  return { rss: rssItem(entry), atom: atomEntry(entry), json: jsonItem(entry) };
}

/** Bytes of an item in UTF-8. */
export function bytesOf({ rss, atom, json }: Item): Bytes {
  return { rss: Buffer.byteLength(rss), atom: Buffer.byteLength(atom), json: Buffer.byteLength(json) };
}

/** One document in one format. */
export function documentText(format: FeedFormat, head: FeedHead, items: readonly Item[]): string {
  return write[format](
    head,
    items.map((item) => item[format]),
  );
}

/** The three documents of a feed, then those of its archives, one after the other, so that never all are in memory. */
export function* channelDocuments(
  channel: Channel,
  newsroom: Newsroom,
  options: DocumentOptions,
): Generator<OutputFile> {
  const { items, archive } = newsroom.feeds;
  const divided = archive > 0 ? channel.releases : channel.releases.slice(0, items);
  const sizes = divided.map(options.sizeOf);
  const { current, archives } = divide(sizes, overheadOf(channel, newsroom, options), newsroom.feeds);
  yield* documentsOf(channel, newsroom, options, { ...current, archives: archives.length });
  for (const [index, range] of archives.entries()) {
    yield* documentsOf(channel, newsroom, options, { ...range, number: index + 1, archives: archives.length });
  }
}

/** Bytes of a channel's largest document head in each format. */
export function overheadOf(channel: Channel, newsroom: Newsroom, options: Omit<HeadOptions, "updated">): Bytes {
  const place = { number: 999_999, archives: 1_000_000 };
  const head = (format: FeedFormat) => ({
    ...headOf(channel, newsroom, { format, ...place }, { ...options, updated: 0 }),
    hub: newsroom.feeds.hub,
  });
  return bytesOf(recordOf((format) => write[format](head(format), [])));
}

const write: Readonly<Record<FeedFormat, (head: FeedHead, items: readonly string[]) => string>> = {
  rss: rssDocument,
  atom: atomDocument,
  json: jsonDocument,
};

const formats = Object.keys(feedFiles) as FeedFormat[];

function recordOf(text: (format: FeedFormat) => string): Item {
  return { rss: text("rss"), atom: text("atom"), json: text("json") };
}

function documentsOf(
  channel: Channel,
  newsroom: Newsroom,
  options: DocumentOptions,
  { start, end, number, archives }: Range & { number?: number; archives: number },
): OutputFile[] {
  const releases = channel.releases.slice(start, end);
  const items = releases.map(options.itemOf);
  const newest = releases.reduce((latest, release) => Math.max(latest, release.updated), Number.NEGATIVE_INFINITY);
  const updated = releases.length > 0 ? newest : options.emptyUpdated;
  return formats.map((format) => {
    const place = { format, number, archives };
    const head = headOf(channel, newsroom, place, { ...options, updated });
    return { path: documentPath(channel, format, number), content: documentText(format, head, items) };
  });
}
