import { hash } from "node:crypto";
import { join } from "node:path";
import type { Bytes } from "../feeds/budget.js";
import { fitsAlone } from "../feeds/budget.js";
import { bytesOf, type Item, itemOf } from "../feeds/documents.js";
import { entryOf, shortened } from "../feeds/entry.js";
import { labelsFor } from "../messages/labels.js";
import type { Newsroom } from "../model/newsroom.js";
import type { PublishedRelease } from "../model/published.js";
import type { Theme } from "../model/theme.js";
import { type Place, type Staged, stageBytes } from "../output/stage.js";
import { themeAssets } from "../pages/assets.js";
import type { ReleaseContext } from "../pages/context.js";
import { createPages, type Pages } from "../pages/pages.js";
import { type AssetStore, openAssets } from "../source/assets.js";
import { type ReadRelease, readRelease } from "../source/read-release.js";
import { readSourceBytes } from "../source/source-bytes.js";
import { type ReleaseFacts, withLazyText, withoutText } from "../store/lazy-text.js";
import { fileMark, sourceMark } from "../store/marks.js";
import type { Pack, Ref } from "../store/pack.js";

/** What all tasks of one build share. */
export interface Setup {
  readonly newsroom: Newsroom;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly theme: Theme;
}

/** A setup with what is opened once and used by every task. */
export interface Bench extends Setup {
  readonly texts: Pick<Pack, "read">;
  readonly assets: AssetStore;
  /** Compiles the templates when the first page is made. */
  readonly pages: () => Pages;
}

/** Opens what tasks need; `texts` holds the texts of releases that were read before. */
export function setUp(setup: Setup, texts: Pick<Pack, "read">): Bench {
  let pages: Pages | undefined;
  return {
    ...setup,
    texts,
    assets: openAssets(setup.newsroom),
    pages: () => {
      pages ??= createPages(setup.newsroom, setup.theme, themeAssets(setup.theme));
      return pages;
    },
  };
}

/** A published release as plain data, and where its text lies. */
export interface SentRelease {
  readonly item: Omit<PublishedRelease, "release"> & { readonly release: ReleaseFacts };
  readonly text: Ref;
}

/** What reading a file gave, with its text as bytes. */
export interface ReadFile extends Omit<ReadRelease, "release" | "dependsOn"> {
  readonly file: string;
  readonly stat: string;
  readonly sha256: string;
  readonly dependsOn: readonly (readonly [path: string, mark: string])[];
  /** Absent if there is an error. */
  readonly found?: { readonly release: ReleaseFacts; readonly digest: string };
  /** Of its text, if there is one. */
  readonly bytes?: Uint8Array;
}

/** Reads releases, named by their paths from the configuration's folder. Throws a Fault if the disk fails. */
function readFiles(files: readonly string[], { newsroom, now, assets }: Bench): ReadFile[] {
  return files.map((file) => {
    const stat = sourceMark(join(newsroom.root, file));
    const bytes = readSourceBytes(file, newsroom);
    const { release, dependsOn, ...read } = readRelease({ file, bytes }, { newsroom, now, store: assets });
    const marks = dependsOn.map((path) => [path, fileMark(path)] as const);
    const about = { ...read, file, stat, sha256: hash("sha256", bytes, "base64url"), dependsOn: marks };
    if (!release) return about;
    const { facts, bytes: text } = withoutText(release);
    const digest = hash("sha1", `${file}\n${about.sha256}\n${JSON.stringify(marks)}`, "base64url");
    return { ...about, found: { release: facts, digest }, bytes: text };
  });
}

export interface PageOrder extends SentRelease {
  readonly context: ReleaseContext;
  readonly place: Place;
}

/** Makes pages of releases and stages them. Throws a Fault if the disk fails. */
function makePages(orders: readonly PageOrder[], bench: Bench): Staged[] {
  const pages = bench.pages();
  return orders.map(({ item, text, context, place }) => {
    const published = { ...item, release: withLazyText(item.release, text, bench.texts) };
    return stageBytes(Buffer.from(pages.release(published, context)), place);
  });
}

export interface ItemOrders {
  readonly releases: readonly (SentRelease & { readonly linked: Readonly<Record<string, string>> })[];
  /** What the frame of a document takes, at most. */
  readonly overhead: Bytes;
}

/** A release as feeds hold it, one format behind the other, and the bytes of each. */
export interface MadeItem {
  readonly bytes: Uint8Array;
  readonly sizes: Bytes;
  /** Bytes of the largest format, if the whole text would have been too large for any feed. */
  readonly tooLarge?: number;
}

/** Serialises releases for feeds; one that fits into none is shortened. */
function makeItems({ releases, overhead }: ItemOrders, { newsroom, texts }: Bench): MadeItem[] {
  return releases.map(({ item, text, linked }) => {
    const published = { ...item, release: withLazyText(item.release, text, texts) };
    const entry = entryOf(published, newsroom, (file) => linked[file]);
    const whole = itemOf(entry);
    const sizes = bytesOf(whole);
    if (fitsAlone(sizes, overhead, newsroom.feeds.bytes)) return { bytes: joined(whole), sizes };
    const short = itemOf(shortened(entry, labelsFor(item.release.language, newsroom).wholeText));
    return { bytes: joined(short), sizes: bytesOf(short), tooLarge: Math.max(sizes.rss, sizes.atom, sizes.json) };
  });
}

function joined({ rss, atom, json }: Item): Buffer {
  return Buffer.from(rss + atom + json);
}

/** Every task by its name, with all it may be asked. */
export const tasks = { readFiles, makePages, makeItems };
export type Tasks = typeof tasks;
