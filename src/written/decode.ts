import { isUtf8 } from "node:buffer";
import { unwritableAt, withoutUnwritable } from "../model/characters.js";
import { type Diagnostic, diagnostic, type Place } from "../model/diagnostic.js";

/** The text of a file that a person wrote, and what was wrong with its bytes. */
export interface Decoded {
  /** Lines end in a line feed; no byte order mark, no character that a feed cannot hold. Absent if the encoding is another one. */
  readonly text?: string;
  /** As it stood, if characters were left out: `restoreColumns` needs it. */
  readonly original?: string;
  readonly diagnostics: readonly Diagnostic[];
}

const utf8 = new TextDecoder("utf-8");

/** Reads bytes as UTF-8; `file` is named in the diagnostics. Of several bad bytes or control characters the first is told. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  if (isUtf16(bytes)) return { diagnostics: [diagnostic("utf-16", "error", { file, line: 1, column: 1 }, {})] };
  const decoded = utf8.decode(bytes);
  const diagnostics = isUtf8(bytes) ? [] : [notUtf8(bytes, decoded, file)];
  const text = decoded.includes("\r") ? decoded.replace(/\r\n?/g, "\n") : decoded;
  const offset = unwritableAt(text);
  if (offset === -1) return { text, diagnostics };
  const character = characterName(text.codePointAt(offset) ?? 0);
  const warning = diagnostic("control-character", "warning", placeOf(text, offset, file), { character });
  return { text: withoutUnwritable(text), original: text, diagnostics: [...diagnostics, warning] };
}

/** Moves diagnostics of a text from which characters were left out to the columns that an editor shows. */
export function restoreColumns(
  diagnostics: readonly Diagnostic[],
  original: string | undefined,
): readonly Diagnostic[] {
  if (original === undefined) return diagnostics;
  const lines = original.split("\n");
  return diagnostics.map((found) => ({ ...found, column: originalColumn(lines[found.line - 1] ?? "", found.column) }));
}

function originalColumn(line: string, column: number): number {
  let left = column - 1;
  let index = 0;
  for (const character of line) {
    const kept = unwritableAt(character) === -1;
    if (kept && left <= 0) break;
    if (kept) left -= character.length;
    index += character.length;
  }
  return index + 1;
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

const replacement = "\uFFFD";

/** A decoder puts U+FFFD for bad bytes; the first one that does not stand for itself marks the place. */
function notUtf8(bytes: Uint8Array, decoded: string, file: string): Diagnostic {
  let offset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let index = 0;
  for (let next = decoded.indexOf(replacement); next !== -1; next = decoded.indexOf(replacement, index + 1)) {
    offset += Buffer.byteLength(decoded.slice(index, next));
    index = next;
    if (!(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd)) break;
  }
  const byte = bytes[offset] ?? 0;
  const values = { byte: `0x${byte.toString(16).toUpperCase()}`, guess: windows1252(byte) };
  return diagnostic("invalid-utf8", "error", placeOf(decoded, index, file), values);
}

// the runtime's own decoder of that name reads these bytes as Latin-1
const punctuation = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** What a byte above ASCII means in the encoding of most files that are not UTF-8. */
function windows1252(byte: number): string {
  return punctuation[byte - 0x80] ?? String.fromCharCode(byte);
}

function placeOf(text: string, offset: number, file: string): Place {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function characterName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
