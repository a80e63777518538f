import { rfc3339 } from "../dates.js";
import { opmlDocument } from "../feeds/opml.js";
import type { Channel } from "../model/channel.js";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import type { OutputFile } from "../model/output-file.js";
import { securityTxt } from "../pages/security-txt.js";
import { newsSitemap, robots, type SitemapEntry, sitemap } from "../pages/sitemap.js";
import { partsOf } from "./channel-parts.js";
import { type Edition, isNews } from "./edition.js";
import { newestUpdate } from "./feed-documents.js";
import { monthsOf, yearsOf } from "./page-files.js";
import { formatPublicationIndex, publicationIndex } from "./publication-index.js";
import { absoluteUrl, archivePage, feedsPage, monthPage, partPage, securityFile, yearPage } from "./urls.js";

/** What machines ask for: publication index, list of feeds, sitemaps, robots.txt. */
export function* indexFiles(edition: Edition, channels: readonly Channel[]): Generator<OutputFile> {
  const { newsroom, published, now } = edition;
  yield { path: "feeds.opml", content: opmlDocument(newsroom, channels, newestUpdate(edition)) };
  yield* sitemap([...sitemapEntries(edition, channels)], newsroom);
  yield newsSitemap(
    published.filter((item) => isNews(item, now)),
    newsroom,
  );
  yield robots(newsroom);
  if (newsroom.security) {
    yield { path: securityFile, content: securityTxt(newsroom.security, absoluteUrl(securityFile, newsroom)) };
  }
  yield { path: "releases.json", content: formatPublicationIndex(publicationIndex(edition)) };
}

/** Withdrawn releases ask not to be indexed, so they are not offered. */
function* sitemapEntries(edition: Edition, channels: readonly Channel[]): Generator<SitemapEntry> {
  const { newsroom, published } = edition;
  // oldest first, lists last: above 50,000 only the last part of the sitemap changes with a new release
  for (const { url, state, updated } of published.toReversed()) if (state === "live") yield { url, updated };
  for (const channel of channels) {
    yield { url: absoluteUrl(channel.path, newsroom) };
    for (const { number } of partsOf(channel)) yield { url: absoluteUrl(partPage(channel.path, number), newsroom) };
  }
  for (const language of newsroom.languages) {
    const years = [...yearsOf(edition, language)].flatMap(([year, releases]) => [
      yearPage(year, language, newsroom),
      ...[...monthsOf(releases, newsroom).keys()].map((month) => monthPage(month, language, newsroom)),
    ]);
    for (const page of [feedsPage(language, newsroom), archivePage(language, newsroom), ...years]) {
      yield { url: absoluteUrl(page, newsroom) };
    }
  }
}

/** A security.txt that has expired is not to be used (RFC 9116, section 2.5.5), so somebody should hear of it. */
export function securityProblems({ newsroom, now }: Edition): Diagnostic[] {
  const { security, file, timezone } = newsroom;
  if (!security || security.expires > now) return [];
  const expires = rfc3339(security.expires, timezone);
  return [diagnostic("security-expired", "warning", { file, line: 1, column: 1 }, { expires })];
}
