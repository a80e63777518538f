import type { Release } from "./release.js";

/** A release that stands in the publication: live or withdrawn, with its final id and address. */
export interface PublishedRelease {
  readonly release: Release;
  /** Permanent, the same in every format, byte for byte. */
  readonly id: string;
  /** Folder of its page below the output folder, ends with `/`, not percent-encoded. */
  readonly path: string;
  /** Absolute address of its page. */
  readonly url: string;
  readonly state: "live" | "withdrawn";
  /** The moment it went live, in milliseconds since 1970: the later of date and embargo. */
  readonly liveAt: number;
  /** Milliseconds since 1970; never earlier than the release's date. */
  readonly updated: number;
  /** Absolute addresses under which it stood before, oldest first. */
  readonly formerUrls: readonly string[];
  /** The same release in other languages, in the newsroom's order of languages. */
  readonly translations: readonly Reference[];
  /** The release that this one corrects, and those that correct it. */
  readonly corrects?: Reference;
  readonly correctedBy: readonly Reference[];
}

/** A published release as another one names it. */
export interface Reference {
  readonly id: string;
  /** Folder of its page below the output folder, ends with `/`. */
  readonly path: string;
  readonly url: string;
  readonly title: string;
  readonly language: string;
}
