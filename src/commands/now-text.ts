import { isTimeProblem, parseMoment, rfc3339 } from "../dates.js";

/** A moment as front matter has it: to the minute, on the clocks of the zone; with its offset where clocks show that time twice. */
export function nowText(now: number, zone: string): string {
  const text = rfc3339(now, zone);
  const local = text.slice(0, 16).replace("T", " ");
  return isTimeProblem(parseMoment(local, zone)) ? `${text.slice(0, 16)}:00${text.slice(19)}` : local;
}
