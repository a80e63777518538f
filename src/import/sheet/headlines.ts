import { dateIn } from "./sheet-date.js";
import { isProse, joined } from "./sheet-line.js";
import type { Reading, SheetState, TextPart } from "./sheet-state.js";
import { isSectionName } from "./sheet-text.js";

/** What the pieces of a sheet's text are: headlines, what stands above them, and the text. */
export interface Headlines {
  readonly title?: Reading;
  readonly subtitle?: Reading;
  readonly kicker?: Reading;
  /** Pieces above the headline that are none of these. */
  readonly above: readonly TextPart[];
  readonly body: readonly TextPart[];
}

/** Finds the headlines: by a label, else the first heading, else the first bold line, else the first short one. */
export function headlinesOf({ parts, fields }: SheetState): Headlines {
  if (fields.has("title")) return { above: [], body: parts };
  for (const { test, confidence } of signs) {
    const index = parts.findIndex((part) => !isPicture(part) && test(part, parts));
    const found = parts[index];
    if (!found) continue;
    const above = parts.slice(0, index).filter((part) => !isPicture(part));
    // running text does not stand above a headline
    if (above.some(({ lines }) => isProse(lines))) continue;
    const title = { value: wordsOf(found), confidence };
    const headed = { title, ...(fields.has("kicker") ? { above } : aboveTitle(above)) };
    const below = parts.slice(index + 1);
    const whole = fields.has("subtitle")
      ? { ...headed, body: below }
      : withSubtitle(below, headed, Math.min(0.9, confidence));
    return { ...whole, body: [...parts.slice(0, index).filter(isPicture), ...whole.body] };
  }
  const sentence = firstSentence(joined(parts[0]?.lines.map(({ text }) => text) ?? []));
  return { title: { value: sentence, confidence: 0.3 }, above: [], body: parts };
}

/** Of the text behind place and day; a number and a full stop are a day, and no end. */
function firstSentence(text: string): string {
  const date = dateIn(text.slice(0, 90));
  const words = date && date.start < 50 ? text.slice(date.end).replace(/^[^\p{L}\p{N}„“"»]+/u, "") : text;
  return /^.{10,160}?(?<!\d)[.!?](?=\s|$)/s.exec(words || text)?.[0] ?? (words || text).slice(0, 120);
}

function isPicture({ lines }: TextPart): boolean {
  return lines.every(({ raw }) => /^!\[[^\]]*\]\([^)]*\)$/.test(raw));
}

type Sign = { readonly test: (part: TextPart, all: readonly TextPart[]) => boolean; readonly confidence: number };

const signs: readonly Sign[] = [
  { test: ({ lines }) => lines[0].heading > 0 && !isSectionName(lines[0].text), confidence: 0.95 },
  {
    test: ({ lines }) => lines.every(({ bold }) => bold) && isShort(lines) && !isSectionName(lines[0].text),
    confidence: 0.85,
  },
  { test: ({ lines }, all) => isShort(lines) && !isSectionName(lines[0].text) && all.length > 1, confidence: 0.7 },
];

function isShort(lines: TextPart["lines"]): boolean {
  return lines.length <= 3 && !isProse(lines) && joined(lines.map(({ text }) => text)).length <= 250;
}

function aboveTitle(above: readonly TextPart[]): Pick<Headlines, "kicker" | "above"> {
  const [only, another] = above;
  const value = only ? wordsOf(only) : "";
  if (!only || another || value.length > 80) return { above };
  return { kicker: { value, confidence: 0.5 }, above: [] };
}

/** A second short line below the headline, if text follows. */
function withSubtitle(
  parts: readonly TextPart[],
  found: Omit<Headlines, "body" | "subtitle">,
  confidence: number,
): Headlines {
  const [first, ...body] = parts;
  const fits =
    first &&
    isShort(first.lines) &&
    body.length > 0 &&
    !isSectionName(first.lines[0].text) &&
    !first.interrupted &&
    !isPicture(first);
  const value = first ? wordsOf(first) : "";
  const heading = (first?.lines[0].heading ?? 0) > 0;
  const followed = !heading || (body[0]?.lines[0].heading ?? 0) === 0;
  if (!first || !fits || !followed || (!heading && /[.:;,]$/.test(value)) || /^[-–•*]\s/.test(value))
    return { ...found, body: parts };
  return { ...found, subtitle: { value, confidence: heading ? 0.9 : Math.min(confidence, 0.6) }, body };
}

function wordsOf({ lines }: TextPart): string {
  return joined(lines.map(({ text }) => text));
}
