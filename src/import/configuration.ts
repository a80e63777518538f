import { withoutUnwritable } from "../model/characters.js";
import { type YamlData, type YamlKeys, yamlBlock, yamlFlow } from "../written/yaml-text.js";
import { parseYaml, type YamlMapping, type YamlValue, yamlPlaces } from "../yaml.js";

/** New entries of presswerk.yaml, by section and key. */
export type Additions = Readonly<
  Partial<Record<"issuers" | "contacts" | "topics", Readonly<Record<string, YamlData>>>>
>;

/** The configuration with the entries, every byte of it else as it was; or the lines to add by hand, where that could not be done safely. */
export type Configured = { readonly text: string } | { readonly byHand: string };

/**
 * Adds entries to the text of presswerk.yaml. Nothing is parsed and written anew: lines are put in, comments, order and
 * quotation marks stay. Afterwards the whole is read again, and counts only if it says what it said before, and the additions.
 */
export function addToConfiguration(text: string, additions: Additions): Configured {
  const before = dataOf(text);
  const sections = Object.entries(additions).filter(([, entries]) => entries && Object.keys(entries).length > 0);
  if (sections.length === 0) return { text };
  const added = sections.reduce<string | undefined>(
    (current, [section, entries]) => current && withEntries(current, section, entries as YamlKeys),
    before && !hasOddCharacters(text) ? text : undefined,
  );
  const whole = before && expected(before, additions);
  const safe = added !== undefined && same(dataOf(added), whole);
  return safe
    ? { text: added }
    : { byHand: sections.map(([section, entries]) => yamlBlock({ [section]: entries })).join("") };
}

/** Places are counted in a text without them. */
function hasOddCharacters(text: string): boolean {
  const lines = text.replace(/\r\n/g, "\n");
  return withoutUnwritable(lines) !== lines;
}

function dataOf(text: string): YamlMapping | undefined {
  const parsed = parseYaml(normalized(text));
  return "data" in parsed ? parsed.data : undefined;
}

function normalized(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n/g, "\n");
}

function expected(before: YamlMapping, additions: Additions): YamlMapping {
  const sections = Object.entries(additions).map(([section, entries]) => {
    const known = before[section];
    return [section, { ...(typeof known === "object" && !Array.isArray(known) ? known : {}), ...plain(entries ?? {}) }];
  });
  return {
    ...before,
    ...Object.fromEntries(sections.filter(([, entries]) => Object.keys(entries as object).length > 0)),
  };
}

/** Additions as YAML gives them back. */
function plain(data: YamlKeys): YamlMapping {
  return dataOf(yamlBlock(data)) ?? {};
}

function same(a: YamlValue, b: YamlValue): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: YamlValue): unknown {
  if (value === undefined) return null;
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.keys(value)
    .sort()
    .map((key) => [key, sorted(value[key])]);
}

/** A line of the file with its own end. */
type Line = string;

function withEntries(text: string, section: string, entries: YamlKeys): string | undefined {
  const data = dataOf(text);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  if (data === undefined || (Object.keys(data).length > 0 && yamlPlaces(normalized(text))([], "value").column !== 1))
    return undefined;
  if (/^\s*\{/.test(normalized(text))) return undefined;
  const value = data[section];
  if (!Object.hasOwn(data, section)) return atEnd(lines, `${section}:\n${entriesBlock(entries, "  ")}`, eol);
  if (value === undefined) return intoEmpty(lines, { text, section, block: entriesBlock(entries, "  "), eol });
  if (typeof value === "string" || Array.isArray(value)) return undefined;
  const place = yamlPlaces(normalized(text))([section], "value");
  const opening = lines[place.line - 1]?.replace(/^\uFEFF/, "")[place.column - 1];
  if (opening === "{") return intoBraces(lines, place, entries);
  return intoBlock(lines, { text, section, data, entries, eol });
}

/** A section of its own at the end, before the mark that ends a document. */
function atEnd(lines: readonly Line[], block: string, eol: string): string {
  const end = lines.findLastIndex((line) => /^\.\.\.\s*$/.test(line));
  const [before, after] = end === -1 ? [lines, []] : [lines.slice(0, end), lines.slice(end)];
  const last = before.at(-1) ?? "\n";
  const gap = last.endsWith("\n") ? "" : eol;
  const space = last.trim() === "" ? "" : eol;
  return before.join("") + gap + space + inLines(block, eol) + after.join("");
}

interface Place {
  readonly text: string;
  readonly section: string;
  readonly eol: string;
}

/** `topics:` without anything behind it but a comment. */
function intoEmpty(
  lines: readonly Line[],
  { text, section, block, eol }: Place & { block: string },
): string | undefined {
  const { line } = yamlPlaces(normalized(text))([section], "key");
  const key = lines[line - 1] ?? "";
  const bare = key.replace(/:([ \t]+)(?:~|null|Null|NULL)(?=\s|$)/, ":");
  if (!/^\uFEFF?["']?[\w-]+["']?[ \t]*:[ \t]*(?:#.*)?\r?\n?$/.test(bare)) return undefined;
  const whole = bare.endsWith("\n") ? bare : bare + eol;
  return [...lines.slice(0, line - 1), whole, inLines(block, eol), ...lines.slice(line)].join("");
}

/** Behind the last line of a section that has its entries below each other, as far in as they are. */
function intoBlock(
  lines: readonly Line[],
  { text, section, data, entries, eol }: Place & { data: YamlMapping; entries: YamlKeys },
): string {
  const place = yamlPlaces(normalized(text));
  const [first = ""] = Object.keys(data[section] as YamlMapping);
  const indent = " ".repeat(place([section, first], "key").column - 1);
  const starts = Object.keys(data).map((key) => place([key], "key").line);
  const next = Math.min(...starts.filter((line) => line > place([section], "key").line), lines.length + 1);
  let end = next - 1;
  // what stands between at the margin belongs to what comes next
  while (end > 0 && /^(?:\s*|#.*|\.\.\.\s*)$/.test((lines[end - 1] ?? "").replace(/\r?\n$/, ""))) end--;
  const last = lines[end - 1] ?? "";
  const block = entriesBlock(entries, indent);
  return [...lines.slice(0, end), last.endsWith("\n") ? "" : eol, inLines(block, eol), ...lines.slice(end)].join("");
}

function entriesBlock(entries: YamlKeys, indent: string): string {
  return Object.entries(entries)
    .map(([key, value]) => entryLines(key, value as YamlData, indent))
    .join("");
}

const widest = 120;

/** In one line if it is short, as most configurations have topics and contacts. */
function entryLines(key: string, value: YamlData, indent: string): string {
  const short = `${indent}${yamlFlow({ [key]: value }).slice(2, -2)}\n`;
  return short.length <= widest && !Array.isArray(value) ? short : yamlBlock({ [key]: value }, indent);
}

/** Before the brace that closes the section. */
function intoBraces(
  lines: readonly Line[],
  { line, column }: { line: number; column: number },
  entries: YamlKeys,
): string | undefined {
  const text = lines.join("");
  const start =
    lines.slice(0, line - 1).join("").length + (line === 1 && text.startsWith("\uFEFF") ? 1 : 0) + column - 1;
  const end = closingBrace(text, start);
  if (end === undefined) return undefined;
  const inside = text.slice(start + 1, end);
  const comma = /\S/.test(inside) && !/,\s*$/.test(inside) ? "," : "";
  const kept = inside.trimEnd();
  const space = inside.slice(kept.length) || " ";
  return `${text.slice(0, start + 1)}${kept}${comma} ${yamlFlow(entries).slice(2, -2)}${space}${text.slice(end)}`;
}

/** The brace that belongs to the one at `start`; quoted texts and comments do not count. */
function closingBrace(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? "";
    const begins = /[\s{[,:]/.test(text[at - 1] ?? " ");
    if (character === "#" && /\s/.test(text[at - 1] ?? " ")) at = indexOr(text.indexOf("\n", at), text.length);
    else if (character === '"' && begins) at = endOfQuotes(text, at);
    else if (character === "'" && begins) at = endOfApostrophes(text, at);
    else if (/[{[]/.test(character)) depth++;
    else if (/[}\]]/.test(character) && --depth === 0) return at;
  }
  return undefined;
}

function endOfQuotes(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function endOfApostrophes(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== "'") continue;
    if (text[at + 1] !== "'") return at;
    at++;
  }
  return text.length;
}

function indexOr(index: number, otherwise: number): number {
  return index === -1 ? otherwise : index;
}

function inLines(block: string, eol: string): string {
  return eol === "\n" ? block : block.replaceAll("\n", eol);
}
