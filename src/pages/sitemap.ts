import { rfc3339 } from "../dates.js";
import { escapeHtml } from "../model/html.js";
import { localized, type Newsroom } from "../model/newsroom.js";
import type { OutputFile } from "../model/output-file.js";
import type { PublishedRelease } from "../model/published.js";
import { absoluteUrl } from "../site/urls.js";

/** A page that search engines should know. */
export interface SitemapEntry {
  /** Absolute. */
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly updated?: number;
}

/** The most addresses in one file. https://www.sitemaps.org/protocol.html */
const largest = 50_000;

/**
 * `sitemap.xml` of all pages in the order given; above 50,000 an index of `sitemap-1.xml` and its sisters.
 * Language versions are told in the pages themselves: the published schema has no place for them here.
 */
export function sitemap(entries: readonly SitemapEntry[], newsroom: Newsroom): OutputFile[] {
  if (entries.length <= largest) return [{ path: "sitemap.xml", content: urlSet(entries, newsroom) }];
  const parts: OutputFile[] = [];
  for (let start = 0; start < entries.length; start += largest) {
    const content = urlSet(entries.slice(start, start + largest), newsroom);
    parts.push({ path: `sitemap-${parts.length + 1}.xml`, content });
  }
  return [{ path: "sitemap.xml", content: sitemapIndex(parts, newsroom) }, ...parts];
}

/** The most addresses in a news sitemap. */
const mostNews = 1000;

/**
 * `news-sitemap.xml` of the releases that are news now, newest first.
 * Without any it names the newsroom's front page, because the schema wants at least one address.
 */
export function newsSitemap(news: readonly PublishedRelease[], newsroom: Newsroom): OutputFile {
  const urls = news.slice(0, mostNews).map((published) => newsUrl(published, newsroom));
  const content = document(
    'urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
    urls.length > 0 ? urls : [`<url>${element("loc", newsroom.url)}</url>`],
  );
  return { path: "news-sitemap.xml", content };
}

/** `robots.txt`: everything may be read; it names the sitemaps (RFC 9309). */
export function robots(newsroom: Newsroom): OutputFile {
  const sitemaps = ["sitemap.xml", "news-sitemap.xml"].map((path) => `Sitemap: ${absoluteUrl(path, newsroom)}`);
  return { path: "robots.txt", content: ["User-agent: *", "Allow: /", "", ...sitemaps, ""].join("\n") };
}

function urlSet(entries: readonly SitemapEntry[], { timezone }: Newsroom): string {
  const urls = entries.map(({ url, updated }) => {
    const lastmod = updated === undefined ? "" : element("lastmod", rfc3339(updated, timezone));
    return `<url>${element("loc", url)}${lastmod}</url>`;
  });
  return document('urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"', urls);
}

function sitemapIndex(parts: readonly OutputFile[], newsroom: Newsroom): string {
  const sitemaps = parts.map(({ path }) => `<sitemap>${element("loc", absoluteUrl(path, newsroom))}</sitemap>`);
  return document('sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"', sitemaps);
}

function newsUrl({ release, url }: PublishedRelease, newsroom: Newsroom): string {
  const publication =
    element("news:name", localized(newsroom.title, release.language, newsroom)) +
    element("news:language", newsLanguage(release.language));
  const news =
    `<news:publication>${publication}</news:publication>` +
    element("news:publication_date", rfc3339(release.date.at, newsroom.timezone)) +
    element("news:title", release.title);
  return `<url>${element("loc", url)}<news:news>${news}</news:news></url>`;
}

/** Two or three letters (ISO 639), but `zh-cn` and `zh-tw` for the two scripts of Chinese. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === "zh") return script === "Hant" ? "zh-tw" : "zh-cn";
  return language;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeHtml(text.toWellFormed())}</${name}>`;
}

function document(root: string, lines: readonly string[]): string {
  const name = root.split(" ")[0];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>\n${lines.join("\n")}\n</${name}>\n`;
}
