import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { attachment, type Item, moment, textOfHtml } from "./item.js";

/** feedsmith on RSS, with Dublin Core, Media RSS and Atom's elements in it. */
export function readRss(text: string): Item[] {
  return (parseRssFeed(text).items ?? []).map((item) => ({
    id: item.guid?.value,
    title: item.title,
    url: item.link,
    published: moment(item.pubDate),
    updated: moment(item.atom?.updated ?? item.pubDate),
    authors: item.dc?.creators ?? [],
    html: item.content?.encoded,
    attachments: (item.media?.contents ?? []).map((file) => attachment(file.url, file.type, file.fileSize)),
  }));
}

/** feedsmith on Atom. */
export function readAtom(text: string): Item[] {
  return (parseAtomFeed(text).entries ?? []).map((entry) => {
    const links = (rel: string) => (entry.links ?? []).filter((link) => link.rel === rel);
    const { value = "", type } = entry.title ?? {};
    return {
      id: entry.id,
      title: type === "html" ? textOfHtml(value) : value,
      url: links("alternate").find((link) => link.type === "text/html" && link.hreflang === undefined)?.href,
      published: moment(entry.published),
      updated: moment(entry.updated),
      authors: (entry.authors ?? []).map(({ name }) => name),
      html: entry.content?.value,
      attachments: links("enclosure").map((link) => attachment(link.href, link.type, link.length)),
    };
  });
}

/** feedsmith on JSON Feed. */
export function readJson(text: string): Item[] {
  return (parseJsonFeed(text).items ?? []).map((item) => ({
    id: item.id,
    title: item.title,
    url: item.url,
    published: moment(item.date_published),
    updated: moment(item.date_modified ?? item.date_published),
    authors: (item.authors ?? []).map(({ name }) => name),
    html: item.content_html,
    attachments: (item.attachments ?? []).map((file) => attachment(file.url, file.mime_type, file.size_in_bytes)),
  }));
}
