import { humanDate, isoDay, rfc3339 } from "../dates.js";
import type { Moment } from "../model/moment.js";
import { remembered } from "./remembered.js";

/** A moment for `<time>`: a day alone has no time in either form. */
export interface MomentView {
  readonly iso: string;
  readonly text: string;
}

export type MomentViews = (moment: Moment, language: string) => MomentView;

/** Writes moments in a zone; remembers them, because each stands on many pages and takes its time to write. */
export function momentViews(zone: string): MomentViews {
  const day = remembered((at: number, language) => ({
    iso: isoDay(at, zone),
    text: humanDate({ at, dateOnly: true }, zone, language),
  }));
  const time = remembered((at: number, language) => ({
    iso: rfc3339(at, zone),
    text: humanDate({ at, dateOnly: false }, zone, language),
  }));
  return ({ at, dateOnly }, language) => (dateOnly ? day : time)(at, language);
}
