import { phoneOf, reachesIn } from "./facts.js";
import { sameName } from "./rules-head.js";
import { isProse, type SheetBlock, type SheetLine } from "./sheet-line.js";
import { type ContactDraft, leave, type SheetRule, type SheetState } from "./sheet-state.js";

/** Names and what people are, in the lines below “Ansprechpartner”. */
export const contact: SheetRule = (lines, state) => {
  const [line] = lines;
  if (state.section !== "contact" || line.heading > 0 || !belongs(lines, state)) return 0;
  if (isProse(lines) && reachesIn(afterName(line.text)) === undefined) return 0;
  if (!readContactLine(line, state)) return 0;
  state.contactLine = line.number;
  return 1;
};

/** Below the label without an empty line, or with a number in the same block, or the first name of all. */
function belongs(lines: SheetBlock, { contactLine, contacts }: SheetState): boolean {
  if (lines[0].number === contactLine + 1 || contacts.length === 0) return true;
  return lines.some(({ text }) => reachesIn(text) !== undefined);
}

const title =
  "(?:(?:Herrn?|Frau|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.|Prof\\.|Dipl\\.-\\p{L}+\\.?|h\\.\\s?c\\.|med\\.|jur\\.|phil\\.)\\s*)*";
const word = "(?:\\p{Lu}[\\p{L}’'.-]*|von|van|de|der|den|zu|zur|vom|le|la)";
const person = new RegExp(`^${title}\\p{Lu}[\\p{L}’'.-]*(?:\\s+${word}){1,4}$`, "u");
const desk =
  /^(?:(?:die\s+)?(?:\p{L}+-)?(?:presse|medien)(?:stelle|referat|team|büro|abteilung|kontakt|dienst)?|pressestelle|öffentlichkeitsarbeit|(?:unternehmens)?kommunikation|(?:press|media)\s+(?:office|team|relations|desk)|communications?)(?:\s+.{0,60})?$/iu;
const role =
  /sprecher|referent|leiter|leitung|presse|medien|kommunikation|öffentlichkeitsarbeit|officer|manager|director|head\s+of|spokes|communications?|press|media|relations|redaktion|referat|abteilung/iu;

/** Reads one line about a contact; false if it says nothing of the kind. */
export function readContactLine(line: SheetLine, state: SheetState): boolean {
  const text = line.text.replace(/[.;,]$/, "");
  const name = nameIn(text);
  if (name) {
    const begun: ContactDraft = { name: name.replace(/^(?:Herrn?|Frau|Mr\.?|Mrs\.?|Ms\.?)\s+/, "") };
    const known = state.contacts.find((each) => each.name !== undefined && sameName(each.name, begun.name ?? ""));
    if (known === undefined) state.contacts.push(begun);
    return readBehind(text.slice(name.length), line, state);
  }
  if (state.issuer.name && sameName(state.issuer.name.value, text)) return true;
  const current = state.contacts.at(-1);
  if (current && current.role === undefined && text.length <= 90 && role.test(text)) {
    current.role = text;
    return true;
  }
  if (desk.test(text) && text.length <= 90) {
    state.contacts.push({ name: text });
    return true;
  }
  if (text.length > 90 || isProse([line])) return false;
  leave(state, line, "line");
  return true;
}

/** The name that a line begins with, up to a comma, a bracket, a dash or a number. */
function nameIn(text: string): string | undefined {
  const [first = ""] = /^[^,;|(:–+\d]+(?=$|[,;|(–+\d])/.exec(text) ?? [];
  const name = first.trim().replace(/\s+(?:tel|fon|telefon|fax|phone|e-?mail)\.?$/i, "");
  return person.test(name) &&
    !desk.test(name) &&
    name.length <= 60 &&
    !/(?:straße|str\.|platz|ministerium|gmbh)$/i.test(name)
    ? name
    : undefined;
}

function afterName(text: string): string {
  return text.slice(nameIn(text)?.length ?? 0).replace(/^[\s,;|(:–-]+/, "");
}

/** Behind the name stands what the person is, or how to reach them. */
function readBehind(rest: string, line: SheetLine, state: SheetState): boolean {
  const current = state.contacts.at(-1);
  const parts = rest
    .split(/\s*[,;|]\s*|\s+–\s+|\s*[()]\s*|\s+(?=(?:tel|fon|telefon|telefax|fax|mobil|phone|e-?mail)[.:\s])/i)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  for (const part of parts) {
    const [reach] = reachesIn(part) ?? [phoneOf(part)];
    if (reach && reach.kind !== "web" && current && current[reach.kind] === undefined) {
      current[reach.kind] = reach.value;
      if (reach.mark) state.marks.add(reach.mark);
    } else if (!reach && current && current.role === undefined && role.test(part)) current.role = part;
    else leave(state, line, "value", part);
  }
  return true;
}
