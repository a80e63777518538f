import { isTimeProblem, isTimeZone, parseMoment } from "../dates.js";
import type { SecurityContact } from "../model/newsroom.js";
import { isEmail, languageTag } from "../written/addresses.js";
import { type KeyProblem, keyError, keyName, misnamed } from "../written/key-problem.js";
import { type Partly, textsAt } from "../written/shape.js";
import { timeProblem } from "../written/time-problem.js";
import type { WrittenNewsroom } from "./schema.js";

type Written = NonNullable<WrittenNewsroom["security"]>;

const addressKeys = ["contact", "encryption", "acknowledgments", "policy", "hiring"] as const;

/** What stands under `security` can stand in a security.txt that programs find and understand (RFC 9116). */
export function securityIsUsable({ security, url, timezone }: Partly<WrittenNewsroom>): KeyProblem[] {
  if (!security) return [];
  return [
    ...standsAtRoot(url),
    ...(Array.isArray(security.contact) && security.contact.length === 0
      ? [keyError("empty-value", ["security", "contact"], { key: "security.contact" })]
      : []),
    ...addressKeys.flatMap((key) => addressProblems(key, security[key])),
    ...expiryProblems(security.expires, timezone),
    ...languageProblems(security.preferredLanguages),
  ];
}

/** Programs look for it at the root of a host and nowhere else (section 3). */
function standsAtRoot(url: string | undefined): KeyProblem[] {
  const path = url !== undefined && URL.canParse(url) ? new URL(url).pathname : "/";
  return path === "/" ? [] : [misnamed("security-below-root", ["security"], { path })];
}

function addressProblems(key: (typeof addressKeys)[number], written: Partly<Written[typeof key]>): KeyProblem[] {
  return textsAt(["security", key], written).flatMap(({ path, text }) =>
    secureAddress(text) === undefined
      ? [keyError("bad-security-address", path, { key: keyName(path), value: text })]
      : [],
  );
}

function expiryProblems(expires: string | undefined, timezone = "Europe/Berlin"): KeyProblem[] {
  if (expires === undefined || !isTimeZone(timezone)) return [];
  const moment = parseMoment(expires, timezone);
  return isTimeProblem(moment) ? [timeProblem(moment, ["security", "expires"], expires, timezone)] : [];
}

function languageProblems(written: Partly<Written["preferredLanguages"]>): KeyProblem[] {
  return textsAt(["security", "preferredLanguages"], written).flatMap(({ path, text }) =>
    languageTag(text) === undefined ? [keyError("bad-language", path, { key: keyName(path), value: text })] : [],
  );
}

/** Addresses and moments as security.txt wants them; `written` has passed every rule. */
export function toSecurity(written: Written, timezone: string): SecurityContact {
  const expires = parseMoment(written.expires, timezone);
  const addresses = (key: (typeof addressKeys)[number]) =>
    textsAt([], written[key]).map(({ text }) => secureAddress(text) as string);
  return {
    contact: addresses("contact"),
    expires: isTimeProblem(expires) ? Number.NaN : expires.at,
    encryption: addresses("encryption"),
    acknowledgments: addresses("acknowledgments"),
    preferredLanguages: textsAt([], written.preferredLanguages).map(({ text }) => languageTag(text) as string),
    policy: addresses("policy"),
    hiring: addresses("hiring"),
  };
}

/** An e-mail address, or a URI that nobody on the way can change (section 2.5: web addresses begin with https). */
function secureAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (isEmail(trimmed) && !trimmed.includes(":")) return `mailto:${trimmed}`;
  if (!/^(?:https:\/\/[^/]|mailto:.|tel:\+?\d|dns:.|openpgp4fpr:[0-9a-f])/i.test(trimmed)) return undefined;
  return /^[\x21-\x7e]+$/.test(trimmed) ? trimmed : URL.canParse(trimmed) ? new URL(trimmed).href : undefined;
}
