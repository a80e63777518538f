import { isAbsolute, join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Newsroom } from "../model/newsroom.js";
import { manifestName } from "../output/manifest.js";
import type { KeptFile } from "../output/write.js";
import { forgetLastBuild, keepLastBuild, type LastBuild } from "../store/last-build.js";
import { digestOf, fileMark, folderMark, outputMark } from "../store/marks.js";
import type { SourceRecord } from "../store/source-record.js";
import { cacheFolder, programDigest, type Question } from "./nothing-to-do.js";

/** What has to be looked at before it is read, so that a change meanwhile is seen by the next build. */
export interface Looked {
  readonly config: string;
  readonly theme: LastBuild["theme"];
  readonly named: readonly (readonly [path: string, mark: string])[];
}

/** Looks at the theme and at all files that the configuration names. */
export function lookAt(newsroom: Newsroom, config: string): Looked {
  const { theme, root, releases, out } = newsroom;
  const known = new Set([theme, root, releases, out]);
  const named = [...absolutePathsIn(newsroom)].filter((path) => !known.has(path));
  return {
    config,
    theme: { folder: theme, mark: folderMark(theme) },
    named: named.map((path) => [path, fileMark(path)]),
  };
}

/** Whatever a future setting names is among them, without anybody having to think of it here. */
function* absolutePathsIn(value: unknown): Generator<string> {
  if (typeof value === "string" && isAbsolute(value)) yield value;
  else if (typeof value === "object" && value !== null)
    for (const inner of Object.values(value)) yield* absolutePathsIn(inner);
}

/** What a build has done and with what. */
export interface Done extends Pick<LastBuild, "from" | "until" | "answer" | "diagnostics"> {
  readonly question: Question;
  readonly newsroom: Newsroom;
  readonly looked: Looked;
  readonly records: ReadonlyMap<string, SourceRecord>;
  readonly outputs: ReadonlyMap<string, KeptFile>;
  /** What was said of changes since the earlier publication. */
  readonly sinceEarlier: readonly Diagnostic[];
}

/**
 * Leaves the answer of a build for the next one. The next one compares with what this one has published: of a silent change it says nothing more.
 * Whatever else was said of changes is left to a build.
 */
export function leaveAnswer(done: Done): void {
  const { question, newsroom, looked, records, outputs, sinceEarlier, answer, from, until } = done;
  const { root, releases, out } = newsroom;
  const folder = cacheFolder(root);
  if (question.against !== undefined || sinceEarlier.some(({ code }) => code !== "silent-change")) {
    forgetLastBuild(folder);
    return;
  }
  const named = new Map([...looked.named, ...[...records.values()].flatMap(({ dependsOn }) => dependsOn)]);
  const written = [...outputs].map(([path, { size, modified }]) => [path, `${size} ${modified}`] as const);
  const all = [...written, [manifestName, outputMark(join(out, manifestName))] as const];
  const files = [...records.keys()].sort();
  keepLastBuild(folder, {
    program: programDigest(question.owner?.engine),
    ...(question.out !== undefined && { asked: question.out }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...{ config: looked.config, root, releases, theme: looked.theme, out },
    sources: digestOf(files.map((file) => [file, records.get(file)?.stat ?? ""])),
    named: { paths: [...named.keys()], mark: digestOf([...named]) },
    outputs: { paths: all.map(([path]) => path), mark: digestOf(all) },
    answer: { ...answer, written: 0, unchanged: outputs.size, removed: 0 },
    diagnostics: done.diagnostics.filter((told) => !sinceEarlier.includes(told)),
  });
}
