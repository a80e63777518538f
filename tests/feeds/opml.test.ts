import { describe, expect, test } from "vitest";
import { opmlDocument } from "../../src/feeds/opml.js";
import type { Newsroom } from "../../src/model/newsroom.js";
import { channelsOf } from "../../src/site/channels.js";
import { aNewsroom } from "../helpers/release.js";
import { parseXml } from "../helpers/xml.js";

const newest = Date.parse("2026-07-04T08:00:00Z");

function opml(newsroom: Newsroom): string {
  return opmlDocument(newsroom, channelsOf(newsroom, []), newest);
}

describe("a newsroom in one language", () => {
  const newsroom = aNewsroom({ languages: ["de"], topics: { chips: { title: { de: "Halbleiter" } } } });

  test("lists each feed once, topics and issuers in groups", () => {
    expect(opml(newsroom)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
<title>Medienservice</title>
<dateModified>Sat, 04 Jul 2026 10:00:00 +0200</dateModified>
</head>
<body>
<outline text="Medienservice" title="Medienservice" type="rss" xmlUrl="https://medien.example.org/rss.xml" htmlUrl="https://medien.example.org/" language="de" description="Medieninformationen"/>
<outline text="Themen">
<outline text="Medienservice: Halbleiter" title="Medienservice: Halbleiter" type="rss" xmlUrl="https://medien.example.org/topics/chips/rss.xml" htmlUrl="https://medien.example.org/topics/chips/" language="de" description="Medienservice: Halbleiter"/>
</outline>
<outline text="Herausgeber">
<outline text="Medienservice: Amt für Beispiele" title="Medienservice: Amt für Beispiele" type="rss" xmlUrl="https://medien.example.org/issuers/amt/rss.xml" htmlUrl="https://medien.example.org/issuers/amt/" language="de" description="Medienservice: Amt für Beispiele"/>
</outline>
</body>
</opml>
`);
  });
});

test("a newsroom in several languages has a group for each, in its words", () => {
  const [, body] = parseXml(opml(aNewsroom())).children;
  expect(body?.children.map(({ attributes }) => attributes["text"])).toEqual([
    "Medienservice (de)",
    "Media service (en)",
  ]);
  expect(body?.children[1]?.children.map(({ attributes }) => attributes["text"])).toEqual(["Media service", "Issuers"]);
});

test("texts are HTML to OPML, so markup in them is escaped, and nothing else is", () => {
  const textOf = (title: string) => {
    const newsroom = aNewsroom({ title: { de: title }, languages: ["de"] });
    return parseXml(opml(newsroom)).children[1]?.children[0]?.attributes["text"];
  };
  expect(textOf("Müller & Söhne")).toBe("Müller & Söhne");
  expect(textOf("AT&T")).toBe("AT&amp;T");
  expect(textOf("5 < 6 & &amp; ]]>")).toBe("5 &lt; 6 &amp; &amp;amp; ]]&gt;");
});
