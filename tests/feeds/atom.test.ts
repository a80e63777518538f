import { describe, expect, test } from "vitest";
import { atomDocument, atomEntry } from "../../src/feeds/atom.js";
import { entryOf } from "../../src/feeds/entry.js";
import { aPublished, referenceTo } from "../helpers/published.js";
import { aNewsroom, type aRelease } from "../helpers/release.js";
import { childrenOf, parseXml, textOf } from "../helpers/xml.js";
import { aHead } from "./a-head.js";
import { hostileNewsroom, hostileRelease } from "./hostile-release.js";

const atom = "http://www.w3.org/2005/Atom";

function entry(of: Parameters<typeof aRelease>[0] = {}, overrides: Parameters<typeof aPublished>[1] = {}): string {
  return atomEntry(entryOf(aPublished(of, overrides), aNewsroom(), () => undefined));
}

const hostile = entryOf(aPublished(hostileRelease, {}, hostileNewsroom), hostileNewsroom, () => undefined);

describe("an entry", () => {
  test("says the core", () => {
    expect(entry({ title: "Größer", summary: "Kurz.", keywords: ["a"] })).toBe(
      [
        '<entry xml:lang="de"><title type="text">Größer</title>',
        "<id>tag:medien.example.org,2026-01-15:meldung</id>",
        '<link rel="alternate" type="text/html" href="https://medien.example.org/2026/meldung/"/>',
        "<updated>2026-01-15T00:00:00+01:00</updated>",
        '<summary type="text">Kurz.</summary>',
        '<content type="html"><![CDATA[<p>Text.</p>]]></content>',
        "<author><name>Amt für Beispiele</name></author>",
        '<category term="a"/>',
        "<published>2026-01-15T00:00:00+01:00</published></entry>",
      ].join(""),
    );
  });

  test("takes hostile texts as they are", () => {
    const xml = atomEntry(hostile);
    const [before = "", after = ""] = [xml.split("<content")[0], xml.split("</content>")[1]];
    expect((before + after).split(/(?<=>)(?=<(?!\/))/)).toEqual([
      '<entry xml:lang="de">',
      '<title type="html">AT&amp;amp;T: 5 &amp;lt; 6, &amp;amp;amp; bleibt, &amp;lt;Halbleiter&amp;gt; ]]&amp;gt; und ]]&amp;gt; 😀 בדיקה</title>',
      "<id>urn:presswerk:guid:a%26b%20%3Cc%3E%20%22d%22</id>",
      '<link rel="alternate" type="text/html" href="https://medien.example.org/2026/meldung/"/>',
      "<updated>2026-01-16T09:00:00+01:00</updated>",
      '<summary type="html">AT&amp;amp;T ]]&amp;gt; &amp;amp;amp; &amp;lt;b&amp;gt;</summary>',
      "<author>",
      "<name>AT&#x26;T &#x3C;Presse&gt; ]]&gt;</name>",
      "<uri>https://amt.example.org/?a=1&amp;b=2</uri></author>",
      '<category label="&#x3C;Halbleiter&gt; &#x26; &quot;Chips&quot; ]]&gt;" scheme="https://medien.example.org/topics/" term="chips"/>',
      '<category term="R&#x26;D"/>',
      '<category term="&quot;Wafer&quot; &#x3C;x&gt;"/>',
      "<published>2026-01-15T09:00:00+01:00</published>",
      '<link rel="enclosure" type="image/png" length="1234" href="https://medien.example.org/2026/meldung/Gr%C3%B6%C3%9Fe%20%26%20Ma%C3%9F.png" title="A &#x26; &#x3C;B&gt;"/>',
      '<link rel="enclosure" type="application/pdf" length="1234" href="https://medien.example.org/2026/meldung/%C3%9Cbersicht%27s.pdf" title="G &#x26; &#x3C;H&gt; &quot;I&quot;"/>',
      '<link rel="enclosure" type="application/pdf" length="1234" href="https://medien.example.org/2026/meldung/b.pdf"/></entry>',
    ]);
  });

  test("is read back as it was meant", () => {
    const [read] = childrenOf(parseXml(atomDocument(aHead("atom.xml"), [atomEntry(hostile)])), atom, "entry");
    expect(read && textOf(read, atom, "content")).toBe(hostile.contentHtml);
    expect(read && textOf(read, atom, "title")).toBe(
      "AT&amp;T: 5 &lt; 6, &amp;amp; bleibt, &lt;Halbleiter&gt; ]]&gt; und ]]&gt; 😀 בדיקה",
    );
  });

  test("names its translations", () => {
    const english = referenceTo(aPublished({ slug: "report", language: "en" }));
    expect(entry({}, { translations: [english] })).toContain(
      '<link rel="alternate" type="text/html" hreflang="en" href="https://medien.example.org/en/2026/report/"/>',
    );
  });
});

describe("a document", () => {
  test("says what it is, then its entries, a line each", () => {
    expect(atomDocument(aHead("atom.xml"), ["<entry>1</entry>", "<entry>2</entry>"])).toBe(
      [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<?xml-stylesheet type="text/css" href="https://medien.example.org/assets/feed.css"?>',
        `<feed xmlns="${atom}" xml:lang="de"><id>https://medien.example.org/atom.xml</id>` +
          '<title type="html">Amt &amp;amp; Würden</title><updated>2026-01-15T09:00:00+01:00</updated>' +
          "<generator>presswerk</generator><author><name>Amt &#x3C;Presse&gt;</name></author>" +
          '<link rel="alternate" type="text/html" href="https://medien.example.org/"/>' +
          '<link rel="self" type="application/atom+xml" href="https://medien.example.org/atom.xml"/>' +
          '<link rel="hub" href="https://hub.example.org/?a=1&amp;b=2"/>' +
          '<subtitle type="html">5 &amp;lt; 6</subtitle><icon>https://medien.example.org/icon.png</icon>',
        "<entry>1</entry>",
        "<entry>2</entry>",
        "</feed>",
        "",
      ].join("\n"),
    );
  });

  test("does without what is not given", () => {
    const bare = atomDocument(
      { ...aHead(), description: "", hub: undefined, icon: undefined, styleSheet: undefined },
      [],
    );
    expect(bare).not.toMatch(/xml-stylesheet|"hub"|<icon>|<subtitle|urn:hole/);
    expect(() => parseXml(bare)).not.toThrow();
  });

  test("links its archives (RFC 5005)", () => {
    const prevArchive = "https://medien.example.org/archive/1/atom.xml";
    const feed = parseXml(atomDocument({ ...aHead(), archive: true, prevArchive }, []));
    const links = childrenOf(feed, atom, "link").map(({ attributes }) => attributes);
    expect(links.at(-1)).toEqual({ rel: "prev-archive", href: prevArchive });
    expect(childrenOf(feed, "http://purl.org/syndication/history/1.0", "archive")).toHaveLength(1);
  });
});
