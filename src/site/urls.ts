import { isoDay } from "../dates.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Release } from "../model/release.js";

/** Where programs look for whom to tell of a weakness (RFC 9116, section 3). */
export const securityFile = ".well-known/security.txt";

/** The three documents of every feed. */
export const feedFiles = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" } as const;
export type FeedFormat = keyof typeof feedFiles;

/** Folder of everything in one language: empty for the default language, else `en/`. */
export function languageFolder(language: string, newsroom: Newsroom): string {
  return language === newsroom.language ? "" : `${language}/`;
}

/** Folder of a release's page: `2017/slug/`, in a further language `en/2017/slug/`. The year is that of its date in the newsroom's zone. */
export function releaseFolder(release: Pick<Release, "date" | "language" | "slug">, newsroom: Newsroom): string {
  const year = isoDay(release.date.at, newsroom.timezone).slice(0, 4);
  return `${languageFolder(release.language, newsroom)}${year}/${release.slug}/`;
}

/** Folder of a channel: empty for the newsroom's own in the default language, else such as `en/topics/economy/`. */
export function channelFolder(
  kind: "newsroom" | "topic" | "issuer",
  key: string,
  language: string,
  newsroom: Newsroom,
): string {
  const folder = languageFolder(language, newsroom);
  return kind === "newsroom" ? folder : `${folder}${kind}s/${key}/`;
}

/** Page of a part of all releases of a topic or an issuer, 1 from the oldest on; `folder` is that of the channel. */
export function partPage(folder: string, number: number): string {
  return `${folder}page/${number}/index.html`;
}

/** Page of everything in one language, by years with their counts. */
export function archivePage(language: string, newsroom: Newsroom): string {
  return `${languageFolder(language, newsroom)}archive/index.html`;
}

/** Page of all releases of a year, yyyy, in one language. */
export function yearPage(year: string, language: string, newsroom: Newsroom): string {
  return `${languageFolder(language, newsroom)}${year}/index.html`;
}

/** Page of all releases of a month, yyyy-mm, in one language; only years with very many releases have them. */
export function monthPage(month: string, language: string, newsroom: Newsroom): string {
  return `${languageFolder(language, newsroom)}archive/${month}/index.html`;
}

/** Folder of the search of one language: its page and its index. */
export function searchFolder(language: string, newsroom: Newsroom): string {
  return `${languageFolder(language, newsroom)}search/`;
}

/** Page that explains the feeds of one language to a person. */
export function feedsPage(language: string, newsroom: Newsroom): string {
  return `${languageFolder(language, newsroom)}feeds/index.html`;
}

/** Absolute, percent-encoded address (RFC 3986) of a path below the output folder; `index.html` is left out. */
export function absoluteUrl(path: string, newsroom: Pick<Newsroom, "url">): string {
  return newsroom.url + encodePath(withoutIndex(path));
}

/** Absolute address of a path that a person wrote: below the newsroom's url if it begins with `/`, else as it is. */
export function siteUrl(path: string, newsroom: Pick<Newsroom, "url">): string {
  return path.startsWith("/") ? new URL(`./${path.replace(/^[/\\]+/, "")}`, newsroom.url).href : path;
}

/** Address of one page of the output as seen from another: both are paths below the output folder. */
export function relativeUrl(from: string, to: string): string {
  const target = withoutIndex(to);
  let shared = 0;
  for (let at = 0; at < target.length && from[at] === target[at]; at++) if (from[at] === "/") shared = at + 1;
  const path = "../".repeat(from.slice(shared).split("/").length - 1) + encodePath(target.slice(shared));
  return path === "" ? "./" : path;
}

/** Percent-encodes a path, segment by segment (RFC 3986, section 3.3). */
export function encodePath(path: string): string {
  if (/^[\w.~/-]*$/.test(path)) return path;
  return path.split("/").map(encodeSegment).join("/");
}

function withoutIndex(path: string): string {
  return path === "index.html" || path.endsWith("/index.html") ? path.slice(0, -"index.html".length) : path;
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed()).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
