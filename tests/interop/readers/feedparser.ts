import { Readable } from "node:stream";
import FeedParser from "feedparser";
import { attachment, type Item, moment, textOfHtml } from "./item.js";

/** feedparser (npm) on RSS. */
export function readRss(text: string): Promise<Item[]> {
  return read(text, (title) => title);
}

/** feedparser (npm) on Atom; it hands titles on as they are written, so they are taken as HTML, as readers take them. */
export function readAtom(text: string): Promise<Item[]> {
  return read(text, textOfHtml);
}

async function read(text: string, title: (written: string) => string): Promise<Item[]> {
  const parser = new FeedParser({ addmeta: false });
  const items: Item[] = [];
  for await (const item of Readable.from([Buffer.from(text)]).pipe(parser) as AsyncIterable<FeedParser.Item>) {
    items.push({
      id: item.guid,
      title: title(item.title),
      url: item.link,
      published: moment(item.pubdate),
      updated: moment(item["atom:updated"]?.["#"] ?? item.date),
      authors: [item.author],
      html: item.description,
      attachments: item.enclosures.map((file) => attachment(file.url, file.type, file.length)),
    });
  }
  return items;
}
