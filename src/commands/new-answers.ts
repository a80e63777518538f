import { isTimeProblem, parseMoment } from "../dates.js";
import type { Moment } from "../model/moment.js";
import type { Newsroom } from "../model/newsroom.js";
import { languageTag } from "../written/addresses.js";
import { isoDate } from "../written/iso-date.js";
import { type KeyProblem, keyError } from "../written/key-problem.js";
import { notOneOf } from "../written/shape.js";
import { timeProblem } from "../written/time-problem.js";
import { type NamedRelease, namedRelease, nearestSlug } from "./named-release.js";
import { nowText } from "./now-text.js";

export interface NewOptions {
  /** Absolute path of presswerk.yaml. */
  readonly config: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly headline: string;
  readonly type?: string | undefined;
  /** As front matter writes it, or in another form that can be meant in one way only. Default: now. */
  readonly date?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly language?: string | undefined;
  readonly issuer?: string | undefined;
  /** Slug, id or path of an earlier release whose frame is copied. */
  readonly from?: string | undefined;
  /** The same of the release that this one translates. */
  readonly translationOf?: string | undefined;
}

/** What the options mean in this newsroom. */
export interface Answers {
  readonly from: NamedRelease | undefined;
  readonly original: NamedRelease | undefined;
  readonly language: string;
  readonly date: { readonly text: string; readonly moment: Moment };
  readonly issuer: string | undefined;
}

/** The languages among which a person has to choose with `--language`; none if the newsroom has no other one. */
export interface Choice {
  readonly languages: readonly string[];
}

/** Reads the options of `new`; `files` are all releases, from the configuration's folder. Throws a Fault if the disk fails. */
export function answersTo(
  options: NewOptions,
  newsroom: Newsroom,
  files: readonly string[],
): Answers | Choice | readonly KeyProblem[] {
  const search = { newsroom, now: options.now, files };
  const from = named("--from", options.from, search);
  const original = named("--translation-of", options.translationOf, search);
  const issuer = issuerOf(options, newsroom);
  if (isProblem(from) || isProblem(original)) return [from, original, issuer].filter(isProblem);
  const language = languageOf(options, newsroom, { from, original });
  const date = dateOf(options, newsroom, original);
  if (isProblem(language) || isProblem(date) || isProblem(issuer)) return [language, date, issuer].filter(isProblem);
  return typeof language === "string" ? { from, original, language, date, issuer } : language;
}

function named(
  option: string,
  name: string | undefined,
  search: Parameters<typeof namedRelease>[1],
): NamedRelease | KeyProblem | undefined {
  const release = name === undefined ? undefined : namedRelease(name, search);
  if (name === undefined || release) return release;
  const near = nearestSlug(name, search);
  return keyError("unknown-release", [option], { key: option, value: name, ...(near && { nearest: near }) });
}

function issuerOf({ issuer }: NewOptions, { issuers }: Newsroom): string | KeyProblem | undefined {
  const known = Object.keys(issuers);
  return issuer === undefined || known.includes(issuer) ? issuer : notOneOf(["--issuer"], issuer, known);
}

/** A translation is in another language than its original; where there are several, a person has to say which. */
function languageOf(
  { language: wanted }: NewOptions,
  { language, languages }: Newsroom,
  { from, original }: Pick<Answers, "from" | "original">,
): string | Choice | KeyProblem {
  const others = languages.filter((other) => other !== original?.language);
  const [first = language, another] = others;
  if (wanted !== undefined) {
    const tag = languageTag(wanted) ?? wanted;
    return others.includes(tag) ? tag : notOneOf(["--language"], wanted, others);
  }
  if (!original) return from?.language ?? language;
  return others.length === 0 || another !== undefined ? { languages: others } : first;
}

/** A translation must not be out before its original is. */
function dateOf(
  { date, now }: NewOptions,
  { timezone }: Newsroom,
  original: NamedRelease | undefined,
): Answers["date"] | KeyProblem {
  const later = original && original.date.at > now ? (original.data["date"] as string) : undefined;
  const wanted = date === undefined ? (later ?? nowText(now, timezone)) : (isoDate(date) ?? date.trim());
  const moment = parseMoment(wanted, timezone);
  return isTimeProblem(moment) ? timeProblem(moment, ["--date"], date ?? wanted, timezone) : { text: wanted, moment };
}

function isProblem(answer: unknown): answer is KeyProblem {
  return typeof answer === "object" && answer !== null && "severity" in answer;
}
