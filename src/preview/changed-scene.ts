import type { PublishedRelease } from "../model/published.js";
import type { Release } from "../model/release.js";
import { assetsOf } from "../site/page-files.js";
import type { Scene } from "./scene.js";

/**
 * The scene with one release as it is now, at a hundredth of the cost of planning all anew;
 * undefined if something has changed on which the place of any release depends.
 */
export function changedScene(scene: Scene, release: Release): Scene | undefined {
  const item = scene.edition.published.find((one) => one.release.file === release.file);
  if (!item || !staysInPlace(item, release)) return undefined;
  const now = { ...item, release: release.draft ? { ...release, draft: false } : release };
  const swap = (items: readonly PublishedRelease[]) => items.map((one) => (one === item ? now : one));
  const { edition, plan } = scene;
  const channels = plan.channels.map((one) =>
    one.releases.includes(item) ? { ...one, releases: swap(one.releases) } : one,
  );
  return {
    ...scene,
    edition: { ...edition, published: swap(edition.published) },
    plan: { ...plan, channels, inFeeds: swap(plan.inFeeds) },
    releaseAt: new Map(scene.releaseAt).set(`${item.path}index.html`, now),
    written: new Map(scene.written).set(release.file, release),
  };
}

function staysInPlace({ release: before, ...item }: PublishedRelease, after: Release): boolean {
  const { translations, corrects, correctedBy } = item;
  const named = translations.length > 0 || corrects !== undefined || correctedBy.length > 0;
  return same(placeOf(before), placeOf(after)) && (before.title === after.title || !named);
}

/** All that decides where a release stands, when, and which addresses it takes. */
function placeOf(release: Release) {
  const { id, slug, date, updated, embargo, corrections, withdrawn, language, translationOf, corrects } = release;
  const { issuer, topics, aliases } = release;
  const names = assetsOf(release).map(({ name }) => name);
  return [
    ...[id, slug, date, updated, embargo, corrections, withdrawn, language, translationOf, corrects],
    ...[issuer, topics, aliases, names],
  ];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
