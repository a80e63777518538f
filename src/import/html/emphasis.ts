import { type HtmlNode, type HtmlRule, isElement } from "./html-node.js";

/** `strong`, `em`, `del` and their older names; as HTML where asterisks would not be read as marks. */
export const emphasisRules: readonly HtmlRule[] = [
  { applies: (node) => isElement(node, "STRONG", "B"), write: (content, node) => marked(content, "**", node) },
  { applies: (node) => isElement(node, "EM", "I"), write: (content, node) => marked(content, emMark(node), node) },
  { applies: (node) => isElement(node, "DEL", "S", "STRIKE"), write: (content, node) => marked(content, "~~", node) },
];

const names: Readonly<Record<string, string>> = { "**": "strong", "*": "em", _: "em", "~~": "del" };

/** Emphasis cannot span paragraphs, so each gets marks of its own. */
function marked(content: string, mark: string, node: HtmlNode): string {
  if (content.trim() === "" || hasSame(node)) return content;
  if (content.includes("\n\n")) {
    return content
      .split(/(\n{2,})/)
      .map((part) => (isProse(part) ? `${mark}${part}${mark}` : part))
      .join("");
  }
  const name = names[mark] ?? "em";
  return canFlank(content, node) ? `${mark}${content}${mark}` : `<${name}>${content}</${name}>`;
}

function isProse(part: string): boolean {
  return part.trim() !== "" && !/^(?:[#>|`\s-]|!\[|\d+\.)/.test(part);
}

/** An underscore between letters is no mark; everywhere else it keeps apart what is bold and what is not. */
function emMark(node: HtmlNode): string {
  return /[\p{L}\p{N}]/u.test(neighbour(node, "previousSibling") + neighbour(node, "nextSibling")) ? "*" : "_";
}

/** Bold in bold is bold. */
function hasSame(node: HtmlNode): boolean {
  const same =
    [
      ["STRONG", "B"],
      ["EM", "I"],
      ["DEL", "S", "STRIKE"],
    ].find((group) => group.includes(node.nodeName)) ?? [];
  for (let around = node.parentNode; around !== null; around = around.parentNode) {
    if (same.includes(around.nodeName)) return true;
  }
  return false;
}

/** The rules of left- and right-flanking delimiter runs (CommonMark, section 6.2), as far as neighbours can spoil them. */
function canFlank(content: string, node: HtmlNode): boolean {
  const [before, after] = [neighbour(node, "previousSibling"), neighbour(node, "nextSibling")];
  if (before === mark || after === mark) return false;
  const opens = !punctuation.test(first(content)) || before === "" || endsWord(before);
  const closes = !punctuation.test(last(content)) || after === "" || endsWord(after);
  return opens && closes && !/^\s|\s$/.test(content);
}

/** Marked takes signs beyond the Basic Multilingual Plane for letters. */
function endsWord(character: string): boolean {
  return character.length === 1 && punctuation.test(character);
}

const punctuation = /[\p{P}\p{S}]/u;
const mark = "\0";

/** The character beside an element in its line; empty at an end or beside white space, `\0` for another mark. */
function neighbour(node: HtmlNode, side: "previousSibling" | "nextSibling"): string {
  for (let at: HtmlNode | null = node; at !== null && inline.has(at.nodeName); at = at.parentNode) {
    const beside: HtmlNode | null = at[side];
    if (beside === null) continue;
    if (marks.has(beside.nodeName)) return mark;
    const text = beside.textContent ?? "";
    return (side === "nextSibling" ? first(text) : last(text)).trim();
  }
  return "";
}

function first(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}

function last(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? " ";
}

const marks = new Set(["STRONG", "B", "EM", "I", "DEL", "S", "STRIKE"]);
const inline = new Set([...marks, "SPAN", "FONT", "U", "SMALL", "CITE"]);
