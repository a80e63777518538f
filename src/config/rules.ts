import { isTimeZone } from "../dates.js";
import { isEmail, languageTag, linkAddress, webAddress } from "../written/addresses.js";
import { type KeyProblem, keyError, keyName, misnamed } from "../written/key-problem.js";
import { nearest } from "../written/nearest.js";
import { entriesOf, type Partly, textsAt } from "../written/shape.js";
import { slugOf } from "../written/slug.js";
import type { KeyPath } from "../yaml.js";
import { designIsUsable } from "./design.js";
import { foldersExist, foldersLieApart } from "./folders.js";
import { formerFeedsLeadSomewhere } from "./former-feeds.js";
import { languagesOf } from "./languages.js";
import { letterheadsFollowEachOther, letterheadsOf } from "./letterheads.js";
import { least, type WrittenNewsroom } from "./schema.js";
import { securityIsUsable } from "./security.js";

/** One rule of presswerk.yaml beyond its form: what breaks it, in whatever of the file is right in form. `root` is the folder that holds the file. */
export type Rule = (written: Partly<WrittenNewsroom>, root: string) => readonly KeyProblem[];

/** Every rule, in the order of the file. */
export const rules: readonly Rule[] = [
  urlIsABase,
  languagesAreTags,
  titlesAreInTheLanguages,
  zoneIsKnown,
  keysMakeFolders,
  thereIsAnIssuer,
  letterheadsFollowEachOther,
  addressesAreReachable,
  countriesExist,
  mediatopicsAreIptc,
  numbersAreLargeEnough,
  formerFeedsLeadSomewhere,
  designIsUsable,
  securityIsUsable,
  foldersLieApart,
  foldersExist,
];

function urlIsABase({ url }: Partly<WrittenNewsroom>): KeyProblem[] {
  if (url === undefined) return [];
  const address = webAddress(url);
  if (address === undefined) return [keyError("bad-url", ["url"], { key: "url", value: url })];
  const { search, hash, username, password } = new URL(address);
  const rest = search + hash + username + password;
  return rest === "" && !/[?#]/.test(address) ? [] : [keyError("bad-base-url", ["url"], { value: url })];
}

function languagesAreTags({ language, languages }: Partly<WrittenNewsroom>): KeyProblem[] {
  return [...textsAt(["language"], language), ...textsAt(["languages"], languages)]
    .filter(({ text }) => languageTag(text) === undefined)
    .map(({ path, text }) => keyError("bad-language", path, { key: keyName(path), value: text }));
}

function titlesAreInTheLanguages(written: Partly<WrittenNewsroom>): KeyProblem[] {
  const languages = languagesOf(written);
  const texts = [
    { path: ["title"], text: written.title },
    { path: ["description"], text: written.description },
    ...entriesOf(written.topics).map(([key, topic]) => ({ path: ["topics", key, "title"], text: topic.title })),
    ...(written.footer ?? []).map((link, index) => ({ path: ["footer", index, "title"], text: link?.title })),
  ];
  return texts.flatMap(({ path, text }) => {
    if (text === undefined || typeof text === "string") return [];
    return localizedProblems(path, Object.keys(text), languages);
  });
}

function localizedProblems(path: KeyPath, tags: readonly string[], languages: readonly string[]): KeyProblem[] {
  const allowed = languages.join(", ");
  const unknown = tags.filter((tag) => !languages.includes(languageTag(tag) ?? ""));
  const problems = unknown.map((tag) => {
    const near = nearest(tag, languages);
    const where = [...path, tag];
    return misnamed("unknown-key", where, { key: keyName(where), allowed, ...(near && { nearest: near }) });
  });
  const [first] = languages;
  if (first === undefined || tags.some((tag) => languageTag(tag) === first)) return problems;
  return [...problems, misnamed("missing-key", path, { key: keyName([...path, first]) })];
}

function zoneIsKnown({ timezone }: Partly<WrittenNewsroom>): KeyProblem[] {
  if (timezone === undefined || isTimeZone(timezone)) return [];
  const near = nearest(timezone, Intl.supportedValuesOf("timeZone"));
  return [keyError("bad-timezone", ["timezone"], { value: timezone, ...(near && { nearest: near }) })];
}

/** Keys of topics and issuers become folders of the output. */
function keysMakeFolders(written: Partly<WrittenNewsroom>): KeyProblem[] {
  return (["issuers", "contacts", "topics"] as const).flatMap((section) =>
    Object.keys(written[section] ?? {})
      .filter((key) => !/^[a-z0-9][a-z0-9-]*$/.test(key) || key.length > 100)
      .map((key) => misnamed("bad-key", [section, key], { value: key, suggestion: slugOf(key).slice(0, 100) })),
  );
}

function thereIsAnIssuer({ issuers }: Partly<WrittenNewsroom>): KeyProblem[] {
  if (issuers === undefined) return [];
  if (Object.keys(issuers).length === 0) return [keyError("empty-value", ["issuers"], { key: "issuers" })];
  return entriesOf(issuers)
    .filter(([, letterheads]) => letterheads.length === 0)
    .map(([key]) => keyError("empty-value", ["issuers", key], { key: `issuers.${key}` }));
}

/** Web and e-mail addresses wherever they stand. */
function addressesAreReachable(written: Partly<WrittenNewsroom>): KeyProblem[] {
  const letterheads = letterheadsOf(written);
  const contacts = entriesOf(written.contacts);
  return [
    ...letterheads.map(({ path, letterhead }) => badUrl([...path, "url"], letterhead.url)),
    ...letterheads.map(({ path, letterhead }) => badEmail([...path, "email"], letterhead.email)),
    ...contacts.map(([key, contact]) => badEmail(["contacts", key, "email"], contact.email)),
    ...(written.footer ?? []).map((link, index) => badUrl(["footer", index, "url"], link?.url, linkAddress)),
    badUrl(["feeds", "hub"], written.feeds?.hub),
  ].flat();
}

function badUrl(path: KeyPath, value: string | undefined, read = webAddress): KeyProblem[] {
  if (!value || read(value) !== undefined) return [];
  return [keyError("bad-url", path, { key: keyName(path), value })];
}

function badEmail(path: KeyPath, value: string | undefined): KeyProblem[] {
  return !value || isEmail(value) ? [] : [keyError("bad-email", path, { key: keyName(path), value })];
}

function countriesExist(written: Partly<WrittenNewsroom>): KeyProblem[] {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  return letterheadsOf(written).flatMap(({ path, letterhead }) => {
    const value = letterhead.address?.country;
    if (!value || (/^[a-z]{2}$/i.test(value) && names.of(value.toUpperCase()) !== undefined)) return [];
    return [keyError("bad-country", [...path, "address", "country"], { value })];
  });
}

function mediatopicsAreIptc({ topics }: Partly<WrittenNewsroom>): KeyProblem[] {
  return entriesOf(topics).flatMap(([key, { mediatopic: value }]) => {
    if (!value || /^medtop:\d{8}$/.test(value)) return [];
    return [keyError("bad-mediatopic", ["topics", key, "mediatopic"], { value })];
  });
}

function numbersAreLargeEnough({ feeds }: Partly<WrittenNewsroom>): KeyProblem[] {
  return (["items", "bytes", "archive"] as const).flatMap((name) => {
    const value = feeds?.[name];
    if (value === undefined || Number(value) >= least[name]) return [];
    return [keyError("too-small", ["feeds", name], { key: `feeds.${name}`, value, least: String(least[name]) })];
  });
}
