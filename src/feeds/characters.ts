import { decodeReferences } from "../model/character-references.js";
import { withoutUnwritable } from "../model/characters.js";
import { escapeHtml } from "../model/html.js";

/** What can be written of a text, in one line, as a headline or name needs it; protected spaces stay. */
export function oneLine(text: string): string {
  return withoutUnwritable(text)
    .replace(/[\t\n ]+/g, " ")
    .trim();
}

/** HTML without characters that cannot be written, even those that it holds as numeric references. */
export function writableHtml(html: string): string {
  const written = withoutUnwritable(html);
  return written.includes("&#") ? written.replace(/&#(?:x[0-9a-f]+|[0-9]+);?/gi, referredCharacter) : written;
}

function referredCharacter(reference: string): string {
  const character = withoutUnwritable(decodeReferences(reference));
  return character === "\uFFFD" ? "" : escapeHtml(character);
}
