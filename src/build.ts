import { join } from "node:path";
import { type Loaded, loadNewsroom } from "./config/load.js";
import { loadTheme } from "./config/theme.js";
import type { BuildAnswer } from "./model/build-answer.js";
import { allowsBuild, type Diagnostic } from "./model/diagnostic.js";
import { asFault } from "./model/fault.js";
import type { Newsroom } from "./model/newsroom.js";
import type { OutputFile } from "./model/output-file.js";
import type { PublishedRelease } from "./model/published.js";
import type { Release } from "./model/release.js";
import { type Earlier, readEarlier } from "./output/earlier.js";
import { serverFiles } from "./output/server/server-files.js";
import { type Written, writeOutput } from "./output/write.js";
import { noSmallerPictures, type SmallerPictures, smallerPictures } from "./pictures/smaller-pictures.js";
import { noSearch, type SearchFiles, searchFiles } from "./search/search-files.js";
import { linksToHidden } from "./site/broken-links.js";
import { buildAnswer } from "./site/build-answer.js";
import { type Edition, editionOf } from "./site/edition.js";
import { historyProblems } from "./site/history.js";
import { type Keys, keysFor } from "./site/keys.js";
import { assetsOf } from "./site/page-files.js";
import { planSite, type SitePlan } from "./site/plan.js";
import { silentChanges } from "./site/silent-changes.js";
import { steadyAround } from "./site/steady.js";
import { DamagedCache } from "./store/lazy-text.js";
import type { Owner } from "./store/lock.js";
import { lockOutput, unlocked } from "./store/lock-output.js";
import { type Looked, leaveAnswer, lookAt } from "./work/leave-answer.js";
import { type Items, makeAllItems } from "./work/make-items.js";
import { configMark } from "./work/nothing-to-do.js";
import { pageMaker } from "./work/page-maker.js";
import { readSources, type Sources } from "./work/read-sources.js";
import type { SeenSources } from "./work/seen-sources.js";
import { openWorkshop, type Workshop, type WorkshopOptions } from "./work/workshop.js";

export interface BuildOptions {
  /** Absolute path of presswerk.yaml. */
  readonly config: string;
  /** The moment as at which to build, in milliseconds since 1970. */
  readonly now: number;
  /** Absolute path of the output folder; default: the configuration's. */
  readonly out?: string | undefined;
  /** The real earlier publication: absolute path of a folder, or an http(s) address. Default: the one in the output folder. */
  readonly against?: string | undefined;
  /** How many threads may work. Default: as many as the machine has processors. The output is the same. */
  readonly jobs?: number | undefined;
  /** False: read and render everything anew. */
  readonly cache?: boolean | undefined;
  /** Who builds, so that two builds do not write at once. Default: no lock is taken. */
  readonly owner?: Owner | undefined;
  /** What was seen of the releases a moment ago, so that they need not be looked at twice. */
  readonly seen?: SeenSources | undefined;
  /** Told now and then how far the work is. */
  readonly progress?: ((step: Step) => void) | undefined;
}

/** How far a build is. */
export interface Step {
  readonly doing: "read" | "feeds" | "write";
  readonly done: number;
  readonly all: number;
}

/** A newsroom whose every file is known, but for the writing. */
export interface Prepared {
  readonly newsroom: Newsroom;
  readonly edition: Edition;
  readonly plan: SitePlan;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Built extends Prepared {
  readonly files: Written;
  readonly answer: BuildAnswer;
}

/** The configuration or the content has errors: nothing is written. */
export interface Refused {
  readonly refused: "configuration" | "content";
  readonly diagnostics: readonly Diagnostic[];
  /** The newsroom and its releases without an error; absent if the configuration has one. */
  readonly readable?: { readonly newsroom: Newsroom; readonly releases: readonly Release[] };
}

/** Makes the site: prepare it, write it, and hand back what happened. Throws a Fault if the disk or the network fails. */
export async function build(options: BuildOptions): Promise<Built | Refused> {
  const cache = options.cache === false ? "fresh" : "use";
  return anewIfDamaged(cache, (cache) =>
    inWorkshop(options, cache, async (prepared, { items, search, workshop, textOf, ...ready }) => {
      const { newsroom, edition, plan, diagnostics } = prepared;
      const kept = workshop.cache.outputs;
      const pages = pageMaker(workshop.crew(kept.size === 0 ? edition.published.length : 0), textOf);
      const files = await writeOutput(newsroom.out, allFiles(prepared, { items, search }), {
        ...pages,
        kept,
        progress: (done) => options.progress?.({ doing: "write", done, all: edition.published.length }),
      });
      workshop.cache.save();
      const answer = buildAnswer(edition, plan, files);
      const steady = steadyAround(ready.sources.releases, options.now);
      const { records } = ready.sources;
      if (workshop.cache.textsPath !== undefined)
        leaveAnswer({
          ...{ question: options, newsroom, records, outputs: kept, answer, diagnostics },
          ...ready,
          ...steady,
        });
      return { ...prepared, files, answer };
    }),
  );
}

/** All that comes before writing; nothing is left on the disk. Throws a Fault if the disk or the network fails. */
export async function prepare(options: BuildOptions): Promise<Prepared | Refused> {
  return inWorkshop(options, "nothing", async (prepared) => prepared);
}

/** What writing needs beside the plan. */
interface Ready {
  readonly items: Items;
  readonly search: SearchFiles;
  readonly workshop: Workshop;
  readonly textOf: Parameters<typeof pageMaker>[1];
  readonly sources: Sources;
  readonly looked: Looked;
  readonly sinceEarlier: readonly Diagnostic[];
}

async function inWorkshop<Result>(
  options: BuildOptions,
  cache: WorkshopOptions["cache"],
  act: (prepared: Prepared, ready: Ready) => Promise<Result>,
): Promise<Result | Refused> {
  const { config, out } = options;
  const mark = onDisk(config, () => configMark(config));
  const loaded = loadNewsroom(config, { ...(out !== undefined && { out }) });
  if (!loaded.newsroom) return { refused: "configuration", diagnostics: loaded.diagnostics };
  const { newsroom } = loaded;
  // before anything is read: what another build is about to publish is the earlier publication of this one
  const lock = cache === "nothing" ? unlocked : lockOutput(newsroom.out, options.owner);
  try {
    return await inLockedWorkshop({ options, loaded, newsroom, mark }, cache, act);
  } finally {
    lock.release();
  }
}

interface Begun {
  readonly options: BuildOptions;
  readonly loaded: Loaded;
  readonly newsroom: Newsroom;
  readonly mark: string;
}

async function inLockedWorkshop<Result>(
  { options, loaded, newsroom, mark }: Begun,
  cache: WorkshopOptions["cache"],
  act: (prepared: Prepared, ready: Ready) => Promise<Result>,
): Promise<Result | Refused> {
  const { now, against, jobs, progress, seen } = options;
  const looked = lookAt(newsroom, mark);
  const theme = loadTheme(newsroom);
  const workshop = openWorkshop({ newsroom, now, theme }, { cache, jobs, owner: options.owner });
  try {
    const step = (doing: Step["doing"]) => (done: number, all: number) => progress?.({ doing, done, all });
    const { crew } = workshop;
    const source = await readSources(newsroom, { now, cache: workshop.cache, crew, progress: step("read"), seen });
    const earlier: Earlier = await readEarlier(newsroom, against);
    const edition = editionOf(newsroom, source.releases, { now, earlier: earlier.index });
    const keys = keysFor(workshop.common, new Map([...source.records].map(([file, { digest }]) => [file, digest])));
    const pictures = cache === "nothing" ? noSmallerPictures : await picturesFor(edition);
    const plan = planSite(edition, theme, { keys, smaller: pictures.of });
    const sinceEarlier = [
      ...earlier.diagnostics,
      ...historyProblems(edition, earlier.weight),
      ...(await silentChanges(edition, earlier.read)),
    ];
    const diagnostics = [
      ...loaded.diagnostics,
      ...source.diagnostics,
      ...sinceEarlier,
      ...linksToHidden(edition),
      ...plan.diagnostics,
      ...pictures.diagnostics,
    ];
    const readable = { newsroom, releases: source.releases };
    if (!allowsBuild(diagnostics)) return { refused: "content", diagnostics, readable };
    const textOf: Ready["textOf"] = ({ release }) => source.records.get(release.file)?.text ?? noText;
    const itemOptions = { cache: workshop.cache, keys, textOf, crew, progress: step("feeds") };
    const items = await makeAllItems(plan, edition, itemOptions);
    const search = cache === "nothing" ? noSearch : await searchIn(edition, keys, cache === "fresh");
    const told = [...diagnostics, ...items.warnings, ...search.diagnostics];
    const prepared = { newsroom, edition, plan, diagnostics: told };
    return await act(prepared, { items, search, workshop, textOf, sources: source, looked, sinceEarlier });
  } finally {
    await workshop.close();
  }
}

function picturesFor({ newsroom, published }: Edition): Promise<SmallerPictures> {
  const live = published.filter(({ state }) => state === "live").flatMap(({ release }) => assetsOf(release));
  return smallerPictures(live, { newsroom, folder: join(newsroom.root, ".presswerk", "pictures") });
}

function searchIn({ newsroom, published }: Edition, keys: Keys, fresh: boolean): Promise<SearchFiles> {
  const keyOf = (releases: readonly PublishedRelease[]) => keys.of("search", releases.map(keys.ofRelease));
  return searchFiles(published, newsroom, { folder: join(newsroom.root, ".presswerk", "search"), keyOf, fresh });
}

const noText = { offset: 0, length: 0, check: 0 };

function* allFiles(
  { newsroom, plan }: Prepared,
  { items, search }: Pick<Ready, "items" | "search">,
): Generator<OutputFile> {
  yield* plan.files(items.itemOf);
  yield* search.files;
  yield* serverFiles(plan.rules, newsroom.hosting);
}

/** A damaged cache costs time, nothing else. */
async function anewIfDamaged<Result>(
  cache: "use" | "fresh",
  act: (cache: "use" | "fresh") => Promise<Result>,
): Promise<Result> {
  try {
    return await act(cache);
  } catch (error) {
    if (cache === "fresh" || !(error instanceof DamagedCache)) throw error;
    return act("fresh");
  }
}

function onDisk<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw asFault(error, path);
  }
}
