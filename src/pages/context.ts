import type { Channel } from "../model/channel.js";
import type { Moment } from "../model/moment.js";
import type { PublishedRelease } from "../model/published.js";
import type { SmallerPicture } from "../model/smaller-picture.js";

/** What a release's page says of other releases; plain data, so that a page can be made anywhere. */
export interface ReleaseContext {
  /** Other live releases of its topics in its language, nearest in time, newest first, at most five. */
  readonly siblings: readonly Neighbour[];
  /** The release before it and the one after it in its language. */
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
  /** Folders of the releases that its text names, by their file; those that may not be shown are missing. */
  readonly linked: Readonly<Record<string, string>>;
  /** Smaller versions of its pictures by the name of the original, by type, narrowest first. */
  readonly pictures?: Readonly<Record<string, readonly Pick<SmallerPicture, "name" | "width" | "type">[]>>;
}

/** Another release as a page names it in passing. */
export interface Neighbour {
  /** Folder of its page below the output folder, ends with `/`. */
  readonly path: string;
  readonly title: string;
  readonly date: Moment;
}

/** A year of the archive in one language. */
export interface YearCount {
  /** yyyy */
  readonly year: string;
  readonly count: number;
}

/** What stands on the page of the newsroom, a topic or an issuer beside its own releases. */
export interface ChannelContext {
  /** All channels of its language. */
  readonly channels: readonly Channel[];
  /** The years of its language, newest first. */
  readonly years: readonly YearCount[];
  /** Of a topic or an issuer that has more releases than its page shows, newest first. */
  readonly parts?: readonly ChannelPart[];
}

/** A part of all releases of a topic or an issuer. */
export interface ChannelPart {
  /** 1 from the oldest on. */
  readonly number: number;
  /** Newest first. */
  readonly releases: readonly PublishedRelease[];
}

export interface ChannelPartContext {
  readonly part: ChannelPart;
  /** Number of the channel's newest part. */
  readonly newest: number;
}

/** A month of a year that has more releases than one page can hold. */
export interface MonthCount {
  /** yyyy-mm */
  readonly month: string;
  readonly count: number;
}

export interface YearContext {
  readonly year: string;
  /** yyyy-mm, if the page is that of one month. */
  readonly month?: string;
  readonly language: string;
  /** All of the year, or of the month, in the language, newest first. */
  readonly releases: readonly PublishedRelease[];
  /** Newest first, where they have pages of their own; the page of the year then leads to them. */
  readonly months?: readonly MonthCount[];
  readonly years: readonly YearCount[];
  /** The languages that have such a page, its own one among them. */
  readonly languages: readonly string[];
}

export interface ArchiveContext {
  readonly language: string;
  /** Newest first. */
  readonly years: readonly YearCount[];
}
