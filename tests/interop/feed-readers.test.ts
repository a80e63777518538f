import { describe, expect, inject, test } from "vitest";
import { siteIn } from "../helpers/site.js";
import * as feedparser from "./readers/feedparser.js";
import * as feedsmith from "./readers/feedsmith.js";
import type { Item } from "./readers/item.js";
import { readPlainJson } from "./readers/plain-json.js";
import * as rssParser from "./readers/rss-parser.js";

const site = siteIn(inject("sampleSite"));

/** Folders of the channels, `` for the newsroom's own. */
const folders = site.paths
  .filter((path) => /(^|\/)feed\.json$/.test(path))
  .map((path) => path.slice(0, -"feed.json".length));

const readers: { name: string; file: string; read: (text: string) => Item[] | Promise<Item[]> }[] = [
  { name: "feedsmith on RSS", file: "rss.xml", read: feedsmith.readRss },
  { name: "feedsmith on Atom", file: "atom.xml", read: feedsmith.readAtom },
  { name: "feedsmith on JSON Feed", file: "feed.json", read: feedsmith.readJson },
  { name: "feedparser on RSS", file: "rss.xml", read: feedparser.readRss },
  { name: "feedparser on Atom", file: "atom.xml", read: feedparser.readAtom },
  { name: "rss-parser on RSS", file: "rss.xml", read: rssParser.readRss },
  { name: "rss-parser on Atom", file: "atom.xml", read: rssParser.readAtom },
];

test("the sample newsroom has feeds with releases, attachments and later changes", () => {
  const items = folders.flatMap((folder) => readPlainJson(site.text(`${folder}feed.json`)));
  expect(folders.length).toBeGreaterThan(4);
  expect(items.some((item) => (item.attachments ?? []).length > 1)).toBe(true);
  expect(items.some((item) => item.updated !== item.published)).toBe(true);
});

describe.each(readers)("$name", ({ file, read }) => {
  test.each(folders)(
    "sees in %j the ids, titles, dates, authors, text and attachments of JSON Feed",
    async (folder) => {
      const expected = readPlainJson(site.text(`${folder}feed.json`));
      const seen = await read(site.text(folder + file));
      expect(seen.map(sorted)).toEqual(expected.map((item, index) => sorted(only(item, seen[index]))));
    },
  );
});

/** Some readers tell RSS's one enclosure before the attachments of Media RSS. */
function sorted(item: Partial<Item>): Partial<Item> {
  return item.attachments ? { ...item, attachments: [...item.attachments].sort() } : item;
}

/** Of an item what a reader tells at all. */
function only(item: Item, seen: Item | undefined): Partial<Item> {
  return Object.fromEntries(Object.entries(item).filter(([key]) => seen === undefined || key in seen));
}
