import {
  type AtomFeed,
  type JsonFeed,
  parseAtomFeed,
  parseJsonFeed,
  parseOpml,
  parseRdfFeed,
  parseRssFeed,
  type RdfFeed,
  type RssFeed,
} from "feedsmith";
import type { FeedTrouble } from "../model/problems.js";
import { atomBase, atomFacts, atomItem } from "./atom.js";
import { type DecodedFeed, decodeFeed } from "./decode-feed.js";
import type { FeedDocument, FeedFormat, FeedNote } from "./feed-document.js";
import { factsOf, type RawFacts } from "./feed-facts.js";
import { identified, type RawItem } from "./item-id.js";
import { extensionsIn, jsonFacts, jsonItem } from "./json.js";
import { rdfFacts, rdfItem, rssFacts, rssItem } from "./rss.js";
import { outlineOf, type XmlOutline } from "./xml-outline.js";

/** What the parser makes of each format; no other file knows the package. */
export type ParsedRss = RssFeed.Feed<string>;
export type ParsedRdf = RdfFeed.Feed<string>;
export type ParsedAtom = AtomFeed.Feed<string>;
export type ParsedJson = JsonFeed.Feed<string>;

/** A document, or why it is none; `line` from 1 where XML is broken. */
export type FeedReading = { readonly document: FeedDocument } | { readonly unreadable: Unreadable };

export interface Unreadable {
  /** `not-a-feed` is a document of another kind, such as a page; `too-deep` and `too-costly` would keep a parser busy for ever. */
  readonly reason: FeedTrouble;
  readonly line?: number;
}

export interface FeedOrigin {
  /** The document's own address, to which relative ones are added. */
  readonly url?: string | undefined;
  /** The media type as a server sent it, with its parameters. */
  readonly contentType?: string | undefined;
}

interface Raw {
  readonly format: FeedFormat;
  readonly facts: RawFacts;
  readonly items: readonly RawItem[];
}

/**
 * Reads a feed of any generator: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed. Nothing in it can make the program fail or expand:
 * entities of a document type are left as they are, and XML whose elements do not end is refused, because items may be missing.
 */
export function readFeed(bytes: Uint8Array, origin: FeedOrigin = {}): FeedReading {
  const decoded = decodeFeed(bytes, origin.contentType);
  const start = decoded.text.trimStart()[0];
  if (start === undefined) return { unreadable: { reason: "empty" } };
  return start === "{" ? readJson(decoded, origin.url) : readXml(decoded, origin.url);
}

function readJson(decoded: DecodedFeed, base: string | undefined): FeedReading {
  let json: unknown;
  try {
    json = JSON.parse(decoded.text);
  } catch {
    return { unreadable: { reason: "not-json" } };
  }
  const feed = attempt(() => parseJsonFeed(json));
  if (!feed) return { unreadable: { reason: "not-a-feed" } };
  const extensions = extensionsIn(json);
  const items = (feed.items ?? []).map((item) => jsonItem(item, base, extensions));
  return whole({ format: "json", facts: jsonFacts(feed, base), items }, decoded, { archive: false });
}

/** 20,000 characters of one author take the parser a fifth of a second, and ten times as many a hundred times as long. */
const highestCost = 4e8;

function readXml(decoded: DecodedFeed, base: string | undefined): FeedReading {
  const outline = outlineOf(decoded.text);
  const read = readers[outline.root];
  if (!read) return { unreadable: { reason: "not-a-feed" } };
  if (outline.broken) return { unreadable: outline.broken };
  if (outline.root === "rss" && outline.personCost > highestCost) return { unreadable: { reason: "too-costly" } };
  const raw = attempt(() => read(decoded.text, base));
  return raw ? whole(raw, decoded, outline) : { unreadable: { reason: "too-deep" } };
}

const readers: Readonly<Record<string, (text: string, base: string | undefined) => Raw>> = {
  rss: (text, base) => {
    const feed = parseRssFeed(text);
    return { format: "rss", facts: rssFacts(feed, base), items: (feed.items ?? []).map((item) => rssItem(item, base)) };
  },
  rdf: (text, base) => {
    const feed = parseRdfFeed(text);
    return { format: "rss", facts: rdfFacts(feed, base), items: (feed.items ?? []).map((item) => rdfItem(item, base)) };
  },
  feed: (text, base) => {
    const feed = parseAtomFeed(text);
    const here = atomBase(feed, base);
    const items = (feed.entries ?? []).map((entry) => atomItem(entry, here));
    return { format: "atom", facts: atomFacts(feed, base), items };
  },
};

/** The parser throws at what it cannot or will not read. */
function attempt<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

function whole(raw: Raw, decoded: DecodedFeed, outline: Pick<XmlOutline, "archive" | "flaw">): FeedReading {
  const { items, notes } = identified(raw.items);
  const feed = factsOf(raw.facts, outline.archive);
  return { document: { format: raw.format, feed, items, notes: [...documentNotes(decoded, outline), ...notes] } };
}

function documentNotes({ declared, used }: DecodedFeed, { flaw }: Pick<XmlOutline, "flaw">): FeedNote[] {
  const encoding = declared === undefined ? "utf-8" : declared;
  return [
    ...(encoding === used ? [] : [{ code: "encoding", declared: encoding, used } as const]),
    ...(flaw ? [{ code: "not-well-formed", reason: flaw.reason, line: flaw.line } as const] : []),
  ];
}

interface Outline {
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/** The feeds that an OPML document lists (`xmlUrl`), in its order; none if it cannot be read. */
export function readOpml(bytes: Uint8Array): string[] {
  const { text } = decodeFeed(bytes);
  const opml = outlineOf(text).broken ? undefined : attempt(() => parseOpml(text));
  const flat = ({ xmlUrl, outlines = [] }: Outline): string[] => [
    ...(xmlUrl === undefined ? [] : [xmlUrl]),
    ...outlines.flatMap(flat),
  ];
  return [...new Set((opml?.body?.outlines ?? []).flatMap(flat))];
}
