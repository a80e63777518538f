import { escapeHtml } from "../model/html.js";
import { addAnchor } from "./anchors.js";
import { rawHtml, renderedPicture, renderInline } from "./inline.js";
import { plainWords } from "./lead.js";
import { plain } from "./references.js";
import type { Rendering } from "./rendering.js";
import type { Cell, Item, List, Picture, Table, Token } from "./tokens.js";

/** The HTML of a text's blocks, each on its own lines. */
export function renderBlocks(tokens: readonly Token[], rendering: Rendering): string {
  let html = "";
  for (const token of tokens) html += blockHtml(token, rendering);
  return html;
}

function blockHtml(token: Token, rendering: Rendering): string {
  switch (token.type) {
    case "paragraph":
      return paragraph(token.tokens, rendering);
    case "heading":
      return heading(token.depth, renderInline(token.tokens, rendering), rendering);
    case "blockquote":
      return `<blockquote>\n${renderBlocks(token.tokens, rendering)}</blockquote>\n`;
    case "list":
      return list(token, rendering);
    case "table":
      return table(token, rendering);
    case "code":
      return `<pre><code>${escapeHtml(token.text)}${token.text.endsWith("\n") ? "" : "\n"}</code></pre>\n`;
    case "hr":
      return "<hr>\n";
    case "html":
      return `${rawHtml(token.text, rendering)}\n`;
    case "text":
      return `${renderInline([token], rendering)}\n`;
    case "checkbox":
      return renderInline([token], rendering);
    default:
      return "";
  }
}

/** A picture with a caption that is a paragraph of its own becomes a figure. */
function paragraph(tokens: readonly Token[], rendering: Rendering): string {
  const [picture, another] = tokens;
  if (picture?.type === "image" && picture.title && another === undefined)
    return figure(picture, picture.title, rendering);
  return `<p>${renderInline(tokens, rendering)}</p>\n`;
}

function figure(picture: Picture, title: string, rendering: Rendering): string {
  const { html, shown } = renderedPicture(picture, undefined, rendering);
  if (!shown) return `<p>${html}</p>\n`;
  return `<figure>\n${html}\n<figcaption>${escapeHtml(plain(title))}</figcaption>\n</figure>\n`;
}

/** Where the text holds HTML of its own, all headings are settled together once it was sanitised. */
function heading(depth: number, html: string, { raw, shift, anchors }: Rendering): string {
  if (raw) return `<h${depth}>${html}</h${depth}>\n`;
  const level = Math.min(6, depth + shift);
  return `<h${level} id="${addAnchor(plainWords(html), anchors)}">${html}</h${level}>\n`;
}

function list({ ordered, start, items }: List, rendering: Rendering): string {
  const name = ordered ? "ol" : "ul";
  const first = ordered && start !== 1 ? ` start="${start}"` : "";
  let html = `<${name}${first}>\n`;
  for (const item of items) html += listItem(item, rendering);
  return `${html}</${name}>\n`;
}

function listItem({ task, tokens }: Item, rendering: Rendering): string {
  let html = task ? '<li class="task">' : "<li>";
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "text") html += blockHtml(token, rendering);
    else html += renderInline([token], rendering) + (index < tokens.length - 1 ? "\n" : "");
  }
  return `${html}</li>\n`;
}

function table({ header, rows }: Table, rendering: Rendering): string {
  let body = "";
  for (const cells of rows) body += row(cells, rendering);
  const rest = body && `<tbody>\n${body}</tbody>\n`;
  return `<table>\n<thead>\n${row(header, rendering)}</thead>\n${rest}</table>\n`;
}

function row(cells: readonly Cell[], rendering: Rendering): string {
  let html = "<tr>\n";
  for (const cell of cells) html += tableCell(cell, rendering);
  return `${html}</tr>\n`;
}

/** Neither feeds nor HTML allow a style or `align` here, so a class says how a column is aligned. */
function tableCell({ header, align, tokens }: Cell, rendering: Rendering): string {
  const html = renderInline(tokens, rendering);
  const aligned = align ? ` class="align-${align}"` : "";
  // an empty cell heads nothing
  return header && html ? `<th scope="col"${aligned}>${html}</th>\n` : `<td${aligned}>${html}</td>\n`;
}
