import type { PublishedRelease } from "./published.js";

/** One selection of releases, written as RSS, Atom and JSON Feed alike, in one language. */
export interface Channel {
  readonly kind: "newsroom" | "topic" | "issuer";
  /** Key of the topic or issuer; empty for the newsroom itself. */
  readonly key: string;
  readonly language: string;
  /** Folder below the output folder: empty or ends with `/`, such as `en/topics/economy/`. */
  readonly path: string;
  /** Of the feed: the newsroom's title, and the name behind it for a topic or issuer. */
  readonly title: string;
  /** Of the topic or issuer alone; the newsroom's title for its own channel. */
  readonly name: string;
  readonly description: string;
  /** Newest first; withdrawn ones stand among them. */
  readonly releases: readonly PublishedRelease[];
}
