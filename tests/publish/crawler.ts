import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readFeed } from "../../src/subscriber/feed-reader.js";
import { resolved } from "../../src/subscriber/resolved.js";
import { visibleText } from "../../src/subscriber/visible-text.js";
import { siteIn } from "../helpers/site.js";

export interface Crawl {
  /** Address at which the folder stands; ends with `/`. */
  readonly base: string;
  /** Feeds that readers know; default: every feed in the folder. */
  readonly known?: readonly string[];
  /** Paths that are not followed, and may be missing. */
  readonly ignore?: (path: string) => boolean;
}

/** Paths of every feed document in a folder. */
export function feedsIn(folder: string): string[] {
  return siteIn(folder).paths.filter((path) => isFeed(path) && !path.startsWith("."));
}

/**
 * Starts from the feeds in a folder and follows every link below `base`, through pages, pictures, attachments, styles and archives.
 * Returns what is not there, as `<where it is named>: <path>`, and feeds that cannot be read.
 */
export function brokenLinks(folder: string, { base, known = feedsIn(folder), ignore = () => false }: Crawl): string[] {
  const broken: string[] = [];
  const queue = known.filter((path) => existsSync(join(folder, path)));
  const met = new Set(queue);
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const found = linksIn(join(folder, path), base + path);
    if (!found) broken.push(`${path} cannot be read`);
    for (const link of found ?? []) {
      const target = pathOf(link, base);
      if (target === undefined || met.has(target) || ignore(target)) continue;
      met.add(target);
      const file = fileAt(folder, target);
      if (file === undefined) broken.push(`${path}: ${target}`);
      else queue.push(file);
    }
  }
  return broken;
}

/** True for a feed and for each of its archives. */
export function isFeed(path: string): boolean {
  return /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/.test(path);
}

function linksIn(file: string, url: string): string[] | undefined {
  const absolute = (links: readonly string[]) => links.flatMap((link) => resolved(link, url) ?? []);
  if (isFeed(file)) {
    const reading = readFeed(readFileSync(file), { url });
    if ("unreadable" in reading) return undefined;
    const { feed, items } = reading.document;
    const inItems = items.flatMap(({ url, image, attachments, contentHtml = "" }) => [
      ...[url, image].filter((link) => link !== undefined),
      ...attachments.map((file) => file.url),
      ...visibleText(contentHtml).links,
    ]);
    return [...Object.values(feed.links), ...inItems];
  }
  return file.endsWith(".html") ? absolute(visibleText(readFileSync(file, "utf8")).links) : [];
}

function pathOf(link: string, base: string): string | undefined {
  const bare = link.replace(/[?#].*$/s, "");
  return bare.startsWith(base) ? decodeURIComponent(bare.slice(base.length)) : undefined;
}

/** What a web server shows at a path: a file, or the page of a folder. */
function fileAt(folder: string, path: string): string | undefined {
  const file = statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory() ? join(path, "index.html") : path;
  return existsSync(join(folder, file)) ? file : undefined;
}
