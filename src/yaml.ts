import {
  defineScalarTag,
  EVENT_ID,
  type Event,
  FAILSAFE_SCHEMA,
  getScalarValue,
  load,
  NOT_RESOLVED,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from "js-yaml";
import { unwritableAt, withoutUnwritable } from "./model/characters.js";
import type { YamlReason } from "./model/problems.js";

/** What YAML holds: every scalar is text, and undefined where nothing was written (also `~` and `null`). */
export type YamlValue = string | undefined | YamlValue[] | YamlMapping;
export type YamlMapping = { [key: string]: YamlValue };

/** The keys and list positions (from 0) that lead to a value. */
export type KeyPath = readonly (string | number)[];

/** A place in a text, `line` and `column` from 1, `column` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Why a text is not the YAML that presswerk reads. */
export type YamlTrouble = Position &
  (
    | { readonly kind: "syntax"; readonly reason: YamlReason }
    | { readonly kind: "duplicate-key"; readonly key: string }
    | { readonly kind: "unsupported"; readonly feature: "alias" | "tag" | "document" | "depth" | "complex-key" }
    | { readonly kind: "no-mapping" }
  );

export type YamlResult =
  /** `unwritable` leads to the first value that held characters which no feed can hold; they are left out. */
  { readonly data: YamlMapping; readonly unwritable?: KeyPath } | { readonly trouble: YamlTrouble };

const nothing = defineScalarTag<undefined>("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: ["", "~", "n", "N"],
  resolve: (source) => (/^(?:|~|null|Null|NULL)$/.test(source) ? undefined : NOT_RESOLVED),
  identify: () => false,
});
const schema = FAILSAFE_SCHEMA.withTags(nothing);

/** Reads one YAML mapping; an empty text is an empty mapping. Aliases are refused: a few of them can stand for gigabytes. */
export function parseYaml(text: string): YamlResult {
  try {
    const data = load(text, { schema, maxAliases: 0 }) as YamlValue;
    if (data === undefined) return { data: {} };
    if (typeof data === "string" || Array.isArray(data)) return { trouble: { kind: "no-mapping", ...startOf(text) } };
    return text.includes("\\") ? cleaned(data) : { data };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    if (/input is empty/.test(error.reason)) return { data: {} };
    return { trouble: troubleOf(error, text) };
  }
}

/** Finds keys and values again. Only for when something is wrong: it reads the whole text once more. Where a key is missing, the place of the mapping that lacks it. */
export function yamlPlaces(text: string): (path: KeyPath, at: "key" | "value") => Position {
  const places = collectPlaces(text);
  const position = positions(text);
  return (path, at) => {
    for (let length = path.length; length > 0; length--) {
      const found = places.get(path.slice(0, length).join("\0"));
      if (found) return position(at === "key" ? found.key : found.value);
    }
    return { line: 1, column: 1 };
  };
}

interface Offsets {
  readonly key: number;
  readonly value: number;
}

function collectPlaces(text: string): Map<string, Offsets> {
  const events = parseEvents(text, {});
  const places = new Map<string, Offsets>();
  let next = 1;
  const visit = (path: KeyPath, key: number): void => {
    const event = events[next++];
    if (event === undefined) return;
    places.set(path.join("\0"), offsets(event, key, text));
    if (event.type === EVENT_ID.MAPPING) {
      while (events[next]?.type !== EVENT_ID.POP) {
        const name = events[next++] as ScalarEvent;
        visit([...path, getScalarValue(text, name)], startOfValue(name, text));
      }
    } else if (event.type === EVENT_ID.SEQUENCE) {
      for (let index = 0; events[next]?.type !== EVENT_ID.POP; index++) visit([...path, index], -1);
    }
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) next++;
  };
  visit([], -1);
  return places;
}

function offsets(event: Event, key: number, text: string): Offsets {
  const start = startOfValue(event, text);
  const value = start < 0 ? Math.max(key, 0) : start;
  return { key: key < 0 ? value : key, value };
}

function startOfValue(event: Event, text: string): number {
  if (event.type !== EVENT_ID.SCALAR) return "start" in event ? event.start : -1;
  const { style, valueStart } = event;
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) return valueStart - 1;
  if (style === SCALAR_STYLE.PLAIN) return valueStart;
  return valueStart + (/^\s*/.exec(text.slice(valueStart, event.valueEnd))?.[0].length ?? 0);
}

function positions(text: string): (offset: number) => Position {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

function startOf(text: string): Position {
  return positions(text)(Math.max(text.search(/\S/), 0));
}

/** Escapes such as `"\\0"` bring in characters that the text itself does not hold. */
function cleaned(data: YamlMapping): YamlResult {
  let first: KeyPath | undefined;
  const clean = (value: YamlValue, path: KeyPath): YamlValue => {
    if (value === undefined) return undefined;
    if (Array.isArray(value)) return value.map((item, index) => clean(item, [...path, index]));
    if (typeof value !== "string") return cleanMapping(value, path);
    if (unwritableAt(value) === -1) return value;
    first ??= path;
    return withoutUnwritable(value);
  };
  const cleanMapping = (mapping: YamlMapping, path: KeyPath): YamlMapping =>
    Object.fromEntries(Object.entries(mapping).map(([key, item]) => [key, clean(item, [...path, key])]));
  const result = cleanMapping(data, []);
  return first ? { data: result, unwritable: first } : { data };
}

function troubleOf({ reason, mark }: YAMLException, text: string): YamlTrouble {
  const place = mark ? { line: mark.line + 1, column: mark.column + 1 } : { line: 1, column: 1 };
  const offset = mark?.position ?? 0;
  if (reason === "duplicated mapping key") {
    const { key, quotes } = keyAt(text, offset);
    return { kind: "duplicate-key", key, ...place, column: place.column - quotes };
  }
  const feature = unsupported.find(([sign]) => sign.test(reason))?.[1];
  return feature
    ? { kind: "unsupported", feature, ...place }
    : { kind: "syntax", reason: reasonOf(reason, text, offset), ...place };
}

const unsupported = [
  [/alias|anchor/, "alias"],
  [/ tag/, "tag"],
  [/single document/, "document"],
  [/maxDepth/, "depth"],
  [/complex keys/, "complex-key"],
] as const;

/** The key at an offset, which stands behind its opening quotation mark if it has one. */
function keyAt(text: string, offset: number): { key: string; quotes: 0 | 1 } {
  const quote = /["']/.exec(text[offset - 1] ?? "")?.[0];
  const end = quote ? text.indexOf(quote, offset) : text.slice(offset).search(/:|\n|$/) + offset;
  return { key: text.slice(offset, end).trim(), quotes: quote ? 1 : 0 };
}

/** The parser's reasons name its own grammar; what stands at the place says more to a person. */
function reasonOf(reason: string, text: string, offset: number): YamlReason {
  const before = text.slice(0, offset).trimEnd().at(-1) ?? "";
  if (/unexpected end of the |deficient/.test(reason)) return "unclosed";
  if (/tab characters/.test(reason)) return "tab";
  if (/escape|hexadecimal/.test(reason)) return "escape";
  if (/expected ':'|document separator|whitespace character|multiline key/.test(reason)) return "no-colon";
  if (text[offset] === ":") return "colon";
  if (/["'\]}]/.test(before)) return "after-quote";
  return /[@`%&*!|>?,-]/.test(text[offset] ?? "") || /[|>]/.test(before) ? "first-character" : "structure";
}
