import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { BuildAnswer } from "../model/build-answer.js";
import type { Diagnostic } from "../model/diagnostic.js";

/** Files, and a digest of what a look at them gave. */
export interface Marked {
  /** Absolute, or from a folder that is known. */
  readonly paths: readonly string[];
  readonly mark: string;
}

/** What a build answered, and all on which that depends: while nothing of it changes, the next one would answer the same and write nothing. */
export interface LastBuild {
  readonly program: string;
  /** Absolute path of the output folder that was asked for; absent if the configuration decided. */
  readonly asked?: string;
  /** SHA-256 of presswerk.yaml. */
  readonly config: string;
  /** Absolute folders. */
  readonly root: string;
  readonly releases: string;
  readonly theme: { readonly folder: string; readonly mark: string };
  /** From `from` to just before `until` (milliseconds since 1970) no release changes by itself; absent: from or for ever. */
  readonly from?: number;
  readonly until?: number;
  /** Digest of the list of releases, each with size and times. */
  readonly sources: string;
  /** What releases and configuration name: pictures, attachments, fonts. */
  readonly named: Marked;
  readonly out: string;
  /** Every file of the output. */
  readonly outputs: Marked;
  readonly answer: BuildAnswer;
  readonly diagnostics: readonly Diagnostic[];
}

const fileName = "last-build";

/** Keeps it in the folder of the cache: a CRC-32, a line feed, and JSON. What cannot be kept is not missed. */
export function keepLastBuild(folder: string, lastBuild: LastBuild): void {
  const path = join(folder, fileName);
  try {
    const text = Buffer.from(JSON.stringify(lastBuild));
    writeFileSync(`${path}.new`, Buffer.concat([Buffer.from(`${crc32(text)}\n`), text]));
    renameSync(`${path}.new`, path);
  } catch {
    forgetLastBuild(folder);
  }
}

/** For when the next build would not answer the same. */
export function forgetLastBuild(folder: string): void {
  try {
    rmSync(join(folder, fileName), { force: true });
  } catch {
    // whatever stands there tells nothing about the files of today
  }
}

/** Undefined if there is none, or it is damaged. */
export function readLastBuild(folder: string): LastBuild | undefined {
  try {
    const bytes = readFileSync(join(folder, fileName));
    const start = bytes.indexOf(10) + 1;
    const text = bytes.subarray(start);
    if (Number(bytes.toString("utf8", 0, start)) !== crc32(text)) return undefined;
    return JSON.parse(text.toString("utf8")) as LastBuild;
  } catch {
    return undefined;
  }
}
