import type { Diagnostic } from "../model/diagnostic.js";
import { groupBy } from "../model/group-by.js";
import type { Newsroom } from "../model/newsroom.js";
import { decode, restoreColumns } from "../written/decode.js";
import { placeProblems } from "../written/key-problem.js";
import { clashes } from "./clashes.js";
import type { Claims } from "./fields.js";
import { splitFrontMatter } from "./front-matter.js";
import { readSourceBytes } from "./source-bytes.js";

/** What clashes between releases, with its lines: the files concerned are read once more, which costs time only where there is something to report. Throws a Fault if the disk fails. */
export function clashDiagnostics(claims: readonly Claims[], newsroom: Newsroom): Diagnostic[] {
  const byFile = groupBy(clashes(claims, newsroom), ({ file }) => file);
  return [...byFile].flatMap(([file, found]) => {
    const problems = found.map(({ problem }) => problem);
    const { text = "", original } = decode(readSourceBytes(file, newsroom), file);
    const parts = splitFrontMatter(text, file);
    const yaml = "yaml" in parts && "data" in parts.result ? parts.yaml : "";
    return restoreColumns(placeProblems(problems, file, yaml), original);
  });
}
