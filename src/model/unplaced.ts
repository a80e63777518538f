import type { Fault } from "./fault.js";

/** Why something of a foreign document has no place in the newsroom. */
export const unplacedReasons = [
  "line",
  "value",
  "further-author",
  "no-more-issuers",
  "known-otherwise",
  "date",
  "link-without-address",
  "address",
  "language",
  "id",
  "file",
  "wrong-file",
  "unsafe-file",
  "no-file",
  "unused-file",
  "shortcode",
  "embargo",
  "page",
  "deleted",
  "protected",
  "document",
  "no-document",
  "empty",
  "archive",
  "configuration",
] as const;
export type UnplacedReason = (typeof unplacedReasons)[number];

/** What an import could not put into a release, or could not fetch: reported, so that nothing is lost without a word. */
export interface Unplaced {
  /** The document as the user named it, or its address. */
  readonly source: string;
  /** From 1, where the document has lines. */
  readonly line?: number;
  readonly reason: UnplacedReason;
  /** The line or value itself, as plain text. */
  readonly value: string;
  /** What the network or disk said of it. */
  readonly fault?: Fault;
}
