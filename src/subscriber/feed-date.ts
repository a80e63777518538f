import { isTimeProblem, parseMoment } from "../dates.js";
import type { FeedDate } from "./feed-document.js";

const minute = 60_000;

const rfc822 =
  /^(?:[a-zäöü]{2,12}\.?,?\s+)?(\d{1,2})\.?[\s-]+([a-zäöü]{3,10})\.?[\s-]+(\d{2}|\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*([a-z]{1,5}|[+-]\d{1,2}:?\d{2})?(?:\s*\([^)]*\))?$/i;

const w3c =
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a date as leniently as feed readers do: RFC 822 with two-digit years, without weekday, seconds or zone, with zones
 * by name, with German months; RFC 3339 and W3C-DTF with parts left out. A date without a zone is taken for UTC.
 */
export function feedDate(raw: string | undefined): FeedDate | undefined {
  if (raw === undefined || raw.trim() === "") return undefined;
  const text = raw.trim().slice(0, 100);
  const at = iso(text) ?? mail(text);
  return at === undefined ? { raw } : { raw, at };
}

function iso(text: string): number | undefined {
  const match = w3c.exec(text);
  if (!match) return undefined;
  const [, year, month = "1", day = "1", hour = "0", minutes = "0", seconds = "0", zone = "Z"] = match;
  return moment({ year: Number(year), month: Number(month), day, hour, minutes, seconds, zone });
}

function mail(text: string): number | undefined {
  const match = rfc822.exec(text);
  if (!match) return undefined;
  const [, day = "", word = "", years = "", hour = "0", minutes = "0", seconds = "0", zone = "Z"] = match;
  const month = months.findIndex((names) => names.includes(word.slice(0, 3).toLowerCase())) + 1;
  const century = Number(years) < 70 ? 2000 : 1900;
  const year = years.length === 2 ? century + Number(years) : Number(years);
  return moment({ year, month, day, hour, minutes, seconds, zone });
}

interface Parts {
  year: number;
  month: number;
  day: string;
  hour: string;
  minutes: string;
  seconds: string;
  zone: string;
}

function moment({ year, month, day, hour, minutes, seconds, zone }: Parts): number | undefined {
  const two = (value: number | string) => String(value).padStart(2, "0");
  const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  // A leap second is the second before; a few feeds write midnight as 24:00.
  const late = hour === "24" && Number(minutes) === 0;
  const time = `${late ? "00" : two(hour)}:${two(minutes)}:${seconds === "60" ? "59" : two(seconds)}`;
  const offset = offsetOf(zone);
  const local = parseMoment(`${date}T${time}Z`, "UTC");
  if (offset === undefined || isTimeProblem(local)) return undefined;
  return local.at + (late ? 24 * 60 * minute : 0) - offset * minute;
}

function offsetOf(zone: string): number | undefined {
  const match = /^([+-])(\d{1,2}):?(\d{2})$/.exec(zone);
  if (!match) return zones[zone.toUpperCase()];
  const size = Number(match[2]) * 60 + Number(match[3]);
  return size > 24 * 60 ? undefined : match[1] === "-" ? -size : size;
}

const months = [
  ["jan", "jän"],
  ["feb"],
  ["mar", "mär", "mrz"],
  ["apr"],
  ["may", "mai"],
  ["jun"],
  ["jul"],
  ["aug"],
  ["sep"],
  ["oct", "okt"],
  ["nov"],
  ["dec", "dez"],
];

/** Minutes east of Greenwich: the zones of RFC 822 and the German ones. */
const zones: Readonly<Record<string, number>> = {
  ...{ Z: 0, UT: 0, UTC: 0, GMT: 0, WET: 0 },
  ...{ EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420 },
  ...{ BST: 60, WEST: 60, CET: 60, MEZ: 60, CEST: 120, MESZ: 120, EET: 120, EEST: 180 },
};
