import { decodeReferences } from "../model/character-references.js";
import { withoutHoles } from "./holes.js";

const tag = /<(\/?)([a-z][a-z\d]*)[^>]*>/g;

/** A paragraph in one of these is not the text's own first one. */
const apart: ReadonlySet<string> = new Set(["blockquote", "li", "dd", "td", "th", "figure", "aside", "details"]);

/**
 * The first paragraph of well-formed HTML as plain text, without footnote marks, white space folded. One within a quote,
 * list or table serves only if there is no other; empty if there is none at all.
 */
export function leadOf(html: string): string {
  let depth = 0;
  let second = "";
  for (const { 0: whole, 1: closing, 2: name = "", index } of html.matchAll(tag)) {
    if (apart.has(name)) depth += closing ? -1 : 1;
    if (whole.startsWith('<section class="footnotes"')) break;
    if (name !== "p" || closing || (depth > 0 && second)) continue;
    const words = plainWords(html.slice(index + whole.length, html.indexOf("</p>", index)));
    if (depth === 0 && words) return words;
    second ||= words;
  }
  return second;
}

/** What inline HTML says, as plain text in one line, without footnote marks. */
export function plainWords(html: string): string {
  const unmarked = html.includes('id="fnref-') ? html.replace(footnoteMark, "") : html;
  const untagged = unmarked.includes("<") ? unmarked.replace(/<br[^>]*>/g, " ").replace(/<[^>]*>/g, "") : unmarked;
  return decodeReferences(withoutHoles(untagged))
    .replace(/[\t\n\r ]+/g, " ")
    .trim();
}

const footnoteMark = /<sup(?:><a [^>]*?| )id="fnref-[^>]*>.*?<\/sup>/g;
