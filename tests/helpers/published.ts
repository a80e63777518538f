import { liveAt, updatedAt } from "../../src/model/lifecycle.js";
import type { Newsroom } from "../../src/model/newsroom.js";
import type { PublishedRelease, Reference } from "../../src/model/published.js";
import { absoluteUrl, releaseFolder } from "../../src/site/urls.js";
import { aNewsroom, aRelease } from "./release.js";

/** A release in memory as it is published; `of` is what matters of the release itself. */
export function aPublished(
  of: Parameters<typeof aRelease>[0] = {},
  overrides: Partial<PublishedRelease> = {},
  newsroom: Newsroom = aNewsroom(),
): PublishedRelease {
  const release = aRelease(of);
  const path = releaseFolder(release, newsroom);
  return {
    release,
    id: release.id ?? `tag:medien.example.org,2026-01-15:${release.slug}`,
    path,
    url: absoluteUrl(path, newsroom),
    state: release.withdrawn ? "withdrawn" : "live",
    liveAt: liveAt(release),
    updated: updatedAt(release, Number.POSITIVE_INFINITY),
    formerUrls: [],
    translations: [],
    correctedBy: [],
    ...overrides,
  };
}

/** How another release names this one. */
export function referenceTo({ id, path, url, release }: PublishedRelease): Reference {
  return { id, path, url, title: release.title, language: release.language };
}
