import { describe, expect, test } from "vitest";
import { documentPath, headOf, historyLinks } from "../../src/feeds/head.js";
import type { Channel } from "../../src/model/channel.js";
import { aNewsroom } from "../helpers/release.js";

const hub = "https://hub.example.org/";
const newsroom = aNewsroom({ url: "https://medien.example.org/presse/", feeds: { ...aNewsroom().feeds, hub } });
const channel: Channel = {
  ...{ kind: "topic", key: "chips", language: "en", path: "en/topics/chips/", releases: [] },
  ...{ title: "Media service:\n chips", name: "chips", description: "" },
};
const options = { updated: Date.parse("2026-01-15T08:00:00Z") };
const base = "https://medien.example.org/presse/en/topics/chips/";

test("names the document exactly where it is served, and the Atom feed by an address of its own", () => {
  const head = headOf(channel, newsroom, { format: "rss", archives: 0 }, options);
  expect(head).toMatchObject({
    ...{ id: `${base}atom.xml`, self: `${base}rss.xml`, home: base, language: "en", hub },
    ...{ title: "Media service: chips", author: "Media service", archive: false },
    updated: { rfc3339: "2026-01-15T09:00:00+01:00" },
  });
  expect(historyLinks(head)).toEqual([]);
});

describe("archives (RFC 5005)", () => {
  const links = (format: "rss" | "atom" | "json", number?: number) => {
    const head = headOf(
      channel,
      newsroom,
      { format, number, archives: 3, complete: number !== 3 && number !== undefined },
      options,
    );
    const named = historyLinks(head).map(({ rel, href }) => `${rel} ${href.slice(base.length)}`);
    return [...named, ...(head.archive ? ["archive"] : [])];
  };

  test("the feed leads to the newest of them", () => {
    expect(links("rss")).toEqual(["prev-archive archive/3/rss.xml"]);
    expect(links("json")).toEqual(["prev-archive archive/3/feed.json"]);
  });

  test("each leads to the feed and to its neighbours", () => {
    expect(links("atom", 1)).toEqual(["current atom.xml", "next-archive archive/2/atom.xml", "archive"]);
    expect(links("atom", 2)).toEqual([
      ...["current atom.xml", "prev-archive archive/1/atom.xml", "next-archive archive/3/atom.xml", "archive"],
    ]);
  });

  test("the newest has nothing after it and is not marked while it grows", () => {
    expect(links("atom", 3)).toEqual(["current atom.xml", "prev-archive archive/2/atom.xml"]);
  });

  test("a single one is not marked, for the validator would miss its neighbours", () => {
    const head = headOf(channel, newsroom, { format: "atom", number: 1, archives: 1, complete: true }, options);
    expect(head.archive).toBe(false);
  });

  test("they have ids of their own and no hub", () => {
    const head = headOf(channel, newsroom, { format: "json", number: 2, archives: 3 }, options);
    expect(head).toMatchObject({ id: `${base}archive/2/atom.xml`, self: `${base}archive/2/feed.json` });
    expect(head.hub).toBeUndefined();
  });
});

test("paths are below the channel's folder", () => {
  expect(documentPath({ path: "" }, "json")).toBe("feed.json");
  expect(documentPath(channel, "atom", 12)).toBe("en/topics/chips/archive/12/atom.xml");
});
