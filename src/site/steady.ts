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
  for (const release of releases) {
    for (const at of momentsOf(release)) {
      if (at <= now) from = Math.max(from, at);
      else until = Math.min(until, at);
    }
  }
  return { ...(from > Number.NEGATIVE_INFINITY && { from }), ...(until < Number.POSITIVE_INFINITY && { until }) };
}

/** Every moment that a release names, and when it stops being news. */
function momentsOf(release: Release): number[] {
  const { date, updated, embargo, withdrawn, corrections } = release;
  const named = [date, updated, embargo, withdrawn?.date, ...corrections.map((correction) => correction.date)];
  return [...named.flatMap((moment) => moment?.at ?? []), liveAt(release) + newsTime];
}
