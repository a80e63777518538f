import type { CheckCode } from "./checks.js";

import type { LabelTexts } from "./label-texts.js";

/** A text in the newsroom's languages, by language tag (BCP 47). A plain string in presswerk.yaml stands under the default language. */
export type Localized = Readonly<Record<string, string>>;

/** One public site: what presswerk.yaml says, complete, with every default filled in. */
export interface Newsroom {
  readonly title: Localized;
  readonly description: Localized;
  /** Where the output will stand: absolute, ends with `/`. */
  readonly url: string;
  /** The default language, BCP 47. */
  readonly language: string;
  /** All languages, the default one first. */
  readonly languages: readonly string[];
  /** IANA name of the zone in which times without an offset are meant. */
  readonly timezone: string;
  /** Absolute path of the folder that holds presswerk.yaml. */
  readonly root: string;
  /** Path of presswerk.yaml from `root`, as diagnostics name it. */
  readonly file: string;
  /** Absolute path of the folder of Markdown files. */
  readonly releases: string;
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly feeds: FeedSettings;
  readonly issuers: Readonly<Record<string, Issuer>>;
  readonly contacts: Readonly<Record<string, Contact>>;
  readonly topics: Readonly<Record<string, Topic>>;
  readonly footer: readonly FooterLink[];
  /** Ids of published releases that are gone for good, without withdrawal. */
  readonly forgotten: readonly string[];
  readonly hosting: readonly Hosting[];
  readonly security?: SecurityContact;
  /** What `check` keeps to itself. */
  readonly checks: { readonly off: readonly CheckCode[] };
  /** Absolute path of the folder whose files replace the built-in theme's, name by name. */
  readonly theme: string;
  readonly design?: Design;
  /** True if readers can search the archive. */
  readonly search?: boolean;
  /** Words of the theme folder's `labels/`, by language tag. */
  readonly labels?: Readonly<Record<string, LabelTexts>>;
}

/** What a house changes of the built-in design without a template of its own. */
export interface Design {
  /** Absolute path of the picture that stands before the newsroom's name. */
  readonly logo?: string;
  /** Absolute path of the picture that is shown where somebody shares a page without one. */
  readonly card?: string;
  /** `#rrggbb`, on light paper and on dark. */
  readonly accent?: { readonly light: string; readonly dark: string };
  /** Absolute paths of font files, by what is set in them. */
  readonly fonts: Readonly<Partial<Record<FontUse, string>>>;
}

export const fontUses = ["text", "headings", "small"] as const;
export type FontUse = (typeof fontUses)[number];

export interface FeedSettings {
  /** The most releases in each feed. */
  readonly items: number;
  /** The most bytes in each feed or archive document. */
  readonly bytes: number;
  /** Releases in each archive document; 0: no archives. */
  readonly archive: number;
  /** Address of the WebSub hub. */
  readonly hub?: string;
  /** Old feed addresses (paths below `url`, with a leading `/`) and the feed, as a path in the output, that took their place. */
  readonly former: Readonly<Record<string, string>>;
}

/** An organisation that speaks: its letterheads, oldest first; the first has no `from`. */
export type Issuer = readonly [Letterhead, ...Letterhead[]];

export const issuerKinds = ["government", "organization", "company", "ngo", "university"] as const;
export type IssuerKind = (typeof issuerKinds)[number];

/** What an issuer's sheet says of it, valid from a day on. */
export interface Letterhead {
  readonly name: string;
  /** First day of validity, yyyy-mm-dd. */
  readonly from?: string;
  readonly kind: IssuerKind;
  readonly address?: Address;
  readonly url?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly fax?: string;
  readonly directions?: string;
  /** Footnotes of the sheet; the first is marked `*`. */
  readonly notes: readonly string[];
}

export interface Address {
  readonly street?: string;
  readonly postcode?: string;
  readonly city?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** The person or desk that journalists may call. */
export interface Contact {
  readonly name: string;
  readonly role?: string;
  readonly phone?: string;
  readonly mobile?: string;
  readonly fax?: string;
  readonly email?: string;
}

export interface Topic {
  readonly title: Localized;
  /** IPTC Media Topic, such as `medtop:04000000`. */
  readonly mediatopic?: string;
}

export interface FooterLink {
  readonly title: Localized;
  /** Absolute, or below the newsroom's `url` if it begins with `/`. */
  readonly url: string;
}

/** Whom to tell of a weakness: the fields of security.txt (RFC 9116, section 2.5), which are URIs where nothing else is said. */
export interface SecurityContact {
  /** At least one. */
  readonly contact: readonly string[];
  /** Milliseconds since 1970. */
  readonly expires: number;
  readonly encryption: readonly string[];
  readonly acknowledgments: readonly string[];
  /** Language tags (BCP 47). */
  readonly preferredLanguages: readonly string[];
  readonly policy: readonly string[];
  readonly hiring: readonly string[];
}

export const hostings = ["apache", "nginx", "caddy", "netlify", "cloudflare"] as const;
export type Hosting = (typeof hostings)[number];

/** The text in a language, else in the newsroom's default language, else in any. */
export function localized(text: Localized, language: string, newsroom: Pick<Newsroom, "language">): string {
  return text[language] ?? text[newsroom.language] ?? Object.values(text)[0] ?? "";
}

/** The letterhead that an issuer used on a day, yyyy-mm-dd in the newsroom's zone. */
export function letterheadOn(issuer: Issuer, day: string): Letterhead {
  return issuer.findLast(({ from }) => from === undefined || from <= day) ?? issuer[0];
}
