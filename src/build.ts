import { loadNewsroom } from "./config/load.js";
import { loadTheme } from "./config/theme.js";
import { allowsBuild, type Diagnostic } from "./model/diagnostic.js";
import type { Newsroom } from "./model/newsroom.js";
import type { OutputFile } from "./model/output-file.js";
import { type Earlier, readEarlier } from "./output/earlier.js";
import { serverFiles } from "./output/server/server-files.js";
import { type Written, writeOutput } from "./output/write.js";
import { type Edition, editionOf } from "./site/edition.js";
import { historyProblems } from "./site/history.js";
import { planSite, type SitePlan } from "./site/plan.js";
import { silentChanges } from "./site/silent-changes.js";
import { readReleases } from "./source/read.js";

export interface BuildOptions {
  /** Absolute path of presswerk.yaml. */
  readonly config: string;
  /** The moment as at which to build, in milliseconds since 1970. */
  readonly now: number;
  /** Absolute path of the output folder; default: the configuration's. */
  readonly out?: string | undefined;
  /** The real earlier publication: absolute path of a folder, or an http(s) address. Default: the one in the output folder. */
  readonly against?: string | undefined;
}

export interface Built {
  readonly newsroom: Newsroom;
  readonly edition: Edition;
  readonly plan: SitePlan;
  readonly files: Written;
  readonly diagnostics: readonly Diagnostic[];
}

export type Prepared = Omit<Built, "files">;

/** The configuration or the content has errors: nothing is written. */
export interface Refused {
  readonly refused: "configuration" | "content";
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the site: prepare it, write it, and hand back what happened. Throws a Fault if the disk or the network fails. */
export async function build(options: BuildOptions): Promise<Built | Refused> {
  const prepared = await prepare(options);
  if ("refused" in prepared) return prepared;
  const { newsroom, plan, diagnostics } = prepared;
  const files = writeOutput(newsroom.out, withServerFiles(prepared));
  return { ...prepared, files, diagnostics: [...diagnostics, ...plan.warnings] };
}

function* withServerFiles({ newsroom, plan }: Prepared): Generator<OutputFile> {
  yield* plan.files;
  yield* serverFiles(plan.rules, newsroom.hosting);
}

/** All that comes before writing: load, read, look at the earlier publication, plan. */
export async function prepare(options: BuildOptions): Promise<Prepared | Refused> {
  const loaded = loadNewsroom(options.config);
  if (!loaded.newsroom || !allowsBuild(loaded.diagnostics)) {
    return { refused: "configuration", diagnostics: loaded.diagnostics };
  }
  const newsroom = options.out === undefined ? loaded.newsroom : { ...loaded.newsroom, out: options.out };
  const source = readReleases(newsroom, options.now);
  const earlier: Earlier = await readEarlier(newsroom, options.against);
  const edition = editionOf(newsroom, source.releases, { now: options.now, earlier: earlier.index });
  const plan = planSite(edition, loadTheme(newsroom));
  const diagnostics = [
    ...loaded.diagnostics,
    ...source.diagnostics,
    ...earlier.diagnostics,
    ...historyProblems(edition, earlier.weight),
    ...(await silentChanges(edition, earlier.read)),
    ...plan.diagnostics,
  ];
  if (!allowsBuild(diagnostics)) return { refused: "content", diagnostics };
  return { newsroom, edition, plan, diagnostics };
}
