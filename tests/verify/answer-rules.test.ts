import { expect, test } from "vitest";
import { readFeed } from "../../src/subscriber/feed-reader.js";
import type { Opened } from "../../src/subscriber/opened.js";
import { answerFindings } from "../../src/verify/answer-rules.js";
import { rss } from "../helpers/feeds.js";

function answer(url: string): Opened {
  const headers = { "content-type": "application/rss+xml", "last-modified": "Fri, 01 May 2026 10:00:00 GMT" };
  const bytes = Buffer.from(rss({ items: [{ id: "a" }] }));
  return { url, status: 200, headers, bytes, transferred: bytes.length, redirects: [] };
}

test.each([
  ["http://medien.example.org/rss.xml", ["no-tls"]],
  ["http://192.168.0.7/rss.xml", ["no-tls"]],
  ["https://medien.example.org/rss.xml", []],
  ["http://localhost:4321/rss.xml", []],
  ["http://127.0.0.1:4321/rss.xml", []],
  ["http://[::1]:4321/rss.xml", []],
])("%s: %j", (url, codes) => {
  const first = answer(url);
  const found = answerFindings({ poll: { url, first }, reading: readFeed(first.bytes) });
  expect(found.map(({ code }) => code)).toEqual(codes);
});
