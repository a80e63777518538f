import { dateWordsFor, humanDate, isoDay, rfc3339 } from "../dates.js";
import { ownTexts } from "../messages/labels.js";
import type { Moment } from "../model/moment.js";
import type { Newsroom } from "../model/newsroom.js";
import { remembered } from "./remembered.js";

/** A moment for `<time>`: a day alone has no time in either form. */
export interface MomentView {
  readonly iso: string;
  readonly text: string;
  /** The day alone, for lists. */
  readonly day: string;
}

export type MomentViews = (moment: Moment, language: string) => MomentView;

/** Writes moments in a zone; remembers them, because each stands on many pages and takes its time to write. */
export function momentViews(newsroom: Pick<Newsroom, "timezone" | "labels">): MomentViews {
  const zone = newsroom.timezone;
  const words = (language: string) => dateWordsFor(language, ownTexts(language, newsroom));
  const written = (moment: Moment, language: string) => humanDate(moment, zone, words(language));
  const day = remembered((at: number, language) => {
    const text = written({ at, dateOnly: true }, language);
    return { iso: isoDay(at, zone), text, day: text };
  });
  const time = remembered((at: number, language) => ({
    iso: rfc3339(at, zone),
    text: written({ at, dateOnly: false }, language),
    day: day(at, language).day,
  }));
  return ({ at, dateOnly }, language) => (dateOnly ? day : time)(at, language);
}
