import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { loadNewsroom } from "../config/load.js";
import { isoDay, isTimeProblem, parseMoment } from "../dates.js";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import { asFault } from "../model/fault.js";
import type { Newsroom } from "../model/newsroom.js";
import { derivedId } from "../site/identity.js";
import { discoverReleases } from "../source/discover.js";
import { oneLine } from "../written/given.js";
import type { KeyProblem } from "../written/key-problem.js";
import { freeSlug, pathFor, slugFrom } from "./free-slug.js";
import type { NamedRelease } from "./named-release.js";
import { type Answers, answersTo, type Choice, type NewOptions } from "./new-answers.js";
import { type Frame, frameOf, frameOfTranslation, newReleaseFile, oneOrMore } from "./new-front-matter.js";
import type { Outcome } from "./outcome.js";

/** What `new` answers. */
export interface NewAnswer {
  /** Path of the new file from the configuration's folder, with `/`. */
  readonly file: string;
  readonly id: string;
}

/** The answer with the file's absolute path; or what a person has to choose; neither if configuration or options have errors. */
export interface NewResult {
  readonly made?: NewAnswer & { readonly path: string };
  readonly choice?: Choice;
}

/** Writes the file of a new release; nothing is ever overwritten. Throws a Fault if the disk fails. */
export function newCommand(options: NewOptions): Outcome<NewResult> {
  const { newsroom, diagnostics } = loadNewsroom(options.config);
  if (!newsroom) return refused(diagnostics);
  const files = discoverReleases(newsroom).files;
  const answers = answersTo(options, newsroom, files);
  if ("languages" in answers) return { ...refused([]), answer: { choice: answers } };
  if (!("date" in answers)) return refused(answers.map(toDiagnostic));
  const made = makeRelease(options, answers, { newsroom, files });
  // warnings about the configuration are for `check` and `build`: this one may just have mended the missing folder
  return { exit: 0, diagnostics: [], answer: { made } };
}

function makeRelease(
  { headline, now, type, draft }: NewOptions,
  { from, original, language, date: { text: date, moment }, issuer }: Answers,
  { newsroom, files }: { newsroom: Newsroom; files: readonly string[] },
): NewAnswer & { path: string } {
  const slug = freeSlug(slugFrom(headline), { newsroom, files, language, moment, now });
  const path = pathFor(slug, isoDay(moment.at, newsroom.timezone), newsroom);
  const file = relative(newsroom.root, path).split(sep).join("/");
  const id = derivedId({ date: moment, slug }, newsroom);
  const frame: Frame = {
    ...defaultsOf(newsroom),
    ...given(from && frameOf(from)),
    ...given(original && translationFrame(original, { file, now, newsroom })),
    ...given({ type, issuer, draft: draft || undefined }),
    language,
  };
  const front = { ...frame, id, title: oneLine(headline), date };
  write(path, newReleaseFile(front, Object.keys(newsroom.issuers)));
  return { file, id, path };
}

function defaultsOf({ issuers, contacts }: Newsroom): Frame {
  const [issuer, another] = Object.keys(issuers);
  const keys = Object.keys(contacts);
  return {
    issuer: another === undefined ? issuer : undefined,
    ...(keys.length === 1 && { contact: oneOrMore(keys) }),
  };
}

/** A translation must not be out before its original is, so it takes over what holds that back. */
function translationFrame(
  original: NamedRelease,
  { file, now, newsroom }: { file: string; now: number; newsroom: Newsroom },
): Frame {
  const { embargo, draft } = original.data;
  const end = typeof embargo === "string" ? parseMoment(embargo, newsroom.timezone) : undefined;
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

function refused(diagnostics: readonly Diagnostic[]): Outcome<NewResult> {
  return { exit: 2, diagnostics, answer: {} };
}
