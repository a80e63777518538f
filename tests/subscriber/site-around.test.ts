import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { siteAround } from "../../src/subscriber/site-around.js";
import { folderOf } from "../helpers/feeds.js";

const url = "https://blog.example.org/";
const feeds = { "feeds/all.xml": "", "feed.xml": "" };

describe("a feed's file belongs to", () => {
  test.each<[string, { self?: string; home?: string }]>([
    ["the site above it, as its address says", { self: `${url}feeds/all.xml` }],
    ["the site above it, if it says where the front page is", { home: url }],
  ])("%s", (_, facts) => {
    const root = folderOf({ ...feeds, "index.html": "" });
    expect(siteAround(join(root, "feeds/all.xml"), facts)).toEqual({ root, base: url });
    expect(siteAround(join(root, "feed.xml"), { ...facts, ...(facts.self && { self: `${url}feed.xml` }) })).toEqual({
      root,
      base: url,
    });
  });

  test.each([
    ["its own folder, where nothing above is a site", { self: `${url}feeds/all.xml` }, `${url}feeds/`],
    ["its own folder, if its address is another", { self: `${url}other/name.xml` }, `${url}other/`],
    ["its own folder, which stands for nothing, if there is no front page", { home: url }, undefined],
    ["its own folder, if it has no address at all", { self: "feed.xml" }, undefined],
  ])("%s", (_, facts, base) => {
    const root = folderOf(feeds);
    expect(siteAround(join(root, "feeds/all.xml"), facts)).toEqual({ root: join(root, "feeds"), base });
  });
});
