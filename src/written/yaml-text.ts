import { withoutUnwritable } from "../model/characters.js";

/** What is written as YAML; keys without a value are left out. */
export type YamlData = string | boolean | readonly YamlData[] | YamlKeys;
export interface YamlKeys {
  readonly [key: string]: YamlData | undefined;
}

/** Lines of block style for a mapping, each ending in a line feed; short lists of texts in brackets. */
export function yamlBlock(data: YamlKeys, indent = ""): string {
  return entries(data)
    .map(([key, value]) => `${indent}${yamlScalar(key)}:${valueBlock(value, indent)}`)
    .join("");
}

/** The same in one line, in braces. */
export function yamlFlow(data: YamlData): string {
  if (typeof data === "boolean") return String(data);
  if (typeof data === "string") return yamlScalar(data, { flow: true });
  if (isList(data)) return `[${data.map(yamlFlow).join(", ")}]`;
  const inside = entries(data).map(([key, value]) => `${yamlScalar(key, { flow: true })}: ${yamlFlow(value)}`);
  return inside.length === 0 ? "{}" : `{ ${inside.join(", ")} }`;
}

/** A text so that YAML of any reader gives it back: bare if that is safe, else in quotation marks. Characters no feed can hold are left out. */
export function yamlScalar(text: string, { flow = false }: { flow?: boolean } = {}): string {
  const written = withoutUnwritable(text);
  const bare = plain.test(written) && !special.test(written) && !/[\s:]$/.test(written);
  return bare && !(flow && /[,:#[\]{}?]/.test(written)) ? written : quoted(written);
}

/** Begins with a letter, a digit or what means nothing in YAML, and holds nothing that could end a value. */
const plain =
  /^[\p{L}\p{N}/(„“»‚§+](?:[\p{L}\p{M}\p{N}!"$%&'()*+,./;<=>?@^_|~–—„“”‚‘’»«…§°€·-]|:(?! )| (?!#)|(?<! )#)*$/u;

/** What some YAML reader takes for something else than text. */
const special =
  /^(?:y|n|yes|no|on|off|true|false|null|nan|[-+]?(?:[\d_]+\.?[\d_]*(?:e[-+]?\d+)?|0x[\da-f_]+|0o?[0-7_]+|[\d_]+(?::[0-5]?\d)+(?:\.\d*)?))$/i;

function quoted(text: string): string {
  const escaped = text.replace(/[\\"\n\t\u00A0\u00AD\u200B-\u200F\u2028-\u202F\u2060-\u206F\uFEFF]/g, (character) => {
    const short = escapes[character];
    return short ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  });
  return `"${escaped}"`;
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t" };

const widest = 100;

function valueBlock(value: YamlData, indent: string): string {
  if (typeof value === "string") return ` ${yamlScalar(value)}\n`;
  if (typeof value === "boolean") return ` ${value}\n`;
  if (!isList(value)) return `\n${yamlBlock(value, `${indent}  `)}`;
  const inLine = yamlFlow(value);
  const simple = value.every((item) => typeof item === "string");
  if (value.length === 0 || (simple && inLine.length <= widest)) return ` ${inLine}\n`;
  return `\n${value.map((item) => itemBlock(item, `${indent}  `)).join("")}`;
}

function itemBlock(item: YamlData, indent: string): string {
  if (typeof item === "string") return `${indent}- ${yamlScalar(item)}\n`;
  if (typeof item === "boolean" || isList(item)) return `${indent}- ${yamlFlow(item)}\n`;
  return `${indent}- ${yamlBlock(item, `${indent}  `).slice(indent.length + 2)}`;
}

function entries(data: YamlKeys): [string, YamlData][] {
  return Object.entries(data).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
}

function isList(data: YamlData | YamlKeys): data is readonly YamlData[] {
  return Array.isArray(data);
}
