import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { type Loaded, loadNewsroom } from "../config/load.js";
import { type Additions, addToConfiguration } from "../import/configuration.js";
import { fileFetcher, type Inspect } from "../import/fetch-files.js";
import { type FinishedRelease, finishRelease } from "../import/finish-release.js";
import type { FoundRelease, Guess } from "../import/found-release.js";
import { type PlannedRelease, planImport, type Recognised } from "../import/plan.js";
import { readSource } from "../import/read-sources.js";
import { lineOfKey } from "../import/release-file.js";
import { replaceConfiguration, writeRelease } from "../import/write-import.js";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import { asFault } from "../model/fault.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Unplaced } from "../model/unplaced.js";
import { derivedId } from "../site/identity.js";
import { absoluteUrl, releaseFolder } from "../site/urls.js";
import { activeContent } from "../source/active-content.js";
import { mediaTypeOf } from "../source/media-type.js";
import { decoded } from "../source/signature.js";
import type { FetchOptions } from "../subscriber/fetch.js";
import type { Open } from "../subscriber/opened.js";
import { yamlPlaces } from "../yaml.js";
import { pathFor } from "./free-slug.js";
import { knownReleases } from "./known-releases.js";
import type { Outcome } from "./outcome.js";

export interface ImportOptions {
  /** Absolute path of presswerk.yaml. */
  readonly config: string;
  /** Each as the user named it, and as an absolute path or an address. */
  readonly sources: readonly { readonly name: string; readonly place: string }[];
  /** Milliseconds since 1970: the day of releases whose document names none. */
  readonly now: number;
  /** True if nothing is to be written or fetched. */
  readonly dryRun?: boolean | undefined;
  readonly network?: FetchOptions | undefined;
}

/** What `import` answers; paths from the configuration's folder. */
export interface ImportAnswer {
  readonly imported: readonly Recognised[];
  readonly skipped: readonly Recognised[];
  readonly unplaced: readonly Unplaced[];
}

/** Takes foreign documents in: reads all of them, plans, writes. Throws a Fault if a source, the disk or the network fails before anything is written. */
export async function importCommand(options: ImportOptions): Promise<Outcome<ImportAnswer>> {
  const { newsroom, diagnostics } = loadWithFolder(options);
  if (!newsroom) return { exit: 2, diagnostics, answer: { imported: [], skipped: [], unplaced: [] } };
  const { found, unplaced, openers } = await readAll(options, newsroom);
  const { known, relyOnOneIssuer } = knownReleases(newsroom, options.now);
  const plan = planImport(found, {
    newsroom,
    known,
    now: options.now,
    mayAddIssuers: !relyOnOneIssuer,
    derivedId: (release) => derivedId(release, newsroom),
    urlOf: (release) => absoluteUrl(releaseFolder(release, newsroom), newsroom),
    fileOf: (day, slug) => placeOf(day, slug, newsroom),
  });
  const extended = extend(options, plan.additions);
  const written = await writeAll(plan.releases, { ...options, newsroom, openers });
  const imported = plan.releases.map(({ file, id, source }) => ({ file, id, source }));
  return {
    exit: 0,
    diagnostics: [...extended.diagnostics, ...written.diagnostics],
    answer: {
      imported,
      skipped: plan.skipped,
      unplaced: eachOnce([...unplaced, ...plan.unplaced, ...extended.unplaced, ...written.unplaced]),
    },
  };
}

/** What a hundred releases of one document have in common, such as a missing logo, is told once. */
function eachOnce(all: readonly Unplaced[]): Unplaced[] {
  const keyed = all.map((each) => [[each.source, each.line, each.reason, each.value].join("\n"), each] as const);
  return [...new Map(keyed.toReversed()).values()].toReversed();
}

/** A newsroom that is to be filled may have no folder of releases yet. */
function loadWithFolder({ config, dryRun }: ImportOptions): Loaded {
  const loaded = loadNewsroom(config);
  const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
  const [missing] = errors.flatMap((each) =>
    each.code === "no-such-folder" && each.values.key === "releases" ? [each.values.value] : [],
  );
  if (missing === undefined || errors.length > 1 || dryRun) return loaded;
  const folder = resolve(dirname(config), missing);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw asFault(error, folder);
  }
  return loadNewsroom(config);
}

interface AllRead {
  readonly found: readonly FoundRelease[];
  readonly unplaced: readonly Unplaced[];
  /** How the files of each release's document are opened. */
  readonly openers: ReadonlyMap<string, Open>;
}

/** Everything is read before anything is written, so that a mistyped address changes nothing. */
async function readAll({ sources, network }: ImportOptions, newsroom: Newsroom): Promise<AllRead> {
  const found: FoundRelease[] = [];
  const unplaced: Unplaced[] = [];
  const openers = new Map<string, Open>();
  for (const { name, place } of sources) {
    for (const reading of await readSource(place, { newsroom, source: name, network })) {
      found.push(...reading.found);
      unplaced.push(...reading.unplaced);
      for (const { source } of reading.found) openers.set(source, reading.open);
    }
  }
  return { found, unplaced, openers };
}

function placeOf(day: string, slug: string, newsroom: Newsroom): { file: string; free: boolean } {
  const path = pathFor(slug, day, newsroom);
  return { file: relative(newsroom.root, path).split(sep).join("/"), free: !existsSync(path) };
}

/** The configuration comes first: an import that breaks off leaves no release without its topic. */
function extend(
  { config, dryRun }: ImportOptions,
  additions: Additions,
): { diagnostics: Diagnostic[]; unplaced: Unplaced[] } {
  const sections = Object.entries(additions).filter(([, entries]) => Object.keys(entries ?? {}).length > 0);
  if (sections.length === 0) return { diagnostics: [], unplaced: [] };
  const before = readFileSync(config, "utf8");
  const result = addToConfiguration(before, additions);
  const file = basename(config);
  if ("byHand" in result)
    return { diagnostics: [], unplaced: [{ source: file, reason: "configuration", value: result.byHand }] };
  if (!dryRun) replaceConfiguration(config, result.text);
  const place = yamlPlaces(result.text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"));
  const diagnostics = sections.map(([section, entries]) => {
    const keys = Object.keys(entries ?? {});
    const where = { file, ...place([section, keys[0] ?? ""], "key") };
    return diagnostic("configuration-extended", "warning", where, { section, keys: keys.join(", ") });
  });
  return { diagnostics, unplaced: [] };
}

interface Writing extends ImportOptions {
  readonly newsroom: Newsroom;
  readonly openers: ReadonlyMap<string, Open>;
}

/** One release after the other: fetched, written, forgotten. */
async function writeAll(
  releases: readonly PlannedRelease[],
  { newsroom, openers, dryRun }: Writing,
): Promise<{ diagnostics: Diagnostic[]; unplaced: Unplaced[] }> {
  const fetcher = fileFetcher(inspect);
  const diagnostics: Diagnostic[] = [];
  const unplaced: Unplaced[] = [];
  for (const release of releases) {
    const open = dryRun ? undefined : openers.get(release.source);
    const finished = await finishRelease(release, { fetcher, open });
    if (!dryRun) writeRelease(finished, newsroom.root);
    unplaced.push(...finished.unplaced);
    diagnostics.push(...diagnosticsOf(release, finished));
  }
  return { diagnostics, unplaced };
}

const markup = /[/+](?:xml|html|svg)|\.(?:svg|x?html?|xml|xsl|xslt|rdf|mathml|shtml)$/i;
const shown = new Set(["jpeg", "png", "gif", "webp", "avif", "svg+xml"].map((name) => `image/${name}`));

/** The same rules by which a build would refuse a file. */
const inspect: Inspect = (name, bytes) => {
  const { mediaType } = mediaTypeOf(name, bytes.subarray(0, 64 * 1024));
  const active = (markup.test(mediaType) || markup.test(name)) && activeContent(decoded(bytes)) !== undefined;
  return { mediaType, picture: shown.has(mediaType), active };
};

/** The line that holds a place of the text, told by the words before and behind it. */
function lineOf(words: string, text: string): number {
  const [before = words] = words.split(" … ");
  return text.slice(0, Math.max(0, text.indexOf(before))).split("\n").length;
}

function diagnosticsOf(
  { guesses, undated }: PlannedRelease,
  { file, text, undescribed }: FinishedRelease,
): Diagnostic[] {
  const at = (key: string) => ({ file, line: lineOfKey(text, key), column: 1 });
  const guessed = guesses.map(({ key, value, confidence }: Guess) =>
    key === "text"
      ? diagnostic(
          "joined-sentence",
          "warning",
          { file, line: lineOf(value, text), column: 1 },
          { words: value, confidence },
        )
      : diagnostic("guessed-field", "warning", at(key), { key, value, confidence }),
  );
  return [
    ...guessed,
    ...(undated ? [diagnostic("guessed-day", "warning", at("date"), {})] : []),
    ...(undescribed > 0 ? [diagnostic("borrowed-alt", "warning", at("image"), { count: undescribed })] : []),
  ];
}
