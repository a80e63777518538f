import type { IssuerKind } from "../model/newsroom.js";
import type { accessibleKinds } from "../model/release.js";
import type { Unplaced } from "../model/unplaced.js";

/** A release as a foreign document tells of it, before the newsroom has given it a file, keys and places for its files. */
export interface FoundRelease {
  /** The document as the user named it, or its address. */
  readonly source: string;
  /** As given, byte for byte; absent if the document has none of its own. */
  readonly id?: string | undefined;
  /** Its old address. */
  readonly url?: string | undefined;
  /** Address of the site from which it comes; absent if that is not known. */
  readonly home?: string | undefined;
  /** Addresses that it had before that one. */
  readonly formerUrls?: readonly string[] | undefined;
  /** The last part of its address, as wished. */
  readonly slug?: string | undefined;
  readonly title: string;
  /** What an earlier import may have taken for its headline, when it did not know the organisation's name. */
  readonly otherTitle?: string | undefined;
  /** RFC 3339, a day, or a local time of the newsroom; absent if none could be read. */
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
  readonly embargo?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly language?: string | undefined;
  readonly type?: string | undefined;
  readonly number?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly kicker?: string | undefined;
  readonly place?: string | undefined;
  readonly summary?: string | undefined;
  readonly body: FoundBody;
  readonly topics?: readonly FoundTopic[] | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly issuer?: FoundIssuer | undefined;
  readonly contacts?: readonly FoundContact[] | undefined;
  readonly image?: FoundPicture | undefined;
  readonly attachments?: readonly FoundFile[] | undefined;
  readonly links?: readonly { readonly title: string; readonly url?: string | undefined }[] | undefined;
  readonly accessible?:
    | readonly { readonly kind: (typeof accessibleKinds)[number]; readonly url: string }[]
    | undefined;
  /** Address of the same release in another language, or of the one that it corrects. */
  readonly translationUrls?: readonly string[] | undefined;
  readonly correctsUrl?: string | undefined;
  readonly corrections?: readonly { readonly date: string; readonly note: string }[] | undefined;
  readonly withdrawn?: { readonly date: string; readonly reason?: string | undefined } | undefined;
  readonly guesses?: readonly Guess[] | undefined;
  readonly unplaced?: readonly Unplaced[] | undefined;
}

/** The text, with the address from which relative ones in it are meant. */
export type FoundBody =
  | { readonly html: string; readonly base?: string | undefined }
  | { readonly markdown: string; readonly base?: string | undefined };

export interface FoundTopic {
  readonly title: string;
  /** Key that the document uses for it. */
  readonly key?: string | undefined;
  /** True if it may as well be a keyword: it is one, unless the newsroom knows such a topic. */
  readonly onlyIfKnown?: boolean | undefined;
}

/** What a document says of the organisation that speaks. */
export interface FoundIssuer {
  readonly name: string;
  /** Key that the document uses for it. */
  readonly key?: string | undefined;
  readonly kind?: IssuerKind | undefined;
  readonly address?: FoundAddress | undefined;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly fax?: string | undefined;
  readonly directions?: string | undefined;
  readonly notes?: readonly string[] | undefined;
}

export interface FoundAddress {
  readonly street?: string | undefined;
  readonly postcode?: string | undefined;
  readonly city?: string | undefined;
  readonly country?: string | undefined;
}

export interface FoundContact {
  readonly name: string;
  readonly role?: string | undefined;
  readonly phone?: string | undefined;
  readonly mobile?: string | undefined;
  readonly fax?: string | undefined;
  readonly email?: string | undefined;
}

/** A file that belongs to a release: where it can be fetched, or its bytes if the document holds them. */
export interface FoundFile {
  /** Absolute address, or a path from the document. */
  readonly url: string;
  readonly title?: string | undefined;
  readonly mediaType?: string | undefined;
}

export interface FoundPicture extends FoundFile {
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly license?: string | undefined;
}

/** A value that was read by its look and not by its name. */
export interface Guess {
  /** Key of the front matter. */
  readonly key: string;
  readonly value: string;
  /** From 0 to 1. */
  readonly confidence: number;
}
