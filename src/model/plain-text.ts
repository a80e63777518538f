import { decodeReferences } from "./character-references.js";
import { escapeHtml } from "./html.js";

/** What stands for tags while white space is folded: control characters, because HTML may hold none. */
const line = "\x01";
const paragraph = "\x02";
const lineBreak = "\x03";
const bullet = "\x04";

const blocks =
  "address article aside blockquote details div dl figcaption figure footer h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section summary table ul";

const markers = new Map([
  ...blocks.split(" ").map((name) => [name, paragraph] as const),
  ...["dd", "dt", "li", "tr"].map((name) => [name, line] as const),
  ...["td", "th"].map((name) => [name, " "] as const),
  ["br", lineBreak] as const,
]);

/**
 * What HTML says, as plain text: an empty line between paragraphs, `- ` before the items of a list, raised and lowered
 * digits as such, so that a footnote's mark never becomes part of a number. The HTML is what our Markdown and sanitiser
 * write: names in lower case, attributes in double quotes, no comments.
 */
export function plainText(html: string): string {
  const lines = html.includes("<pre") ? html.replace(/<pre[\s\S]*?<\/pre>/g, keptLines) : html;
  const shifted = lines.includes("<su") ? lines.replace(/<(sup|sub)\b[^>]*>([\s\S]*?)<\/\1>/g, shiftedDigits) : lines;
  const folded = withoutTags(shifted)
    .replace(/ ?[\t\n\f\r][\t\n\f\r ]*| {2,}/g, " ")
    .replace(/ ?[\x01-\x04][\x01-\x04 ]*/g, breaks);
  return decodeReferences(folded.trim());
}

/** Scanned by hand, because this is done for every release. */
function withoutTags(html: string): string {
  let text = "";
  let from = 0;
  for (let start = html.indexOf("<"); start >= 0; start = html.indexOf("<", from)) {
    const end = tagEnd(html, start);
    text += html.slice(from, start) + marker(html.slice(start, end));
    from = end;
  }
  return text + html.slice(from);
}

/** The index after the `>` that ends a tag; one in an attribute does not. */
function tagEnd(html: string, start: number): number {
  let end = html.indexOf(">", start);
  while (end >= 0 && isInAttribute(html.slice(start, end))) end = html.indexOf(">", end + 1);
  return end < 0 ? html.length : end + 1;
}

function isInAttribute(tagSoFar: string): boolean {
  return tagSoFar.includes('"') && tagSoFar.split('"').length % 2 === 0;
}

function marker(tag: string): string {
  const closing = tag.startsWith("/", 1);
  let end = closing ? 2 : 1;
  while (isNamePart(tag.charCodeAt(end))) end++;
  const name = tag.slice(closing ? 2 : 1, end);
  return name === "li" && !closing ? line + bullet : (markers.get(name) ?? "");
}

function isNamePart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function breaks(run: string): string {
  const lines = run.includes(paragraph) ? 2 : Math.max(1, run.split(lineBreak).length - 1);
  return "\n".repeat(lines) + (run.includes(bullet) ? "- " : "");
}

function keptLines(html: string): string {
  return html.replaceAll("\n", lineBreak);
}

function shiftedDigits(_element: string, name: string, html: string): string {
  const digits = name === "sup" ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉";
  const text = decodeReferences(withoutTags(html));
  return escapeHtml(text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit));
}
