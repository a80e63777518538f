import type { Release } from "./release.js";

/** Where a release stands in its life at one moment. */
export type State = "draft" | "embargoed" | "scheduled" | "live" | "withdrawn";

/** The moment a release may first be shown: the later of `date` and `embargo`, in milliseconds since 1970. */
export function liveAt(release: Pick<Release, "date" | "embargo">): number {
  return Math.max(release.date.at, release.embargo?.at ?? release.date.at);
}

/** The state of a release at the moment `now`, in milliseconds since 1970. It is live at the very moment of `liveAt`. */
export function stateAt(release: Pick<Release, "date" | "embargo" | "draft" | "withdrawn">, now: number): State {
  if (release.draft) return "draft";
  if (release.embargo && release.embargo.at > now) return "embargoed";
  if (release.date.at > now) return "scheduled";
  return release.withdrawn ? "withdrawn" : "live";
}

/**
 * When a release was last changed in a way worth telling, in milliseconds since 1970:
 * its date, `updated` (once that moment has come), newest correction or withdrawal, whichever is latest.
 */
export function updatedAt(
  release: Pick<Release, "date" | "updated" | "corrections" | "withdrawn">,
  now: number,
): number {
  const told = [release.updated, release.withdrawn?.date, ...release.corrections.map(({ date }) => date)];
  return Math.max(release.date.at, ...told.map((moment) => moment?.at ?? 0).filter((at) => at <= now));
}
