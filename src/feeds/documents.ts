import type { Channel } from "../model/channel.js";
import type { Newsroom } from "../model/newsroom.js";
import type { OutputFile } from "../model/output-file.js";
import type { PublishedRelease } from "../model/published.js";
import { type FeedFormat, feedFiles } from "../site/urls.js";
import { atomDocument, atomEntry } from "./atom.js";
import { type Bytes, divide, type Range } from "./budget.js";
import type { Entry } from "./entry.js";
import { type DocumentPlace, documentPath, type FeedHead, type HeadOptions, headOf } from "./head.js";
import { jsonDocument, jsonItem } from "./json.js";
import { rssDocument, rssItem } from "./rss.js";

/** A release in every format, ready to stand in any feed of its language. */
export type Item = Readonly<Record<FeedFormat, string>>;

/** A release as feeds hold it, to be fetched when a document is made. */
export interface FeedItem {
  /** Bytes in each format. */
  readonly sizes: Bytes;
  /** While it is the same, so is the item. */
  readonly key: string;
  /** The item in one format, in UTF-8. */
  bytes(format: FeedFormat): Uint8Array;
}

/** What the documents of a channel need beside its releases. */
export interface DocumentOptions extends Omit<HeadOptions, "updated"> {
  itemOf(release: PublishedRelease): FeedItem;
  /** A key for a document of this name, made of these facts. */
  keyOf(name: string, facts: unknown): string;
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

/** The three documents of a feed, then those of its archives. */
export function* channelDocuments(
  channel: Channel,
  newsroom: Newsroom,
  options: DocumentOptions,
): Generator<OutputFile> {
  const { items, archive } = newsroom.feeds;
  const divided = archive > 0 ? channel.releases : channel.releases.slice(0, items);
  const sizes = divided.map((release) => options.itemOf(release).sizes);
  const { current, archives } = divide(sizes, overheadOf(channel, newsroom, options), newsroom.feeds);
  yield* documentsOf(channel, newsroom, options, { ...current, archives: archives.length });
  for (const [index, range] of archives.entries()) {
    const number = index + 1;
    const complete = number < archives.length || range.end - range.start === archive;
    yield* documentsOf(channel, newsroom, options, { ...range, number, archives: archives.length, complete });
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
  { start, end, ...place }: Range & Omit<DocumentPlace, "format">,
): OutputFile[] {
  const releases = channel.releases.slice(start, end);
  const items = releases.map(options.itemOf);
  const newest = releases.reduce((latest, release) => Math.max(latest, release.updated), Number.NEGATIVE_INFINITY);
  const updated = releases.length > 0 ? newest : options.emptyUpdated;
  const itemKeys = items.map(({ key }) => key);
  return formats.map((format) => {
    const head = headOf(channel, newsroom, { format, ...place }, { ...options, updated });
    const path = documentPath(channel, format, place.number);
    return {
      path,
      key: options.keyOf(path, [head, itemKeys]),
      content: { make: () => documentBytes(format, head, items) },
    };
  });
}

/** Stands for the items while the frame around them is made. */
const mark = "\uE000items\uE000";

/** Items are bytes already, so only the frame has to be encoded. */
function documentBytes(format: FeedFormat, head: FeedHead, items: readonly FeedItem[]): Uint8Array {
  if (items.length === 0) return Buffer.from(write[format](head, []));
  const [before = "", between = "", after = ""] = write[format](head, [mark, mark]).split(mark);
  const separator = Buffer.from(between);
  const parts = items.flatMap((item, index) => (index === 0 ? [item.bytes(format)] : [separator, item.bytes(format)]));
  return Buffer.concat([Buffer.from(before), ...parts, Buffer.from(after)]);
}
