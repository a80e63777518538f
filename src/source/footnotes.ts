import { escapeHtml } from "../model/html.js";
import { holeMark } from "./holes.js";
import type { Rendering } from "./rendering.js";

/** The `href` of one of the ids that footnotes have for themselves. */
export function footnoteAddress(id: string, { holes }: Rendering): string {
  return holeMark({ kind: "fragment", fragment: `#${id}` }, holes);
}

/** Such an id; in a text with HTML of its own it carries a NUL until that is settled, so that nobody else can write it. */
export function ownId(id: string, { raw }: Rendering): string {
  return raw ? `\0${id}` : id;
}

/** A footnote as its label and its rendered blocks. */
export interface RenderedFootnote {
  readonly label: string;
  readonly html: string;
}

/** The list of footnotes, each with a way back to every mark in the text that refers to it. */
export function footnoteSection(notes: readonly RenderedFootnote[], rendering: Rendering): string {
  if (notes.length === 0) return "";
  const items = notes.map((note) => footnoteItem(note, rendering)).join("");
  const name = escapeHtml(rendering.context.words.footnotes);
  return `<section class="footnotes" aria-label="${name}">\n<ol>\n${items}</ol>\n</section>\n`;
}

function footnoteItem({ label, html }: RenderedFootnote, rendering: Rendering): string {
  const { number, marks } = rendering.footnotes.get(label) ?? { number: 0, marks: 0 };
  const ways = Array.from({ length: marks }, (_, index) => wayBack(number, index + 1, rendering)).join("");
  const inside = html.endsWith("</p>\n") ? html.slice(0, -5) : undefined;
  const body = inside === undefined ? `${html}${ways && `<p>${ways.trimStart()}</p>\n`}` : `${inside}${ways}</p>\n`;
  return `<li id="${ownId(`fn-${number}`, rendering)}">\n${body}</li>\n`;
}

/** The variation selector keeps the arrow a letter; without it some systems show a coloured picture. */
function wayBack(number: number, mark: number, rendering: Rendering): string {
  const suffix = mark > 1 ? `-${mark}` : "";
  const name = escapeHtml(rendering.context.words.backToText(number) + (mark > 1 ? ` (${mark})` : ""));
  const sign = mark > 1 ? `↩\uFE0E<sup>${mark}</sup>` : "↩\uFE0E";
  return ` <a href="${footnoteAddress(`fnref-${number}${suffix}`, rendering)}" aria-label="${name}">${sign}</a>`;
}
