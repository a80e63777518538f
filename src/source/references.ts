import { decodeReferences } from "../model/character-references.js";

/** Markdown text with its character references (`&amp;`, `&#8222;`) as the characters they mean. */
export function plain(text: string): string {
  return text.includes("&") ? withoutForbidden(decodeReferences(text)) : text;
}

const forbidden = /[\x01-\x08\v\f\x0E-\x1F\x7F-\x9F\uFFFD]|\p{Noncharacter_Code_Point}/gu;

/** The text without characters that a reference can mean, but neither HTML nor XML may hold. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, (character) => (/[\x80-\x9F]/.test(character) ? fromWindows(character) : ""));
}

/** `&#150;` has always meant what Windows calls 150, a dash (HTML, section 13.2.5.80). */
function fromWindows(control: string): string {
  const character = windows.decode(Uint8Array.of(control.charCodeAt(0)));
  return character === control ? "" : character;
}

const windows = new TextDecoder("windows-1252");
