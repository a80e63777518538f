/** What subscribers can meet between two publications; the last four are troubles. */
export const changeKinds = [
  "new",
  "changed",
  "corrected",
  "withdrawn",
  "lost",
  "resurrected",
  "duplicate",
  "id-changed",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** The kinds that a press office must not let happen by accident. */
export const troubles: readonly ChangeKind[] = ["lost", "resurrected", "duplicate", "id-changed"];

/** What of an item can differ under the same id. */
export const changedParts = ["title", "url", "text", "files", "published", "updated"] as const;
export type ChangedPart = (typeof changedParts)[number];

/** One thing that the subscribers of one feed see. */
export interface Change {
  readonly kind: ChangeKind;
  /** The item's id in the newer publication; in the older one if it is lost. */
  readonly id: string;
  /** Empty if the feed gives none. */
  readonly url: string;
  readonly title: string;
  /** Path below the newsroom's address, such as `topics/economy/rss.xml`; else the feed's address or file name. */
  readonly feed: string;
  /** The id under which the same item stood before (id-changed) or stands as well (duplicate). */
  readonly otherId?: string;
  /** Of a changed, corrected or withdrawn item. */
  readonly parts?: readonly ChangedPart[];
}
