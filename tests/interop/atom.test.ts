import { describe, expect, inject, test } from "vitest";
import { siteIn } from "../helpers/site.js";
import { parseXml } from "../helpers/xml.js";
import { atomProblems } from "./atom-rules.js";

const site = siteIn(inject("sampleSite"));
const feeds = site.paths.filter((path) => /(^|\/)atom\.xml$/.test(path));

test.each(feeds)("%s keeps RFC 4287", (path) => {
  expect(atomProblems(parseXml(site.text(path)))).toEqual([]);
});

describe("the check itself", () => {
  const entry = `<entry><id>tag:example.org,2026:a</id><title>A</title><updated>2026-05-04T10:00:00+02:00</updated>
    <link href="https://example.org/a/"/><author><name>B</name></author></entry>`;
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/</id><title>T</title>
    <updated>2026-05-04T10:00:00Z</updated>${entry}</feed>`;

  test("has nothing against a sound feed", () => {
    expect(atomProblems(parseXml(feed))).toEqual([]);
  });

  test.each([
    ["a title that is missing", "<title>T</title>", "", "4.1.1"],
    ["two titles", "<title>T</title>", "<title>T</title><title>U</title>", "4.1.1"],
    ["an entry without id", "<id>tag:example.org,2026:a</id>", "", "4.1.2"],
    ["an id that is no IRI", "tag:example.org,2026:a", "a release", "4.2.6"],
    ["a date without zone", "2026-05-04T10:00:00+02:00", "2026-05-04T10:00:00", "3.3"],
    ["a day that does not exist", "2026-05-04T10:00:00+02:00", "2026-05-64T10:00:00+02:00", "3.3"],
    ["a person without name", "<name>B</name>", "", "3.2"],
    ["no author anywhere", "<author><name>B</name></author>", "", "4.1.1"],
    ["neither content nor link", `<link href="https://example.org/a/"/>`, "", "4.1.2"],
    ["two alternate links alike", "</entry>", `<link href="https://example.org/b/"/></entry>`, "4.1.2"],
    ["one entry twice", "</feed>", `${entry}</feed>`, "4.1.1"],
    ["markup in a text title", "<title>A</title>", "<title>A <b>b</b></title>", "3.1.1"],
    ["an unknown type of text", "<title>A</title>", `<title type="markdown">A</title>`, "3.1.1"],
    ["a category without term", "</entry>", `<category label="x"/></entry>`, "4.2.2.1"],
    ["a link without address", "</entry>", `<link rel="self"/></entry>`, "4.2.7.1"],
    ["a length that is no number", "</entry>", `<link rel="enclosure" href="a" length="1 KB"/></entry>`, "4.2.7.6"],
    ["an element that Atom does not know", "</entry>", "<pubDate/></entry>", "4.1.2"],
  ])("objects to %s", (_, part, instead, section) => {
    const problems = atomProblems(parseXml(feed.replace(part, instead)));
    expect(problems.join("\n")).toContain(`${section}: `);
  });
});
