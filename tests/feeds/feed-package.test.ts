import { Feed, type FeedOptions, type Item } from "feed";
import { describe, expect, test } from "vitest";
import { atomDocument, atomEntry } from "../../src/feeds/atom.js";
import { type Entry, entryOf } from "../../src/feeds/entry.js";
import { jsonDocument, jsonItem } from "../../src/feeds/json.js";
import { rssDocument, rssItem } from "../../src/feeds/rss.js";
import { aPublished } from "../helpers/published.js";
import { aNewsroom } from "../helpers/release.js";
import { parseXml } from "../helpers/xml.js";
import { aHead } from "./a-head.js";

/*
 * One test for each limit of the package: first that it is still there, so that one notices when it is mended,
 * then that our feeds are right all the same.
 */

const link = "https://example.org/a";
const date = new Date("2026-01-15T08:00:00Z");

function theirs(item: Partial<Item> = {}, options: Partial<FeedOptions> = {}): Feed {
  const feed = new Feed({ title: "T", id: link, link, updated: date, ...options });
  feed.addItem({ title: "A", id: link, link, date, ...item });
  return feed;
}

const plain = entryOf(aPublished(), aNewsroom(), () => undefined);

function ours(changes: Partial<Entry> = {}) {
  const entry = { ...plain, ...changes };
  return {
    rss: rssDocument(aHead("rss.xml"), [rssItem(entry)]),
    atom: atomDocument(aHead("atom.xml"), [atomEntry(entry)]),
    json: JSON.parse(jsonDocument(aHead("feed.json"), [jsonItem(entry)])),
  };
}

const file = { url: "https://example.org/b.pdf", mediaType: "application/pdf", bytes: 5, title: "B" };

describe("texts", () => {
  test("control characters pass through and break the document", () => {
    expect(() => parseXml(theirs({ title: "a\u0008b" }).rss2())).toThrow();
    const entry = entryOf(aPublished({ title: "a\u0008b" }), aNewsroom(), () => undefined);
    expect(ours(entry).rss).toContain("<title>ab</title>");
    expect(() => parseXml(ours(entry).atom)).not.toThrow();
  });

  test("a second ]]> breaks the document", () => {
    expect(() => parseXml(theirs({ content: "]]> ]]>" }).rss2())).toThrow();
    for (const xml of [ours({ contentHtml: "<p>]]> ]]></p>" }).rss, ours({ contentHtml: "<p>]]> ]]></p>" }).atom]) {
      expect(JSON.stringify(parseXml(xml))).toContain("<p>]]> ]]></p>");
    }
  });

  test("attributes escape quotation marks only", () => {
    expect(() => parseXml(theirs({ category: [{ name: "a", domain: "a&b" }] }).rss2())).toThrow();
    expect(() => parseXml(theirs({ category: [{ term: "a<b" }] }).atom1())).toThrow();
    expect(() => parseXml(theirs({ enclosure: { url: link, title: "a & b" } }).atom1())).toThrow();
    const { atom } = ours({ keywords: ["a<b"], attachments: [{ ...file, title: "a & b" }] });
    expect(JSON.stringify(parseXml(atom))).toMatch(/"term":"a<b".*"title":"a & b"/);
  });

  test("a literal &amp; is un-escaped and lost", () => {
    expect(theirs({}, { title: "&amp;" }).rss2()).toContain("<title>&amp;</title>");
    expect(rssDocument({ ...aHead(), title: "&amp;" }, [])).toContain("<title>&#x26;amp;</title>");
  });

  test("Atom titles are HTML with the raw text", () => {
    expect(theirs({ title: "5 < 6" }).atom1()).toContain('<title type="html"><![CDATA[5 < 6]]></title>');
    expect(ours({ title: "5 < 6" }).atom).toContain('<title type="html">5 &amp;lt; 6</title>');
    expect(ours({ title: "Fünf" }).atom).toContain('<title type="text">Fünf</title>');
  });
});

describe("ids", () => {
  test("one that is no URL throws in Atom", () => {
    expect(() => theirs({ id: "pm-2026-001" }).atom1()).toThrow();
    expect(ours({ id: "pm-2026-001" }).atom).toContain("<id>urn:presswerk:guid:pm-2026-001</id>");
  });

  test("an IRI is rewritten in Atom, so that the formats differ", () => {
    const id = "https://example.org/größe";
    expect(theirs({ id }).rss2()).toContain(id);
    expect(theirs({ id }).atom1()).not.toContain(id);
    const { rss, atom, json } = ours({ id });
    expect([rss.includes(`>${id}<`), atom.includes(`<id>${id}</id>`), json.items[0].id]).toEqual([true, true, id]);
  });
});

describe("files", () => {
  test("Atom enclosures ignore the media type and guess one", () => {
    const enclosure = { url: file.url, type: file.mediaType, length: 5 };
    expect(theirs({ enclosure }).atom1()).toContain('type="image/pdf"');
    expect(ours({ attachments: [file] }).atom).toContain('type="application/pdf"');
  });

  test("an image overwrites the RSS enclosure", () => {
    const enclosure = { url: file.url, type: file.mediaType, length: 5 };
    expect(theirs({ enclosure, image: "https://example.org/c.png" }).rss2()).not.toContain("b.pdf");
    const { rss } = ours({ attachments: [file], photo: { ...file, url: "https://example.org/c.png" } });
    expect(rss).toContain('<enclosure length="5" type="application/pdf" url="https://example.org/b.pdf"/>');
  });

  test("a missing length becomes 0", () => {
    expect(theirs({ enclosure: { url: file.url } }).rss2()).toContain('length="0"');
    expect(ours({ attachments: [file] }).rss).toContain('length="5"');
  });

  test("writing RSS changes what it was given", () => {
    const audio = { url: "https://example.org/a.mp3", duration: 5 };
    theirs({ audio }, { podcast: true }).rss2();
    expect(audio.duration).toBeUndefined();
    const entry = { ...plain, attachments: [file] };
    const before = JSON.stringify(entry);
    rssItem(entry);
    expect(JSON.stringify(entry)).toBe(before);
  });
});

describe("dates", () => {
  test("without `updated` the clock is read", () => {
    const [year] = new Date().toISOString().split("-");
    const feed = new Feed({ title: "T", link });
    expect(feed.atom1()).toContain(`<updated>${year}-`);
    expect(ours().atom).toContain("<updated>2026-01-15T09:00:00+01:00</updated>");
  });

  test("an impossible date is written as such, and none has the newsroom's offset", () => {
    expect(theirs({ date: new Date("never") }).rss2()).toContain("<pubDate>Invalid Date</pubDate>");
    expect(theirs().rss2()).toContain("<pubDate>Thu, 15 Jan 2026 08:00:00 GMT</pubDate>");
    expect(ours().rss).toContain("<pubDate>Thu, 15 Jan 2026 00:00:00 +0100</pubDate>");
  });
});

describe("authors", () => {
  test("a name alone becomes an author that RSS does not allow", () => {
    expect(theirs({ author: [{ name: "Amt" }] }).rss2()).toContain("<author>Amt</author>");
    expect(ours().rss).toContain("<dc:creator>Amt für Beispiele</dc:creator>");
    expect(ours().rss).not.toContain("<author>");
  });

  test("an empty list throws in JSON", () => {
    expect(() => theirs({ author: [] }).json1()).toThrow();
    expect(ours({ authors: [] }).json.items[0].authors).toEqual([]);
  });
});

describe("JSON Feed", () => {
  test("is version 1 with one author, without language, attachments and next_url", () => {
    const enclosure = { url: file.url, type: file.mediaType, length: 5 };
    const feed = JSON.parse(theirs({ enclosure, author: [{ name: "a" }, { name: "b" }] }, { language: "de" }).json1());
    expect(feed.version).toBe("https://jsonfeed.org/version/1");
    expect(feed.items[0].author).toEqual({ name: "a" });
    expect([feed.language, feed.items[0].attachments]).toEqual([undefined, undefined]);
    const { json } = ours({ attachments: [file], authors: ["a", "b"].map((name) => ({ name, url: undefined })) });
    expect(json).toMatchObject({ version: "https://jsonfeed.org/version/1.1", language: "de" });
    expect(json.items[0]).toMatchObject({ authors: [{ name: "a" }, { name: "b" }], attachments: [{ url: file.url }] });
  });
});

describe("what it has no words for", () => {
  test("namespaces", () => {
    expect(theirs().rss2()).not.toContain("mrss");
    expect(ours().rss).toContain('xmlns:media="http://search.yahoo.com/mrss/"');
  });

  test("extensions in Atom", () => {
    const extensions = [{ name: "x", objects: { y: "z" } }];
    expect(theirs({ extensions }).atom1()).not.toContain("<x>");
    expect(ours({ attachments: [file] }).atom).toContain('<link rel="enclosure"');
  });

  test("a style sheet in CSS", () => {
    expect(theirs({}, { stylesheet: "a.css" }).rss2()).toContain('href="a.css" type="text/xsl"');
    expect(ours().atom).toContain(
      '<?xml-stylesheet type="text/css" href="https://medien.example.org/assets/feed.css"?>',
    );
  });

  test("an extension of RSS that is not in JSON, and the other way round", () => {
    const extensions = [{ name: "dc:language", objects: { _text: "de" } }];
    expect(JSON.parse(theirs({ extensions }).json1()).items[0]).toHaveProperty("dc:language");
    const { rss, json } = ours({ subtitle: "Untertitel" });
    expect(json.items[0]._presswerk).toEqual({ subtitle: "Untertitel" });
    expect(rss).not.toContain("_presswerk");
  });
});

test("an item is the same whatever stands beside it", () => {
  const [one, two] = [plain, { ...plain, id: "tag:example.org,2026:b", keywords: ["x"] }];
  for (const [write, document] of [
    [rssItem, rssDocument],
    [atomEntry, atomDocument],
    [jsonItem, jsonDocument],
  ] as const) {
    const both = document(aHead(), [write(one), write(two)]);
    expect(both).toContain(write(one));
    expect(both).toContain(write(two));
    expect(both.replace(write(two), "").replace(",\n\n", "\n").replace("\n\n", "\n")).toBe(
      document(aHead(), [write(one)]),
    );
  }
});

test("no value can be taken for a hole of a template", () => {
  const text = "urn:hole:title: urn:hole:more:";
  const { rss, atom, json } = ours({ title: text, id: "urn:hole:link:" });
  expect(rss).toContain(`<title>${text}</title>`);
  expect(atom).toContain("<id>urn:hole:link:</id>");
  expect(json.items[0].title).toBe(text);
});
