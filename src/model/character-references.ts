import { decodeHTML, decodeHTMLStrict } from "entities/decode";

/** Text of HTML without tags, every character reference (`&auml;`, `&#8211;`) replaced by its character. */
export function decodeReferences(html: string): string {
  return html.includes("&") ? decodeHTML(html) : html;
}

/** The same by the rules of Markdown, where a reference ends with its semicolon (CommonMark, section 2.5). */
export function decodeMarkdownReferences(text: string): string {
  return text.includes("&") ? decodeHTMLStrict(text) : text;
}
