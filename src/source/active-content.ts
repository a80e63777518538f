import { decodeReferences } from "../model/character-references.js";

const dangers: readonly (readonly [found: string, pattern: RegExp])[] = [
  ["<script>", /<(?:[\w-]+:)?script[\s>/]/i],
  ["<iframe>", /<(?:[\w-]+:)?(?:iframe|embed|object|applet)[\s>/]/i],
  ["<foreignObject>", /<(?:[\w-]+:)?foreignObject[\s>/]/i],
  ["<meta http-equiv>", /<(?:[\w-]+:)?meta\s[^<]*http-equiv/i],
  ["<?xml-stylesheet>", /<\?xml-stylesheet/i],
  // an entity of the document's own could hide any of the others
  ["<!ENTITY>", /<!ENTITY[^>]*[<&]/i],
  ["<!ENTITY>", /(?:href|from|to|values)\s*=\s*["'][^"'<]*&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)[\w.-]+;/i],
  ["on…=", /<[a-z][^<]*\son[a-z]+\s*=/i],
  ['attributeName="on…"', /attributeName\s*=\s*["']\s*on/i],
];

const address = /(?:java|vb)script:|data:(?:text\/html|application\/xhtml)/i;

/**
 * What in a markup file (SVG, XML, HTML) would run a program in the browser that opens it, undefined if nothing would.
 * It rather finds too much: a drawing for the press needs none of it.
 */
export function activeContent(markup: string): string | undefined {
  const danger = dangers.find(([, pattern]) => pattern.test(markup));
  if (danger) return danger[0];
  const plain = decodeReferences(markup).replace(/[\0-\x20]+/g, "");
  return address.exec(plain)?.[0].toLowerCase();
}
