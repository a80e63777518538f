import type { IndexEntry } from "../model/publication.js";
import type { Unplaced } from "../model/unplaced.js";
import { isAddress, openSite, type PublishedSite } from "../subscriber/published-site.js";
import { subscribe } from "../subscriber/subscribe.js";
import type { Obstacle } from "../subscriber/walk.js";
import { foundInFeed } from "./feed-import.js";
import type { FoundRelease } from "./found-release.js";
import { filesOpener } from "./open-files.js";
import type { SourceContext, SourceReading } from "./read-sources.js";

/** In milliseconds: the longest that one feed with all its archives may take, however slowly a server hands them out. */
const patience = 60 * 60_000;

/** Reads a feed, or all that a site's feeds hold, archives included. Throws a Fault if there is no feed, or it cannot be reached. */
export async function readSite(place: string, { source, newsroom, network }: SourceContext): Promise<SourceReading> {
  const site = await openSite(place, network);
  const entries = new Map<string, IndexEntry>((site.index?.releases ?? []).map((entry) => [entry.id, entry]));
  const { timezone, language } = newsroom;
  const found: FoundRelease[] = [];
  const unplaced: Unplaced[] = [];
  for (const url of chosenFeeds(site, place)) {
    const read = await subscribe(url, site.open, {
      keep: (item, { feed, format }) =>
        foundInFeed(item, { source, format, feed, entry: entries.get(item.id), timezone, language }),
      wordpress: isAddress(place),
      signal: AbortSignal.timeout(patience),
    });
    if ("items" in read) {
      found.push(...read.items);
      if (read.items.length === 0 && !site.whole) unplaced.push({ source, reason: "empty", value: url });
    } else if (!site.whole && read.obstacle.reason === "unreachable") throw read.obstacle.fault;
    if (read.obstacle && !(site.whole && read.obstacle.reason === "missing"))
      unplaced.push(told(source, read.obstacle, "items" in read ? "archive" : "document"));
  }
  return { found, unplaced, open: filesOpener(site.open, network) };
}

function told(source: string, obstacle: Obstacle, reason: "archive" | "document"): Unplaced {
  const fault = obstacle.reason === "unreachable" ? { fault: obstacle.fault } : {};
  return { source, reason, value: obstacle.url, ...fault };
}

/**
 * presswerk's own newsroom is read from the JSON Feed of each language, which says most; of a page that announces feeds
 * the first counts, for the others are comments; of a folder the feeds that lie highest, for the others are parts of them.
 */
function chosenFeeds({ whole, feeds, index, base }: PublishedSite, place: string): readonly string[] {
  if (!whole) return feeds;
  if (index) {
    const own = feeds.filter(
      (url) => url.endsWith("/feed.json") && !/\/(?:topics|issuers)\/[^/]+\/feed\.json$/.test(url),
    );
    if (own.length > 0) return own;
    return feeds.filter((url) => base !== undefined && url === `${base}rss.xml`);
  }
  if (isAddress(place)) return feeds.slice(0, 1);
  const depth = (url: string) => url.split("/").length;
  const highest = Math.min(...feeds.map(depth));
  return feeds.filter((url) => depth(url) === highest);
}
