import type { Bytes } from "../feeds/budget.js";
import { channelDocuments, type FeedItem, overheadOf } from "../feeds/documents.js";
import type { HeadOptions } from "../feeds/head.js";
import type { Channel } from "../model/channel.js";
import type { Newsroom } from "../model/newsroom.js";
import type { OutputFile } from "../model/output-file.js";
import type { PublishedRelease } from "../model/published.js";
import { feedStyle, type ThemeAssets } from "../pages/assets.js";
import type { Edition } from "./edition.js";
import { formerFeedFiles } from "./former-feeds.js";
import type { Keys } from "./keys.js";
import { absoluteUrl } from "./urls.js";

/** `updated` of a newsroom that has published nothing. */
const beginning = Date.parse("2000-01-01T00:00:00Z");

/** The newest `updated` of all releases, in milliseconds since 1970. */
export function newestUpdate({ published }: Pick<Edition, "published">): number {
  return published.reduce((newest, { updated }) => Math.max(newest, updated), published.length ? 0 : beginning);
}

/** What the head of every feed has in common. */
export function headOptions(
  { newsroom }: Pick<Edition, "newsroom">,
  assets: Pick<ThemeAssets, "path">,
): Omit<HeadOptions, "updated"> {
  const style = assets.path(feedStyle);
  return { styleSheet: style && absoluteUrl(style, newsroom) };
}

/** The releases that stand in a feed or archive, each once. */
export function releasesInFeeds(channels: readonly Channel[], { feeds }: Pick<Newsroom, "feeds">): PublishedRelease[] {
  const shown = channels.flatMap(({ releases }) => (feeds.archive > 0 ? releases : releases.slice(0, feeds.items)));
  return [...new Set(shown)];
}

/** Every feed with its archives. Each release is serialised already, once for each format, in however many feeds it stands. */
export function* feedDocuments(
  edition: Edition,
  channels: readonly Channel[],
  {
    head,
    itemOf,
    keys,
  }: { head: Omit<HeadOptions, "updated">; itemOf: (release: PublishedRelease) => FeedItem; keys: Keys },
): Generator<OutputFile> {
  const { newsroom } = edition;
  const emptyUpdated = newestUpdate(edition);
  for (const channel of channels)
    yield* channelDocuments(channel, newsroom, { ...head, itemOf, keyOf: keys.of, emptyUpdated });
  yield* formerFeedFiles(newsroom, channels, { ...head, updated: emptyUpdated });
}

/** The most that the frame of any feed takes, so that a release is the same in all of them. */
export function largestOverhead(
  channels: readonly Channel[],
  { newsroom }: Pick<Edition, "newsroom">,
  head: Omit<HeadOptions, "updated">,
): Bytes {
  const overheads = channels.map((channel) => overheadOf(channel, newsroom, head));
  const most = (format: keyof Bytes) => Math.max(0, ...overheads.map((bytes) => bytes[format]));
  return { rss: most("rss"), atom: most("atom"), json: most("json") };
}
