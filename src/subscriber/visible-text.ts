import { decodeReferences } from "../model/character-references.js";
import { attributesOf, tagEnd } from "./tag-end.js";

/** What a reader sees of a piece of HTML, and where it leads. */
export interface VisibleText {
  /** White space folded, no tags. */
  readonly text: string;
  /** Every `href` and `src`, in order, character references undone. */
  readonly links: readonly string[];
}

const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Reads HTML of any quality in time linear to its length; scripts, styles and comments are left out. */
export function visibleText(html: string): VisibleText {
  if (!html.includes("<")) return { text: folded(html), links: [] };
  const links: string[] = [];
  const parts: string[] = [];
  let position = 0;
  for (let start = html.indexOf("<"); start !== -1; start = html.indexOf("<", position)) {
    parts.push(html.slice(position, start));
    if (!/[a-z/!?]/i.test(html[start + 1] ?? "")) {
      parts.push("<");
      position = start + 1;
      continue;
    }
    if (html.startsWith("<!--", start)) {
      position = after(html, "-->", start);
      continue;
    }
    const end = endOfTag(html, start);
    const tag = html.slice(start, end);
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase() ?? "";
    if (/href|src/i.test(tag)) links.push(...linksIn(tag));
    if (!inline.has(name)) parts.push(" ");
    position = name === "script" || name === "style" ? afterRaw(html, tag, name, end) : end;
  }
  return { text: folded(parts.join("") + html.slice(position)), links };
}

function linksIn(tag: string): string[] {
  const attributes = attributesOf(tag);
  return [attributes.get("href"), attributes.get("src")].flatMap((link) =>
    link === undefined ? [] : [decodeReferences(link)],
  );
}

/** An unclosed quotation mark must not swallow the rest. */
function endOfTag(html: string, start: number): number {
  const end = tagEnd(html, start);
  return end === -1 ? after(html, ">", start) : end + 1;
}

function after(html: string, mark: string, start: number): number {
  const end = html.indexOf(mark, start);
  return end === -1 ? html.length : end + mark.length;
}

function afterRaw(html: string, tag: string, name: string, from: number): number {
  if (tag.startsWith("</")) return from;
  const rest = new RegExp(`</${name}`, "gi");
  rest.lastIndex = from;
  return rest.exec(html)?.index ?? html.length;
}

function folded(text: string): string {
  return decodeReferences(text)
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
}
