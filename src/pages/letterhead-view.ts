import type { Letterhead, Newsroom } from "../model/newsroom.js";
import { type MailLink, mailLink, phoneLink, type ReachLink, unbroken } from "./contact-view.js";
import { inDefaultLanguage } from "./phrase.js";

/** The head and the foot of an issuer's sheet. */
export interface LetterheadView {
  readonly name: string;
  /** Language of name, address, directions and notes where it is not the page's. */
  readonly lang: string | undefined;
  readonly street: string | undefined;
  /** Postcode and city. */
  readonly city: string | undefined;
  readonly phone: ReachLink | undefined;
  readonly fax: string | undefined;
  readonly email: MailLink | undefined;
  readonly website: ReachLink | undefined;
  readonly directions: string | undefined;
  readonly notes: readonly NoteView[];
  /** True if there is anything but the name. */
  readonly hasDetails: boolean;
}

/** A footnote of the sheet; the first one belongs to every e-mail address on it. */
export interface NoteView {
  readonly id: string;
  readonly mark: string;
  readonly text: string;
}

/** A letterhead as a page in a language shows it. */
export function letterheadView(letterhead: Letterhead, language: string, newsroom: Newsroom): LetterheadView {
  const { address } = letterhead;
  const details = {
    street: address?.street,
    city: [address?.postcode, address?.city].filter(Boolean).join(" ") || undefined,
    phone: phoneLink(letterhead.phone),
    fax: letterhead.fax === undefined ? undefined : unbroken(letterhead.fax),
    email: mailLink(letterhead.email),
    website: websiteLink(letterhead.url),
  };
  return {
    name: letterhead.name,
    lang: inDefaultLanguage(language, newsroom),
    ...details,
    directions: letterhead.directions,
    notes: letterhead.notes.map((text, index) => ({
      id: `sheet-note-${index + 1}`,
      mark: "*".repeat(index + 1),
      text: text.replace(/^\*+\s*/, ""),
    })),
    hasDetails: Object.values(details).some((detail) => detail !== undefined),
  };
}

/** An address as people say it: without scheme and final slash. */
function websiteLink(url: string | undefined): ReachLink | undefined {
  return url === undefined ? undefined : { url, text: url.replace(/^https?:\/\//, "").replace(/\/$/, "") };
}
