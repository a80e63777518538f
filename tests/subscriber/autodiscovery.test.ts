import { expect, test } from "vitest";
import { feedsAnnounced } from "../../src/subscriber/autodiscovery.js";

const announced = (html: string) => feedsAnnounced(html, "https://x.example/a/");

test("feeds that a page announces, each once, in its order, however it is written", () => {
  const html = `<head><link rel="alternate" type="application/rss+xml" href="feed?a=1&amp;b=2">
    <LINK HREF=/atom REL='Alternate' TYPE='application/atom+xml; charset=utf-8' title="a > b">
    <link rel="alternate" type="application/feed+json" href="https://y.example/feed.json"/>
    <link rel="alternate" type="application/json" href="/feed.json"><link rel=alternate type=application/rss+xml href=/atom>`;
  expect(announced(html)).toEqual([
    "https://x.example/a/feed?a=1&b=2",
    "https://x.example/atom",
    "https://y.example/feed.json",
    "https://x.example/feed.json",
  ]);
});

test("what is no feed: style sheets, translations, interfaces, links without an address", () => {
  const html = `<link rel="stylesheet" type="text/css" href="/a.css"><link rel="alternate" hreflang="en" href="/en/">
    <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/7"><link rel="alternate" type="application/rss+xml">
    <a rel="alternate" type="application/rss+xml" href="/a">`;
  expect(announced(html)).toEqual([]);
});

test("a page of nothing but links ends, and so does one that breaks off", () => {
  const link = (i: number) => `<link rel="alternate" type="application/rss+xml" href="/${i}">`;
  expect(announced(Array.from({ length: 100_000 }, (_, i) => link(i)).join(""))).toHaveLength(100);
  expect(announced(`${link(1)}${'<link rel="'.repeat(100_001)}`)).toHaveLength(1);
});
