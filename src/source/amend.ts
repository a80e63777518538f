import type { Place } from "../model/diagnostic.js";
import { yamlScalar } from "../written/yaml-text.js";
import type { YamlMapping } from "../yaml.js";
import { splitFrontMatter } from "./front-matter.js";

const lineEnd = /\r\n?|\n/g;

/** The text of a file with the value at a place (of which `file` does not matter) replaced and nothing else changed; undefined if another value stands there. */
export function withValue(
  text: string,
  { line, column }: Omit<Place, "file">,
  { was, now }: { was: string; now: string },
): string | undefined {
  const start = startOfLine(line, text) + column - 1;
  const from = /["']/.test(text[start] ?? "") ? start + 1 : start;
  if (!text.startsWith(was, from)) return undefined;
  return text.slice(0, from) + now + text.slice(from + was.length);
}

/** The text of a release's file with an id, and nothing else changed; undefined if it cannot be put there safely. */
export function withId(text: string, id: string): string | undefined {
  const [opening = "", eol = "\n"] = /^\uFEFF?---[^\r\n]*(\r\n?|\n)/.exec(text) ?? [];
  const empty = /^id:[ \t]*(?=#|[\r\n])/m.exec(text);
  const [start, end, line] =
    empty && isInFrontMatter(empty.index, text)
      ? [
          empty.index,
          empty.index + empty[0].length,
          `id: ${yamlScalar(id)}${text[empty.index + empty[0].length] === "#" ? " " : ""}`,
        ]
      : [opening.length, opening.length, `id: ${yamlScalar(id)}${eol}`];
  const amended = text.slice(0, start) + line + text.slice(end);
  return opening !== "" && saysTheSame(text, amended, id) ? amended : undefined;
}

function startOfLine(line: number, text: string): number {
  let start = 0;
  let current = 1;
  for (const { 0: end, index } of text.matchAll(lineEnd)) {
    if (current === line) break;
    start = index + end.length;
    current++;
  }
  return start;
}

function isInFrontMatter(offset: number, text: string): boolean {
  const end = text.search(/(?:\r\n?|\n)---[ \t]*(?:[\r\n]|$)/);
  return end < 0 || offset < end;
}

/** Whatever the YAML looks like: what it says but for the id must be what it said before. */
function saysTheSame(before: string, after: string, id: string): boolean {
  const { id: _, ...said } = dataOf(before) ?? {};
  const { id: read, ...says } = dataOf(after) ?? {};
  return read === id && JSON.stringify(said) === JSON.stringify(says);
}

function dataOf(text: string): YamlMapping | undefined {
  const parts = splitFrontMatter(text.replace(/^\uFEFF/, "").replace(lineEnd, "\n"), "");
  return "result" in parts && "data" in parts.result ? parts.result.data : undefined;
}
