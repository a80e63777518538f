import { byPlace, type Diagnostic } from "../../src/model/diagnostic.js";
import type { Newsroom } from "../../src/model/newsroom.js";
import type { Release } from "../../src/model/release.js";
import { openAssets } from "../../src/source/assets.js";
import { clashDiagnostics } from "../../src/source/clash-diagnostics.js";
import { discoverReleases } from "../../src/source/discover.js";
import { readRelease } from "../../src/source/read-release.js";
import { readSourceBytes } from "../../src/source/source-bytes.js";

/** Reads every release of a newsroom in this thread and without a cache, as at `now` (milliseconds since 1970). */
export function readReleases(newsroom: Newsroom, now: number): { releases: Release[]; diagnostics: Diagnostic[] } {
  const { files, diagnostics } = discoverReleases(newsroom);
  const store = openAssets(newsroom);
  const read = files.map((file) =>
    readRelease({ file, bytes: readSourceBytes(file, newsroom) }, { newsroom, now, store }),
  );
  const claims = read.map((each) => each.claims);
  const all = [...diagnostics, ...read.flatMap((each) => each.diagnostics), ...clashDiagnostics(claims, newsroom)];
  return { releases: read.flatMap(({ release }) => release ?? []), diagnostics: all.sort(byPlace) };
}
