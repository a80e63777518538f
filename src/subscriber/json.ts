import { escapeHtml } from "../model/html.js";
import type { FeedAttachment } from "./feed-document.js";
import type { RawFacts } from "./feed-facts.js";
import type { ParsedJson } from "./feed-reader.js";
import type { RawItem } from "./item-id.js";
import { resolved } from "./resolved.js";

type JsonItem = NonNullable<ParsedJson["items"]>[number];
type Extension = Readonly<Record<string, unknown>>;

/** What a JSON Feed says of itself; `base` is the document's address. */
export function jsonFacts(feed: ParsedJson, base: string | undefined): RawFacts {
  const next = resolved(feed.next_url, base);
  return {
    title: feed.title,
    description: feed.description,
    language: feed.language,
    home: resolved(feed.home_page_url, base),
    self: resolved(feed.feed_url, base),
    hub: resolved(feed.hubs?.find(({ type }) => /^websub$/i.test(type ?? ""))?.url, base),
    links: next === undefined ? {} : { next },
  };
}

/** An item of JSON Feed 1.0 or 1.1; `extensions` are presswerk's own, by id. */
export function jsonItem(
  item: JsonItem,
  base: string | undefined,
  extensions: ReadonlyMap<string, Extension>,
): RawItem {
  return {
    id: item.id,
    url: resolved(item.url ?? item.external_url, base),
    title: item.title,
    summary: item.summary,
    contentHtml: item.content_html ?? paragraphs(item.content_text ?? item.summary),
    published: item.date_published ?? item.date_modified,
    updated: item.date_modified,
    language: item.language,
    image: resolved(item.image, base),
    authors: (item.authors ?? []).map(({ name, url }) => ({ name, url })),
    categories: (item.tags ?? []).map((term) => ({ term })),
    attachments: (item.attachments ?? []).flatMap((file) => attachment(file, base)),
    presswerk: extensions.get(item.id ?? ""),
  };
}

/** `_presswerk` of every item that has one, by id: the parser knows no extensions. */
export function extensionsIn(json: unknown): Map<string, Extension> {
  const extensions = new Map<string, Extension>();
  const items = isRecord(json) && Array.isArray(json["items"]) ? json["items"] : [];
  for (const item of items) {
    const extension = isRecord(item) && item["_presswerk"];
    if (isRecord(item) && isRecord(extension)) extensions.set(String(item["id"]).trim(), extension);
  }
  return extensions;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function attachment(file: NonNullable<JsonItem["attachments"]>[number], base: string | undefined): FeedAttachment[] {
  const url = resolved(file.url, base);
  return url === undefined ? [] : [{ url, mediaType: file.mime_type, bytes: file.size_in_bytes, title: file.title }];
}

function paragraphs(text: string | undefined): string | undefined {
  return text
    ?.split(/\n[ \t]*\n/)
    .map((part) => `<p>${escapeHtml(part.trim()).replaceAll("\n", "<br>")}</p>`)
    .join("\n");
}
