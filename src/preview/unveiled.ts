import { liveAt } from "../model/lifecycle.js";
import type { Release } from "../model/release.js";

/** Releases as if nothing were held back, and a moment (milliseconds since 1970) at which that is so. */
export function unveiled(releases: readonly Release[], now: number): { releases: readonly Release[]; now: number } {
  return {
    releases: releases.map((release) => (release.draft ? { ...release, draft: false } : release)),
    now: releases.reduce((latest, release) => Math.max(latest, liveAt(release)), now),
  };
}
