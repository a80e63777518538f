import { rfc3339 } from "../dates.js";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import { asFault } from "../model/fault.js";
import { groupBy } from "../model/group-by.js";
import type { Newsroom } from "../model/newsroom.js";
import type { OutputFile } from "../model/output-file.js";
import { plainText } from "../model/plain-text.js";
import type { PublishedRelease } from "../model/published.js";
import { fillText } from "../model/text.js";
import { languageFolder, searchFolder } from "../site/urls.js";
import { dropOldIndexes, keepIndex, keptIndex } from "./kept-index.js";
import { type IndexFile, loadPagefind, type SearchRecord } from "./pagefind.js";

export interface SearchFiles {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export const noSearch: SearchFiles = { files: [], diagnostics: [] };

/** Where indexes are kept for the next build. */
export interface Keeping {
  /** Absolute path. */
  readonly folder: string;
  /** Says the same of releases as an index of them would: while it is what it was, so is the index. */
  readonly keyOf: (releases: readonly PublishedRelease[]) => string;
  /** True: make every index anew. */
  readonly fresh: boolean;
}

/**
 * The search index of each language over its live releases; a warning and no file where the program for it is missing.
 * With `keeping` one that was made for the same releases is used again. Throws a Fault if the disk fails.
 */
export async function searchFiles(
  published: readonly PublishedRelease[],
  newsroom: Newsroom,
  keeping?: Keeping,
): Promise<SearchFiles> {
  if (!newsroom.search) return noSearch;
  const live = groupBy(
    published.filter(({ state }) => state === "live"),
    ({ release }) => release.language,
  );
  const files: OutputFile[] = [];
  let program: ReturnType<typeof loadPagefind> | undefined;
  const make: Make = async (language) => {
    program ??= loadPagefind();
    return (await program)?.makeIndex(language, records(live.get(language) ?? [], newsroom));
  };
  try {
    for (const language of newsroom.languages) {
      const releases = live.get(language) ?? [];
      const index = keeping ? await keptOrMade(language, releases, { keeping, make }) : await make(language);
      if (!index) return without(newsroom);
      const folder = searchFolder(language, newsroom);
      files.push(...index.map(({ path, content }) => ({ path: folder + path, content })));
    }
    return { files, diagnostics: [] };
  } finally {
    await (await program)?.end();
  }
}

type Make = (language: string) => Promise<readonly IndexFile[] | undefined>;

async function keptOrMade(
  language: string,
  releases: readonly PublishedRelease[],
  { keeping: { folder, keyOf, fresh }, make }: { keeping: Keeping; make: Make },
): Promise<readonly Pick<OutputFile, "path" | "content">[] | undefined> {
  const name = `${language}.${keyOf(releases)}`;
  try {
    const known = fresh ? undefined : keptIndex(folder, name);
    if (known) return known;
    const made = await make(language);
    if (!made) return undefined;
    keepIndex(folder, name, made);
    dropOldIndexes(folder, language);
    return keptIndex(folder, name);
  } catch (error) {
    throw asFault(error, folder);
  }
}

function without({ file }: Newsroom): SearchFiles {
  return { files: [], diagnostics: [diagnostic("no-search", "warning", { file, line: 1, column: 1 }, {})] };
}

/** One after the other, so that never all texts are in memory. */
function* records(live: readonly PublishedRelease[], newsroom: Newsroom): Generator<SearchRecord> {
  for (const item of live) {
    const { release, path } = item;
    yield {
      url: `/${path.slice(languageFolder(release.language, newsroom).length)}`,
      content: words(item),
      language: release.language,
      title: release.title,
      date: rfc3339(release.date.at, newsroom.timezone).slice(0, 10),
      moment: new Date(release.date.at).toISOString(),
    };
  }
}

const nowhere = { asset: () => "", site: () => "", fragment: () => "", release: () => undefined };

function words({ release }: PublishedRelease): string {
  const { title, kicker, subtitle, number, place, keywords, text } = release;
  const head = [title, kicker, subtitle, number, place, ...keywords].filter((word) => word !== undefined);
  return [...head, plainText(fillText(text, nowhere))].join("\n");
}
