import type { Release } from "../model/release.js";
import { plainWords } from "../source/lead.js";
import { type Mark, mark } from "./mark.js";
import { textHtml } from "./text-html.js";

const heading = /<h([1-6])(?:\s[^>]*)?>([\s\S]*?)<\/h\1>/g;

/** Each heading is at most one level below the one before it; the page's own is the first level. */
export function headingsSkipNoLevel({ text }: Release): Mark[] {
  const marks: Mark[] = [];
  let before = 1;
  for (const [, digit, html = ""] of textHtml(text).matchAll(heading)) {
    const level = Number(digit);
    const words = plainWords(html);
    const expected = before + 1;
    if (level > expected) marks.push(mark("skipped-heading", { heading: words }, { heading: words, level, expected }));
    before = level;
  }
  return marks;
}
