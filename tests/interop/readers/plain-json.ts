import { attachment, type Item, moment } from "./item.js";

interface JsonItem {
  id: string;
  title: string;
  url: string;
  date_published: string;
  date_modified?: string;
  authors: { name: string }[];
  content_html: string;
  attachments?: { url: string; mime_type: string; size_in_bytes: number }[];
}

/** JSON Feed as any program reads it, without a library. */
export function readPlainJson(text: string): Item[] {
  const { items } = JSON.parse(text) as { items: JsonItem[] };
  return items.map((item) => ({
    id: item.id,
    title: item.title,
    url: item.url,
    published: moment(item.date_published),
    updated: moment(item.date_modified ?? item.date_published),
    authors: item.authors.map(({ name }) => name),
    html: item.content_html,
    attachments: (item.attachments ?? []).map((file) => attachment(file.url, file.mime_type, file.size_in_bytes)),
  }));
}
