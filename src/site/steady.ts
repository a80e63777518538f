import { liveAt } from "../model/lifecycle.js";
import type { Release } from "../model/release.js";
import { newsTime } from "./edition.js";

/** A time in which nothing changes by itself: from `from` to just before `until`, in milliseconds since 1970; absent: without an end. */
export interface Steady {
  readonly from?: number;
  readonly until?: number;
}

/** The time around `now` in which the newsroom's output and everything that is said of it depends on its files alone. */
export function steadyAround(releases: Iterable<Release>, now: number): Steady {
  let from = Number.NEGATIVE_INFINITY;
  let until = Number.POSITIVE_INFINITY;
  const consider = (at: number | undefined) => {
    if (at === undefined) return;
    if (at <= now) from = Math.max(from, at);
    else until = Math.min(until, at);
  };
  for (const release of releases) {
    const { date, updated, embargo, withdrawn, corrections } = release;
    for (const moment of [date, updated, embargo, withdrawn?.date]) consider(moment?.at);
    for (const { date } of corrections) consider(date.at);
    // when it stops being news
    consider(liveAt(release) + newsTime);
  }
  return { ...(from > Number.NEGATIVE_INFINITY && { from }), ...(until < Number.POSITIVE_INFINITY && { until }) };
}
