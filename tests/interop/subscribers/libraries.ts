import { Readable } from "node:stream";
import { extract, type FeedEntry } from "@extractus/feed-extractor";
import NpmFeedparser from "feedparser";
import { parseFeed } from "feedsmith";
import RssParser from "rss-parser";
import { isoTime, type Seen, type Subscriber } from "./seen.js";

/** The libraries of npm that other people's programs read feeds with; those that fetch do so themselves. */
export const libraries: readonly Subscriber[] = [
  { name: "rss-parser", programs: [], feeds: ["rss.xml", "atom.xml"], poll: rssParser },
  { name: "npm's feedparser", programs: [], feeds: ["rss.xml", "atom.xml"], poll: npmFeedparser },
  { name: "feedsmith", programs: [], feeds: ["rss.xml", "atom.xml", "feed.json"], poll: feedsmith },
  { name: "feed-extractor", programs: [], feeds: ["rss.xml", "atom.xml", "feed.json"], poll: feedExtractor },
];

async function rssParser(url: string): Promise<Seen[]> {
  const { items } = await new RssParser<object, { id?: string; "content:encoded"?: string }>().parseURL(url);
  return items.map((item) => ({
    id: item.guid ?? item.id ?? "",
    title: item.title ?? "",
    at: isoTime(item.isoDate),
    text: item["content:encoded"] ?? item.content ?? "",
  }));
}

async function npmFeedparser(url: string): Promise<Seen[]> {
  const { body } = await fetch(url);
  const parser = Readable.fromWeb(body as never).pipe(new NpmFeedparser({ feedurl: url }));
  const seen: Seen[] = [];
  for await (const item of parser as AsyncIterable<NpmFeedparser.Item>) {
    seen.push({ id: item.guid, title: item.title, at: isoTime(item.pubdate), text: item.description });
  }
  return seen;
}

async function feedsmith(url: string): Promise<Seen[]> {
  const { format, feed } = parseFeed(await (await fetch(url)).text());
  switch (format) {
    case "rss":
      return (feed.items ?? []).map((item) => ({
        id: item.guid?.value ?? "",
        title: item.title ?? "",
        at: isoTime(item.pubDate),
        text: item.content?.encoded ?? "",
      }));
    case "atom":
      return (feed.entries ?? []).map((entry) => ({
        id: entry.id ?? "",
        title: entry.title?.value ?? "",
        at: isoTime(entry.published),
        text: entry.content?.value ?? "",
      }));
    case "json":
      return (feed.items ?? []).map((item) => ({
        id: item.id ?? "",
        title: item.title ?? "",
        at: isoTime(item.date_published),
        text: item.content_html ?? "",
      }));
    default:
      throw new Error(`feedsmith takes it for ${format}`);
  }
}

/** It makes one date of two and a short text of a long one, so the program asks for the elements themselves, as it lets one do. */
async function feedExtractor(url: string): Promise<Seen[]> {
  const { entries = [] } = await extract(url, {
    getExtraEntryFields: (entry: object) => {
      const { pubDate, published, date_published, content, content_html, "content:encoded": encoded } = entry as Extra;
      return { at: pubDate ?? published ?? date_published, text: encoded ?? content?.["#text"] ?? content_html };
    },
  });
  return (entries as (FeedEntry & { at: string; text: string })[]).map(({ id, title = "", at, text }) => ({
    id,
    title,
    at: isoTime(at),
    text,
  }));
}

interface Extra
  extends Partial<Record<"pubDate" | "published" | "date_published" | "content_html" | "content:encoded", string>> {
  readonly content?: { readonly "#text": string };
}
