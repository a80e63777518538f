/** `releases.json`: every release ever published, newest first. Version 1. */
export interface PublicationIndex {
  readonly version: 1;
  readonly newsroom: { readonly title: string; readonly url: string; readonly language: string };
  readonly releases: readonly IndexEntry[];
}

export const indexStates = ["live", "withdrawn", "hidden", "lost"] as const;
export type IndexState = (typeof indexStates)[number];

/** What the publication index keeps of one release. */
export interface IndexEntry {
  /** Permanent, never given to another release. */
  readonly id: string;
  /** Absolute address of its page, the last one it had if it is hidden or lost. */
  readonly url: string;
  /** Absent while the release is hidden or lost. */
  readonly title?: string;
  /** RFC 3339 with the newsroom's offset. */
  readonly date: string;
  readonly updated: string;
  readonly language: string;
  readonly state: IndexState;
  readonly issuer: string;
  readonly topics: readonly string[];
  /** Absolute addresses under which it stood before, oldest first. */
  readonly formerUrls: readonly string[];
  /** Of headline and text, to know the release again after it moved. */
  readonly fingerprint: string;
}

/** How much an earlier publication weighs: what is an error against the real one is a warning against the local output. */
export type Against = "local" | "real";
