import type { Release } from "./release.js";

/** Finds the release that another one names in `translationOf` or `corrects`, by id or slug; undefined if there is none. */
export type Lookup<R = Release> = (name: string, from: R) => R | undefined;

/** A derived id, `tag:<host>,<date>:<slug>` (RFC 4151), names a release too: by its slug. */
const derived = /^tag:[^,]+,\d{4}(?:-\d{2}){0,2}:(.+)$/;

/** Of several releases with one slug the one nearest in time is meant, another one than `from` in any case. */
export function releaseLookup<R extends Pick<Release, "id" | "slug" | "date">>(releases: readonly R[]): Lookup<R> {
  const byId = new Map(releases.flatMap((release) => (release.id === undefined ? [] : [[release.id, release]])));
  const bySlug = new Map<string, R[]>();
  for (const release of releases) bySlug.set(release.slug, [...(bySlug.get(release.slug) ?? []), release]);
  return (name, from) => {
    const slug = derived.exec(name)?.[1] ?? name;
    const candidates = (bySlug.get(slug) ?? []).filter((release) => release !== from);
    const distance = (release: R) => Math.abs(release.date.at - from.date.at);
    return byId.get(name) ?? candidates.sort((a, b) => distance(a) - distance(b))[0];
  };
}
