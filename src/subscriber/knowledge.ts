import type { IndexState } from "../model/publication.js";
import type { FeedFormat } from "./feed-document.js";
import type { ItemDigest } from "./item-digest.js";
import type { Snapshot } from "./snapshot.js";

/** What all feeds of a publication and its index tell together, whichever of them one looks at. */
export interface Knowledge {
  /** True if there is a publication index, so that nothing published is unknown. */
  readonly indexed: boolean;
  /** True if the id stands in any feed of this format; in any feed at all if the publication has none of it. */
  stands(id: string, format: FeedFormat): boolean;
  /** True if any feed or the index shows it. */
  shows(id: string): boolean;
  /** What the publication index says; undefined without one. */
  state(id: string): IndexState | undefined;
  isWithdrawn(item: ItemDigest): boolean;
  /** How many corrections an item has; undefined where nothing tells. */
  corrections(id: string): number | undefined;
}

/** Gathers it. */
export function knowledgeOf({ feeds, index }: Snapshot): Knowledge {
  const byFormat = new Map<FeedFormat, Set<string>>();
  const all = new Set<string>();
  const corrections = new Map<string, number>();
  for (const { format, items } of feeds) {
    const ids = byFormat.get(format) ?? new Set();
    byFormat.set(format, ids);
    for (const item of items) {
      ids.add(item.id);
      all.add(item.id);
      if (item.corrections !== undefined) corrections.set(item.id, item.corrections);
    }
  }
  const states = new Map(index?.releases.map(({ id, state }) => [id, state]));
  const isShown = (state: IndexState | undefined) => state === "live" || state === "withdrawn";
  const tells = index !== undefined || corrections.size > 0;
  return {
    indexed: index !== undefined,
    stands: (id, format) => (byFormat.get(format) ?? all).has(id),
    shows: (id) => all.has(id) || isShown(states.get(id)),
    state: (id) => states.get(id),
    isWithdrawn: ({ id, notice }) => (states.has(id) ? states.get(id) === "withdrawn" : notice === "withdrawal"),
    corrections: (id) => (tells && byFormat.get("json")?.has(id) ? (corrections.get(id) ?? 0) : undefined),
  };
}
