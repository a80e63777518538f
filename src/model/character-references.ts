import { decodeHTML, decodeHTMLStrict } from "entities/decode";

/** Text of HTML without tags, every character reference (`&auml;`, `&#8211;`) replaced by its character. */
export function decodeReferences(html: string): string {
  if (!html.includes("&")) return html;
  return other.test(html) ? decodeHTML(html) : html.replace(/&(?:amp|lt|gt|quot);/g, (found) => signs[found] as string);
}

/** The same by the rules of Markdown, where a reference ends with its semicolon (CommonMark, section 2.5). */
export function decodeMarkdownReferences(text: string): string {
  return text.includes("&") ? decodeHTMLStrict(text) : text;
}

/** What our own HTML writes, and most texts have no other: to look for the rest takes much longer. */
const signs: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
const other = /&(?!(?:amp|lt|gt|quot);)/;
