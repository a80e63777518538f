import { describe, expect, test } from "vitest";
import type { FeedDocument } from "../../src/subscriber/feed-document.js";
import { readFeed, readOpml } from "../../src/subscriber/feed-reader.js";
import { atom, json, rss, site } from "../helpers/feeds.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, url?: string): FeedDocument => {
  const reading = readFeed(bytes(text), { url });
  if ("unreadable" in reading) throw new Error(JSON.stringify(reading.unreadable));
  return reading.document;
};
const why = (text: string) => {
  const reading = readFeed(bytes(text));
  return "unreadable" in reading ? reading.unreadable : "readable";
};

describe("the same item reads the same in every format", () => {
  const item = {
    id: "tag:medien.example.org,2026-01-02:a",
    title: "AT&T & „Größe“ <b>",
    html: "<p>Ein <b>Wort</b> &amp; noch eins</p>",
    date: "2026-01-02T08:00:00Z",
    updated: "2026-01-03T08:00:00Z",
  };
  test.each([
    ["rss", rss],
    ["atom", atom],
    ["json", json],
  ])("%s", (format, write) => {
    const document = read(write({ items: [item], self: `${site}feed`, prev: `${site}older` }));
    expect(document.format).toBe(format);
    expect(document.notes).toEqual([]);
    expect(document.feed).toMatchObject({ title: "Medien", self: `${site}feed`, archive: false });
    expect(document.feed.links["prev-archive"] ?? document.feed.links.next).toBe(`${site}older`);
    expect(document.items).toHaveLength(1);
    expect(document.items[0]).toMatchObject({
      id: item.id,
      idFrom: "feed",
      title: item.title,
      contentHtml: item.html,
      published: { at: Date.parse(item.date) },
      updated: { at: Date.parse(item.updated) },
    });
  });
});

test("RSS in full: content, persons, categories, enclosures and Media RSS", () => {
  const { feed, items } = read(
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:m="http://search.yahoo.com/mrss/" xmlns:fh="http://purl.org/syndication/history/1.0">
    <channel><title>T</title><link>/</link><language>de-DE</language><fh:archive/>
    <lastBuildDate>Tue, 04 Jul 2017 10:30:00 +0200</lastBuildDate>
    <item><title>A</title><guid>https://x.example/1</guid><description>&lt;p&gt;Kurz&lt;/p&gt;</description>
    <content:encoded><![CDATA[<p>Lang ]]]]><![CDATA[> </p>]]></content:encoded>
    <author>a@example.org (Anna)</author><dc:creator>Bea</dc:creator><category domain="d">C</category>
    <enclosure url="/e.pdf" length="7" type="application/pdf"/>
    <m:content url="/e.pdf"><m:title>Datei</m:title></m:content>
    <m:content url="/f.png" fileSize="9" type="image/png"><m:description>Bild</m:description><m:credit>Foto</m:credit></m:content>
    </item></channel></rss>`,
    "https://x.example/feed/rss.xml",
  );
  expect(feed).toMatchObject({ home: "https://x.example/", language: "de-DE", archive: true });
  expect(feed.updated?.at).toBe(Date.parse("2017-07-04T08:30:00Z"));
  expect(items[0]).toMatchObject({
    url: "https://x.example/1",
    summary: "Kurz",
    contentHtml: "<p>Lang ]]> </p>",
    authors: [{ name: "Anna", email: "a@example.org" }, { name: "Bea" }],
    categories: [{ term: "C", scheme: "d" }],
    attachments: [
      { url: "https://x.example/e.pdf", bytes: 7, mediaType: "application/pdf", title: "Datei" },
      { url: "https://x.example/f.png", bytes: 9, mediaType: "image/png", description: "Bild", credit: "Foto" },
    ],
  });
});

test("RSS 0.91 without ids, and RSS 1.0", () => {
  const old = read(
    `<rss version="0.91"><channel><title>c</title><item><title>t</title><link>https://x.example/k</link></item>
     <item><title>nur Titel</title><pubDate>1 Jan 2026</pubDate></item></channel></rss>`,
  );
  expect(old.items.map(({ id, idFrom }) => [id, idFrom])).toEqual([
    ["https://x.example/k", "link"],
    ["nur Titel 1 Jan 2026", "title-and-date"],
  ]);
  expect(old.notes.map(({ code }) => code)).toEqual(["no-id", "no-id"]);
  const rdf = read(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
     <channel rdf:about="https://x.example/"><title>c</title></channel><item rdf:about="https://x.example/1"><title>t</title>
     <link>https://x.example/1</link><dc:date>2017-01-02</dc:date><description>d</description></item></rdf:RDF>`,
  );
  expect(rdf).toMatchObject({ format: "rss", items: [{ id: "https://x.example/1", contentHtml: "d" }] });
  expect(rdf.items[0]?.published?.at).toBe(Date.UTC(2017, 0, 2));
});

test("Atom with xml:base, XHTML, several links, and a release whose id presswerk had to write as a URN", () => {
  const { items } = read(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://x.example/a/"><title>t</title><entry xml:lang="en">
     <id>urn:presswerk:guid:pm%202026%2F1</id><title type="html">5 &amp;lt; 6</title><updated>2026-01-01T00:00:00Z</updated>
     <link rel="alternate" hreflang="de" href="de"/><link href="b/"/><link rel="enclosure" href="f.pdf" length="3" type="application/pdf"/>
     <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ja</p></div></content><category term="k" label="K"/>
     </entry></feed>`,
  );
  expect(items[0]).toMatchObject({
    id: "pm 2026/1",
    title: "5 < 6",
    url: "https://x.example/a/b/",
    language: "en",
    contentHtml: "<p>Ja</p>",
    attachments: [{ url: "https://x.example/a/f.pdf", bytes: 3 }],
    categories: [{ term: "k", label: "K" }],
  });
});

test("JSON Feed keeps what looks like HTML in plain texts, numbers as ids, and presswerk's extension", () => {
  const { items, feed } = read(
    JSON.stringify({
      version: "https://jsonfeed.org/version/1",
      title: "A &amp; B",
      items: [
        {
          id: 7,
          title: "&lt;x&gt;",
          content_text: "1 < 2\n\nzwei",
          _presswerk: { kicker: "K" },
          author: { name: "N" },
        },
      ],
    }),
  );
  expect(feed.title).toBe("A &amp; B");
  expect(items[0]).toMatchObject({
    id: "7",
    title: "&lt;x&gt;",
    contentHtml: "<p>1 &lt; 2</p>\n<p>zwei</p>",
    presswerk: { kicker: "K" },
    authors: [{ name: "N" }],
  });
});

test("an id that stands twice and a date that is none are noted", () => {
  const { notes } = read(rss({ items: [{ id: "a" }, { id: "a" }] }).replace(/<pubDate>[^<]*/, "<pubDate>neulich"));
  expect(notes).toEqual([
    { code: "bad-date", id: "a", value: "neulich" },
    { code: "repeated-id", id: "a" },
  ]);
});

describe("what is no feed, or a broken one, is said and never thrown", () => {
  const whole = rss({ items: [{ id: "a" }, { id: "b" }] });
  test.each([
    ["nothing", "", { reason: "empty" }],
    ["a page", "<!DOCTYPE html><html><body><p>Hallo<br></body></html>", { reason: "not-a-feed" }],
    ["a sitemap", "<urlset><url/></urlset>", { reason: "not-a-feed" }],
    ["plain text", "Hallo", { reason: "not-a-feed" }],
    ["other JSON", '{"a":1}', { reason: "not-a-feed" }],
    ["half a JSON", json({ items: [{ id: "a" }] }).slice(0, -5), { reason: "not-json" }],
    ["cut off in an item", whole.slice(0, -60), { reason: "truncated", line: 2 }],
    ["cut off between items", whole.slice(0, whole.indexOf("</item>") + 7), { reason: "truncated", line: 1 }],
    ["a wrong end tag", whole.replace("</item>", "</itm>"), { reason: "mismatched-tag", line: 1 }],
    ["a stray angle bracket", whole.replace("</item>", "< </item>"), { reason: "bad-tag", line: 1 }],
    ["an unclosed comment", whole.replace("</item>", "<!-- </item>"), { reason: "truncated", line: 1 }],
  ])("%s", (_name, text, expected) => {
    expect(why(text)).toEqual(expected);
  });
});

test.each([
  ["a named entity of HTML", "Gr&ouml;&szlig;e &nbsp;", "bad-reference"],
  ["a bare ampersand", "AT&T", "bad-reference"],
  ["a control character", "a\x08b", "control-character"],
])("what lenient readers forgive is read and noted: %s", (_name, text, reason) => {
  const document = read(rss({ items: [{ id: "a" }] }).replace("Meldung a", text));
  expect(document.items).toHaveLength(1);
  expect(document.notes).toEqual([{ code: "not-well-formed", reason, line: 1 }]);
});

test("what stands in CDATA sections and comments is no flaw", () => {
  const text = "<![CDATA[AT&T <b>]]><!-- & < -->";
  const document = read(rss({ items: [{ id: "a" }] }).replace("Meldung a", text));
  expect(document.notes).toEqual([]);
  expect(document.items[0]?.title).toBe("AT&T <b>");
});

test("OPML: every xmlUrl once, at any depth; none of a broken one", () => {
  const opml = `<opml version="2.0"><body><outline text="a" xmlUrl="https://x.example/1"><outline text="b" xmlUrl="https://x.example/2"/></outline>
    <outline text="c" xmlUrl="https://x.example/1"/></body></opml>`;
  expect(readOpml(bytes(opml))).toEqual(["https://x.example/1", "https://x.example/2"]);
  expect(readOpml(bytes(opml.slice(0, -9)))).toEqual([]);
});
