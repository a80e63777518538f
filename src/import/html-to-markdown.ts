import TurndownService from "turndown";
import { visibleText } from "../subscriber/visible-text.js";
import { blockRules } from "./html/blocks.js";
import { codeRules } from "./html/code.js";
import { emphasisRules } from "./html/emphasis.js";
import { escapeText } from "./html/escape.js";
import { isExcessive } from "./html/excess.js";
import { footnoteRules } from "./html/footnotes.js";
import type { HtmlAddresses, HtmlNode, HtmlRule } from "./html/html-node.js";
import { keptRules } from "./html/kept-html.js";
import { linkRules } from "./html/links.js";
import { listRules } from "./html/lists.js";
import { pictureRules } from "./html/pictures.js";
import { tableRules } from "./html/tables.js";

/** The first rule that applies counts. */
const rules: readonly HtmlRule[] = [
  ...footnoteRules,
  ...listRules,
  ...codeRules,
  ...tableRules,
  ...pictureRules,
  ...linkRules,
  ...emphasisRules,
  ...keptRules,
  ...blockRules,
];

/** In characters, most of which would be pictures written as addresses. */
const longest = 20_000_000;

/** HTML of any quality as GitHub's Markdown that presswerk reads to the same effect. What is too long or too deep becomes plain text. */
export function htmlToMarkdown(html: string, addresses: HtmlAddresses): string {
  if (html.length > longest || isExcessive(html)) return plain(html);
  try {
    return tidied(converter(addresses).turndown(html));
  } catch (error) {
    // the only way to learn that the converter ran out of stack
    if (error instanceof RangeError) return plain(html);
    throw error;
  }
}

function converter(addresses: HtmlAddresses): TurndownService {
  const service = new TurndownService({ br: "\\", bulletListMarker: "-", headingStyle: "atx" });
  service.escape = escapeText;
  // turndown asks the rule that was added last first
  for (const [index, { applies, write }] of [...rules.entries()].reverse()) {
    service.addRule(String(index), {
      filter: (node) => applies(node as unknown as HtmlNode),
      replacement: (content, node) => write(content, node as unknown as HtmlNode, addresses),
    });
  }
  return service;
}

function tidied(markdown: string): string {
  return markdown
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function plain(html: string): string {
  return escapeText(visibleText(html).text);
}
