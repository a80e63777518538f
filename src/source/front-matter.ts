import { createRequire } from "node:module";
import type grayMatter from "gray-matter";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import { parseYaml, type YamlResult } from "../yaml.js";
import { plainYaml } from "./plain-yaml.js";

/** A release's file in its two parts. */
export interface FrontMatter {
  readonly result: YamlResult;
  /** The file up to the end of the front matter, its first line without the hyphens: places in it are places in the file. */
  readonly yaml: string;
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

/** Whatever gray-matter would run or read by itself: only YAML gets past it. */
const refuse = (): never => {
  throw new Error("front matter that is not YAML has reached its engine");
};
const options = {
  engines: { yaml: (yaml: string) => parseYaml(yaml) as object, json: refuse, javascript: refuse, coffee: refuse },
};

/** gray-matter looks for comments in a way that takes minutes where somebody left a million empty lines. */
const longest = 50_000;

/** Splits a file, `text`, into front matter and body; `file` is named in the diagnostic that says why it cannot be. */
export function splitFrontMatter(text: string, file: string): FrontMatter | Diagnostic {
  const place = { file, line: 1, column: 1 };
  const open = /^(?:---(?!-)|\+\+\+(?=\s)|;;;(?=\s))([^\n]*)/.exec(text);
  if (!open) return diagnostic("missing-front-matter", "error", place, {});
  const engine = text.startsWith("---") ? (open[1] ?? "").trim() : text.slice(0, 3);
  if (!/^(?:ya?ml)?$/i.test(engine)) return diagnostic("foreign-front-matter", "error", place, { engine });
  const end = text.indexOf("\n---", open[0].length);
  const closing = /^\n---[ \t]*(?:\n|$)/.exec(text.slice(end, end + 200));
  if (end === -1) return diagnostic("unclosed-front-matter", "error", place, {});
  if (!closing) return diagnostic("unclosed-front-matter", "error", { ...place, line: linesIn(text, end) + 2 }, {});
  if (end > longest) return diagnostic("long-front-matter", "error", place, { longest: String(longest) });
  const head = text.slice(0, end + closing[0].length);
  const yaml = text.slice(open[0].length, end);
  const plain = plainYaml(yaml);
  return {
    result: plain ? { data: plain } : thoroughly(head),
    yaml,
    body: text.slice(head.length),
    bodyLine: linesIn(head, head.length) + 1,
  };
}

let matter: typeof grayMatter | undefined;

/** gray-matter is loaded when the first front matter needs it. */
function thoroughly(head: string): YamlResult {
  matter ??= createRequire(import.meta.url)("gray-matter") as typeof grayMatter;
  const { data } = matter(head, options);
  return "data" in data || "trouble" in data ? (data as YamlResult) : { data: {} };
}

/** How many lines end before an offset. */
function linesIn(text: string, offset: number): number {
  let lines = 0;
  for (let end = text.indexOf("\n"); end !== -1 && end < offset; end = text.indexOf("\n", end + 1)) lines++;
  return lines;
}
