import { decodeReferences } from "./character-references.js";
import { escapeHtml } from "./html.js";

/** What a tag means for the words around it. */
type Break = "line" | "paragraph" | "line-break" | "item" | "cell";

const paragraphs =
  "address article aside blockquote details div dl figcaption figure footer h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section summary table ul";

const breaks: ReadonlyMap<string, Break> = new Map([
  ...paragraphs.split(" ").map((name) => [name, "paragraph"] as const),
  ...["dd", "dt", "li", "tr"].map((name) => [name, "line"] as const),
  ...["td", "th"].map((name) => [name, "cell"] as const),
  ["br", "line-break"],
]);

/** Stands for a line end that must stay: a control character, because HTML may hold none. */
const keptLine = "\x01";

/** The text so far, and what must come before its next word. */
interface Said {
  text: string;
  gap: boolean;
  /** Tags that break the line stand here, so many of them being `br`. */
  broken: boolean;
  lineBreaks: number;
  paragraph: boolean;
  item: boolean;
}

/**
 * What HTML says, as plain text: an empty line between paragraphs, `- ` before the items of a list, raised and lowered
 * digits as such, so that a footnote's mark never becomes part of a number. The HTML is what our Markdown and sanitiser
 * write: names in lower case, attributes in double quotes, no comments.
 */
export function plainText(html: string): string {
  const lines = html.includes("<pre") ? html.replace(/<pre[\s\S]*?<\/pre>/g, keptLines) : html;
  const shifted = lines.includes("<su") ? lines.replace(/<(sup|sub)\b[^>]*>([\s\S]*?)<\/\1>/g, shiftedDigits) : lines;
  const said: Said = { text: "", gap: false, broken: false, lineBreaks: 0, paragraph: false, item: false };
  addParts(shifted, said);
  if (said.broken) endPause(said);
  return decodeReferences(said.text.trim());
}

/** Scanned by hand, because this is done for every release. */
function addParts(html: string, said: Said): void {
  let from = 0;
  let quote = html.indexOf('"');
  for (let start = html.indexOf("<"); start >= 0; start = html.indexOf("<", from)) {
    if (start > from) addRun(html.slice(from, start), said);
    let end = html.indexOf(">", start);
    if (quote >= 0 && quote < start) quote = html.indexOf('"', start);
    if (quote >= 0 && quote < end) end = endOfTag(html, start, end);
    pause(meaningOf(html, start), said);
    from = end < 0 ? html.length : end + 1;
  }
  if (from < html.length) addRun(html.slice(from), said);
}

/** A `>` in an attribute does not end a tag. */
function endOfTag(html: string, start: number, first: number): number {
  let end = first;
  while (end >= 0 && html.slice(start, end).split('"').length % 2 === 0) end = html.indexOf(">", end + 1);
  return end;
}

function meaningOf(html: string, start: number): Break | undefined {
  const closing = html.charCodeAt(start + 1) === slash;
  const from = closing ? start + 2 : start + 1;
  let end = from;
  while (isNamePart(html.charCodeAt(end))) end++;
  const name = html.slice(from, end);
  return name === "li" && !closing ? "item" : breaks.get(name);
}

const slash = 47;

function isNamePart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function pause(tag: Break | undefined, said: Said): void {
  if (tag === undefined) return;
  if (tag === "cell") {
    said.gap = true;
    return;
  }
  said.broken = true;
  if (tag === "line-break") said.lineBreaks++;
  else if (tag === "paragraph") said.paragraph = true;
  else if (tag === "item") said.item = true;
}

function addRun(run: string, said: Said): void {
  if (!run.includes(keptLine)) addWords(run, said);
  else {
    for (const [index, line] of run.split(keptLine).entries()) {
      if (index > 0) pause("line-break", said);
      addWords(line, said);
    }
  }
}

/** White space becomes one space, and none where the line breaks. */
function addWords(run: string, said: Said): void {
  let start = 0;
  let end = run.length;
  while (start < end && isSpace(run.charCodeAt(start))) start++;
  while (end > start && isSpace(run.charCodeAt(end - 1))) end--;
  if (start > 0) said.gap = true;
  if (start === end) return;
  endPause(said);
  const words = end - start === run.length ? run : run.slice(start, end);
  said.text += /[\t\n\f\r]| {2}/.test(words) ? words.replace(/[\t\n\f\r ]+/g, " ") : words;
  said.gap = end < run.length;
}

function endPause(said: Said): void {
  if (said.broken) {
    said.text += "\n".repeat(said.paragraph ? 2 : Math.max(1, said.lineBreaks)) + (said.item ? "- " : "");
  } else if (said.gap) said.text += " ";
  said.gap = said.broken = said.paragraph = said.item = false;
  said.lineBreaks = 0;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

function keptLines(html: string): string {
  return html.replaceAll("\n", keptLine);
}

function shiftedDigits(_element: string, name: string, html: string): string {
  const digits = name === "sup" ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉";
  const text = decodeReferences(html.replace(/<br[^>]*>/g, keptLine).replace(/<(?:"[^"]*"|[^">])*>/g, ""));
  return escapeHtml(text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit));
}
