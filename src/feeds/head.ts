import type { Channel } from "../model/channel.js";
import { localized, type Newsroom } from "../model/newsroom.js";
import { absoluteUrl, type FeedFormat, feedFiles } from "../site/urls.js";
import { oneLine } from "./characters.js";
import { type Stamp, stampOf } from "./entry.js";

/** What a feed document says of itself. Texts are plain and in one line; addresses are absolute and percent-encoded. */
export interface FeedHead {
  /** Of the Atom document: permanent, an absolute IRI. */
  readonly id: string;
  readonly title: string;
  /** May be empty. */
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** Who publishes the feed. */
  readonly author: string;
  /** Address of the page for people. */
  readonly home: string;
  /** Exactly the address at which the document is served. */
  readonly self: string;
  readonly updated: Stamp;
  readonly hub?: string | undefined;
  /** Address of a square picture: PNG, JPEG or GIF of at most 144 pixels, or RSS leaves it out. */
  readonly icon?: string | undefined;
  /** Address of the style sheet (CSS) for people who open the document in a browser. */
  readonly styleSheet?: string | undefined;
  /** True for a document that will never get another release (RFC 5005, section 4). */
  readonly archive: boolean;
  readonly current?: string | undefined;
  readonly prevArchive?: string | undefined;
  readonly nextArchive?: string | undefined;
}

/** Declares `fh`, for `fh:archive` (RFC 5005, section 4). */
export const archiveNamespace = ' xmlns:fh="http://purl.org/syndication/history/1.0"';

/** The links between the documents of a channel (RFC 5005, section 4). */
export function historyLinks({ current, prevArchive, nextArchive }: FeedHead): { rel: string; href: string }[] {
  const links = { current, "prev-archive": prevArchive, "next-archive": nextArchive };
  return Object.entries(links).flatMap(([rel, href]) => (href === undefined ? [] : [{ rel, href }]));
}

/** Which document of a channel: the feed itself, or archive `number` of `archives`, 1 being the oldest. */
export interface DocumentPlace {
  readonly format: FeedFormat;
  readonly number?: number | undefined;
  readonly archives: number;
  /** True for an archive document that will never get another release. */
  readonly complete?: boolean | undefined;
}

export interface HeadOptions {
  /** The newest `updated` of the document's releases, in milliseconds since 1970. */
  readonly updated: number;
  readonly icon?: string | undefined;
  readonly styleSheet?: string | undefined;
}

/** Path of a feed document below the output folder: `rss.xml`, `topics/economy/archive/3/atom.xml`. */
export function documentPath(channel: Pick<Channel, "path">, format: FeedFormat, number?: number): string {
  return `${channel.path}${number === undefined ? "" : `archive/${number}/`}${feedFiles[format]}`;
}

/** The head of one document of a channel. */
export function headOf(channel: Channel, newsroom: Newsroom, place: DocumentPlace, options: HeadOptions): FeedHead {
  const { format, number } = place;
  const urlOf = (wanted: FeedFormat, n?: number) => absoluteUrl(documentPath(channel, wanted, n), newsroom);
  return {
    id: urlOf("atom", number),
    title: oneLine(channel.title) || newsroom.url,
    description: oneLine(channel.description),
    language: channel.language,
    author: oneLine(localized(newsroom.title, channel.language, newsroom)) || newsroom.url,
    home: absoluteUrl(channel.path, newsroom),
    self: urlOf(format, number),
    updated: stampOf(options.updated, newsroom.timezone),
    icon: options.icon,
    styleSheet: options.styleSheet,
    ...history(place, (n) => urlOf(format, n)),
    ...(number === undefined ? { hub: newsroom.feeds.hub } : { current: urlOf(format) }),
  };
}

/**
 * RFC 5005, section 4. A document that still grows is not marked as an archive, for subscribers would not look at it again;
 * nor is one without a neighbour, in which the W3C validator misses the rest of the archive.
 */
function history(
  { number, archives, complete }: DocumentPlace,
  urlOf: (number: number) => string,
): Pick<FeedHead, "archive" | "prevArchive" | "nextArchive"> {
  const previous = number === undefined ? archives : number - 1;
  return {
    archive: complete === true && archives > 1,
    prevArchive: previous > 0 ? urlOf(previous) : undefined,
    nextArchive: number !== undefined && number < archives ? urlOf(number + 1) : undefined,
  };
}
