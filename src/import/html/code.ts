import { attribute, childElements, type HtmlNode, type HtmlRule, isElement } from "./html-node.js";

/** Code in a line, as a block, and as a block beside the numbers of its lines. */
export const codeRules: readonly HtmlRule[] = [
  { applies: (node) => numberedCode(node) !== undefined, write: (_, node) => fenced(numberedCode(node) ?? node) },
  { applies: (node) => isElement(node, "PRE"), write: (_, node) => fenced(node) },
  { applies: (node) => isElement(node, "CODE", "TT"), write: (_, node) => code(node.textContent ?? "") },
];

/** Hexo, Rouge and Pygments number lines by a table of two cells; the numbers are no part of the text. */
function numberedCode(node: HtmlNode): HtmlNode | undefined {
  if (!isElement(node, "TABLE")) return undefined;
  const rows = Array.from(node.getElementsByTagName("TR"));
  const [numbers, lines, ...others] = rows.flatMap((row) => childElements(row, "TD"));
  if (!numbers || !lines || rows.length !== 1 || others.length > 0) return undefined;
  const counts = /gutter|linenos?\b/i.test(attribute(numbers, "class")) && !/[^\d\s]/.test(numbers.textContent ?? "");
  const code = lines.getElementsByTagName("PRE");
  return counts && code.length === 1 ? code[0] : undefined;
}

function fenced(pre: HtmlNode): string {
  const text = linesIn(pre);
  const longest = Math.max(2, ...[...text.matchAll(/^`{3,}/gm)].map(([marks]) => marks.length));
  const fence = "`".repeat(longest + 1);
  return `\n\n${fence}\n${text.replace(/\n$/, "")}\n${fence}\n\n`;
}

/** Some break lines by an element. */
function linesIn(node: HtmlNode): string {
  if (node.nodeType === 3) return node.nodeValue ?? "";
  return isElement(node, "BR") ? "\n" : Array.from(node.childNodes).map(linesIn).join("");
}

function code(text: string): string {
  const words = text.replace(/\s+/g, " ");
  if (words.trim() === "") return words;
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([marks]) => marks.length));
  const mark = "`".repeat(longest + 1);
  const space = /^[` ]|[` ]$/.test(words) ? " " : "";
  return `${mark}${space}${words}${space}${mark}`;
}
