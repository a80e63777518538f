import type { FeedDocument, FeedFacts, FeedFormat, FeedItem, FeedNote } from "./feed-document.js";
import type { Open } from "./opened.js";
import { type Obstacle, older, type WalkOptions, walk } from "./walk.js";

/** A feed with all its archives, as somebody knows it who has walked back to its beginning. */
export interface Subscription<Item> {
  readonly url: string;
  readonly format: FeedFormat;
  /** Of the newest document. */
  readonly feed: FeedFacts;
  /** Once for each id, newest document first. */
  readonly items: readonly Item[];
  /** How many of the items stand in the newest document, which is all that most readers ever look at. */
  readonly newest: number;
  /** True if the feed links what no longer stands in its newest document. */
  readonly archived: boolean;
  /** Why not everything was read. */
  readonly obstacle?: Obstacle | undefined;
  /** Addresses of all documents, newest first. */
  readonly documents: readonly string[];
  readonly notes: readonly FeedNote[];
}

export interface SubscribeOptions<Item> extends WalkOptions {
  /** What to keep of an item; the item itself keeps its whole document in memory. */
  readonly keep: (item: FeedItem, document: FeedDocument) => Item;
}

/** Reads a feed and its archives; where an id stands twice the newer document counts. An obstacle alone means that there is no feed at all. */
export async function subscribe<Item>(
  url: string,
  open: Open,
  { keep, ...options }: SubscribeOptions<Item>,
): Promise<Subscription<Item> | { readonly obstacle: Obstacle }> {
  const items = new Map<string, Item>();
  const notes: FeedNote[] = [];
  let first: Pick<Subscription<Item>, "format" | "feed" | "newest" | "archived"> | undefined;
  const documents: string[] = [];
  let obstacle: Obstacle | undefined;
  for await (const step of walk(url, open, options)) {
    if (step.kind === "obstacle") {
      obstacle = step;
      continue;
    }
    const { document } = step;
    for (const item of document.items) if (!items.has(item.id)) items.set(item.id, keep(item, document));
    notes.push(...document.notes);
    documents.push(step.url);
    const { format, feed } = document;
    first ??= { format, feed, newest: items.size, archived: older(document) !== undefined };
  }
  if (obstacle && !first) return { obstacle };
  if (!first) throw new TypeError(`A walk without a step: ${url}`);
  const archived = first.archived || documents.length > 1;
  return { ...first, url, items: [...items.values()], archived, obstacle, documents, notes };
}
