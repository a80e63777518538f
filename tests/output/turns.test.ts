import { expect, test } from "vitest";
import { inTurns, isFeed } from "../../src/output/turns.js";

test("what is named comes before what names it", () => {
  const paths = [
    ...["releases.json", ".htaccess", "rss.xml", "en/topics/a/feed.json", "archive/2/atom.xml", "index.html"],
    ...["2026/a/index.html", "2026/a/bild.png", "assets/site.css", "en-GB/issuers/b/archive/1/rss.xml", "404.html"],
  ];
  expect(inTurns(paths, () => false)).toEqual([
    ["assets/site.css"],
    ["2026/a/bild.png"],
    ["index.html", "2026/a/index.html", "404.html"],
    ["archive/2/atom.xml", "en-GB/issuers/b/archive/1/rss.xml"],
    ["rss.xml", "en/topics/a/feed.json"],
    ["releases.json", ".htaccess"],
  ]);
});

test("what is new comes before what is changed, for nobody knows of it yet; lists come last", () => {
  const standing = ["2026/alt/index.html", "rss.xml", "releases.json"];
  const paths = [...standing, "2026/neu/index.html", "topics/neu/rss.xml", "sitemap-2.xml"];
  expect(inTurns(paths, (path) => standing.includes(path))).toEqual([
    ["2026/neu/index.html"],
    ["topics/neu/rss.xml"],
    ["2026/alt/index.html"],
    ["rss.xml"],
    ["sitemap-2.xml"],
    ["releases.json"],
  ]);
});

test("files of releases are no feeds, whatever they are called", () => {
  const files = ["2026/a/feed.json", "2026/a/archive/1/rss.xml", "en/2026/a/rss.xml", "2026/topics/a/rss.xml"];
  expect(files.filter(isFeed)).toEqual([]);
  expect(inTurns([...files, "2026/a/index.html"], () => false)).toEqual([files, ["2026/a/index.html"]]);
  expect(isFeed("archive/1/rss.xml")).toBe(false);
});
