import type { Release } from "../model/release.js";
import { plainWords } from "../source/lead.js";
import { type GuessedLanguage, guessLanguage } from "./guess-language.js";
import { type Mark, mark } from "./mark.js";
import { textHtml } from "./text-html.js";

/** A paragraph in another language than the release's says so by `lang`, or screen readers read it with the wrong voice. */
export function passagesSayTheirLanguage({ text, language }: Release): Mark[] {
  const html = textHtml(text);
  if (!mayHold(html, language)) return [];
  return undeclaredParagraphs(html).flatMap((paragraph) => {
    if (!mayHold(paragraph, language)) return [];
    const words = plainWords(paragraph);
    const found = guessLanguage(words);
    if (found === undefined || isThat(language, found)) return [];
    return [mark("foreign-passage", { words }, { text: shortened(words), language, found })];
  });
}

/** No passage of some length does without these; most texts hold none of the other language's, and are spared a closer look. */
const signs: Readonly<Record<GuessedLanguage, RegExp>> = {
  de: /\b(?:der|die|das|und)\b/i,
  en: /\b(?:the|and|of)\b/i,
};

function mayHold(html: string, language: string): boolean {
  return (["de", "en"] as const).some((other) => !isThat(language, other) && signs[other].test(html));
}

function isThat(language: string, found: GuessedLanguage): boolean {
  return language.toLowerCase().split("-")[0] === found;
}

const tag = /<(\/?)([a-z][a-z\d]*)([^>]*)>/g;
const voids: ReadonlySet<string> = new Set(["br", "hr", "img", "wbr"]);

/** The paragraphs that stand in nothing with a `lang` and hold nothing with one; those of footnotes do not count. */
function undeclaredParagraphs(html: string): string[] {
  const paragraphs: string[] = [];
  const open: boolean[] = [];
  for (const { 0: whole, 1: closing, 2: name = "", 3: attributes = "", index } of html.matchAll(tag)) {
    if (whole.startsWith('<section class="footnotes"')) break;
    if (voids.has(name)) continue;
    if (closing) open.pop();
    else {
      open.push((open.at(-1) ?? false) || /\slang="/.test(attributes));
      if (name !== "p" || open.at(-1)) continue;
      const start = index + whole.length;
      const inner = html.slice(start, html.indexOf("</p>", start));
      if (!inner.includes(' lang="')) paragraphs.push(inner);
    }
  }
  return paragraphs;
}

function shortened(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 60).replace(/\s+\S*$/, "")} …`;
}
