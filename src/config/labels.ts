import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { counted, labelKeys, placeholders } from "../messages/own-labels.js";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import { asFault } from "../model/fault.js";
import type { LabelTexts } from "../model/label-texts.js";
import { languageTag } from "../written/addresses.js";
import { decode } from "../written/decode.js";
import { type KeyProblem, keyError, misnamed, placeProblems } from "../written/key-problem.js";
import { nearest } from "../written/nearest.js";
import { yamlTrouble } from "../written/yaml-trouble.js";
import { type KeyPath, parseYaml, type YamlValue } from "../yaml.js";

export interface OwnLabels {
  /** By language tag. */
  readonly labels: Readonly<Record<string, LabelTexts>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `labels/<language>.yaml` of a theme folder: words that stand on pages and in feeds. `root` is the configuration's folder. Throws a Fault if the disk fails. */
export function loadLabels(theme: string, root: string): OwnLabels {
  const folder = join(theme, "labels");
  const read = labelFiles(folder).map((name) =>
    readLabels(join(folder, name), relative(root, join(folder, name)).split(sep).join("/")),
  );
  return {
    labels: Object.fromEntries(read.flatMap(({ tag, texts }) => (tag === undefined ? [] : [[tag, texts]]))),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function labelFiles(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  try {
    return readdirSync(folder)
      .filter((name) => /\.(ya?ml|json)$/.test(name))
      .sort();
  } catch (error) {
    throw asFault(error, folder);
  }
}

interface Read {
  readonly tag?: string;
  readonly texts: LabelTexts;
  readonly diagnostics: readonly Diagnostic[];
}

function readLabels(path: string, file: string): Read {
  const start = { file, line: 1, column: 1 };
  const value = file.slice(file.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
  const tag = languageTag(value);
  if (tag === undefined)
    return { texts: {}, diagnostics: [diagnostic("bad-language", "error", start, { key: file, value })] };
  const { text, diagnostics } = decode(bytesAt(path), file);
  if (text === undefined) return { texts: {}, diagnostics };
  const parsed = parseYaml(text);
  if ("trouble" in parsed) return { texts: {}, diagnostics: [...diagnostics, yamlTrouble(parsed.trouble, file)] };
  const texts: Record<string, string | string[]> = {};
  const problems = collect(parsed.data, [], texts);
  return { tag, texts, diagnostics: [...diagnostics, ...placeProblems(problems, file, text)] };
}

function bytesAt(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw asFault(error, path);
  }
}

const categories = ["zero", "one", "two", "few", "many", "other"];
const pluralKeys = counted.flatMap((key) => categories.map((category) => `${key}.${category}`));
const known = [...labelKeys, ...pluralKeys];

/** Takes what is right into `texts` and gives back what is not. */
function collect(value: YamlValue, path: KeyPath, texts: Record<string, string | string[]>): KeyProblem[] {
  const key = path.join(".");
  if (value === undefined) return [];
  if (typeof value === "object" && !Array.isArray(value)) {
    const isGroup = path.length === 0 || known.some((other) => other.startsWith(`${key}.`));
    if (!isGroup) return [wrong(value, path)];
    return Object.entries(value).flatMap(([name, inner]) => collect(inner, [...path, name], texts));
  }
  if (!known.includes(key) || (key === "months") !== Array.isArray(value)) return [wrong(value, path)];
  if (Array.isArray(value)) {
    const names = value.filter((name) => typeof name === "string" && name.trim() !== "") as string[];
    if (names.length !== 12 || value.length !== 12)
      return [keyError("not-twelve-months", path, { count: value.length })];
    texts[key] = names;
    return [];
  }
  texts[key] = value;
  return strangePlaceholders(value, path);
}

function wrong(value: YamlValue, path: KeyPath): KeyProblem {
  const key = path.join(".");
  const near = nearest(key, known);
  if (!known.includes(key)) return misnamed("unknown-label", path, { key, ...(near && { nearest: near }) });
  const expected = key === "months" ? ("list" as const) : ("text" as const);
  return keyError("wrong-type", path, {
    key,
    value: typeof value === "string" ? value : JSON.stringify(value),
    expected,
  });
}

function strangePlaceholders(text: string, path: KeyPath): KeyProblem[] {
  const key = path.join(".");
  const allowed = placeholders[key] ?? placeholders[key.replace(/\.\w+$/, "")] ?? [];
  const strange = [...text.matchAll(/\{([^}]*)\}/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !allowed.includes(name));
  return strange.map((name) => keyError("unknown-placeholder", path, { key, name, allowed: allowed.join(", ") }));
}
