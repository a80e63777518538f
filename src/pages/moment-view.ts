import { humanDate, isoDay, rfc3339 } from "../dates.js";
import type { Moment } from "../model/moment.js";

/** A moment for `<time>`: a day alone has no time in either form. */
export interface MomentView {
  readonly iso: string;
  readonly text: string;
}

export type MomentViews = (moment: Moment, language: string) => MomentView;

/** Enough for the moments of neighbouring pages. */
const remembered = 4096;

/** Writes moments in a zone; remembers the last ones, because each stands on many pages and takes its time to write. */
export function momentViews(zone: string): MomentViews {
  const seen = new Map<string, MomentView>();
  return (moment, language) => {
    const key = `${moment.at}${moment.dateOnly ? "-" : "+"}${language}`;
    const known = seen.get(key);
    if (known) return known;
    if (seen.size >= remembered) seen.clear();
    const iso = moment.dateOnly ? isoDay(moment.at, zone) : rfc3339(moment.at, zone);
    const view = { iso, text: humanDate(moment, zone, language) };
    seen.set(key, view);
    return view;
  };
}
