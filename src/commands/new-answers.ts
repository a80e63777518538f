import { isTimeProblem, parseMoment, rfc3339 } from "../dates.js";
import type { Moment } from "../model/moment.js";
import type { Newsroom } from "../model/newsroom.js";
import { languageTag } from "../written/addresses.js";
import { isoDate } from "../written/iso-date.js";
import { type KeyProblem, keyError } from "../written/key-problem.js";
import { notOneOf } from "../written/shape.js";
import { timeProblem } from "../written/time-problem.js";
import { type NamedRelease, namedRelease, nearestSlug } from "./named-release.js";

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
interface Answers {
  readonly from: NamedRelease | undefined;
  readonly original: NamedRelease | undefined;
  readonly language: string;
  readonly date: { readonly text: string; readonly moment: Moment };
  readonly issuer: string | undefined;
}

type Asked = { readonly [K in keyof Answers]: Answers[K] | KeyProblem };

function answersTo(options: NewOptions, newsroom: Newsroom, files: readonly string[]): Asked {
  const { now, issuer } = options;
  const search = { newsroom, now, files };
  const find = (option: string, name: string | undefined) => {
    if (name === undefined) return undefined;
    const near = nearestSlug(name, search);
    return (
      namedRelease(name, search) ??
      keyError("unknown-release", [option], { key: option, value: name, ...(near && { nearest: near }) })
    );
  };
  const from = find("--from", options.from);
  const original = find("--translation-of", options.translationOf);
  const known = Object.keys(newsroom.issuers);
  return {
    from,
    original,
    language: languageOf(options, newsroom, {
      from: isProblem(from) ? undefined : from,
      original: isProblem(original) ? undefined : original,
    }),
    date: dateOf(options, newsroom, isProblem(original) ? undefined : original),
    issuer: issuer === undefined || known.includes(issuer) ? issuer : notOneOf(["--issuer"], issuer, known),
  };
}

function languageOf(
  { language: wanted }: NewOptions,
  { language, languages }: Newsroom,
  { from, original }: { from: NamedRelease | undefined; original: NamedRelease | undefined },
): string | KeyProblem {
  const others = languages.filter((other) => other !== original?.language);
  if (wanted !== undefined) {
    const tag = languageTag(wanted) ?? wanted;
    return others.includes(tag) ? tag : notOneOf(["--language"], wanted, others);
  }
  if (!original) return from?.language ?? language;
  // which of several languages is meant, or that there is no other, is for a person to say
  return others.length === 1 ? (others[0] as string) : notOneOf(["--language"], "", others);
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

/** To the minute, on the clocks of the zone; with its offset where clocks show that time twice. */
function nowText(now: number, zone: string): string {
  const text = rfc3339(now, zone);
  const local = text.slice(0, 16).replace("T", " ");
  return isTimeProblem(parseMoment(local, zone)) ? `${text.slice(0, 16)}:00${text.slice(19)}` : local;
}

function isProblem(answer: unknown): answer is KeyProblem {
  return typeof answer === "object" && answer !== null && "severity" in answer;
}

