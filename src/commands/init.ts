import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { asFault } from "../model/fault.js";
import type { Wishes } from "./init-answers.js";
import { nowText } from "./now-text.js";
import type { Outcome } from "./outcome.js";
import { type StarterFile, starterFiles } from "./starter.js";

export interface InitOptions {
  /** Absolute path of the new newsroom's folder, which need not exist. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly wishes: Wishes;
}

/** What `init` answers: paths from the newsroom's folder, with `/`. */
export interface InitAnswer {
  readonly created: readonly string[];
  /** Was there already, and is left as it was. */
  readonly kept: readonly string[];
}

/** Absolute path of the presswerk.yaml that makes a folder a newsroom already; undefined if there is none. */
export function newsroomIn(folder: string): string | undefined {
  const path = join(folder, "presswerk.yaml");
  return existsSync(path) ? path : undefined;
}

/** Makes a newsroom that builds at once; nothing is ever overwritten. Throws a Fault if the disk fails. */
export function initCommand({ folder, now, wishes }: InitOptions): Outcome<InitAnswer> {
  const files = starterFiles(wishes, { at: now, text: nowText(now, wishes.timezone) });
  const created = files.filter((file) => create(file, folder));
  const kept = files.filter((file) => !created.includes(file));
  const answer = { created: created.map(({ path }) => path), kept: kept.map(({ path }) => path) };
  return { exit: 0, diagnostics: [], answer };
}

/** True if the package.json of a folder names presswerk, so that `npm install` brings it. */
export function namesPackage(folder: string): boolean {
  try {
    return /"presswerk"\s*:/.test(readFileSync(join(folder, "package.json"), "utf8"));
  } catch {
    return false;
  }
}

/** False if something is there already. */
function create({ path, content }: StarterFile, folder: string): boolean {
  const file = join(folder, path);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" && existsSync(file)) return false;
    throw asFault(error, file);
  }
}
