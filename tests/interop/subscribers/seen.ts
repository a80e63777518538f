import type { Program } from "../../helpers/programs.js";

/** A release as a reader knows it that has subscribed to a feed. */
export interface Seen {
  readonly id: string;
  readonly title: string;
  /** When it was published: ISO 8601 in UTC. */
  readonly at: string;
  /** Whatever tells that it has changed: its text. */
  readonly text: string;
}

export type FeedName = "rss.xml" | "atom.xml" | "feed.json";

/** A reader, and how it is asked over HTTP what it knows. */
export interface Subscriber {
  readonly name: string;
  /** What has to be installed, as `programs.json` names it. */
  readonly programs: readonly Program[];
  /** What it can read. */
  readonly feeds: readonly FeedName[];
  /** Polls the feed once more; gives back everything that it then knows. `folder` is the reader's own and stays from poll to poll. */
  readonly poll: (url: string, folder: string) => Promise<Seen[]>;
}

/** One moment in one spelling. Throws a RangeError if it is no date. */
export function isoTime(date: string | number | Date | null | undefined): string {
  return new Date(date ?? "missing").toISOString();
}
