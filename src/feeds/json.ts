import { type Entry, filesOf } from "./entry.js";
import type { FeedHead } from "./head.js";

/** A release as an item of JSON Feed 1.1. Keys always come in this order; what a release has not is left out. */
export function jsonItem(entry: Entry): string {
  const tags = [...entry.topics.map(({ title }) => title), ...entry.keywords];
  const attachments = filesOf(entry).map(({ url, mediaType, title, bytes }) => ({
    url,
    mime_type: mediaType,
    title,
    size_in_bytes: bytes,
  }));
  return JSON.stringify({
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.contentHtml,
    content_text: entry.contentText,
    image: entry.photo?.url,
    date_published: entry.published.rfc3339,
    date_modified: entry.updated.rfc3339,
    authors: entry.authors,
    tags: some(tags),
    language: entry.language,
    attachments: some(attachments),
    _presswerk: extension(entry),
  });
}

/** A JSON Feed 1.1 of items that `jsonItem` wrote. */
export function jsonDocument(head: FeedHead, items: readonly string[]): string {
  const facts = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: head.title,
    home_page_url: head.home,
    feed_url: head.self,
    description: head.description || undefined,
    next_url: head.prevArchive,
    icon: head.icon,
    authors: [{ name: head.author }],
    language: head.language,
    hubs: head.hub === undefined ? undefined : [{ type: "WebSub", url: head.hub }],
  });
  return `${facts.slice(0, -1)},"items":[\n${items.join(",\n")}\n]}\n`;
}

/** What JSON Feed has no key for; undefined if there is nothing of it. */
function extension({ subtitle, kicker, dateline, translations, corrections }: Entry): object | undefined {
  const others = translations.map(({ language, url, title }) => ({ language, url, title }));
  const facts = { subtitle, kicker, dateline, translations: some(others), corrections: some(corrections) };
  return Object.values(facts).some((fact) => fact !== undefined) ? facts : undefined;
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
