import { escapeText } from "../html/escape.js";
import { dateIn, writtenDate } from "./sheet-date.js";
import { isProse, joined, joinedPair, type SheetLine } from "./sheet-line.js";
import { leave, type SheetState, setField, type TextPart } from "./sheet-state.js";

/** A paragraph, heading or list of the text, as Markdown. */
interface Piece {
  markdown: string;
  readonly heading: boolean;
  /** True if a sentence may go on behind it. */
  readonly open: boolean;
  readonly interrupted: boolean;
}

/** The text of a sheet as Markdown, from the pieces behind the headlines; sentences that something interrupted are whole again. */
export function markdownOf(parts: readonly TextPart[], state: SheetState): { markdown: string; joins: string[] } {
  const levels = parts.flatMap(({ lines }) => (lines[0].heading > 0 ? [lines[0].heading] : []));
  const top = Math.min(...levels);
  const joins: string[] = [];
  const whole: Piece[] = [];
  for (const piece of parts.flatMap((part) => piecesOf(part, top, state.markdown))) {
    const before = whole.at(-1);
    if (before && piece.interrupted && goesOn(before, piece)) {
      joins.push(
        `${before.markdown.split(" ").slice(-3).join(" ")} … ${piece.markdown.split(" ").slice(0, 3).join(" ")}`,
      );
      whole[whole.length - 1] = { ...piece, interrupted: false, markdown: joinedPair(before.markdown, piece.markdown) };
    } else whole.push(piece);
  }
  return { markdown: whole.map(({ markdown }) => markdown).join("\n\n"), joins };
}

function goesOn(before: Piece, piece: Piece): boolean {
  return !before.heading && !piece.heading && before.open && /^[\p{L}\d„“"»(]/u.test(piece.markdown);
}

const sectionNames =
  /^(?:zum\s+)?(?:hintergrund(?:information(?:en)?)?|background(?:\s+information)?|notes?\s+(?:to|for)\s+editors|hinweise?\s+(?:für|an)\s+(?:die\s+)?(?:redaktion(?:en)?|medien|presse)|weitere\s+informationen|(?:further|more)\s+information|zitate?|quotes?|zur\s+person|die\s+fakten|auf\s+einen\s+blick|zum\s+thema|fotohinweis|bildunterschrift|caption)$/iu;
const boilerplate = /^[»„"]?(?:über|about)\s+\S.{0,70}$/iu;

/** True for a line that names a part of the text: “Hintergrund”, “Über die Hochschule”. */
export function isSectionName(text: string): boolean {
  const name = text.replace(/\s*:$/, "");
  return sectionNames.test(name) || (boilerplate.test(name) && !/[.!?,;]$/.test(name));
}

function piecesOf({ lines, interrupted }: TextPart, top: number, markdown: boolean): Piece[] {
  const [first, ...others] = lines;
  if (first.heading > 0) return [heading(first, first.heading - top + 2, interrupted)];
  if (isSectionName(first.text) && (others.length > 0 || !isProse(lines))) {
    return [
      heading(first, 2, interrupted),
      ...(others[0] ? piecesOf({ lines: [others[0], ...others.slice(1)], interrupted: false }, top, markdown) : []),
    ];
  }
  const [, name = "", rest = ""] = /^([\p{L} ]{3,40}):\s+(\S.*)$/su.exec(first.text) ?? [];
  if (sectionNames.test(name) && rest !== "") {
    const line = { ...first, text: rest, raw: rest };
    return [
      heading({ ...first, text: name }, 2, interrupted),
      ...piecesOf({ lines: [line, ...others], interrupted: false }, top, markdown),
    ];
  }
  return runsOf(lines, markdown).map((run, index) => ({
    markdown: paragraph(run, markdown),
    heading: false,
    open: isOpen(run),
    interrupted: interrupted && index === 0,
  }));
}

/** A list may begin below its introduction without an empty line. */
function runsOf(lines: readonly SheetLine[], markdown: boolean): readonly (readonly SheetLine[])[] {
  const start = markdown ? -1 : lines.findIndex(({ text }, index) => index > 0 && bullet.test(text));
  const introduced = start > 0 && !bullet.test(lines[0]?.text ?? "") && /:$/.test(lines[start - 1]?.text ?? "");
  return introduced ? [lines.slice(0, start), lines.slice(start)] : [lines];
}

function heading({ text }: SheetLine, level: number, interrupted: boolean): Piece {
  const words = escapeText(text.replace(/\s*:$/, ""));
  return { markdown: `${"#".repeat(Math.min(6, level))} ${words}`, heading: true, open: false, interrupted };
}

/** A paragraph whose last sentence has not ended. */
function isOpen(lines: readonly SheetLine[]): boolean {
  return !/[.!?…:;][\s"“”«»)\]*]*$/.test(lines.at(-1)?.text ?? "") && isProse(lines);
}

const bullet = /^(?:[-–—•▪·*]|(\d+)[.)])\s+(?=\S)/;

function paragraph(lines: readonly SheetLine[], markdown: boolean): string {
  if (markdown) return lines.map(({ raw }) => raw).join("\n");
  if (bullet.test(lines[0]?.text ?? "")) return list(lines);
  const words = lines.map(({ text }) => text);
  return isProse(lines) || words.length === 1 ? escapeText(joined(words)) : words.map(escapeText).join("\\\n");
}

function list(lines: readonly SheetLine[]): string {
  const items: { mark: string; text: string }[] = [];
  for (const { text } of lines) {
    const match = bullet.exec(text);
    const last = items.at(-1);
    if (match) items.push({ mark: match[1] ? `${match[1]}. ` : "- ", text: text.slice(match[0].length) });
    else if (last) last.text = joinedPair(last.text, text);
  }
  return items.map(({ mark, text }) => mark + escapeText(text)).join("\n");
}

const dateline =
  /^\(?(\p{Lu}[\p{L}./ -]{1,40}?)(?:,\s*(?:den\s+|am\s+)?|\s+\(|\s+[–—-]\s+|\s+)(?:(?:mon|diens|donners|frei|sams|sonn)tag,?\s+|mittwoch,?\s+|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:(?:den|dem)\s+)?$/iu;

/** Takes “Dresden, 4. Juli 2017 – ” from the beginning of the text, if it says no other day than the sheet. */
export function withoutDateline(parts: readonly TextPart[], state: SheetState): readonly TextPart[] {
  const index = parts.findIndex(({ lines }) => lines[0].heading === 0);
  const part = parts[index];
  if (part === undefined) return parts;
  const [first, ...others] = part.lines;
  const date = dateIn(first.text.slice(0, 90));
  const before = date && dateline.exec(first.text.slice(0, date.start));
  const end =
    date && /^(?:,?\s*\d{1,2}[.:]\d{2}\s*uhr)?\)?\s*(?:[–—:|/.)-]+\s*|$)/i.exec(first.text.slice(date.end))?.[0];
  if (!date || !before || end === undefined || (end === "" && others.length === 0)) return parts;
  const known = state.fields.get("date")?.value.slice(0, 10);
  if (known !== undefined && known !== date.day) return parts;
  if (known === undefined) setField(state, "date", { value: writtenDate({ day: date.day }), confidence: 0.9 }, first);
  if (!state.fields.has("place"))
    setField(state, "place", { value: (before[1] ?? "").trim(), confidence: 0.85 }, first);
  const text = first.text.slice(date.end + end.length);
  const raw = state.markdown && first.raw.endsWith(text) ? text : state.markdown ? undefined : text;
  if (raw === undefined) return parts;
  const lines = text === "" ? others : [{ ...first, text, raw }, ...others];
  if (lines[0] === undefined) return parts.filter((each) => each !== part);
  return parts.map((each) => (each === part ? { ...part, lines: [lines[0] as SheetLine, ...lines.slice(1)] } : each));
}

/** What stands above the headline and belongs to nothing. */
export function leaveParts(parts: readonly TextPart[], state: SheetState): void {
  for (const line of parts.flatMap(({ lines }) => lines)) leave(state, line, "line");
}
