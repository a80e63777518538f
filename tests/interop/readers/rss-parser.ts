import Parser from "rss-parser";
import { type Item, moment, textOfHtml } from "./item.js";

/** rss-parser on RSS; it knows one enclosure only, so attachments are left to the others. */
export async function readRss(text: string): Promise<Item[]> {
  const { items } = await new Parser().parseString(text);
  return items.map((item) => ({
    id: item.guid,
    title: item.title,
    url: item.link,
    published: moment(item.isoDate),
    authors: [item.creator],
    html: item["content:encoded"],
  }));
}

/** rss-parser on Atom; it drops the type of a title, so titles are taken as HTML, as readers take them. */
export async function readAtom(text: string): Promise<Item[]> {
  const { items } = await new Parser().parseString(text);
  return items.map((item) => ({
    id: item["id"],
    title: textOfHtml(item.title ?? ""),
    url: item.link,
    published: moment(item.pubDate),
    authors: [item["author"]],
    html: item.content,
  }));
}
