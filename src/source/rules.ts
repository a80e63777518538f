import { isTimeProblem, type TimeProblem } from "../dates.js";
import type { Moment } from "../model/moment.js";
import type { Newsroom } from "../model/newsroom.js";
import { languageTag, linkAddress, sitePath } from "../written/addresses.js";
import { type KeyProblem, keyError, keyName, keyWarning, misnamed } from "../written/key-problem.js";
import { notOneOf, type Partly, textsAt } from "../written/shape.js";
import { timeProblem } from "../written/time-problem.js";
import type { KeyPath } from "../yaml.js";
import type { WrittenRelease } from "./schema.js";
import { releaseSlug } from "./slug.js";

/** What front matter is read with. */
export interface FieldContext {
  readonly newsroom: Newsroom;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Path of the release's file from the configuration's folder, with `/`. */
  readonly file: string;
  /** Reads a written time in the newsroom's zone. */
  readonly moment: (text: string) => Moment | TimeProblem;
}

type Front = Partly<WrittenRelease>;

/** One rule of front matter beyond its form: what breaks it, in whatever of the front matter is right in form. */
export type Rule = (front: Front, context: FieldContext) => readonly KeyProblem[];

/** Every rule. */
export const rules: readonly Rule[] = [
  timesExist,
  nothingChangesAhead,
  changesFollowTheRelease,
  withdrawalsSayWhy,
  idIsUsable,
  slugIsUsable,
  languageIsKnown,
  issuerIsKnown,
  keysAreKnown,
  nothingIsListedTwice,
  linksLeadSomewhere,
  aliasesArePaths,
];

interface Written {
  readonly path: KeyPath;
  readonly text: string;
}

function timesIn(front: Front): Written[] {
  return [...textsAt(["date"], front.date), ...textsAt(["embargo"], front.embargo), ...changesIn(front)];
}

function changesIn(front: Front): Written[] {
  return [...textsAt(["updated"], front.updated), ...datedChanges(front)];
}

function datedChanges({ corrections, withdrawn }: Front): Written[] {
  const corrected = (corrections ?? []).flatMap((each, index) => textsAt(["corrections", index, "date"], each?.date));
  return [...corrected, ...textsAt(["withdrawn", "date"], withdrawn?.date)];
}

function timesExist(front: Front, { newsroom, moment }: FieldContext): KeyProblem[] {
  return timesIn(front).flatMap(({ path, text }) => {
    const result = moment(text);
    return isTimeProblem(result) ? [timeProblem(result, path, text, newsroom.timezone)] : [];
  });
}

/** A correction or withdrawal takes effect at once, so it cannot lie ahead. */
function nothingChangesAhead(front: Front, { now, moment }: FieldContext): KeyProblem[] {
  return datedChanges(front).flatMap(({ path, text }) => {
    const result = moment(text);
    if (isTimeProblem(result) || result.at <= now) return [];
    return [keyError("future-date", path, { key: keyName(path), value: text })];
  });
}

const day = 24 * 60 * 60 * 1000;

function changesFollowTheRelease(front: Front, { moment }: FieldContext): KeyProblem[] {
  const date = front.date === undefined ? undefined : moment(front.date);
  if (date === undefined || isTimeProblem(date)) return [];
  return changesIn(front).flatMap(({ path, text }) => {
    const result = moment(text);
    // a day without a time means its first moment, and may be the day of the release
    if (isTimeProblem(result) || result.at + (result.dateOnly ? day : 0) >= date.at) return [];
    return [keyWarning("before-release", path, { key: keyName(path), value: text })];
  });
}

function withdrawalsSayWhy({ withdrawn }: Front): KeyProblem[] {
  if (withdrawn === undefined || withdrawn.reason?.trim()) return [];
  return [keyWarning("no-reason", ["withdrawn"], {})];
}

/** It is used byte for byte, so nothing of it can be mended. */
function idIsUsable({ id }: Front): KeyProblem[] {
  if (id === undefined || id === "" || (id.trim() === id && !/[\t\n]/.test(id))) return [];
  return [keyError("bad-id", ["id"], { value: id })];
}

function slugIsUsable({ slug }: Front, { file }: FieldContext): readonly KeyProblem[] {
  return releaseSlug(slug, file).problems;
}

function languageIsKnown({ language }: Front, { newsroom }: FieldContext): KeyProblem[] {
  if (!language?.trim()) return [];
  const tag = languageTag(language);
  if (tag === undefined) return [keyError("bad-language", ["language"], { key: "language", value: language })];
  return newsroom.languages.includes(tag) ? [] : [notOneOf(["language"], language, newsroom.languages)];
}

function issuerIsKnown({ issuer }: Front, { newsroom }: FieldContext): KeyProblem[] {
  if (issuer?.trim()) return unknownKeys([{ path: ["issuer"], text: issuer }], newsroom.issuers);
  return Object.keys(newsroom.issuers).length === 1 ? [] : [misnamed("missing-key", [], { key: "issuer" })];
}

function keysAreKnown({ contact, topics }: Front, { newsroom }: FieldContext): KeyProblem[] {
  return [
    ...unknownKeys(textsAt(["contact"], contact), newsroom.contacts),
    ...unknownKeys(textsAt(["topics"], topics), newsroom.topics),
  ];
}

function unknownKeys(written: readonly Written[], known: Readonly<Record<string, unknown>>): KeyProblem[] {
  const unknown = written.filter(({ text }) => !Object.hasOwn(known, text.trim()));
  return unknown.map(({ path, text }) => notOneOf(path, text, Object.keys(known)));
}

function nothingIsListedTwice({ contact, topics, keywords }: Front): KeyProblem[] {
  const lists = [textsAt(["contact"], contact), textsAt(["topics"], topics), textsAt(["keywords"], keywords)];
  return lists.flatMap((list) => {
    const seen = new Set<string>();
    return list.flatMap(({ path, text }) => {
      if (!seen.has(text)) return seen.add(text) && [];
      return [keyWarning("duplicate-value", path, { key: keyName(path), value: text })];
    });
  });
}

function linksLeadSomewhere({ links, accessible }: Front): KeyProblem[] {
  const addresses = [
    ...(links ?? []).flatMap((link, index) =>
      typeof link === "string" ? [{ path: ["links", index], text: link }] : textsAt(["links", index, "url"], link?.url),
    ),
    ...(accessible ?? []).flatMap((each, index) => textsAt(["accessible", index, "url"], each?.url)),
  ];
  return addresses
    .filter(({ text }) => text.trim() !== "" && linkAddress(text) === undefined)
    .map(({ path, text }) => keyError("bad-url", path, { key: keyName(path), value: text }));
}

function aliasesArePaths({ aliases }: Front): KeyProblem[] {
  return textsAt(["aliases"], aliases)
    .filter(({ text }) => sitePath(text) === undefined)
    .map(({ path, text }) => keyError("bad-path", path, { key: "aliases", value: text }));
}
