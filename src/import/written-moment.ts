import { isoDay, rfc3339 } from "../dates.js";
import type { FeedDate } from "../subscriber/feed-document.js";

const minute = 60_000;

/**
 * A feed's date as front matter writes it: RFC 3339 with the offset that the feed gave, or the day alone where it is
 * midnight in the newsroom's zone, which is how a day without a time gets into a feed. Undefined if it cannot be read.
 */
export function writtenMoment(date: FeedDate | undefined, zone: string): string | undefined {
  if (date?.at === undefined) return undefined;
  if (isMidnight(date.at, zone)) return isoDay(date.at, zone);
  const offset = /([+-])(\d{1,2}):?(\d{2})(?:\s*\([^)]*\))?\s*$/.exec(date.raw);
  if (!offset) return rfc3339(date.at, "UTC").replace("+00:00", "Z");
  const [, sign = "+", hours = "", minutes = ""] = offset;
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  const local = new Date(date.at + shift * minute).toISOString().slice(0, 19);
  return `${local}${sign}${hours.padStart(2, "0")}:${minutes}`;
}

function isMidnight(at: number, zone: string): boolean {
  return /T00:00:00/.test(rfc3339(at, zone)) && at % 1000 === 0;
}
