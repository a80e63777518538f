import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Asset } from "../model/asset.js";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import { asFault } from "../model/fault.js";
import type { Newsroom } from "../model/newsroom.js";
import { type PictureType, pictureTypes, type SmallerPicture } from "../model/smaller-picture.js";
import { loadShrink, pictureSettings, type Shrink } from "./sharp.js";

/** Widths in pixels for phones, for the column of the text, and for the same on dense screens; older browsers get one for all. */
const widths: Readonly<Record<PictureType, readonly number[]>> = {
  "image/avif": [480, 960, 1600],
  "image/webp": [960],
};

/** Pictures no wider than this are small as they are. */
const smallest = 480;

/** What browsers show and sharp reads; drawings (SVG) are small as they are, and animations (GIF) stay as they are. */
const shrinkable = new Set(["image/jpeg", "image/png", "image/webp", "image/avif"]);

export interface SmallerPictures {
  /** By type, narrowest first; none where the picture is small, or could not be made smaller. */
  of(asset: Asset): readonly SmallerPicture[];
  readonly diagnostics: readonly Diagnostic[];
}

export const noSmallerPictures: SmallerPictures = { of: () => [], diagnostics: [] };

/**
 * Smaller versions of pictures, made once and kept in `folder`, which others may use at the same time.
 * Where the program for it is missing there are none, and a warning says so. Throws a Fault if the disk fails.
 */
export async function smallerPictures(
  assets: readonly Asset[],
  { folder, newsroom }: { folder: string; newsroom: Pick<Newsroom, "file"> },
): Promise<SmallerPictures> {
  const large = new Map(assets.filter(isLarge).map((asset) => [asset.source, asset]));
  if (large.size === 0) return noSmallerPictures;
  const shrink = await loadShrink();
  if (!shrink) return { ...noSmallerPictures, diagnostics: [missing(newsroom)] };
  try {
    mkdirSync(folder, { recursive: true });
    const digests = digestsOf([...large.keys()], folder);
    const made = new Map<string, readonly Made[]>();
    await inTurns([...large.values()], async (asset) => {
      made.set(asset.source, await versionsOf(asset, { digest: digests.get(asset.source) ?? "", folder, shrink }));
    });
    return {
      of: (asset) => (made.get(asset.source) ?? []).map((version) => placed(version, asset, folder)),
      diagnostics: [],
    };
  } catch (error) {
    throw asFault(error, folder);
  }
}

function isLarge({ mediaType, width, height }: Asset): boolean {
  return shrinkable.has(mediaType) && width !== undefined && height !== undefined && width > smallest;
}

function missing({ file }: Pick<Newsroom, "file">): Diagnostic {
  return diagnostic("no-smaller-pictures", "warning", { file, line: 1, column: 1 }, {});
}

interface Made {
  /** Name in the folder. */
  readonly file: string;
  readonly width: number;
  readonly type: PictureType;
  readonly digest: string;
}

async function versionsOf(
  { source, width: full = 0 }: Asset,
  { digest, folder, shrink }: { digest: string; folder: string; shrink: Shrink },
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const type of pictureTypes) {
    for (const width of widthsFor(type, full)) {
      const file = `${digest}-${width}${endingOf(type)}`;
      const target = join(folder, file);
      if (!existsSync(target) && !(await shrunk(source, target, { width, type, shrink }))) return [];
      made.push({ file, width, type, digest });
    }
  }
  return made;
}

/** The widest is the picture's own width, for the same picture has fewer bytes as another type. */
function widthsFor(type: PictureType, full: number): number[] {
  const widest = Math.min(full, Math.max(...widths[type]));
  return [...widths[type].filter((width) => width < widest), widest];
}

function endingOf(type: PictureType): string {
  return type.replace("image/", ".");
}

/** False if the picture is damaged: it is then shown as it is, as far as browsers can. */
async function shrunk(
  source: string,
  target: string,
  { shrink, ...wanted }: { width: number; type: PictureType; shrink: Shrink },
): Promise<boolean> {
  const waiting = `${target}.${randomUUID()}`;
  try {
    await shrink(source, waiting, wanted);
    renameSync(waiting, target);
    return true;
  } catch {
    rmSync(waiting, { force: true });
    return false;
  }
}

/** `bilder/foto.jpg` becomes `bilder/foto-960.3f2a9c1d4e.webp`. */
function placed({ file, width, type, digest }: Made, { name }: Asset, folder: string): SmallerPicture {
  return {
    name: `${name.replace(/\.[^./]+$/, "")}-${width}.${digest.slice(0, 10)}${endingOf(type)}`,
    ...{ width, type },
    source: join(folder, file),
  };
}

/** Digests of originals and of how versions are made; kept with size and time of each file, so that large files are read once. */
function digestsOf(sources: readonly string[], folder: string): ReadonlyMap<string, string> {
  const path = join(folder, "digests.json");
  const known = readDigests(path);
  const entries = sources.map((source) => {
    const { size, mtimeMs } = statSync(source);
    const mark = `${size} ${mtimeMs}`;
    const before = known[source];
    const digest = before?.[0] === mark ? before[1] : digestOf(readFileSync(source));
    return [source, [mark, digest]] as const;
  });
  const text = JSON.stringify(Object.fromEntries(entries));
  if (text !== JSON.stringify(known)) writeFileSync(path, text);
  return new Map(entries.map(([source, [, digest]]) => [source, digest]));
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(JSON.stringify(pictureSettings)).update(bytes).digest("hex").slice(0, 32);
}

function readDigests(path: string): Readonly<Record<string, readonly [mark: string, digest: string]>> {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}

const atOnce = 4;

async function inTurns<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += atOnce)
    await Promise.all(items.slice(start, start + atOnce).map(act));
}
