import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import schema from "jsonfeed-schema/schema-v1.1.json" with { type: "json" };
import { expect, inject, test } from "vitest";
import { siteIn } from "../helpers/site.js";

const site = siteIn(inject("sampleSite"));
const url = inject("sampleUrl");
const feeds = site.paths.filter((path) => /(^|\/)feed\.json$/.test(path));

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

test.each(feeds)("%s keeps the schema of JSON Feed 1.1", (path) => {
  validate(site.json(path));
  expect(validate.errors ?? []).toEqual([]);
});

test.each(feeds)("%s keeps what the schema leaves open", (path) => {
  const feed = site.json(path);
  const ids = feed.items.map((item: { id: string }) => item.id);
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
  expect(feed.feed_url).toBe(url + path);
  expect(feed.home_page_url.startsWith(url)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  // 1.0's single author lives on in many generators; 1.1 has `authors` only
  expect([feed, ...feed.items].filter((part) => "author" in part)).toEqual([]);
  expect(feed.items.every((item: { content_html?: string }) => item.content_html)).toBe(true);
});

test("the schema objects to a feed that breaks it", () => {
  expect(validate({ version: "https://jsonfeed.org/version/1.1", title: "T", items: [{ id: "a" }] })).toBe(false);
});
