import { decodeReferences } from "../model/character-references.js";
import { escapeHtml } from "../model/html.js";
import { addAnchor } from "./anchors.js";
import { plainWords } from "./lead.js";
import { linkTags, linkTo } from "./links.js";
import { fitInto, isHeading, needsParent, voids } from "./nesting.js";
import { renderPicture } from "./pictures.js";
import { note, type Rendering } from "./rendering.js";
import { sanitize } from "./sanitize.js";

/**
 * The rendered HTML of a text that holds HTML of its own, made safe and well-formed: sanitised as a whole, because an
 * element may be opened in one block and closed in another; then headings, ids, links and pictures are settled in it.
 */
export function settleHtml(html: string, rendering: Rendering): string {
  const { html: clean, removed, unclosed } = sanitize(html);
  if (removed.length > 0)
    note(rendering, ["removed-html", "warning", { removed: removed.join(", ") }], spotOf(removed[0]));
  for (const tag of unclosed) {
    note(rendering, ["unclosed-html", "error", { start: `<${tag}>`, end: `</${tag}>` }], `<${tag}`);
  }
  return settled(clean, rendering);
}

function spotOf(removed = ""): string {
  return removed.replace(/[>=]$/, "");
}

/** Attributes of a start tag, their values still escaped. */
type Attributes = ReadonlyMap<string, string>;

/** An element that the HTML opened, or that was put around misplaced content. */
interface Open {
  /** Its end tag; empty if its tags were left out, or if it had to end before. */
  close: string;
  readonly implied?: true;
  /** For a heading: where its start tag stands in the output, once its words are known. */
  readonly heading?: { readonly at: number; readonly level: number; readonly attributes: Attributes };
}

interface Settling {
  readonly rendering: Rendering;
  readonly out: string[];
  /** As the HTML opened them; it is balanced, so every end tag is that of the last one. */
  readonly stack: Open[];
  /** Those that are open in the output, and their names. */
  readonly open: Open[];
  readonly names: string[];
  readonly shift: number;
}

const part = /<(\/?)([a-z][a-z\d]*)((?:\s+[^\s"=<>/]+(?:="[^"]*")?)*)\s*\/?>|[^<]+/g;

/** The most elements inside each other; deeper ones lose their tags, as browsers do it at some depth of theirs. */
const deepest = 100;

function settled(html: string, rendering: Rendering): string {
  const settling: Settling = { rendering, out: [], stack: [], open: [], names: [], shift: headingShift(html) };
  for (const [whole, closing, name, attributes = ""] of html.matchAll(part)) {
    if (name === undefined) addWords(whole, settling);
    else if (closing) endElement(settling);
    else startElement(name, attributesOf(attributes), settling);
  }
  endLast(settling.open.length, settling);
  return settling.out.join("");
}

function headingShift(html: string): number {
  let highest = 6;
  for (const [, level] of html.matchAll(/<h([1-6])[\s>]/g)) highest = Math.min(highest, Number(level));
  return 2 - highest;
}

function addWords(words: string, settling: Settling): void {
  if (/\S/.test(words)) for (const name of fitInto(settling.names, "#text").begins) begin(name, settling);
  settling.out.push(words);
}

function startElement(name: string, attributes: Attributes, settling: Settling): void {
  endImplied(name, settling);
  const { names, stack } = settling;
  const { ends, begins, allowed } = fitInto(names, name);
  if (!allowed || names.length >= deepest) {
    if (!voids.has(name)) stack.push({ close: "" });
    return;
  }
  endLast(ends, settling);
  for (const wrapper of begins) begin(wrapper, settling);
  if (name === "img") addPicture(attributes, settling);
  else if (voids.has(name)) settling.out.push(`<${name}${written(attributes, settling)}>`);
  else if (name === "a") startLink(attributes, settling);
  else if (isHeading(name)) startHeading(name, attributes, settling);
  else start(name, { close: `</${name}>` }, `<${name}${written(attributes, settling)}>`, settling);
}

function start(name: string, element: Open, tag: string, { stack, open, names, out }: Settling): void {
  if (!element.implied) stack.push(element);
  open.push(element);
  names.push(name);
  out.push(tag);
}

function begin(name: string, settling: Settling): void {
  start(name, { close: `</${name}>`, implied: true }, `<${name}>`, settling);
}

function startLink(attributes: Attributes, settling: Settling): void {
  const { rendering } = settling;
  const href = attributes.get("href") ?? "";
  const title = decodeReferences(attributes.get("title") ?? "");
  const address = decodeReferences(href);
  const target = isOwn(href) || href === "" ? href : linkTo({ address, title, text: address }, rendering, address);
  const rest = written(new Map([...attributes].filter(([key]) => key !== "href")), settling);
  if (!target && !rest.includes(' id="')) return void settling.stack.push({ close: "" });
  const { open, close } = target ? linkTags(target, rest, rendering) : { open: `<a${rest}>`, close: "</a>" };
  start("a", { close }, open, settling);
}

function startHeading(name: string, attributes: Attributes, settling: Settling): void {
  const level = Math.min(6, Number(name[1]) + settling.shift);
  const heading = { at: settling.out.length, level, attributes };
  start(name, { close: `</h${level}>`, heading }, "", settling);
}

function addPicture(attributes: Attributes, settling: Settling): void {
  const { rendering, names, out } = settling;
  const src = attributes.get("src") ?? "";
  if (isOwn(src)) return void out.push(`<img${written(attributes, settling)}>`);
  const text = (key: string) => decodeReferences(attributes.get(key) ?? "");
  const width = /^[1-9]\d{0,4}$/.test(text("width")) ? Number(text("width")) : undefined;
  rendering.inLink = names.includes("a");
  const picture = { address: text("src"), alt: text("alt").trim(), title: text("title"), width };
  out.push(renderPicture(picture, rendering, text("src") || "<img").html);
  rendering.inLink = false;
}

/** Content that was wrapped because nothing was open for it ends where an element of its own begins. */
function endImplied(name: string, settling: Settling): void {
  const { open, names } = settling;
  while (open.at(-1)?.implied && needsParent(name) && !fitInto(names, name).allowed) endLast(1, settling);
}

function endElement(settling: Settling): void {
  const element = settling.stack.pop();
  if (element?.close) endLast(settling.open.length - settling.open.lastIndexOf(element), settling);
}

function endLast(count: number, settling: Settling): void {
  const { open, names, out } = settling;
  for (let left = count; left > 0; left--) {
    const element = open.pop();
    const name = names.pop();
    if (!element) return;
    if (element.heading) out[element.heading.at] = headingTag(element.heading, settling);
    if (name === "p" && isEmptyParagraph(out)) out.splice(out.lastIndexOf("<p>"));
    else out.push(element.close);
    element.close = "";
  }
}

/** One is left where all its content was taken out, and where a stray end tag made the parser add one. */
function isEmptyParagraph(out: readonly string[]): boolean {
  return out.at(-1) === "<p>" || (out.at(-2) === "<p>" && out.at(-1)?.trim() === "");
}

function headingTag({ at, level, attributes }: NonNullable<Open["heading"]>, settling: Settling): string {
  const id = attributes.get("id") ?? escapeHtml(plainWords(settling.out.slice(at + 1).join("")));
  return `<h${level}${written(new Map([...attributes, ["id", id]]), settling)}>`;
}

function isOwn(value: string): boolean {
  return value.startsWith("\0");
}

function attributesOf(source: string): Attributes {
  return new Map([...source.matchAll(/([^\s"=]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [key, value]));
}

const integer = /^[1-9]\d{0,3}$/;
const language = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;

/** What the values of attributes must look like; all others may be any words. */
const valid: Readonly<Record<string, RegExp>> = {
  ...{ colspan: integer, rowspan: integer, start: /^-?\d{1,9}$/, value: /^-?\d{1,9}$/ },
  ...{ lang: language, hreflang: language, dir: /^(?:ltr|rtl|auto)$/, type: /^[1aAiI]$/ },
  ...{ scope: /^(?:row|col|rowgroup|colgroup)$/, datetime: /^[-\dT:.+ZPDHMSWY ]+$/, role: /^img$/ },
};

const flags: ReadonlySet<string> = new Set(["open", "reversed"]);

function written(attributes: Attributes, { rendering }: Settling): string {
  let html = "";
  for (const [key, value] of attributes) {
    if (key === "id" || (key === "name" && !attributes.has("id"))) html += ` id="${idOf(value, rendering)}"`;
    else if (flags.has(key)) html += ` ${key}`;
    else if (key !== "name" && (valid[key]?.test(value) ?? value !== "")) html += ` ${key}="${value}"`;
  }
  return html;
}

function idOf(value: string, { anchors }: Rendering): string {
  return isOwn(value) ? value.slice(1) : addAnchor(decodeReferences(value), anchors);
}
