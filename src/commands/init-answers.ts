import { isTimeZone } from "../dates.js";
import { type IssuerKind, issuerKinds } from "../model/newsroom.js";
import { isEmail, languageTag, webAddress } from "../written/addresses.js";

/** What a new newsroom has to be told. */
export interface Wishes {
  readonly title: string;
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  readonly issuer: string;
  readonly kind: IssuerKind;
  readonly contact: string;
  /** Empty if there is none yet. */
  readonly email: string;
  /** IANA name. */
  readonly timezone: string;
}

/** The answers that can be wrong. */
export const checkedWishes = ["url", "language", "kind", "email", "timezone"] as const;
export type CheckedWish = (typeof checkedWishes)[number];

const rules: Readonly<Record<CheckedWish, (text: string) => boolean>> = {
  url: isBase,
  language: (text) => languageTag(text) !== undefined,
  kind: (text) => issuerKinds.some((kind) => kind === text),
  email: (text) => text === "" || isEmail(text),
  timezone: isTimeZone,
};

/** True if an answer can stand in presswerk.yaml. */
export function isRight(wish: keyof Wishes, text: string): boolean {
  const rule = Object.hasOwn(rules, wish) ? rules[wish as CheckedWish] : undefined;
  return rule === undefined || rule(text);
}

function isBase(text: string): boolean {
  const address = webAddress(text);
  if (address === undefined || /[?#]/.test(address)) return false;
  const { username, password } = new URL(address);
  return username + password === "";
}
