/** A day that a sheet names, and the time if it gives one. */
export interface SheetDate {
  /** yyyy-mm-dd */
  readonly day: string;
  /** hh:mm */
  readonly time?: string | undefined;
  /** Offset such as `+02:00` or `Z`, where a zone is named. */
  readonly offset?: string | undefined;
  /** Where the date (not the time) stands in the text. */
  readonly start: number;
  readonly end: number;
  /** From 0 to 1: lower where day and month could be meant the other way round, or the century is left out. */
  readonly confidence: number;
}

type Parts = readonly [year: string, month: string, day: string];
type Form = {
  readonly pattern: RegExp;
  readonly parts: (match: RegExpExecArray) => Parts;
  readonly confidence: number;
};

const month =
  "jan(?:uary|uar)?|jän(?:ner)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz?|mrz|apr(?:il)?|may|mai|jun[ei]?|jul[yi]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?";

const forms: readonly Form[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/, parts: ([, y = "", m = "", d = ""]) => [y, m, d], confidence: 1 },
  {
    pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/,
    parts: ([, d = "", m = "", y = ""]) => [y, m, d],
    confidence: 1,
  },
  {
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{2})(?!\d)/,
    parts: ([, d = "", m = "", y = ""]) => [century(y), m, d],
    confidence: 0.8,
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?(${month})\\.?,?\\s+(\\d{4})(?!\\d)`,
      "i",
    ),
    parts: ([, d = "", m = "", y = ""]) => [y, monthNumber(m), d],
    confidence: 1,
  },
  {
    pattern: new RegExp(`\\b(${month})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, "i"),
    parts: ([, m = "", d = "", y = ""]) => [y, monthNumber(m), d],
    confidence: 1,
  },
  {
    pattern: /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/,
    parts: ([, d = "", m = "", y = ""]) => slashed(d, m, y),
    confidence: 0.6,
  },
];

/** The first date in a text, in German or English; the time may stand before or behind it. Undefined if there is none that exists. */
export function dateIn(text: string): SheetDate | undefined {
  const found = forms.flatMap(({ pattern, parts, confidence }) => {
    const match = pattern.exec(text);
    const day = match && dayOf(parts(match));
    return match && day ? [{ day, start: match.index, end: match.index + match[0].length, confidence }] : [];
  });
  const first = found.sort((a, b) => a.start - b.start)[0];
  if (!first) return undefined;
  const around = `${text.slice(0, first.start)} ${text.slice(first.end)}`;
  const time = timeIn(around);
  const day = time?.nextDay ? following(first.day) : first.day;
  return { ...first, day, ...(time && { time: time.time, offset: time.offset }) };
}

/** As front matter writes it: a day, a local time, or RFC 3339. */
export function writtenDate({ day, time, offset }: Pick<SheetDate, "day" | "time" | "offset">): string {
  if (time === undefined) return day;
  return offset === undefined ? `${day} ${time}` : `${day}T${time}:00${offset}`;
}

const clock =
  /(?<![\d.])(\d{1,2})(?:[:.](\d{2}))?\s*(?:h\b\s*)?(uhr|a\.?m\.?|p\.?m\.?|noon|midnight)?\s*\(?(MESZ|MEZ|CEST|CET|GMT|UTC|BST|WEZ)?(?![\d.])/gi;

function timeIn(text: string): { time: string; nextDay: boolean; offset: string | undefined } | undefined {
  if (/\bnoon\b/i.test(text)) return { time: "12:00", nextDay: false, offset: undefined };
  if (/\bmidnight\b|\bMitternacht\b/i.test(text)) return { time: "00:00", nextDay: true, offset: undefined };
  for (const [whole, hours = "", minutes, unit = "", zone = ""] of text.matchAll(clock)) {
    // a number alone is no time
    if (unit === "" && !(minutes !== undefined && whole.includes(":"))) continue;
    const hour = hourOf(Number(hours), unit.toLowerCase().replaceAll(".", ""));
    if (hour > 24 || Number(minutes ?? 0) > 59 || (hour === 24 && Number(minutes ?? 0) > 0)) continue;
    const time = `${two(hour % 24)}:${minutes ?? "00"}`;
    return { time, nextDay: hour === 24, offset: offsets[zone.toUpperCase()] };
  }
  return undefined;
}

const offsets: Readonly<Record<string, string>> = {
  ...{ MEZ: "+01:00", CET: "+01:00", MESZ: "+02:00", CEST: "+02:00", GMT: "Z", UTC: "Z", WEZ: "Z", BST: "+01:00" },
};

function hourOf(hour: number, unit: string): number {
  if (unit === "pm") return hour === 12 ? 12 : hour + 12;
  return unit === "am" && hour === 12 ? 0 : hour;
}

const starts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const german: Readonly<Record<string, string>> = {
  jän: "jan",
  mär: "mar",
  mrz: "mar",
  mai: "may",
  okt: "oct",
  dez: "dec",
};

function monthNumber(name: string): string {
  const start = name.slice(0, 3).toLowerCase();
  return String(starts.indexOf(german[start] ?? start) + 1);
}

/** British, unless only the American reading exists. */
function slashed(first: string, second: string, year: string): Parts {
  return Number(second) > 12 ? [year, first, second] : [year, second, first];
}

function century(year: string): string {
  return (Number(year) < 70 ? "20" : "19") + year;
}

function dayOf([year, month, day]: Parts): string | undefined {
  const written = `${year}-${two(Number(month))}-${two(Number(day))}`;
  const at = Date.parse(`${written}T00:00:00Z`);
  if (Number.isNaN(at) || Number(year) < 1900) return undefined;
  return new Date(at).toISOString().slice(0, 10) === written ? written : undefined;
}

function following(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
