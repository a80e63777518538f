import { tzOffset } from "@date-fns/tz/tzOffset";
import type { Locale, Month } from "date-fns";
import { de } from "date-fns/locale/de";
import { enGB } from "date-fns/locale/en-GB";
import type { LabelTexts } from "./model/label-texts.js";
import type { Moment } from "./model/moment.js";

const minute = 60_000;
const day = 24 * 60 * minute;

/*
 * Asking the runtime for an offset takes longer than all else that is done with a time. No zone has ever put its clocks
 * forth and back within three days, so that a stretch with one offset at both ends has it in between too.
 */
const stretch = 3 * day;
const starts = new Map<string, Map<number, number>>();

/** A zone's offset from UTC at a moment, in minutes. */
function offsetAt(at: number, zone: string): number {
  const known = starts.get(zone) ?? new Map<number, number>();
  if (known.size === 0) starts.set(zone, known);
  const number = Math.floor(at / stretch);
  const offset = offsetAtStart(number, zone, known);
  return offset === offsetAtStart(number + 1, zone, known) ? offset : tzOffset(zone, new Date(at));
}

function offsetAtStart(number: number, zone: string, known: Map<number, number>): number {
  const offset = known.get(number) ?? tzOffset(zone, new Date(number * stretch));
  known.set(number, offset);
  return offset;
}

/** Why a written time is none, with what could be written instead (RFC 3339 or a local time). */
export type TimeProblem =
  | { readonly kind: "unreadable" }
  | { readonly kind: "impossible-date" }
  | { readonly kind: "impossible-time"; readonly suggestion: string }
  | { readonly kind: "ambiguous-time"; readonly first: string; readonly second: string };

const written =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?: ?(Z|[+-]\d{2}:?\d{2}))?)?$/i;

/**
 * Reads `2017-07-04`, `2017-07-04 10:30`, seconds if given, and RFC 3339 with an offset.
 * Without an offset the time is meant in `zone` (IANA name); a day alone means its first moment there.
 */
export function parseMoment(text: string, zone: string): Moment | TimeProblem {
  const match = written.exec(text.trim());
  if (!match) return { kind: "unreadable" };
  const [, year, month, dayOfMonth, hour, minutes, seconds = "0", fraction = "0", offset] = match;
  const date = utc(Number(year), Number(month), Number(dayOfMonth));
  if (date === undefined) return { kind: "impossible-date" };
  if (hour === undefined) return { at: firstMoment(date, zone), dateOnly: true };
  if (Number(hour) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return { kind: "impossible-date" };
  const local =
    date +
    (Number(hour) * 60 + Number(minutes)) * minute +
    Number(seconds) * 1000 +
    Math.floor(Number(`0.${fraction}`) * 1000);
  if (offset === undefined) return localMoment(local, zone);
  const shift = offsetMinutes(offset);
  return shift === undefined ? { kind: "impossible-date" } : { at: local - shift * minute, dateOnly: false };
}

export function isTimeProblem(result: Moment | TimeProblem): result is TimeProblem {
  return "kind" in result;
}

/** True if the runtime knows the zone by this IANA name. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}

/** What clocks in a zone show at a moment. */
interface Clock {
  /** Minutes by which they are ahead of UTC. */
  readonly offset: number;
  readonly rfc3339: string;
}

const clocks = new Map<string, Map<number, Clock>>();
const mostMoments = 1 << 16;

/** Remembered, because each date of a release is written on many pages and in many feeds. */
function clockAt(at: number, zone: string): Clock {
  const known = clocks.get(zone) ?? new Map<number, Clock>();
  if (known.size === 0) clocks.set(zone, known);
  const told = known.get(at);
  if (told !== undefined) return told;
  if (known.size >= mostMoments) known.clear();
  const offset = tzOffset(zone, new Date(at));
  const rfc3339 = new Date(at + offset * minute).toISOString().slice(0, 19) + offsetText(offset);
  const clock = { offset, rfc3339 };
  known.set(at, clock);
  return clock;
}

/** `2017-07-04T10:30:00+02:00`: RFC 3339, section 5.6, with the zone's offset at that moment; fractions of a second are dropped. */
export function rfc3339(at: number, zone: string): string {
  return clockAt(at, zone).rfc3339;
}

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Tue, 04 Jul 2017 10:30:00 +0200`: RFC 822 with a four-digit year, as RSS 2.0 asks. */
export function rfc822(at: number, zone: string): string {
  const { offset } = clockAt(at, zone);
  const local = new Date(at + offset * minute);
  const [, month, dayOfMonth] = local.toISOString().slice(0, 10).split("-");
  const time = local.toISOString().slice(11, 19);
  return `${days[local.getUTCDay()]}, ${dayOfMonth} ${months[Number(month) - 1]} ${local.getUTCFullYear()} ${time} ${offsetText(offset).replace(":", "")}`;
}

/** `2017-07-04`: the day in the zone. */
export function isoDay(at: number, zone: string): string {
  return new Date(at + offsetAt(at, zone) * minute).toISOString().slice(0, 10);
}

/** How a language writes dates: the months, January first, and patterns with `{day}`, `{month}`, `{year}`, `{hour}`, `{minute}`. */
export interface DateWords {
  readonly months: readonly string[];
  readonly day: string;
  readonly time: string;
}

const german = dateWords(de, "{day}. {month} {year}", "{day}. {month} {year}, {hour}:{minute} Uhr");
const english = dateWords(enGB, "{day} {month} {year}", "{day} {month} {year}, {hour}:{minute}");

/** German for `de` and its regions, otherwise English, but for what the newsroom's own labels of the language say. */
export function dateWordsFor(language: string, own?: LabelTexts): DateWords {
  const builtIn = /^de\b/i.test(language) ? german : english;
  if (!own) return builtIn;
  const {
    months,
    "dates.day": day,
    "dates.time": time,
  } = own as { readonly months?: readonly string[] } & Record<string, string>;
  return { months: months ?? builtIn.months, day: day ?? builtIn.day, time: time ?? builtIn.time };
}

/** The moment as people write it in a language; a day alone without a time. */
export function humanDate({ at, dateOnly }: Moment, zone: string, words: DateWords): string {
  const local = new Date(at + clockAt(at, zone).offset * minute);
  const two = (value: number) => String(value).padStart(2, "0");
  const parts: Readonly<Record<string, string>> = {
    day: String(local.getUTCDate()),
    month: words.months[local.getUTCMonth()] ?? "",
    year: String(local.getUTCFullYear()).padStart(4, "0"),
    hour: two(local.getUTCHours()),
    minute: two(local.getUTCMinutes()),
  };
  return (dateOnly ? words.day : words.time).replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}

function dateWords({ localize }: Locale, day: string, time: string): DateWords {
  const months = Array.from({ length: 12 }, (_, index) =>
    localize.month(index as Month, { width: "wide", context: "formatting" }),
  );
  return { months, day, time };
}

/** Midnight UTC of a day of the Gregorian calendar, undefined if there is no such day. */
function utc(year: number, month: number, dayOfMonth: number): number | undefined {
  const date = new Date(Date.UTC(2000, month - 1, dayOfMonth));
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth && month > 0;
  return same && year > 0 ? date.getTime() : undefined;
}

/** The moments at which clocks in the zone show a local time: none in a gap, two where the clock was put back. */
function momentsOf(local: number, zone: string): number[] {
  const offsets = new Set([local - day, local, local + day].map((near) => offsetAt(near, zone)));
  return [...offsets]
    .map((offset) => local - offset * minute)
    .filter((at) => at + offsetAt(at, zone) * minute === local)
    .sort((a, b) => a - b);
}

function localMoment(local: number, zone: string): Moment | TimeProblem {
  const [first, second] = momentsOf(local, zone);
  if (first === undefined) {
    const suggestion = rfc3339(afterGap(local, zone), zone);
    return { kind: "impossible-time", suggestion };
  }
  if (second === undefined) return { at: first, dateOnly: false };
  return { kind: "ambiguous-time", first: rfc3339(first, zone), second: rfc3339(second, zone) };
}

/** A local time inside a gap, read as if the clock had not been put forward. */
function afterGap(local: number, zone: string): number {
  return local - offsetAt(local - day, zone) * minute;
}

function firstMoment(midnight: number, zone: string): number {
  for (let local = midnight; local < midnight + day; local += minute) {
    const [first] = momentsOf(local, zone);
    if (first !== undefined) return first;
  }
  return midnight;
}

function offsetMinutes(offset: string): number | undefined {
  if (offset.toUpperCase() === "Z") return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(-2));
  if (hours > 23 || minutes > 59) return undefined;
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

const offsetTexts = new Map<number, string>();

function offsetText(offset: number): string {
  const known = offsetTexts.get(offset);
  if (known !== undefined) return known;
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, "0");
  const text = `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(Math.floor(size % 60))}`;
  offsetTexts.set(offset, text);
  return text;
}
