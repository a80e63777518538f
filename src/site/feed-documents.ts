import { type Bytes, fitsAlone } from "../feeds/budget.js";
import { bytesOf, channelDocuments, type Item, itemOf, overheadOf } from "../feeds/documents.js";
import { entryOf, shortened } from "../feeds/entry.js";
import type { HeadOptions } from "../feeds/head.js";
import { labelsFor } from "../messages/labels.js";
import type { Channel } from "../model/channel.js";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import type { OutputFile } from "../model/output-file.js";
import type { PublishedRelease } from "../model/published.js";
import { feedStyle, type ThemeAssets } from "../pages/assets.js";
import type { Edition } from "./edition.js";
import { formerFeedFiles } from "./former-feeds.js";
import { absoluteUrl } from "./urls.js";

/** `updated` of a newsroom that has published nothing. */
const beginning = Date.parse("2000-01-01T00:00:00Z");

/** The newest `updated` of all releases, in milliseconds since 1970. */
export function newestUpdate({ published }: Pick<Edition, "published">): number {
  return published.reduce((newest, { updated }) => Math.max(newest, updated), published.length ? 0 : beginning);
}

/** A release as feeds hold it, with its bytes in each format. */
interface Serialised {
  readonly item: Item;
  readonly bytes: Bytes;
}

/**
 * Every feed with its archives. A release is serialised once for each format, in however many feeds it stands.
 * One that alone is too large for a feed stands there with its summary, and `warn` is told.
 */
export function* feedDocuments(
  edition: Edition,
  channels: readonly Channel[],
  { assets, warn }: { assets: Pick<ThemeAssets, "path">; warn: (warning: Diagnostic) => void },
): Generator<OutputFile> {
  const { newsroom } = edition;
  const style = assets.path(feedStyle);
  const head = { styleSheet: style && absoluteUrl(style, newsroom) };
  const serialise = serialiser(edition, largestOverhead(channels, edition, head), warn);
  const items = new Map<PublishedRelease, Serialised>();
  const serialised = (release: PublishedRelease) => {
    const made = items.get(release) ?? serialise(release);
    items.set(release, made);
    return made;
  };
  for (const channel of channels) {
    yield* channelDocuments(channel, newsroom, {
      ...head,
      itemOf: (release) => serialised(release).item,
      sizeOf: (release) => serialised(release).bytes,
      emptyUpdated: newestUpdate(edition),
    });
  }
  yield* formerFeedFiles(newsroom, channels, { ...head, updated: newestUpdate(edition) });
}

function serialiser(
  { newsroom, published }: Edition,
  overhead: Bytes,
  warn: (warning: Diagnostic) => void,
): (published: PublishedRelease) => Serialised {
  const urls = new Map(published.map(({ release, url }) => [release.file, url]));
  return (published) => {
    const entry = entryOf(published, newsroom, (file) => urls.get(file));
    const item = itemOf(entry);
    const bytes = bytesOf(item);
    if (fitsAlone(bytes, overhead, newsroom.feeds.bytes)) return { item, bytes };
    const { file, language } = published.release;
    const size = Math.max(bytes.rss, bytes.atom, bytes.json);
    const values = { bytes: size, limit: newsroom.feeds.bytes };
    warn(diagnostic("too-large-for-feed", "warning", { file, line: 1, column: 1 }, values));
    const short = itemOf(shortened(entry, labelsFor(language).wholeText));
    return { item: short, bytes: bytesOf(short) };
  };
}

/** The most that the frame of any feed takes, so that a release is the same in all of them. */
function largestOverhead(
  channels: readonly Channel[],
  { newsroom }: Edition,
  head: Omit<HeadOptions, "updated">,
): Bytes {
  const overheads = channels.map((channel) => overheadOf(channel, newsroom, head));
  const most = (format: keyof Bytes) => Math.max(0, ...overheads.map((bytes) => bytes[format]));
  return { rss: most("rss"), atom: most("atom"), json: most("json") };
}
