import { cpSync } from "node:fs";
import { join } from "node:path";
import { loadTheme } from "../config/theme.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Release } from "../model/release.js";
import type { Theme } from "../model/theme.js";
import { themeAssets } from "../pages/assets.js";
import { createPages, type Pages } from "../pages/pages.js";
import { withLazyText } from "../store/lazy-text.js";
import type { Owner } from "../store/lock.js";
import type { SourceRecord } from "../store/source-record.js";
import { soloCrew } from "../work/crew.js";
import { readSources, recordOf, type Sources } from "../work/read-sources.js";
import { openWorkshop } from "../work/workshop.js";
import { type Scene, sceneOf } from "./scene.js";

/** One newsroom under one configuration, with every release as it was read last. */
export interface Desk {
  readonly newsroom: Newsroom;
  /** Reads what has changed: these files, or whatever it finds. Throws a Fault if the disk fails. */
  read(options: ReadingOptions): Promise<Reading>;
  /** Reads one release that was there before; undefined if there is something to say of it: then `read` is to be asked. */
  readOne(file: string, now: number): Promise<Release | "as before" | undefined>;
  close(): Promise<void>;
}

export interface DeskOptions {
  /** Absolute path of a folder for what is read. */
  readonly folder: string;
  readonly fresh: boolean;
  readonly owner?: Owner | undefined;
}

export interface ReadingOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Paths from the configuration's folder of releases that were there before; undefined: look at everything. */
  readonly files?: ReadonlySet<string> | undefined;
  readonly progress: (done: number, all: number) => void;
}

export interface Reading {
  readonly diagnostics: readonly Diagnostic[];
  /** By their files. */
  readonly releases: ReadonlyMap<string, Release>;
  /** Tells one state of all releases from any other. */
  readonly state: string;
  scene(theme: Theme): Scene;
}

/**
 * Opens a desk that keeps what it reads in a folder of its own. What builds have read is taken over from their cache, as a copy:
 * nothing of a preview is ever written there. `fresh`: everything is read anew.
 */
export function openDesk(newsroom: Newsroom, { folder, fresh, owner }: DeskOptions): Desk {
  if (!fresh) takeOver(join(newsroom.root, ".presswerk", "cache"), join(folder, "cache"));
  const theme = loadTheme(newsroom);
  const workshop = openWorkshop({ newsroom, theme, now: 0 }, { cache: "use", folder, owner });
  const { cache } = workshop;
  const good = new Map<string, SourceRecord>();
  let last: Sources | undefined;
  let made: { readonly theme: Theme; readonly pages: Pages } | undefined;
  const pagesOf = (theme: Theme) => {
    if (made?.theme !== theme) made = { theme, pages: createPages(newsroom, theme, themeAssets(theme)) };
    return made.pages;
  };
  const soloAt = (now: number) => soloCrew({ newsroom, theme, now }, cache.texts);
  const textOf: Scene["textOf"] = ({ release }) => (good.get(release.file) as SourceRecord).text;
  return {
    newsroom,
    async read({ now, files, progress }) {
      const crew = (count: number) => (last || count < manyFiles ? soloAt(now) : workshop.crew(count));
      const watched = last && files && { found: last.found, changed: files };
      const sources = await readSources(newsroom, { now, cache, crew, progress, watched });
      if (!last) await workshop.rest();
      last = sources;
      keepGood(good, sources);
      const records = [...good.values()];
      const releases =
        sources.releases.length === records.length
          ? sources.releases
          : records.map(({ release, text }) => withLazyText(release, text, cache.texts));
      return {
        diagnostics: sources.diagnostics,
        releases: new Map(releases.map((release) => [release.file, release])),
        state: records.map(({ release, digest }) => `${release.file} ${digest}`).join("\n"),
        scene: (theme) =>
          sceneOf({
            ...{ newsroom, theme, releases, now, pages: () => pagesOf(theme) },
            ...{ textOf, texts: cache.texts },
          }),
      };
    },
    async readOne(file, now) {
      const before = good.get(file);
      const [read] = await soloAt(now).run("readFiles", [file]);
      if (before && read?.found?.digest === before.digest) return "as before";
      const record = read && recordOf(read, cache);
      if (!before || !record || !isQuiet(before) || !isQuiet(record)) return undefined;
      good.set(file, record);
      cache.sources.set(file, record);
      return withLazyText(record.release, record.text, cache.texts);
    },
    close: () => workshop.close(),
  };
}

/** True if nothing is to be said of the file, and it claims no addresses beside its own. */
function isQuiet({ diagnostics, release }: SourceRecord): boolean {
  return diagnostics.length === 0 && release.aliases.length === 0;
}

const manyFiles = 300;

/** A release that cannot be read stays as it was, as long as its file is there. */
function keepGood(good: Map<string, SourceRecord>, { found, records }: Sources): void {
  const all = found.files.flatMap((file) => records.get(file) ?? good.get(file) ?? []);
  good.clear();
  for (const record of all) good.set(record.release.file, record);
}

function takeOver(from: string, to: string): void {
  try {
    cpSync(from, to, { recursive: true });
  } catch {
    // no build has left anything, or one is at work: then everything is read
  }
}
