import type { Placed, PlannedRelease, Planning } from "./plan.js";
import { pathBelow } from "./taken.js";

/**
 * Names the release of which another is a translation, or which it corrects, by its id; both are known by their addresses
 * only. A pair of translations is named once, by the one that is not in the newsroom's own language.
 */
export function withReferences(
  releases: readonly PlannedRelease[],
  placed: readonly Placed[],
  { newsroom, known }: Planning,
): PlannedRelease[] {
  const byUrl = new Map<string, Target>();
  for (const { id, url, language } of known) byUrl.set(url, { id, language });
  for (const { found, entry } of placed) {
    for (const url of [found.url, entry.url]) if (url !== undefined) byUrl.set(url, entry);
  }
  const targetOf = (url: string) =>
    byUrl.get(url) ?? byUrl.get(`${newsroom.url}${pathBelow(url, newsroom)?.slice(1) ?? ""}/`);
  return releases.map((release, index) => {
    const { found, entry } = placed[index] as Placed;
    const originals = (found.translationUrls ?? []).flatMap((url) => targetOf(url) ?? []);
    const original = originals.find(({ language }) => language !== entry.language);
    const translates = original && entry.language !== newsroom.language;
    const corrected = found.correctsUrl === undefined ? undefined : targetOf(found.correctsUrl);
    if (!translates && !corrected) return release;
    const corrects = corrected && corrected.id !== entry.id ? corrected.id : undefined;
    return { ...release, front: { ...release.front, ...(translates && { translationOf: original.id }), corrects } };
  });
}

interface Target {
  readonly id: string;
  readonly language: string;
}
