import { byPlace, type Diagnostic } from "../model/diagnostic.js";
import { groupBy } from "../model/group-by.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Release } from "../model/release.js";
import { restoreColumns } from "../written/decode.js";
import { placeProblems } from "../written/key-problem.js";
import { openAssets } from "./assets.js";
import { clashes } from "./clashes.js";
import { discoverReleases } from "./discover.js";
import type { Claims } from "./fields.js";
import { splitFrontMatter } from "./front-matter.js";
import { readRelease } from "./read-release.js";
import { readSourceText } from "./source-text.js";

export interface Source {
  /** Those without an error, in the order of their files. */
  readonly releases: readonly Release[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every release of the newsroom, as at `now` (milliseconds since 1970), and reports every problem. Throws a Fault if the disk fails. */
export function readReleases(newsroom: Newsroom, now: number): Source {
  const { files, diagnostics } = discoverReleases(newsroom);
  const store = openAssets(newsroom);
  const read = files.map((file) => readRelease(file, { newsroom, now, store }));
  const claims = read.map((each) => each.claims);
  const all = [...diagnostics, ...read.flatMap((each) => each.diagnostics), ...clashDiagnostics(claims, newsroom)];
  return { releases: read.flatMap(({ release }) => release ?? []), diagnostics: all.sort(byPlace) };
}

/** Reads the files concerned once more to find the lines; that costs time only where there is something to report. */
function clashDiagnostics(claims: readonly Claims[], newsroom: Newsroom): Diagnostic[] {
  const byFile = groupBy(clashes(claims, newsroom), ({ file }) => file);
  return [...byFile].flatMap(([file, found]) => {
    const problems = found.map(({ problem }) => problem);
    const { text = "", original } = readSourceText(file, newsroom);
    const parts = splitFrontMatter(text, file);
    const yaml = "yaml" in parts && "data" in parts.result ? parts.yaml : "";
    return restoreColumns(placeProblems(problems, file, yaml), original);
  });
}
