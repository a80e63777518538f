import { rfc3339 } from "../dates.js";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import { groupBy } from "../model/group-by.js";
import type { Newsroom } from "../model/newsroom.js";
import type { OutputFile } from "../model/output-file.js";
import { plainText } from "../model/plain-text.js";
import type { PublishedRelease } from "../model/published.js";
import { fillText } from "../model/text.js";
import { languageFolder, searchFolder } from "../site/urls.js";
import { loadPagefind, type SearchRecord } from "./pagefind.js";

export interface SearchFiles {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export const noSearch: SearchFiles = { files: [], diagnostics: [] };

/** The search index of each language over its live releases; a warning and no file where the program for it is missing. */
export async function searchFiles(published: readonly PublishedRelease[], newsroom: Newsroom): Promise<SearchFiles> {
  if (!newsroom.search) return noSearch;
  const pagefind = await loadPagefind();
  if (!pagefind) {
    return {
      files: [],
      diagnostics: [diagnostic("no-search", "warning", { file: newsroom.file, line: 1, column: 1 }, {})],
    };
  }
  try {
    const live = groupBy(
      published.filter(({ state }) => state === "live"),
      ({ release }) => release.language,
    );
    const files: OutputFile[] = [];
    for (const language of newsroom.languages) {
      const made = await pagefind.makeIndex(language, records(live.get(language) ?? [], newsroom));
      const folder = searchFolder(language, newsroom);
      files.push(...made.map(({ path, content }) => ({ path: folder + path, content })));
    }
    return { files, diagnostics: [] };
  } finally {
    await pagefind.end();
  }
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
