import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { allowsBuild, byPlace, type Diagnostic } from "../model/diagnostic.js";
import { asFault } from "../model/fault.js";
import type { Newsroom } from "../model/newsroom.js";
import { decode, restoreColumns } from "../written/decode.js";
import { type KeyProblem, placeProblems } from "../written/key-problem.js";
import { checkShape } from "../written/shape.js";
import { unwritableValue } from "../written/unwritable-value.js";
import { yamlTrouble } from "../written/yaml-trouble.js";
import { parseYaml } from "../yaml.js";
import { loadLabels } from "./labels.js";
import { toNewsroom } from "./newsroom.js";
import { rules } from "./rules.js";
import { newsroomShape } from "./schema.js";

export interface Loaded {
  /** Absent if there is an error. */
  readonly newsroom?: Newsroom;
  readonly diagnostics: readonly Diagnostic[];
}

export interface LoadOptions {
  /** Absolute path of an output folder that takes the place of the configured one. */
  readonly out?: string | undefined;
}

/** Reads presswerk.yaml, `path` being absolute, and reports every problem in it. Throws a Fault if it cannot be read at all. */
export function loadNewsroom(path: string, { out }: LoadOptions = {}): Loaded {
  const file = basename(path);
  const { text, original, diagnostics } = decode(readBytes(path), file);
  if (text === undefined) return { diagnostics };
  const parsed = parseYaml(text);
  const toldOf = (found: readonly Diagnostic[]) => [...diagnostics, ...restoreColumns(found, original)];
  if ("trouble" in parsed) return { diagnostics: toldOf([yamlTrouble(parsed.trouble, file)]) };
  const { whole, partly, problems } = checkShape(newsroomShape, parsed.data);
  const broken = onDisk(path, () => rules.flatMap((rule) => rule({ ...partly, ...(out && { out }) }, dirname(path))));
  const all: KeyProblem[] = [...unwritableValue(parsed.unwritable), ...problems, ...broken];
  const found = toldOf(placeProblems(all, file, text)).sort(byPlace);
  if (!whole || !allowsBuild(found)) return { diagnostics: found };
  const newsroom = toNewsroom({ ...whole, ...(out && { out }) }, path);
  const { labels, diagnostics: ofLabels } = loadLabels(newsroom.theme, newsroom.root);
  const told = [...found, ...ofLabels];
  return allowsBuild(ofLabels)
    ? { newsroom: { ...newsroom, ...(Object.keys(labels).length > 0 && { labels }) }, diagnostics: told }
    : { diagnostics: told };
}

function readBytes(path: string): Uint8Array {
  return onDisk(path, () => readFileSync(path));
}

function onDisk<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw asFault(error, path);
  }
}
