import { escapeHtml } from "../model/html.js";
import { footnoteAddress, ownId } from "./footnotes.js";
import { linkTags, linkTo } from "./links.js";
import { type RenderedPicture, renderPicture } from "./pictures.js";
import { plain } from "./references.js";
import type { Rendering } from "./rendering.js";
import type { FootnoteReference, Link, Picture, Token } from "./tokens.js";

/** The HTML of the text inside a block. */
export function renderInline(tokens: readonly Token[], rendering: Rendering): string {
  let html = "";
  for (const token of tokens) html += inlineHtml(token, rendering);
  return html;
}

function inlineHtml(token: Token, rendering: Rendering): string {
  switch (token.type) {
    case "text":
      if (token.tokens) return renderInline(token.tokens, rendering);
      return token.escaped && rendering.raw ? token.text : escapeHtml(plain(token.text));
    case "escape":
      return escapeHtml(token.text);
    case "strong":
    case "em":
    case "del":
      return `<${token.type}>${renderInline(token.tokens, rendering)}</${token.type}>`;
    case "codespan":
      return `<code>${escapeHtml(token.text)}</code>`;
    case "br":
      return "<br>\n";
    case "link":
      return linkHtml(token, rendering);
    case "image":
      return renderedPicture(token, token.title ? plain(token.title) : undefined, rendering).html;
    case "footnoteRef":
      return footnoteMark(token, rendering);
    case "checkbox":
      return checkbox(token.checked, rendering);
    case "html":
      return rawHtml(token.text, rendering);
    default:
      return "";
  }
}

/** HTML that the text holds itself. Where the text is not sanitised there are only line breaks and comments. */
export function rawHtml(html: string, { raw }: Rendering): string {
  if (raw) return html;
  return isLineBreak(html) ? "<br>" : "";
}

/** HTML that cannot do harm, so that a text with no other need not be sanitised: a line break or a comment. */
export function isHarmless(html: string): boolean {
  return isLineBreak(html) || /^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/.test(html);
}

function isLineBreak(html: string): boolean {
  return /^<br ?\/?>\s*$/i.test(html);
}

/** A picture of the text, with a title of its own or, where that became a caption, without. */
export function renderedPicture(token: Picture, title: string | undefined, rendering: Rendering): RenderedPicture {
  const alt = wordsOf(token.tokens).replace(/\s+/g, " ").trim();
  return renderPicture({ address: plain(token.href), alt, title }, rendering, token);
}

function linkHtml(token: Link, rendering: Rendering): string {
  const { href, text, autolink } = token;
  const title = token.title ? plain(token.title) : undefined;
  const target = linkTo({ address: autolink ? href : plain(href), title, text }, rendering, token);
  const outer = rendering.inLink;
  rendering.inLink = outer || target !== undefined;
  const words = autolink ? escapeHtml(text) : renderInline(token.tokens, rendering);
  rendering.inLink = outer;
  const attributes = title ? ` title="${escapeHtml(title)}"` : "";
  if (rendering.raw && target !== undefined) return `<a href="${target}"${attributes}>${words}</a>`;
  const { open, close } = linkTags(target, attributes, rendering);
  return open + words + close;
}

/** The raised number of a footnote; inside a link it is no link itself. */
function footnoteMark({ label, raw }: FootnoteReference, rendering: Rendering): string {
  const footnote = rendering.footnotes.get(label);
  if (!footnote) return escapeHtml(raw);
  footnote.marks++;
  const { number, marks } = footnote;
  const id = ownId(`fnref-${number}${marks > 1 ? `-${marks}` : ""}`, rendering);
  if (rendering.inLink) return `<sup id="${id}">${number}</sup>`;
  const name = escapeHtml(rendering.context.words.footnote(number));
  return `<sup><a id="${id}" href="${footnoteAddress(`fn-${number}`, rendering)}" aria-label="${name}">${number}</a></sup>`;
}

function checkbox(checked: boolean, { context: { words } }: Rendering): string {
  const name = escapeHtml(checked ? words.done : words.open);
  return `<span role="img" aria-label="${name}">${checked ? "☑" : "☐"}</span> `;
}

/** The words that inline tokens say, without markup. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(words).join("");
}

function words(token: Token): string {
  if ("tokens" in token && token.tokens) return wordsOf(token.tokens);
  if (token.type === "br") return " ";
  if (token.type === "text") return plain(token.text);
  return token.type === "escape" || token.type === "codespan" ? token.text : "";
}
