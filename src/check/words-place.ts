import type { Position } from "../yaml.js";

/** Where words of the finished text stand in its Markdown, whose marks they lack; the beginning if they are not found. */
export function wordsPlace(words: string, body: string): Position {
  const exact = body.indexOf(words);
  return position(exact >= 0 ? exact : (foldedOffset(words, body) ?? 0), body);
}

/** The same for a heading: a line that says nothing else. */
export function headingPlace(words: string, body: string): Position {
  const lines = body.split("\n");
  const wanted = folded(words);
  const line = lines.findIndex((each) => /^[\s>]*(?:#|<h\d)/.test(each) && folded(stripped(each)) === wanted);
  if (line < 0) return wordsPlace(words, body);
  return { line: line + 1, column: (lines[line] ?? "").search(/[#<]/) + 1 };
}

function stripped(line: string): string {
  return line.replace(/<[^>]*>/g, "").replace(/\]\([^)]*\)/g, "");
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Enough letters to know a paragraph by; a link within would come between more of them. */
const lengths = [60, 30, 15];

function foldedOffset(words: string, body: string): number | undefined {
  const letters = [...body.matchAll(/[\p{L}\p{N}]/gu)];
  const text = letters.map(([letter]) => letter.toLowerCase()).join("");
  const wanted = folded(words);
  for (const length of lengths) {
    const at = text.indexOf(wanted.slice(0, length));
    if (at >= 0) return letters[at]?.index;
  }
  return undefined;
}

function position(offset: number, body: string): Position {
  const before = body.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - start + 1 };
}
