import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { loadNewsroom } from "../config/load.js";
import { isoDay, isTimeProblem, parseMoment, rfc3339 } from "../dates.js";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import { asFault } from "../model/fault.js";
import type { Moment } from "../model/moment.js";
import type { Newsroom } from "../model/newsroom.js";
import type { PublicationIndex } from "../model/publication.js";
import { parsePublicationIndex } from "../output/earlier.js";
import { derivedId } from "../site/identity.js";
import { absoluteUrl, releaseFolder } from "../site/urls.js";
import { discoverReleases } from "../source/discover.js";
import { languageTag } from "../written/addresses.js";
import { oneLine } from "../written/given.js";
import { isoDate } from "../written/iso-date.js";
import { type KeyProblem, keyError } from "../written/key-problem.js";
import { notOneOf } from "../written/shape.js";
import { slugOf } from "../written/slug.js";
import { timeProblem } from "../written/time-problem.js";
import { type NamedRelease, namedRelease, nearestSlug, readNamed, slugOfFile } from "./named-release.js";
import { type Frame, frameOf, frameOfTranslation, newReleaseFile, oneOrMore } from "./new-front-matter.js";
import type { Outcome } from "./outcome.js";

/** What `new` answers. */
export interface NewAnswer {
  /** Path of the new file from the configuration's folder, with `/`. */
  readonly file: string;
  readonly id: string;
}

/** The answer, with the file's absolute path; absent if there was something wrong with configuration or options. */
export type NewOutcome = Outcome<{ readonly made?: NewAnswer & { readonly path: string } }>;

/** Writes the file of a new release; nothing is ever overwritten. Throws a Fault if the disk fails. */
export function newCommand(options: NewOptions): NewOutcome {
  const loaded = loadNewsroom(options.config);
  if (!loaded.newsroom) return refused(loaded.diagnostics);
  const { newsroom } = loaded;
  const files = discoverReleases(newsroom).files;
  const asked = answersTo(options, newsroom, files);
  const problems = Object.values(asked).filter(isProblem);
  if (problems.length > 0) return refused(problems.map(toDiagnostic));
  const { from, original, language, date, issuer } = asked as Answers;
  const moment = date.moment;
  const day = isoDay(moment.at, newsroom.timezone);
  const slug = freeSlug(slugFrom(options.headline), { newsroom, files, language, moment, now: options.now });
  const path = pathFor(slug, day, newsroom);
  const file = relative(newsroom.root, path).split(sep).join("/");
  const id = derivedId({ date: moment, slug }, newsroom);
  const frame: Frame = {
    ...defaultsOf(newsroom),
    ...given(from && frameOf(from)),
    ...given(original && translationFrame(original, file, options.now, newsroom)),
    ...given({ type: options.type, issuer, draft: options.draft || undefined }),
    language,
  };
  const front = { ...frame, id, title: oneLine(options.headline), date: date.text };
  write(path, newReleaseFile(front, Object.keys(newsroom.issuers)));
  return { exit: 0, diagnostics: loaded.diagnostics, answer: { made: { file, id, path } } };
}

function defaultsOf({ issuers, contacts }: Newsroom): Frame {
  const [issuer, another] = Object.keys(issuers);
  const keys = Object.keys(contacts);
  return {
    issuer: another === undefined ? issuer : undefined,
    ...(keys.length === 1 && { contact: oneOrMore(keys) }),
  };
}

function translationFrame(original: NamedRelease, file: string, now: number, { timezone }: Newsroom): Frame {
  const { embargo, draft } = original.data;
  const end = typeof embargo === "string" ? parseMoment(embargo, timezone) : undefined;
  return {
    ...frameOfTranslation(original, dirname(file)),
    translationOf: original.slug,
    ...(end && !isTimeProblem(end) && end.at > now && { embargo: embargo as string }),
    draft: String(draft).toLowerCase() === "true" || undefined,
  };
}

function given(frame: Frame | undefined): Frame {
  const entries = Object.entries(frame ?? {});
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value.length !== 0));
}

function write(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    throw asFault(error, path);
  }
}

function toDiagnostic({ code, severity, values }: KeyProblem): Diagnostic {
  return diagnostic(code, severity, { file: "", line: 1, column: 1 }, values);
}

function refused(diagnostics: readonly Diagnostic[]): NewOutcome {
  return { exit: 2, diagnostics, answer: {} };
}
