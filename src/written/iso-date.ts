const months = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

const time = String.raw`(?:(?:,?\s+(?:um\s+)?|T)(\d{1,2})(?:[:.](\d{2}))?(?::(\d{2}))?(\s*Uhr)?\s*(Z|[+-]\d{2}:?\d{2})?)?$`;
const forms = {
  numbers: new RegExp(String.raw`^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})${time}`, "i"),
  words: new RegExp(
    String.raw`^(\d{1,2})\.\s*(Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)(?:uar|ruar|z|il|i|ust|t|tember|ober|ember)?\.?\s+(\d{4})${time}`,
    "i",
  ),
  yearFirst: new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${time}`, "i"),
};

/**
 * A date that can be meant in one way only, as presswerk reads it: `04.07.2017`, `4. Juli 2017, 10.30 Uhr` and
 * `2017-7-4 9:30` become `2017-07-04`, `2017-07-04 10:30` and `2017-07-04 09:30`. Undefined if the text is none.
 */
export function isoDate(text: string): string | undefined {
  const trimmed = text.trim();
  const numbers = forms.numbers.exec(trimmed);
  if (numbers) return written([numbers[3], numbers[2], numbers[1]], numbers.slice(4));
  const words = forms.words.exec(trimmed);
  const month = words ? months.indexOf((words[2] ?? "").toLowerCase()) + 1 : 0;
  if (words) return written([words[3], String(month), words[1]], words.slice(4));
  const yearFirst = forms.yearFirst.exec(trimmed);
  return yearFirst ? written([yearFirst[1], yearFirst[2], yearFirst[3]], yearFirst.slice(4)) : undefined;
}

type Part = string | undefined;

function written(
  [year, month, day]: readonly [Part, Part, Part],
  [hour, minutes, seconds, oclock, offset]: readonly Part[],
): string | undefined {
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined) return date;
  // an hour alone is a time only if it says so
  if (minutes === undefined && oclock === undefined) return undefined;
  return `${date} ${two(hour)}:${minutes ?? "00"}${seconds ? `:${seconds}` : ""}${offset ?? ""}`;
}

function two(digits = ""): string {
  return digits.padStart(2, "0");
}
