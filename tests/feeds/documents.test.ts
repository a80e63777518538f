import { describe, expect, test } from "vitest";
import {
  bytesOf,
  channelDocuments,
  type DocumentOptions,
  type FeedItem,
  itemOf,
  overheadOf,
} from "../../src/feeds/documents.js";
import { entryOf } from "../../src/feeds/entry.js";
import type { Channel } from "../../src/model/channel.js";
import type { Newsroom } from "../../src/model/newsroom.js";
import type { Content } from "../../src/model/output-file.js";
import type { PublishedRelease } from "../../src/model/published.js";
import { aPublished } from "../helpers/published.js";
import { aNewsroom } from "../helpers/release.js";

function newsroomWith(feeds: Partial<Newsroom["feeds"]>): Newsroom {
  return aNewsroom({ feeds: { ...aNewsroom().feeds, hub: "https://hub.example.org/", ...feeds } });
}

/** Newest first, a day each. */
function releases(count: number): PublishedRelease[] {
  return Array.from({ length: count }, (_, n) => {
    const day = String(count - n).padStart(2, "0");
    return aPublished({ slug: `tag-${day}`, title: `Meldung ${"ä".repeat(n)}`, date: `2026-01-${day}` });
  });
}

function channelOf(held: PublishedRelease[]): Channel {
  const names = { title: "Medienservice", name: "Medienservice", description: "Alles" };
  return { kind: "newsroom", key: "", language: "de", path: "", ...names, releases: held };
}

function documents(channel: Channel, newsroom: Newsroom) {
  const item = (release: PublishedRelease): FeedItem => {
    const made = itemOf(entryOf(release, newsroom, () => undefined));
    return { sizes: bytesOf(made), key: release.id, bytes: (format) => Buffer.from(made[format]) };
  };
  const emptyUpdated = Date.parse("2000-01-01T00:00:00Z");
  const options: DocumentOptions = { itemOf: item, keyOf: (name) => name, emptyUpdated };
  return [...channelDocuments(channel, newsroom, options)].map(({ path, content }) => ({
    path,
    text: textOf(content),
  }));
}

function textOf(content: Content): string {
  if (typeof content !== "object" || !("make" in content)) throw new Error("a document is made when it is needed");
  return Buffer.from(content.make()).toString("utf8");
}

const titles = (text: string) => [...text.matchAll(/tag:medien\.example\.org,2026-01-15:tag-(\d+)/g)].map((m) => m[1]);

describe("the documents of a channel", () => {
  const all = documents(channelOf(releases(8)), newsroomWith({ items: 3, archive: 2 }));

  test("are the feed and its archives in all formats", () => {
    expect(all.map(({ path }) => path)).toEqual(
      ["", "archive/1/", "archive/2/", "archive/3/"].flatMap((folder) =>
        ["rss.xml", "atom.xml", "feed.json"].map((file) => folder + file),
      ),
    );
  });

  test("hold every release once, newest first in each, the oldest in archive 1", () => {
    for (const format of ["rss.xml", "atom.xml", "feed.json"]) {
      const held = all.filter(({ path }) => path.endsWith(format)).map(({ text }) => titles(text));
      expect(held).toEqual([["08", "07", "06"], ["02", "01"], ["04", "03"], ["05"]]);
    }
  });

  test("bear the date of their own newest release", () => {
    expect(all[0]?.text).toContain("<lastBuildDate>Thu, 08 Jan 2026 00:00:00 +0100</lastBuildDate>");
    expect(all[4]?.text).toContain("<updated>2026-01-02T00:00:00+01:00</updated><generator>");
  });

  test("link each other", () => {
    expect(JSON.parse(all[2]?.text ?? "").next_url).toBe("https://medien.example.org/archive/3/feed.json");
    expect(all[6]?.text).toContain(
      '<atom:link rel="next-archive" href="https://medien.example.org/archive/3/rss.xml"/>',
    );
  });
});

test("a channel without releases has its feeds all the same", () => {
  const [rss, atom, json] = documents(channelOf([]), newsroomWith({})).map(({ text }) => text);
  expect(rss).toContain("<lastBuildDate>Sat, 01 Jan 2000 01:00:00 +0100</lastBuildDate>");
  expect(atom).toContain("<updated>2000-01-01T01:00:00+01:00</updated>");
  expect(JSON.parse(json ?? "").items).toEqual([]);
});

test("no document is larger than the budget, umlauts counted as two bytes", () => {
  for (const bytes of [2500, 3000, 4321, 9999]) {
    for (const hub of ["https://hub.example.org/", `https://hub.example.org/${"x".repeat(900)}`]) {
      const all = documents(channelOf(releases(28)), newsroomWith({ bytes, hub }));
      expect(all.length).toBeGreaterThan(3);
      expect(all.filter(({ text }) => Buffer.byteLength(text) > bytes).map(({ path }) => path)).toEqual([]);
    }
  }
});

test("the overhead is what the largest document of a channel takes without releases", () => {
  const newsroom = newsroomWith({ items: 1, archive: 1 });
  const channel = channelOf(releases(4));
  const overhead = overheadOf(channel, newsroom, {});
  const heads = documents(channel, newsroom).map(({ text }) =>
    Buffer.byteLength(text.replace(/<item>[\s\S]*<\/item>/, "")),
  );
  expect(Math.max(...heads.filter((_, n) => n % 3 === 0))).toBeLessThan(overhead.rss);
});
