import { type Reach, reachesIn } from "./facts.js";
import { labelOf } from "./labels.js";
import { readAddress } from "./rules-address.js";
import { readContactLine } from "./rules-contact.js";
import { setIssuerName } from "./rules-head.js";
import { dateIn, writtenDate } from "./sheet-date.js";
import { isProse, joined, type SheetBlock, type SheetLine } from "./sheet-line.js";
import { leave, type Section, type SheetRule, type SheetState, setField } from "./sheet-state.js";

const sections: Readonly<Partial<Record<string, Section>>> = {
  ...{ contact: "contact", address: "address", directions: "directions", links: "links", attachments: "attachments" },
};

/** A line that begins with a label which opens a section: what follows belongs to it. */
export const sectionLabel: SheetRule = ([line, ...others], state) => {
  const labelled = labelOf(line.text);
  const section = labelled && sections[labelled.label];
  if (!labelled || !section || !opens(line, labelled.value, others, state)) return 0;
  state.section = section;
  if (labelled.value === "" && section !== "contact") return 1;
  const inside: SheetLine = { ...line, text: labelled.value, raw: labelled.value };
  if (section === "contact") {
    // a sentence that begins like a label is text
    if (labelled.value !== "" && !readContactLine(inside, state)) return 0;
    state.contactLine = line.number;
    return 1;
  }
  if (section === "address") return readAddress([inside, ...others], state) || left(line, state);
  if (section === "directions") return 1 + readDirections([inside, ...others], state);
  return 0;
};

function left(line: SheetLine, state: SheetState): 1 {
  leave(state, line, "line");
  return 1;
}

/** “Kontakt” and “Links” are words too: alone in a paragraph's first line they are labels, in a sentence they are not. */
function opens(line: SheetLine, value: string, others: readonly SheetLine[], state: SheetState): boolean {
  if (value === "") return line.text.endsWith(":") || line.heading > 0 || line.bold || !isProse([line, ...others]);
  return state.section !== "text" || value.length <= 200;
}

function readDirections(lines: SheetBlock, state: SheetState): number {
  const text = joined(lines.map(({ text }) => text));
  if (state.issuer.directions === undefined) state.issuer.directions = text;
  else leave(state, lines[0], "value", text);
  return lines.length - 1;
}

const directions =
  /^(?:zu erreichen|sie erreichen uns|so erreichen sie|mit (?:den )?öffentlichen verkehrsmitteln|verkehrsanbindung|haltestelle|you (?:can )?(?:reach|find) us|reach us|to get here)\b/i;
const transport = /bahn|bus|linie|haltestelle|tram|station|train|underground|\bline\b|parkpl|parking/i;

/** How to get there: a paragraph of its own near the address. */
export const wayThere: SheetRule = (lines, state) => {
  const text = joined(lines.map((line) => line.text));
  const known = state.section === "directions" && lines[0].heading === 0;
  if (!known && !(directions.test(text) && transport.test(text) && text.length < 600)) return 0;
  readDirections(lines, state);
  state.section = known ? "address" : state.section;
  return lines.length;
};

const note = /^(\*+\)?|[¹²³]\)?|\(?[1-9]\)|\[\^?[1-9]\]:?)\s*(\S.*)$/su;

/** A footnote of the sheet, whose sign stood at an address or number above. */
export const footnote: SheetRule = (lines, state) => {
  const match = note.exec(lines[0].text);
  const sign = match?.[1]?.replace(/[()[\]^:]/g, "") ?? "";
  if (!match || !(state.marks.has(sign) || (state.section === "address" && lines.length > 1))) return 0;
  state.issuer.notes.push(joined([match[2] ?? "", ...lines.slice(1).map(({ text }) => text)]));
  return lines.length;
};

/** Telephone, telefax, e-mail, website: with a label, or plain to see. */
export const reach: SheetRule = ([line, ...others], state) => {
  const inBody = state.section === "text" && isProse([line, ...others]);
  const reaches = inBody ? undefined : reachesIn(line.text);
  if (reaches === undefined) {
    const labelled = labelOf(line.text);
    // “Durchwahl” often stands alone above the numbers
    if (labelled?.label !== "extension" || labelled.value !== "") return 0;
    if (state.section === "contact") state.contactLine = line.number;
    return 1;
  }
  if (state.section === "links" && reaches.every(({ kind }) => kind === "web")) return 0;
  for (const each of reaches) place(withTarget(each, line), line, state);
  if (state.section === "contact") state.contactLine = line.number;
  return 1;
};

/** The words of a link leave out what its address says. */
function withTarget(reach: Reach, line: SheetLine): Reach {
  const target = reach.kind === "web" ? line.links.find(({ words }) => words === reach.value)?.href : undefined;
  return target && /^https?:\/\//i.test(target) ? { ...reach, value: target } : reach;
}

function place(reach: Reach, line: SheetLine, state: SheetState): void {
  if (reach.mark) state.marks.add(reach.mark.replace(/[()[\]^]/g, ""));
  const contact = state.contacts.at(-1);
  if (state.section === "contact" && reach.kind !== "web" && contact) {
    if (contact[reach.kind] === undefined) contact[reach.kind] = reach.value;
    else if (contact[reach.kind] !== reach.value) leave(state, line, "value", reach.value);
  } else state.loose.push({ reach, line });
}

/** A single labelled value: date, place, number, headline and the like. */
export const labelledField: SheetRule = ([line, ...others], state) => {
  const labelled = labelOf(line.text);
  if (!labelled || (state.section === "text" && others.length > 0 && isProse([line, ...others]))) return 0;
  const { label, value } = labelled;
  switch (label) {
    case "date": {
      const date = dateIn(value);
      if (!date) return 0;
      setField(state, "date", { value: writtenDate(date), confidence: date.confidence }, line);
      return 1;
    }
    case "number":
      if (!/^\d[\d/ –-]*$/.test(value)) return 0;
      setField(state, "number", { value, confidence: 1 }, line);
      return 1;
    case "place":
    case "title":
    case "subtitle":
    case "kicker":
      if (state.section === "text" && label !== "subtitle") return 0;
      setField(state, label, { value, confidence: 1 }, line);
      return 1;
    case "issuer":
      setIssuerName(state, value, { confidence: 1, line });
      return 1;
    case "topics":
    case "keywords":
      if (value.length > 200) return 0;
      state[label].push(...value.split(/\s*[,;|]\s*/).filter((word) => word !== ""));
      return 1;
    default:
      return 0;
  }
};

const placeName = "(\\p{Lu}[\\p{L}.\\/() -]{1,40}?)";
const dateline = new RegExp(
  `^\\(?(?:${placeName}(?:,|\\s[–—-]|\\s\\|)?\\s+)?(?:(?:den|am|on)\\s+)?(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?,?\\s*(?:(?:den|dem)\\s+)?$`,
  "iu",
);

/** A line with a day and perhaps a place, and nothing else. */
export const dayAndPlace: SheetRule = ([line], state) => {
  const date = line.text.length <= 100 ? dateIn(line.text) : undefined;
  if (!date) return 0;
  const before = dateline.exec(line.text.slice(0, date.start));
  const behind = line.text.slice(date.end);
  if (!before || !/^[\s,|–-]*(?:\d{1,2}[:.]\d{2}\s*(?:uhr|h)?|\d{1,2}\s*uhr)?[\s.)]*$/i.test(behind)) return 0;
  setField(state, "date", { value: writtenDate(date), confidence: Math.min(date.confidence, 0.95) }, line);
  if (before[1]) setField(state, "place", { value: before[1].trim(), confidence: 0.9 }, line);
  return 1;
};
