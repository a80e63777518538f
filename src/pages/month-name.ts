import type { Labels } from "../messages/labels.js";
import type { PublishedRelease } from "../model/published.js";
import type { Setting } from "./setting.js";

/** `May 2026` of a date or moment that begins with 2026-05. */
export function monthName(month: string, { months }: Labels): string {
  return `${months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** The months from the first to the last release, or the one in which all of them are; there must be one. */
export function monthRange(releases: readonly PublishedRelease[], language: string, setting: Setting): string {
  const { labels } = setting.language(language);
  const days = releases.map(({ release }) => release.date.at);
  const [first, last] = [Math.min(...days), Math.max(...days)].map((at) => monthName(setting.time(at), labels));
  return first === last ? `${first}` : `${first} – ${last}`;
}
