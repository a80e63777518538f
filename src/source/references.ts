import { decodeMarkdownReferences, decodeReferences } from "../model/character-references.js";

/** Markdown text with its character references (`&amp;`, `&#8222;`) as the characters they mean. */
export function plain(text: string): string {
  if (!text.includes("&")) return text;
  const decoded = decodeMarkdownReferences(text);
  return decoded === text ? text : withoutForbidden(decoded);
}

const forbidden = /[\x01-\x08\v\f\x0E-\x1F\x7F-\x9F\uFFFD]|\p{Noncharacter_Code_Point}/gu;

/** The text without characters that a reference can mean, but neither HTML nor XML may hold. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, (character) => (/[\x80-\x9F]/.test(character) ? fromWindows(character) : ""));
}

/** `&#150;` has always meant what Windows calls 150, a dash (HTML, section 13.2.5.80); what it leaves unnamed goes. */
function fromWindows(control: string): string {
  const character = decodeReferences(`&#${control.charCodeAt(0)};`);
  return character === control ? "" : character;
}
