import { escapeLineStarts } from "./escape.js";
import { type HtmlNode, type HtmlRule, isElement, isInside } from "./html-node.js";

/** Paragraphs, headings, line breaks; and what says nothing to a reader. */
export const blockRules: readonly HtmlRule[] = [
  { applies: (node) => isElement(node, "P"), write: (content) => block(escapeLineStarts(content.trim())) },
  { applies: (node) => /^H[1-6]$/.test(node.nodeName), write: heading },
  { applies: (node) => isElement(node, "BR"), write: (_, node) => lineBreak(node) },
  { applies: (node) => isElement(node, "HR"), write: () => block("---") },
  { applies: isLeftOut, write: () => "" },
  { applies: holdsLines, write: (content) => block(escapeLineStarts(content.trim())) },
];

function block(markdown: string): string {
  return `\n\n${markdown}\n\n`;
}

function heading(content: string, node: HtmlNode): string {
  const words = content.replace(/\\?\s*\n\s*/g, " ").trim();
  if (words === "") return "";
  return block(`${"#".repeat(Number(node.nodeName[1]))} ${words.replace(/(^|\s)(#+)$/, "$1\\$2")}`);
}

/** A break at the end of a block would show as a backslash, and there is nothing to break. */
function lineBreak(node: HtmlNode): string {
  if (isInside(node, "TH", "TD")) return "<br>";
  return hasMore(node, "nextSibling") && hasMore(node, "previousSibling") ? "\\\n" : "";
}

const blocks = /^(?:P|DIV|UL|OL|DL|TABLE|BLOCKQUOTE|PRE|H[1-6]|FIGURE|SECTION|ARTICLE|ASIDE|HR|LI)$/;

/** True if there is text in the same block on that side. */
function hasMore(node: HtmlNode, side: "nextSibling" | "previousSibling"): boolean {
  for (let at: HtmlNode | null = node; at !== null && (at === node || !blocks.test(at.nodeName)); at = at.parentNode) {
    for (let beside = at[side]; beside !== null; beside = beside[side]) {
      if (blocks.test(beside.nodeName)) return false;
      if ((beside.textContent ?? "").trim() !== "" || beside.nodeName === "IMG") return true;
    }
  }
  return false;
}

const leftOut = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK SELECT OPTION TEXTAREA BUTTON INPUT SVG MATH".split(" "),
);

function isLeftOut(node: HtmlNode): boolean {
  return leftOut.has(node.nodeName.toUpperCase());
}

/** A block that holds text itself, as some editors write paragraphs. */
function holdsLines(node: HtmlNode): boolean {
  if (!isElement(node, "DIV", "SECTION", "ARTICLE", "ASIDE", "ADDRESS", "FIGCAPTION", "CENTER", "DD", "DT"))
    return false;
  return Array.from(node.childNodes).every((child) => child.nodeType !== 1 || !blocks.test(child.nodeName));
}
