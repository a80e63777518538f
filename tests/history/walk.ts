import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { readAtom, readJson, readRss } from "../interop/readers/feedsmith.js";
import type { Item } from "../interop/readers/item.js";

export const formats = {
  "rss.xml": { read: readRss, previous: (text: string) => before(parseRssFeed(text).atom?.links) },
  "atom.xml": { read: readAtom, previous: (text: string) => before(parseAtomFeed(text).links) },
  "feed.json": { read: readJson, previous: (text: string) => parseJsonFeed(text).next_url },
};

function before(links: readonly { rel?: string; href?: string }[] | undefined): string | undefined {
  return links?.find(({ rel }) => rel === "prev-archive")?.href;
}

/** Every item of a feed and its archives, newest document first, as a subscriber meets them who walks back (RFC 5005, section 4). `text` gives the document at an address. */
export function walk(url: string, text: (url: string) => string): Item[] {
  const { read, previous } = formats[url.slice(url.lastIndexOf("/") + 1) as keyof typeof formats];
  const items: Item[] = [];
  for (let next: string | undefined = url, documents = 0; next; documents++) {
    if (documents > 1000) throw new Error(`The archive of ${url} never ends`);
    const document = text(next);
    items.push(...read(document));
    next = previous(document);
  }
  return items;
}
