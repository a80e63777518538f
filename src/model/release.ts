import type { Asset } from "./asset.js";
import type { Moment } from "./moment.js";
import type { Text } from "./text.js";

/** One press release as its file says it, checked and complete. */
export interface Release {
  /** Path of the Markdown file from the configuration's folder, with `/`. */
  readonly file: string;
  readonly slug: string;
  /** As written; without it the publication decides. */
  readonly id?: string;
  /** Shown above the headline; without it the language's word for a press release. */
  readonly type?: string;
  readonly number?: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly kicker?: string;
  readonly date: Moment;
  readonly updated?: Moment;
  readonly embargo?: Moment;
  readonly draft: boolean;
  /** BCP 47, one of the newsroom's. */
  readonly language: string;
  /** Slug or id of the same release in another language. */
  readonly translationOf?: string;
  /** Slug or id of the release that this one corrects. */
  readonly corrects?: string;
  readonly place?: string;
  /** Key of the newsroom's `issuers`. */
  readonly issuer: string;
  /** Keys of the newsroom's `contacts`. */
  readonly contacts: readonly string[];
  /** Keys of the newsroom's `topics`. */
  readonly topics: readonly string[];
  readonly keywords: readonly string[];
  /** Plain text, as written; without it the text's lead serves. */
  readonly summary?: string;
  readonly image?: Photo;
  readonly attachments: readonly Attachment[];
  readonly links: readonly Link[];
  readonly accessible: readonly AccessibleVersion[];
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  readonly withdrawn?: Withdrawal;
  /** Old addresses: paths below the newsroom's url, with a leading `/`. */
  readonly aliases: readonly string[];
  readonly text: Text;
  /** Of headline and Markdown text: to know the release again after it moved, and to notice a change. */
  readonly fingerprint: string;
}

export interface Photo {
  readonly asset: Asset;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly license?: string;
}

export interface Attachment {
  readonly asset: Asset;
  readonly title?: string;
}

export interface Link {
  readonly title: string;
  readonly url?: string;
}

export const accessibleKinds = ["easy-language", "sign-language"] as const;

export interface AccessibleVersion {
  readonly kind: (typeof accessibleKinds)[number];
  readonly url: string;
}

export interface Correction {
  readonly date: Moment;
  readonly note: string;
}

export interface Withdrawal {
  readonly date: Moment;
  readonly reason?: string;
}
