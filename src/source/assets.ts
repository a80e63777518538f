import { readdirSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Asset } from "../model/asset.js";
import type { Severity } from "../model/diagnostic.js";
import { asFault } from "../model/fault.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Problems } from "../model/problems.js";
import { noNames, type TakenNames, takeName } from "./asset-names.js";
import { type FileFacts, readFacts } from "./file-facts.js";

/** What one build has found out about files, so that each is looked at once. */
export interface AssetStore {
  /** Absolute path of the configuration's folder. */
  readonly root: string;
  /** Absolute path of the releases folder. */
  readonly releases: string;
  /** The same with every symbolic link resolved. */
  readonly realReleases: string;
  /** By absolute path as asked for. */
  readonly located: Map<string, Located>;
}

/** The files of one release, from its front matter and its text alike, so that no two get one name. */
export interface ReleaseAssets {
  readonly store: AssetStore;
  /** Absolute path of the folder that holds the release's file. */
  readonly folder: string;
  readonly names: TakenNames;
  /** By absolute path of the original. */
  readonly bySource: Map<string, Asset>;
  /** Absolute paths that were looked at: what the release says holds while these files stay as they are. */
  readonly asked: Set<string>;
}

/** Trouble without a place: whoever named the file adds it with `diagnostic(code, severity, place, values)`. */
export type Finding = {
  [C in keyof Problems]: { readonly code: C; readonly severity: Severity; readonly values: Problems[C] };
}[keyof Problems];

/** The file, if it may be published, and what is to be said of it; after an error there is no asset. */
export interface Found {
  readonly asset?: Asset;
  readonly findings: readonly Finding[];
}

type Located =
  | { readonly kind: "file"; readonly source: string; readonly facts: FileFacts }
  | { readonly kind: "missing-file" | "outside-releases" | "not-a-file" | "unpublishable-file" };

/** Once per build. */
export function openAssets({ root, releases }: Pick<Newsroom, "root" | "releases">): AssetStore {
  return { root, releases, realReleases: realPath(releases) ?? releases, located: new Map() };
}

/** Once per release; `file` is its path from the configuration's folder, as `Release.file`. */
export function assetsOf(file: string, store: AssetStore): ReleaseAssets {
  return { store, folder: dirname(join(store.root, file)), names: noNames(), bySource: new Map(), asked: new Set() };
}

/** Finds a file that the release names; `path` is meant from the release's folder and is not percent-encoded. */
export function findAsset(path: string, assets: ReleaseAssets): Found {
  if (unusable.test(path)) return { findings: [error("bad-file-name", { path })] };
  const absolute = resolve(assets.folder, path);
  assets.asked.add(absolute);
  const located = locate(absolute, assets.store);
  if (located.kind === "missing-file")
    return { findings: [error("missing-file", withNearest(path, absolute, assets.store))] };
  if (located.kind !== "file") return { findings: [error(located.kind, { path })] };
  const { source, facts } = located;
  if (facts.active) return { findings: [error("active-file", { path, found: facts.active })] };
  const known = assets.bySource.get(source);
  if (known) return { asset: known, findings: [] };
  const asset = newAsset(located, relative(assets.folder, absolute).split(sep).join("/"), assets);
  const { agrees, mediaType } = facts;
  return {
    asset,
    findings: agrees ? [] : [{ code: "wrong-extension", severity: "warning", values: { path, mediaType } }],
  };
}

/** The same for a picture, which must be of a kind that browsers show. */
export function findPicture(path: string, assets: ReleaseAssets): Found {
  const found = findAsset(path, assets);
  if (!found.asset || shown.has(found.asset.mediaType)) return found;
  return { findings: [error("not-a-picture", { path, mediaType: found.asset.mediaType })] };
}

/** Finds another release by its `.md` file; `file` is its path from the configuration's folder, as `Release.file`. */
export function findRelease(
  path: string,
  { folder, store, asked }: ReleaseAssets,
): { file?: string; findings: Finding[] } {
  if (unusable.test(path)) return { findings: [error("bad-file-name", { path })] };
  const absolute = resolve(folder, path);
  asked.add(absolute);
  if (!isWithin(absolute, store.releases)) return { findings: [error("outside-releases", { path })] };
  const existing = spellings(absolute).find((spelling) => realPath(spelling) !== undefined);
  if (existing === undefined || hasHiddenName(relative(store.releases, existing), /^[._]/)) {
    return { findings: [error("missing-release", withNearest(path, absolute, store))] };
  }
  return { file: relative(store.root, existing).split(sep).join("/"), findings: [] };
}

/** Media types that every current browser shows. */
const shown: ReadonlySet<string> = new Set(
  ["jpeg", "png", "gif", "webp", "avif", "svg+xml"].map((name) => `image/${name}`),
);

const unusable = /[\0-\x1F\x7F-\x9F\\]|\p{Surrogate}/u;

function error<C extends keyof Problems>(code: C, values: Problems[C]): Finding {
  return { code, severity: "error", values } as Finding;
}

function newAsset({ source, facts }: Extract<Located, { kind: "file" }>, path: string, assets: ReleaseAssets): Asset {
  const { bytes, mediaType, width, height } = facts;
  const size = width !== undefined && height !== undefined ? { width, height } : {};
  const asset: Asset = { source, name: takeName(path, assets.names), bytes, mediaType, ...size };
  assets.bySource.set(source, asset);
  return asset;
}

function locate(absolute: string, store: AssetStore): Located {
  const known = store.located.get(absolute);
  if (known) return known;
  const located = look(absolute, store);
  store.located.set(absolute, located);
  return located;
}

function look(absolute: string, store: AssetStore): Located {
  const within = isWithin(absolute, store.releases);
  const existing = spellings(absolute)
    .map(realPath)
    .find((path) => path !== undefined);
  if (existing === undefined) return { kind: within ? "missing-file" : "outside-releases" };
  if (!isWithin(existing, store.realReleases)) return { kind: "outside-releases" };
  const paths = [relative(store.realReleases, existing), ...(within ? [relative(store.releases, absolute)] : [])];
  if (paths.some((path) => hasHiddenName(path, /^\./))) return { kind: "unpublishable-file" };
  if (paths.some((path) => /\.md$/i.test(path))) return { kind: "unpublishable-file" };
  const facts = onDisk(existing, () => readFacts(existing));
  return facts ? { kind: "file", source: existing, facts } : { kind: "not-a-file" };
}

/** An umlaut may be one character or two: macOS writes names the one way, most keyboards the other. */
function spellings(path: string): string[] {
  return [...new Set([path, path.normalize("NFC"), path.normalize("NFD")])];
}

/** Where a path really leads; undefined if there is nothing. */
function realPath(path: string): string | undefined {
  return onDisk(path, () => {
    try {
      return realpathSync.native(path);
    } catch (cause) {
      if (absent.has((cause as NodeJS.ErrnoException).code ?? "")) return undefined;
      throw cause;
    }
  });
}

const absent = new Set(["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG"]);

function onDisk<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw asFault(cause, path);
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function hasHiddenName(path: string, hidden: RegExp): boolean {
  return path.split(sep).some((segment) => hidden.test(segment));
}

/** The file beside a missing one that differs in case only, which some disks overlook and servers do not. */
function withNearest(path: string, absolute: string, store: AssetStore): { path: string; nearest?: string } {
  const name = basename(absolute).normalize("NFC").toLowerCase();
  const nearest = namesIn(dirname(absolute), store).find((other) => other.normalize("NFC").toLowerCase() === name);
  return nearest === undefined ? { path } : { path, nearest: path.slice(0, path.lastIndexOf("/") + 1) + nearest };
}

function namesIn(folder: string, store: AssetStore): string[] {
  const real = isWithin(folder, store.releases) ? realPath(folder) : undefined;
  if (real === undefined || !isWithin(real, store.realReleases)) return [];
  return onDisk(real, () => readdirSync(real)).sort();
}
