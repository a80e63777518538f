import type { Ref } from "./pack.js";

/** A release as feeds hold it. */
export interface ItemRecord {
  /** While it is the same, so is the item. */
  readonly key: string;
  readonly item: Ref;
  /** Bytes of each format, which lie one behind the other in this order. */
  readonly sizes: { readonly rss: number; readonly atom: number; readonly json: number };
  /** Bytes of the largest format, if the whole text would have been too large for any feed. */
  readonly tooLarge?: number;
}
