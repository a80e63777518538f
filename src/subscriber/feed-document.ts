/** What readers tell apart: every RSS from 0.9 on is `rss`, RSS 1.0 (RDF) included. */
export type FeedFormat = "rss" | "atom" | "json";

/** A date as a feed wrote it; `at` is absent if it cannot be read, in milliseconds since 1970 otherwise. */
export interface FeedDate {
  readonly raw: string;
  readonly at?: number;
}

/** One feed document of any generator, as a reader understands it. Addresses are absolute where the document's own is known. */
export interface FeedDocument {
  readonly format: FeedFormat;
  readonly feed: FeedFacts;
  /** In the document's order. */
  readonly items: readonly FeedItem[];
  readonly notes: readonly FeedNote[];
}

/** What a feed says of itself. */
export interface FeedFacts {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly language?: string | undefined;
  /** Address of the page for people. */
  readonly home?: string | undefined;
  /** Address at which the feed says it stands. */
  readonly self?: string | undefined;
  readonly hub?: string | undefined;
  readonly updated?: FeedDate | undefined;
  /** RFC 5005; JSON Feed's `next_url` is `next`. */
  readonly links: Readonly<Partial<Record<HistoryLink, string>>>;
  /** True for a document that will never change again (RFC 5005, section 4). */
  readonly archive: boolean;
}

export const historyLinks = ["current", "prev-archive", "next-archive", "next", "previous"] as const;
export type HistoryLink = (typeof historyLinks)[number];

/** One item. Texts are plain but for `contentHtml`. */
export interface FeedItem {
  /** As given; without one what readers use instead (see `idFrom`). Atom's `urn:presswerk:guid:` is undone. */
  readonly id: string;
  /** Where the id comes from: the feed, else the item's address, else its title and date. */
  readonly idFrom: "feed" | "link" | "title-and-date";
  readonly url?: string | undefined;
  readonly title: string;
  readonly summary?: string | undefined;
  /** As the feed has it, not made safe; the summary where the feed has nothing else. */
  readonly contentHtml?: string | undefined;
  readonly published?: FeedDate | undefined;
  readonly updated?: FeedDate | undefined;
  readonly language?: string | undefined;
  readonly image?: string | undefined;
  readonly authors: readonly FeedPerson[];
  readonly categories: readonly FeedCategory[];
  readonly attachments: readonly FeedAttachment[];
  /** presswerk's own extension of JSON Feed, as it stands there. */
  readonly presswerk?: Readonly<Record<string, unknown>> | undefined;
}

export interface FeedPerson {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly url?: string | undefined;
}

export interface FeedCategory {
  readonly term: string;
  readonly label?: string | undefined;
  readonly scheme?: string | undefined;
}

export interface FeedAttachment {
  readonly url: string;
  readonly mediaType?: string | undefined;
  /** As the feed says. */
  readonly bytes?: number | undefined;
  readonly title?: string | undefined;
  /** Media RSS alone says the rest. */
  readonly description?: string | undefined;
  readonly credit?: string | undefined;
  readonly copyright?: string | undefined;
  readonly license?: string | undefined;
}

/** What is wrong with a document that can be read all the same. */
export type FeedNote =
  /** The bytes are not in the encoding that is declared; `used` is the one in which they were read. */
  | { readonly code: "encoding"; readonly declared: string; readonly used: string }
  /** XML that strict readers refuse; the line counts from 1. */
  | { readonly code: "not-well-formed"; readonly reason: string; readonly line: number }
  | { readonly code: "no-id"; readonly title: string; readonly used: string }
  /** Two items of one document have it. */
  | { readonly code: "repeated-id"; readonly id: string }
  | { readonly code: "bad-date"; readonly id: string; readonly value: string };
