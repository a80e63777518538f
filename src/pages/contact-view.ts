import type { Contact, Newsroom } from "../model/newsroom.js";
import { inDefaultLanguage } from "./phrase.js";

/** Someone whom journalists may call. */
export interface ContactView {
  readonly name: string;
  readonly role: string | undefined;
  /** Language of the role where it is not the page's. */
  readonly lang: string | undefined;
  readonly phone: ReachLink | undefined;
  readonly mobile: ReachLink | undefined;
  readonly fax: string | undefined;
  readonly email: MailLink | undefined;
}

export interface ReachLink {
  readonly url: string;
  readonly text: string;
}

/** A line may break before the `@`, so the text is in two parts. */
export interface MailLink {
  readonly url: string;
  readonly name: string;
  readonly host: string;
}

/** A contact of the newsroom as a page in a language shows it. */
export function contactView(contact: Contact, language: string, newsroom: Newsroom): ContactView {
  return {
    name: contact.name,
    role: contact.role,
    lang: inDefaultLanguage(language, newsroom),
    phone: phoneLink(contact.phone),
    mobile: phoneLink(contact.mobile),
    fax: contact.fax === undefined ? undefined : unbroken(contact.fax),
    email: mailLink(contact.email),
  };
}

/** `tel:` with the number alone (RFC 3966); a `(0)` that is not dialled from abroad is left out. */
export function phoneLink(phone: string | undefined): ReachLink | undefined {
  if (phone === undefined) return undefined;
  const number = phone.trim().startsWith("+") ? `+${digits(phone.replace("(0)", ""))}` : digits(phone);
  return { url: `tel:${number}`, text: unbroken(phone) };
}

export function mailLink(email: string | undefined): MailLink | undefined {
  if (email === undefined) return undefined;
  const at = email.lastIndexOf("@");
  return { url: `mailto:${email}`, name: email.slice(0, at), host: email.slice(at) };
}

/** A number that no line break takes apart. */
export function unbroken(number: string): string {
  return number.replaceAll(" ", "\u00A0").replaceAll("-", "\u2011");
}

function digits(text: string): string {
  return text.replace(/\D/g, "");
}
