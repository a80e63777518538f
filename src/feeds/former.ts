import { labelsFor } from "../messages/labels.js";
import type { Channel } from "../model/channel.js";
import { escapeHtml } from "../model/html.js";
import type { Newsroom } from "../model/newsroom.js";
import { plainText } from "../model/plain-text.js";
import { absoluteUrl, type FeedFormat } from "../site/urls.js";
import { documentText, itemOf } from "./documents.js";
import { type Entry, stampOf } from "./entry.js";
import { documentPath, type HeadOptions, headOf } from "./head.js";

/**
 * What stands at the old address of a feed, for hosts without rules: a feed of one entry that names the new address.
 * `path` is where it stands, below the output folder; `updated` is in milliseconds since 1970.
 */
export function formerFeed(
  path: string,
  { channel, format }: { channel: Channel; format: FeedFormat },
  newsroom: Newsroom,
  options: HeadOptions,
): string {
  const head = headOf(channel, newsroom, { format, archives: 0 }, options);
  const self = absoluteUrl(path, newsroom);
  return documentText(format, { ...head, self, id: self, hub: undefined }, [
    itemOf(entryAt(channel, format, newsroom, options)),
  ]);
}

function entryAt(channel: Channel, format: FeedFormat, newsroom: Newsroom, { updated }: HeadOptions): Entry {
  const labels = labelsFor(channel.language, newsroom);
  const address = absoluteUrl(documentPath(channel, format), newsroom);
  const link = `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`;
  const contentHtml = `<p>${escapeHtml(labels.feedMovedText)} ${link}</p>`;
  const contentText = plainText(contentHtml);
  return {
    ...{ id: `${address}#moved`, url: absoluteUrl(channel.path, newsroom), title: labels.feedMoved },
    ...{ summary: contentText, contentHtml, contentText, noticesHtml: "", language: channel.language },
    ...{ published: stampOf(updated, newsroom.timezone), updated: stampOf(updated, newsroom.timezone) },
    ...{ subtitle: undefined, kicker: undefined, dateline: undefined, photo: undefined },
    ...{ authors: [{ name: channel.title, url: undefined }], topics: [], keywords: [], attachments: [] },
    ...{ translations: [], corrections: [] },
  };
}
