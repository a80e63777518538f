import { describe, expect, test } from "vitest";
import { entryOf } from "../../src/feeds/entry.js";
import { rssDocument, rssItem } from "../../src/feeds/rss.js";
import { aPublished, referenceTo } from "../helpers/published.js";
import { aNewsroom, type aRelease } from "../helpers/release.js";
import { childrenOf, parseXml, textOf } from "../helpers/xml.js";
import { aHead } from "./a-head.js";
import { hostileNewsroom, hostileRelease } from "./hostile-release.js";

const media = "http://search.yahoo.com/mrss/";
const content = "http://purl.org/rss/1.0/modules/content/";
const dc = "http://purl.org/dc/elements/1.1/";
const atom = "http://www.w3.org/2005/Atom";

function item(of: Parameters<typeof aRelease>[0] = {}, overrides: Parameters<typeof aPublished>[1] = {}): string {
  return rssItem(entryOf(aPublished(of, overrides), aNewsroom(), () => undefined));
}

const hostile = entryOf(aPublished(hostileRelease, {}, hostileNewsroom), hostileNewsroom, () => undefined);

describe("an item", () => {
  test("says the core in the order that readers expect", () => {
    expect(item({ title: "Größer", summary: "Kurz.", keywords: ["a", "b"] })).toBe(
      [
        "<item><title>Größer</title>",
        "<link>https://medien.example.org/2026/meldung/</link>",
        '<guid isPermaLink="false">tag:medien.example.org,2026-01-15:meldung</guid>',
        "<pubDate>Thu, 15 Jan 2026 00:00:00 +0100</pubDate>",
        "<description>Kurz.</description>",
        "<content:encoded><![CDATA[<p>Text.</p>]]></content:encoded>",
        "<category>a</category><category>b</category>",
        "<dc:creator>Amt für Beispiele</dc:creator></item>",
      ].join(""),
    );
  });

  test("takes hostile texts as they are", () => {
    expect(rssItem(hostile).split(/(?<=>)(?=<(?!\/))/)).toEqual([
      "<item>",
      "<title>AT&#x26;T: 5 &#x3C; 6, &#x26;amp; bleibt, &#x3C;Halbleiter&gt; ]]&gt; und ]]&gt; 😀 בדיקה</title>",
      "<link>https://medien.example.org/2026/meldung/</link>",
      '<guid isPermaLink="false">a&#x26;b &#x3C;c&gt; &quot;d&quot;</guid>',
      "<pubDate>Thu, 15 Jan 2026 09:00:00 +0100</pubDate>",
      "<description>AT&amp;amp;T ]]&amp;gt; &amp;amp;amp; &amp;lt;b&amp;gt;</description>",
      "<content:encoded>",
      "<![CDATA[<p>",
      "<strong>Korrektur vom 16. Januar 2026, 09:00 Uhr:</strong> 5 &lt; 6 &amp; ]]&gt;</p>\n<p>",
      "<strong>5 &lt; 6 ]]&gt;</strong></p>\n<p>Erst ]]]]>",
      "<![CDATA[> dann ]]]]>",
      expect.stringMatching(/^<!\[CDATA\[> &amp;amp; 5 &lt; 6<\/p>\n<figure>$/),
      '<img src="https://medien.example.org/2026/meldung/Gr%C3%B6%C3%9Fe%20%26%20Ma%C3%9F.png" alt="A &amp; &lt;B&gt;">',
      "<figcaption>&quot;C&quot; &amp; D<br>Foto: E &amp; F</figcaption></figure>\n<h2>Downloads</h2>",
      "<ul>",
      "<li>",
      '<a href="https://medien.example.org/2026/meldung/%C3%9Cbersicht%27s.pdf">G &amp; &lt;H&gt; &quot;I&quot;</a></li>',
      "<li>",
      '<a href="https://medien.example.org/2026/meldung/b.pdf">b.pdf</a></li></ul>]]></content:encoded>',
      "<category>&#x3C;Halbleiter&gt; &#x26; &quot;Chips&quot; ]]&gt;</category>",
      "<category>R&#x26;D</category>",
      "<category>&quot;Wafer&quot; &#x3C;x&gt;</category>",
      '<enclosure length="1234" type="application/pdf" url="https://medien.example.org/2026/meldung/%C3%9Cbersicht%27s.pdf"/>',
      "<dc:creator>AT&#x26;T &#x3C;Presse&gt; ]]&gt;</dc:creator>",
      "<atom:updated>2026-01-16T09:00:00+01:00</atom:updated>",
      '<media:content url="https://medien.example.org/2026/meldung/Gr%C3%B6%C3%9Fe%20%26%20Ma%C3%9F.png" type="image/png" fileSize="1234" medium="image">',
      "<media:title>A &#x26; &#x3C;B&gt;</media:title>",
      "<media:description>&quot;C&quot; &#x26; D</media:description>",
      "<media:credit>E &#x26; F</media:credit>",
      "<media:copyright>E &#x26; F</media:copyright></media:content>",
      '<media:content url="https://medien.example.org/2026/meldung/%C3%9Cbersicht%27s.pdf" type="application/pdf" fileSize="1234" medium="document">',
      "<media:title>G &#x26; &#x3C;H&gt; &quot;I&quot;</media:title></media:content>",
      '<media:content url="https://medien.example.org/2026/meldung/b.pdf" type="application/pdf" fileSize="1234" medium="document"/></item>',
    ]);
  });

  test("is read back as it was meant", () => {
    const channel = parseXml(rssDocument(aHead(), [rssItem(hostile)])).children[0];
    const read = channel && childrenOf(channel, "", "item")[0];
    expect(read && textOf(read, "", "title")).toBe(hostile.title);
    expect(read && textOf(read, "", "guid")).toBe('a&b <c> "d"');
    expect(read && textOf(read, "", "description")).toBe("AT&amp;T ]]&gt; &amp;amp; &lt;b&gt;");
    expect(read && textOf(read, content, "encoded")).toBe(hostile.contentHtml);
    expect(read && textOf(read, dc, "creator")).toBe("AT&T <Presse> ]]>");
    expect(read && childrenOf(read, media, "content").map((file) => file.attributes["url"])).toEqual(
      [hostile.photo, ...hostile.attachments].map((file) => file?.url),
    );
  });

  test("has neither a twin of guid, date, author or category nor more than one enclosure", () => {
    const xml = rssItem(hostile);
    expect(xml).not.toMatch(/<(author|dc:date|dc:subject|atom:id|atom:published)>/);
    expect(xml.match(/<enclosure /g)).toHaveLength(1);
  });

  test("tells of a change only if there was one", () => {
    expect(item()).not.toContain("atom:updated");
  });

  test("has no enclosure for a photo alone", () => {
    const asset = { source: "/a.png", name: "a.png", bytes: 0, mediaType: "image/png", width: 3, height: 2 };
    const xml = item({ image: { asset, alt: "", license: "https://creativecommons.org/licenses/by/4.0/" } });
    expect(xml).not.toContain("<enclosure");
    expect(xml).toContain(
      '<media:content url="https://medien.example.org/2026/meldung/a.png" type="image/png" medium="image" width="3" height="2">' +
        '<media:copyright url="https://creativecommons.org/licenses/by/4.0/">https://creativecommons.org/licenses/by/4.0/</media:copyright></media:content>',
    );
  });

  test("says who took the photo and under which licence, by its address if it has one", () => {
    const asset = { source: "/a.png", name: "a.png", bytes: 9, mediaType: "image/png" };
    const copyright = (license: string) =>
      item({ image: { asset, alt: "", credit: "E. B.", license } }).match(
        /<media:copyright.*?<\/media:copyright>/,
      )?.[0];
    expect(copyright("https://creativecommons.org/licenses/by/4.0/")).toBe(
      '<media:copyright url="https://creativecommons.org/licenses/by/4.0/">E. B.</media:copyright>',
    );
    expect(copyright("CC BY 4.0")).toBe("<media:copyright>E. B., CC BY 4.0</media:copyright>");
  });

  test("names its language in a channel of another one, and its translations", () => {
    const english = referenceTo(aPublished({ slug: "report", language: "en" }));
    const entry = entryOf(aPublished({}, { translations: [english] }), aNewsroom(), () => undefined);
    expect(rssItem(entry)).not.toContain("dc:language");
    expect(rssItem(entry, "en")).toContain("<dc:language>de</dc:language>");
    expect(rssItem(entry)).toContain(
      '<atom:link rel="alternate" type="text/html" hreflang="en" href="https://medien.example.org/en/2026/report/"/>',
    );
  });
});

describe("a document", () => {
  test("says what it is, then its items, a line each", () => {
    expect(rssDocument(aHead(), ["<item>1</item>", "<item>2</item>"])).toBe(
      [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<?xml-stylesheet type="text/css" href="https://medien.example.org/assets/feed.css"?>',
        `<rss version="2.0" xmlns:dc="${dc}" xmlns:content="${content}" xmlns:atom="${atom}" xmlns:media="${media}"><channel>` +
          "<title>Amt &#x26; Würden</title><link>https://medien.example.org/</link><description>5 &#x3C; 6</description>" +
          "<lastBuildDate>Thu, 15 Jan 2026 09:00:00 +0100</lastBuildDate><docs>http://www.rssboard.org/rss-specification</docs>" +
          "<generator>presswerk</generator><language>de</language>" +
          "<image><title>Amt &#x26; Würden</title><url>https://medien.example.org/icon.png</url><link>https://medien.example.org/</link></image>" +
          '<atom:link href="https://medien.example.org/rss.xml" rel="self" type="application/rss+xml"/>' +
          '<atom:link href="https://hub.example.org/?a=1&amp;b=2" rel="hub"/>',
        "<item>1</item>",
        "<item>2</item>",
        "</channel></rss>",
        "",
      ].join("\n"),
    );
  });

  test("does without what is not given, and describes itself by its title then", () => {
    const bare = rssDocument(
      { ...aHead(), description: "", hub: undefined, icon: "https://x.example.org/icon.svg", styleSheet: undefined },
      [],
    );
    expect(bare).not.toMatch(/xml-stylesheet|"hub"|<image>|urn:hole/);
    expect(bare).toContain("<description>Amt &#x26; Würden</description>");
    expect(() => parseXml(bare)).not.toThrow();
  });

  test("links its archives (RFC 5005)", () => {
    const archive = rssDocument(
      {
        ...aHead(),
        archive: true,
        current: "https://medien.example.org/rss.xml",
        prevArchive: "https://medien.example.org/archive/1/rss.xml",
        nextArchive: "https://medien.example.org/archive/3/rss.xml",
      },
      [],
    );
    const [channel] = parseXml(archive).children;
    const links = channel ? childrenOf(channel, atom, "link").map(({ attributes }) => attributes) : [];
    expect(links.slice(2)).toEqual([
      { rel: "current", href: "https://medien.example.org/rss.xml" },
      { rel: "prev-archive", href: "https://medien.example.org/archive/1/rss.xml" },
      { rel: "next-archive", href: "https://medien.example.org/archive/3/rss.xml" },
    ]);
    expect(channel && childrenOf(channel, "http://purl.org/syndication/history/1.0", "archive")).toHaveLength(1);
  });
});
