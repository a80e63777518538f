import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BuildAnswer } from "../model/build-answer.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { lockName, waitingFolder } from "../output/manifest.js";
import { type LastBuild, readLastBuild } from "../store/last-build.js";
import type { Owner } from "../store/lock.js";
import { digestOf, fileMark, folderMark, outputMark } from "../store/marks.js";
import { programMark } from "../store/program.js";
import { type SeenSources, seeSources } from "./seen-sources.js";

/** What is asked of a build, as far as its answer depends on it. */
export interface Question {
  /** Absolute path of presswerk.yaml. */
  readonly config: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Absolute path of an output folder that takes the place of the configured one. */
  readonly out?: string | undefined;
  readonly against?: string | undefined;
  /** False: everything is to be read and rendered anew. */
  readonly cache?: boolean | undefined;
  readonly owner?: Pick<Owner, "engine"> | undefined;
}

/** What the last build answered; or, where that may not hold, what was seen of the releases. */
export type Look =
  | { readonly answer: BuildAnswer; readonly diagnostics: readonly Diagnostic[] }
  | { readonly seen?: SeenSources };

/**
 * Looks whether another build would answer the same as the last one and write nothing. Files are looked at, hardly any is read;
 * whatever cannot be told by that is left to a build, as is every case of doubt.
 */
export function lookForWork(question: Question): Look {
  if (question.against !== undefined || question.cache === false) return {};
  try {
    const last = readLastBuild(cacheFolder(dirname(question.config)));
    if (!last || !signs.every((sign) => sign(last, question))) return {};
    const seen = seeSources(last);
    const sameSources = seen.found.diagnostics.length === 0 && last.sources === digestOf([...seen.marks]);
    if (!sameSources || !outputStands(last)) return { seen };
    return { answer: last.answer, diagnostics: last.diagnostics };
  } catch {
    return {};
  }
}

/** What must be as it was, before releases and output are looked at; the cheapest first. */
const signs: readonly ((last: LastBuild, question: Question) => boolean)[] = [
  ({ asked }, { out }) => asked === out,
  ({ from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }, { now }) => from <= now && now < until,
  ({ config }, question) => config === configMark(question.config),
  ({ program }, { owner }) => program === programDigest(owner?.engine),
  ({ theme }) => theme.mark === folderMark(theme.folder),
  ({ out }) => !existsSync(join(out, waitingFolder)) && !existsSync(join(out, lockName)),
  ({ named }) => named.mark === digestOf(named.paths.map((path) => [path, fileMark(path)])),
];

function outputStands({ outputs, out }: LastBuild): boolean {
  return outputs.mark === digestOf(outputs.paths.map((path) => [path, outputMark(join(out, path))]));
}

/** Where builds of the newsroom in a folder leave what the next one can use. */
export function cacheFolder(root: string): string {
  return join(root, ".presswerk", "cache");
}

/** SHA-256 of presswerk.yaml, to be taken before it is read. Throws what the disk throws. */
export function configMark(path: string): string {
  return hash("sha256", readFileSync(path), "base64url");
}

/** Of the program as it lies on the disk, and of what runs it. */
export function programDigest(engine: string | undefined): string {
  return hash("sha256", programMark(engine), "base64url");
}
