import { labelOf } from "../../../src/import/sheet/labels.js";
import { dateIn } from "../../../src/import/sheet/sheet-date.js";

/** The words of a text that are nowhere in the outcome: labels and the form of dates, which become keys and other digits, apart. */
export function lostWords(text: string, outcome: string): string[] {
  const there = new Set(words(outcome));
  return text.split(/\r?\n/).flatMap((line) => {
    const lostOf = (form: string) => words(form).filter((word) => !there.has(word));
    const forms = [line, withoutLabel(line), withoutForm(line)];
    const lost = forms.some((form) => lostOf(form).length === 0) ? [] : lostOf(withoutForm(line));
    return lost.map((word) => `${word} (${line.trim()})`);
  });
}

function words(text: string): string[] {
  return (
    text
      .replace(/\\n/g, " ")
      .toLowerCase()
      .match(/\p{L}+|\p{N}+/gu) ?? []
  );
}

/** A line without its label, and with a date as it is written in front matter. */
function withoutForm(line: string): string {
  const plain = line.replace(/^[#\s]+|\*\*|\\(?=\*)|\s+$/g, "");
  const parts = plain.split(/\s*\|\s*|,\s+(?=Tel|Fax|E-Mail)/);
  return parts.map((part) => withoutDate(withoutLabel(part))).join(" ");
}

function withoutLabel(part: string): string {
  const bare = part
    .replace(/^(?:STRICTLY )?EMBARGOED UNTIL|^Durchwahl|^T (?=\+)/i, "")
    .replace(/(?<=^(?:Pressemitteilung|Press release) )(?:Nr|No)\.|\bvom\b|\bden(?= \d)/gi, "");
  const labelled = labelOf(bare);
  return labelled ? again(labelled.value) : bare;
}

function again(value: string): string {
  return labelOf(value)?.value ?? value;
}

function withoutDate(text: string): string {
  const date = dateIn(text);
  if (!date) return text;
  const rest = text.slice(0, date.start) + text.slice(date.end);
  return `${date.day} ${date.time ? rest.replace(/\d{1,2}[:.]\d{2}|Uhr|BST|on/g, "") : rest} ${date.time ?? ""}`;
}
