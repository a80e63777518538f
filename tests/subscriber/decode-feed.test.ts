import { expect, test } from "vitest";
import { decodeFeed } from "../../src/subscriber/decode-feed.js";
import { readFeed } from "../../src/subscriber/feed-reader.js";
import { rss } from "../helpers/feeds.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Buffer.from(text, "latin1");
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>Größe</a>`;

test.each([
  ["UTF-8 without any word", utf8("Größe"), undefined, "utf-8"],
  ["UTF-8 with a byte order mark", utf8("\ufeffGröße"), undefined, "utf-8"],
  ["UTF-16 with a byte order mark", Buffer.from("\ufeffGröße", "utf16le"), undefined, "utf-16le"],
  ["UTF-16 as the server says", Buffer.from("Größe", "utf16le"), "text/xml; charset=utf-16le", "utf-16le"],
  ["Latin-1 as the document says", latin1(declared("ISO-8859-1")), undefined, "windows-1252"],
  ["Latin-1 as the server says", latin1("Größe"), 'text/xml; charset="iso-8859-1"', "windows-1252"],
  ["UTF-8 that the server calls Latin-1", utf8("Größe"), "text/xml; charset=ISO-8859-1", "utf-8"],
  ["UTF-8 that calls itself Latin-1", utf8(declared("ISO-8859-1")), undefined, "utf-8"],
  ["UTF-8 that calls itself UTF-16", utf8(declared("UTF-16")), undefined, "utf-8"],
  ["Latin-1 that calls itself UTF-8", latin1(declared("utf-8")), undefined, "windows-1252"],
  ["Latin-1 of which the server says UTF-8", latin1("Größe"), "text/xml;charset=utf-8", "windows-1252"],
  ["an encoding that nobody knows", utf8("Größe"), "text/xml; charset=klingon", "utf-8"],
])("%s", (_name, bytes, contentType, used) => {
  const decoded = decodeFeed(bytes, contentType);
  expect(decoded.text).toContain("Größe");
  expect(decoded.used).toBe(used);
});

test("bytes that do not fit what is declared are noted", () => {
  const feed = rss({ items: [{ id: "a", title: "Größe" }] });
  expect(readFeed(latin1(feed))).toMatchObject({
    document: { items: [{ title: "Größe" }], notes: [{ code: "encoding", declared: "utf-8", used: "windows-1252" }] },
  });
  expect(readFeed(utf8(feed))).toMatchObject({ document: { notes: [] } });
});
