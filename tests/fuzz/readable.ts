import { entryOf } from "../../src/feeds/entry.js";
import { liveAt, updatedAt } from "../../src/model/lifecycle.js";
import type { Newsroom } from "../../src/model/newsroom.js";
import type { PublishedRelease } from "../../src/model/published.js";
import type { Release } from "../../src/model/release.js";
import { openAssets } from "../../src/source/assets.js";
import { readRelease } from "../../src/source/read-release.js";
import { yamlBlock } from "../../src/written/yaml-text.js";
import { noon } from "../helpers/newsroom.js";
import { aPublished } from "../helpers/published.js";
import { aNewsroom } from "../helpers/release.js";
import type { AnyFile } from "./arbitrary.js";

/** A newsroom in memory; no file lies in it. */
export const fuzzed: Newsroom = aNewsroom({ topics: { wirtschaft: { title: { de: "Wirtschaft & <Arbeit>" } } } });

/** The text of a file, as presswerk writes one, or with every text between quotation marks of JSON. */
export function fileOf({ front, body }: AnyFile, by: "us" | "json" = "us"): string {
  const yaml = by === "us" ? yamlBlock(front) : `${JSON.stringify(front)}\n`;
  return `---\n${yaml}---\n${body}`;
}

/** Reads it; without a release there is an error with a place. */
export function read(text: string, file = "releases/2026-01-10-datei.md", newsroom = fuzzed) {
  return readRelease({ file, bytes: Buffer.from(text) }, { newsroom, now: noon, store: openAssets(newsroom) });
}

/** A release as it is published. */
export function publishedOf(release: Release): PublishedRelease {
  const state = release.withdrawn ? "withdrawn" : "live";
  const updated = updatedAt(release, Number.POSITIVE_INFINITY);
  return aPublished({}, { release, state, liveAt: liveAt(release), updated }, fuzzed);
}

/** What every feed says of a release. */
export function entryFor(release: Release) {
  return entryOf(publishedOf(release), fuzzed, () => undefined);
}
