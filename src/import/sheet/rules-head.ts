import { labelOf } from "./labels.js";
import { dateIn, writtenDate } from "./sheet-date.js";
import { isProse, joined, type SheetBlock, type SheetLine } from "./sheet-line.js";
import { leave, type SheetRule, type SheetState, setField } from "./sheet-state.js";

/** What belongs to paper and not to the release: numbers of pages, lines of stars, the word “Ende”. */
export const furniture: SheetRule = ([line], state) => {
  if (line.links.length > 0 || line.heading > 0) return 0;
  if (/^[^\p{L}\p{N}]*$/u.test(line.text)) return 1;
  const paper =
    /^(?:[-–—]\s*\d{1,3}\s*[-–—]|(?:seite|page|blatt)\s+\d+(?:\s*(?:von|of|\/)\s*\d+)?|[-–—#*\s]*(?:ende?|ends|30)[-–—#*\s.]*)$/i;
  if (!paper.test(line.text)) return 0;
  leave(state, line, "line");
  return 1;
};

const types =
  "medieninformation|medienmitteilung|medieneinladung|pressemitteilung|pressemeldung|presseinformation|presseinfo|presseerklärung|pressenotiz|presseeinladung|medienservice|press\\s+(?:release|statement|information)|media\\s+(?:release|information|advisory|statement)|news\\s+release";
const typeLine = new RegExp(`^(${types})(?![\\p{L}])[\\s:|,–-]*(.*)$`, "iu");
const numbered = /^(?:nr\.?|no\.?|nummer|number|#)?\s*(\d+(?:\s?[/–-]\s?\d+)*)(?![\d.])[\s:|,–-]*/iu;

/** `Pressemitteilung Nr. 12/2020 vom 4. Juli 2020`. */
export const kindOfRelease: SheetRule = ([line], state) => {
  const match = typeLine.exec(line.text);
  if (!match || state.section === "text") return 0;
  const [, type = "", behind = ""] = match;
  const number = dateIn(behind)?.start === 0 ? null : numbered.exec(behind);
  const rest = (number ? behind.slice(number[0].length) : behind).replace(/^(?:vom|dated|datum:?|date:?)\s+/i, "");
  const date = rest === "" ? undefined : dateIn(rest);
  const others = (date ? rest.slice(0, date.start) + rest.slice(date.end) : rest).replace(/^[\s|,–-]+|[\s|,–-]+$/g, "");
  const named = /^(?:der|of(?:\s+the)?|by|from)\s+(.+)$/i.exec(others)?.[1];
  const ofWhom = named ?? (date && looksLikeName(others) ? others : undefined);
  if (others !== "" && ofWhom === undefined) return 0;
  setField(state, "type", { value: type === type.toUpperCase() ? capitalized(type) : type, confidence: 1 }, line);
  if (number?.[1]) setField(state, "number", { value: number[1].replace(/\s/g, ""), confidence: 1 }, line);
  if (date) setField(state, "date", { value: writtenDate(date), confidence: date.confidence }, line);
  if (ofWhom) setIssuerName(state, ofWhom, { confidence: 0.6, line });
  return 1;
};

function capitalized(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}

const organisation =
  /ministerium|ministry|amt(?:es)?\b|behörde|staatskanzlei|regierung|government|senat|landkreis|\bstadt\b|gemeinde|rathaus|bezirk|department|council|county|universit|hochschule|institut|akademie|academy|verband|verein|\be\.?\s?v\.|stiftung|foundation|association|society|kammer|chamber|gmbh|\b(?:ag|se|kg|ltd|inc|plc)\b|gruppe|\bgroup\b|gesellschaft|company|bank\b|polizei|police|feuerwehr|agentur|agency|observatory|museum|klinik|hospital|kirche|bistum|gewerkschaft|union|zentrum|centre|center|authority|commission|kommission|bureau|\boffice\b/iu;
const small =
  /^(?:für|und|der|die|das|des|den|dem|von|vom|zu|zur|zum|im|in|am|an|bei|beim|auf|mit|sowie|e|v|of|the|for|and|on|at|&)$/u;

/** True if the words of a line are an organisation's: all with capital letters but those that join them. */
export function looksLikeName(name: string): boolean {
  if (!organisation.test(name) || name.length > 140 || /[!?:“”"«»]|\.$/.test(name.replace(/\be\.?\s?V\.$/i, "")))
    return false;
  return (name.match(/[\p{L}&]+/gu) ?? []).every((word) => /^[\p{Lu}&]/u.test(word) || small.test(word));
}

/** The organisation's name, which stands near the top of most sheets. */
export const nameOfIssuer: SheetRule = (lines, state) => {
  const [line] = lines;
  if (state.section === "text" || state.parts.length > 0 || isProse([line]) || labelOf(line.text)) return 0;
  const count = linesOfName(lines);
  const name = joined(lines.slice(0, count).map(({ text }) => text));
  const known = state.knownIssuers.find((each) => sameName(each, name));
  const last = lines[count - 1] ?? line;
  if (!known && !(looksLikeName(name) && state.headlineAfter(last.number))) return 0;
  setIssuerName(state, known ?? name, { confidence: known ? 1 : 0.85, line });
  return count;
};

/** A long name goes on in the next line, with a small letter or behind a comma. */
function linesOfName(lines: SheetBlock): number {
  let count = 1;
  for (let next = lines[count]; next !== undefined; next = lines[++count]) {
    const before = lines[count - 1]?.text ?? "";
    if (labelOf(next.text) || dateIn(next.text)) break;
    if (!/^\p{Ll}/u.test(next.text) && !/(?:,|\bund|\bfür|\bof|\band)$/.test(before)) break;
  }
  return count;
}

/** Notes the issuer's name; a second, different one is reported. */
export function setIssuerName(
  state: SheetState,
  name: string,
  { confidence, line }: { confidence: number; line: SheetLine },
): void {
  const before = state.issuer.name;
  if (before && sameName(before.value, name)) {
    state.issuer.name = { value: before.value, confidence: Math.min(1, Math.max(before.confidence, confidence) + 0.1) };
  } else if (before && before.confidence >= confidence) leave(state, line, "value", name);
  else {
    if (before) leave(state, line, "value", before.value);
    state.issuer.name = { value: name, confidence };
  }
}

/** Names that differ in white space, case and punctuation only. */
export function sameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
