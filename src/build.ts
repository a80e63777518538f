import { loadNewsroom } from "./config/load.js";
import { loadTheme } from "./config/theme.js";
import { allowsBuild, type Diagnostic } from "./model/diagnostic.js";
import type { Newsroom } from "./model/newsroom.js";
import { folderReader, readIndex } from "./output/earlier.js";
import { type Written, writeOutput } from "./output/write.js";
import { type Edition, editionOf } from "./site/edition.js";
import { planSite } from "./site/plan.js";
import { readReleases } from "./source/read.js";

export interface BuildOptions {
  /** Absolute path of presswerk.yaml. */
  readonly config: string;
  /** The moment as at which to build, in milliseconds since 1970. */
  readonly now: number;
  /** Absolute path of the output folder; default: the configuration's. */
  readonly out?: string | undefined;
}

export type Build =
  | {
      readonly done: true;
      readonly newsroom: Newsroom;
      readonly edition: Edition;
      readonly feeds: number;
      readonly files: Written;
      readonly diagnostics: readonly Diagnostic[];
    }
  /** Nothing was written, because the configuration or the content has errors. */
  | { readonly done: false; readonly fault: "configuration" | "content"; readonly diagnostics: readonly Diagnostic[] };

/** Makes the site: load, read, plan, write, and hand back what happened. Throws a Fault if the disk fails. */
export async function build({ config, now, out }: BuildOptions): Promise<Build> {
  const loaded = loadNewsroom(config);
  if (!loaded.newsroom || !allowsBuild(loaded.diagnostics)) {
    return { done: false, fault: "configuration", diagnostics: loaded.diagnostics };
  }
  const newsroom = out === undefined ? loaded.newsroom : { ...loaded.newsroom, out };

  const source = readReleases(newsroom, now);
  const earlier = await readIndex(folderReader(newsroom.out));
  const edition = editionOf(newsroom, source.releases, {
    now,
    earlier: earlier.found === "index" ? earlier.index : undefined,
  });
  const plan = planSite(edition, loadTheme(newsroom));

  const diagnostics = [...loaded.diagnostics, ...source.diagnostics, ...plan.diagnostics];
  if (!allowsBuild(diagnostics)) return { done: false, fault: "content", diagnostics };

  const files = writeOutput(newsroom.out, plan.files);
  return {
    done: true,
    newsroom,
    edition,
    feeds: plan.channels.length,
    files,
    diagnostics: [...diagnostics, ...plan.warnings],
  };
}
