import { labelOf } from "./labels.js";
import { dateIn, type SheetDate, writtenDate } from "./sheet-date.js";
import type { SheetLine } from "./sheet-line.js";
import { leave, type SheetRule, type SheetState, setField } from "./sheet-state.js";

/**
 * “Sperrfrist” and its like. What announces a moment that cannot be read makes the release a draft: better one release
 * too few than one too early.
 */
export const embargo: SheetRule = ([line, next], state) => {
  const labelled = labelOf(line.text.replace(/^[\s*+!–—-]+|[\s*+!–—-]+$/g, ""));
  if (labelled?.label === "free" || (labelled?.label === "embargo" && none.test(labelled.value))) {
    leave(state, line, "line");
    return 1;
  }
  if (labelled?.label !== "embargo" || isOther(labelled.words, labelled.value)) return 0;
  const here = momentIn(labelled.value, state);
  const below = here === undefined && labelled.value === "" && next ? momentIn(next.text, state) : undefined;
  const moment = here ?? below;
  const words = below ? (next?.text ?? "") : labelled.value;
  if (!moment) unreadable(line, state);
  else {
    take(moment, line, state);
    if (saysMore(words, moment)) leave(state, line, "value", words);
  }
  return below ? 2 : 1;
};

const ofTime =
  /\d{1,2}(?:[:.]\d{2})?\s*(?:uhr|h|a\.?m\.?|p\.?m\.?)?(?![\p{L}\d])|(?<!\p{L})(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight|mitternacht|uhr|um|am|ab|bis|den|dem|vom|der|on|at|the|until|mesz|mez|cest|cet|gmt|utc|bst|wez)(?!\p{L})/giu;

/** True if there are words beside the moment, such as “Beginn der Rede”. */
function saysMore(text: string, { start, end, time }: SheetDate): boolean {
  const around = `${text.slice(0, start)} ${text.slice(end)}`;
  return /[\p{L}\p{N}]/u.test(
    time === undefined ? around.replace(/\p{L}+/gu, (word) => word.replace(ofTime, "")) : around.replace(ofTime, ""),
  );
}

const none = /^(?:keine|none|entfällt|ohne|aufgehoben|lifted)\b/i;

/** A trade embargo has neither day nor hour, and “frei ab” may speak of a child's age. */
function isOther(words: string, value: string): boolean {
  const sure = /^(?:sperr|gesperrt|nicht|strictly|embargoed|not)/i.test(words);
  return !sure && dateIn(value) === undefined && !/^(?:until|till|to|bis|:|$)/i.test(value);
}

const announced =
  /sperrfrist|gesperrt bis|nicht (?:zur veröffentlichung )?vor dem|embargoed (?:until|till)|not for (?:release|publication) (?:before|until)/i;

/** The same in a sentence: the words stay in the text, the moment counts all the same. */
export function embargoInSentence(line: SheetLine, state: SheetState): void {
  const start = line.text.search(announced);
  if (start === -1 || state.fields.has("embargo")) return;
  const moment = momentIn(line.text.slice(start, start + 200), state);
  if (moment) take({ ...moment, confidence: 0.6 }, line, state);
  else unreadable(line, state);
}

/** Without a year the year of the release is meant. */
function momentIn(text: string, state: SheetState): SheetDate | undefined {
  const year = state.fields.get("date")?.value.slice(0, 4);
  const found = dateIn(text);
  if (found || year === undefined) return found;
  return dateIn(
    text.replace(
      /(\d{1,2}\.\s?(?:\d{1,2}\.|[A-Za-zä]{3,9}))(?=[\s,;]|$)/,
      (day) => `${day}${/\.$/.test(day) ? "" : " "}${year}`,
    ),
  );
}

function take(moment: SheetDate, line: SheetLine, state: SheetState): void {
  const confidence = moment.time === undefined ? 0.6 : moment.confidence;
  setField(state, "embargo", { value: writtenDate(moment), confidence: Math.min(confidence, moment.confidence) }, line);
}

function unreadable(line: SheetLine, state: SheetState): void {
  state.unreadableEmbargo = true;
  leave(state, line, "embargo");
}
