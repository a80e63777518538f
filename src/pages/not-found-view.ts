import type { Labels } from "../messages/labels.js";
import { archivePage, channelFolder, feedsPage, searchFolder } from "../site/urls.js";
import type { PageLinks } from "./page-links.js";
import type { Setting } from "./setting.js";

/** Ways on for someone who came to nothing, in one language. */
export interface NotFoundView {
  /** Undefined for the page's own language. */
  readonly lang: string | undefined;
  readonly labels: Labels;
  readonly home: string;
  readonly archive: string;
  /** Only where readers can search. */
  readonly search: string | undefined;
  readonly feeds: string;
}

/** In all of the newsroom's languages, because nobody knows which one was looked for. */
export function notFoundView(links: PageLinks, { newsroom, language }: Setting): NotFoundView[] {
  return newsroom.languages.map((tag) => ({
    lang: tag === newsroom.language ? undefined : tag,
    labels: language(tag).labels,
    home: links.to(channelFolder("newsroom", "", tag, newsroom)),
    archive: links.to(archivePage(tag, newsroom)),
    search: newsroom.search ? links.to(`${searchFolder(tag, newsroom)}index.html`) : undefined,
    feeds: links.to(feedsPage(tag, newsroom)),
  }));
}
