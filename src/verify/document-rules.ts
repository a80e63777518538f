import { type FeedFlaw, type Finding, finding } from "../model/findings.js";
import type { FeedDocument, FeedNote } from "../subscriber/feed-document.js";
import type { FeedReading } from "../subscriber/feed-reader.js";

/** A document, wherever it comes from. */
export interface ReadDocument {
  /** The address that was asked for. */
  readonly url: string;
  /** The one at which it stands, after redirects. */
  readonly place: string;
  /** In bytes, uncompressed. */
  readonly size: number;
  readonly reading: FeedReading;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Some readers drop a feed above it. */
const limit = 1_000_000;

/** Clocks differ by as much. */
const tolerance = 15 * 60 * 1000;

/** What is amiss with a feed itself, however it was sent. */
export function documentFindings({ url, place, size, reading, now }: ReadDocument): Finding[] {
  if ("unreadable" in reading) {
    const { reason, line } = reading.unreadable;
    if (line !== undefined) return [finding("not-well-formed", url, { reason, line })];
    return [finding("not-a-feed", url, { reason })];
  }
  const { document } = reading;
  return [
    ...document.notes.map((note) => noteFinding(note, url)),
    ...(size > limit ? [finding("too-large", url, { bytes: size, limit })] : []),
    ...selfFindings(document, { url, place }),
    ...futureItems(document, url, now),
  ];
}

function noteFinding(note: FeedNote, url: string): Finding {
  switch (note.code) {
    case "encoding":
      return finding("wrong-charset", url, { declared: note.declared, used: note.used });
    case "not-well-formed":
      return finding("not-well-formed", url, { reason: note.reason as FeedFlaw, line: note.line });
    case "no-id":
      return finding("no-id", url, { title: note.title || note.used });
    case "repeated-id":
      return finding("duplicate-id", url, { id: note.id });
    case "bad-date":
      return finding("bad-date", url, { id: note.id, value: note.value });
  }
}

function selfFindings(
  { feed: { self } }: FeedDocument,
  { url, place }: Pick<ReadDocument, "url" | "place">,
): Finding[] {
  if (self === undefined) return [finding("no-self", url, {})];
  const address = URL.canParse(self) ? new URL(self).href : self;
  return address === place ? [] : [finding("self-differs", url, { self })];
}

function futureItems({ items }: FeedDocument, url: string, now: number): Finding[] {
  return items.flatMap(({ title, published, updated }) => {
    const at = Math.max(published?.at ?? 0, updated?.at ?? 0);
    if (at <= now + tolerance) return [];
    return [finding("future-date", url, { title, date: new Date(at).toISOString().slice(0, 16) })];
  });
}
