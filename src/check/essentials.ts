import { isoDay } from "../dates.js";
import { type Issuer, letterheadOn } from "../model/newsroom.js";
import type { Release } from "../model/release.js";
import { type CheckContext, type Mark, mark } from "./mark.js";

/** A first paragraph of more characters is no summary; feeds cut it. */
const longestLead = 600;

/** The release can be told in short: by its summary, else by a first paragraph that is not too long. */
export function releasesHaveASummary({ summary, text }: Release): Mark[] {
  const length = [...text.lead].length;
  if (summary !== undefined || (length > 0 && length <= longestLead)) return [];
  return [mark("missing-summary", { key: [] }, { length })];
}

/** Journalists know whom to call. */
export function releasesNameAContact({ contacts }: Release): Mark[] {
  return contacts.length > 0 ? [] : [mark("missing-contact", { key: [] }, {})];
}

/** It is clear where the release comes from: the city of the letterhead will do. */
export function releasesNameAPlace(release: Release, { newsroom }: CheckContext): Mark[] {
  if (release.place !== undefined) return [];
  const issuer = newsroom.issuers[release.issuer] as Issuer;
  const { address } = letterheadOn(issuer, isoDay(release.date.at, newsroom.timezone));
  return address?.city === undefined ? [mark("missing-place", { key: [] }, {})] : [];
}

/** A release is not older than the letterhead on which it stands. */
export function datesFitTheLetterhead({ date, issuer }: Release, { newsroom, firstDays }: CheckContext): Mark[] {
  const from = firstDays.get(issuer);
  if (from === undefined) return [];
  const day = isoDay(date.at, newsroom.timezone);
  return day < from ? [mark("before-letterhead", { key: ["date"] }, { date: day, from, issuer })] : [];
}
