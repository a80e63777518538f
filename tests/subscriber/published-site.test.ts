import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Fault } from "../../src/model/fault.js";
import { openSite } from "../../src/subscriber/published-site.js";
import { snapshotOf } from "../../src/subscriber/snapshot.js";
import { answering, pages } from "../helpers/answering.js";
import { atom, folderOf, outputFiles, rss, site } from "../helpers/feeds.js";

/** Names of the feeds of a source, with how many items a subscriber of each has in the end. */
async function feedsOf(source: string): Promise<Record<string, number>> {
  const { feeds } = await snapshotOf(await openSite(source));
  return Object.fromEntries(feeds.map(({ name, items }) => [name, items.length]));
}

async function faultOf(source: string): Promise<Fault> {
  const fault = await openSite(source).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Fault);
  return fault as Fault;
}

const output = () => outputFiles([{ id: "b" }], { archived: [{ id: "a" }] });
const all = { "rss.xml": 2, "atom.xml": 2, "feed.json": 2 };

describe("an output of presswerk", () => {
  test("in a folder: every channel of its OPML with archives, though it stands for another address", async () => {
    const folder = folderOf(output());
    expect(await feedsOf(folder)).toEqual(all);
    expect(await feedsOf(join(folder, "releases.json"))).toEqual(all);
    expect(await openSite(folder)).toMatchObject({
      base: site,
      whole: true,
      index: { releases: [{ id: "b" }, { id: "a" }] },
    });
  });

  test("without an OPML: what the folder holds", async () => {
    const { "feeds.opml": _opml, ...files } = output();
    const more = { ...files, "topics/x/rss.xml": rss({ items: [{ id: "b" }] }), "sitemap.xml": "<urlset/>" };
    expect(await feedsOf(folderOf(more))).toEqual({ ...all, "topics/x/rss.xml": 1 });
  });

  test("on a staging server: its links lead to the staging server too", async () => {
    const url = await answering(pages({ "neu/": "<html></html>", ...prefixed("neu/", output()) }));
    expect(await feedsOf(`${url}neu/`)).toEqual(all);
    expect(await feedsOf(`${url}neu/releases.json`)).toEqual(all);
    expect(await feedsOf(`${url}neu/atom.xml`)).toEqual({ "atom.xml": 2 });
  });

  test("one of its files: the archives stand beside it", async () => {
    expect(await feedsOf(join(folderOf(output()), "rss.xml"))).toEqual({ "rss.xml": 2 });
  });
});

describe("the output of another generator", () => {
  const foreign = {
    "index.xml": rss({ items: [{ id: "b" }], self: `${site}blog/index.xml`, prev: `${site}blog/old/1.xml` }),
    "old/1.xml": rss({ items: [{ id: "a" }] }),
    "tags/x/feed/index.html": atom({ items: [{ id: "b" }] }),
    "data.json": "{}",
    "page.xml": "<page/>",
    "node_modules/x/rss.xml": rss({ items: [] }),
  };

  test("in a folder: every file that is a feed; links lead on where the feed says it stands", async () => {
    const feeds = await feedsOf(folderOf(foreign));
    expect(feeds).toEqual({ "index.xml": 2, "tags/x/feed/index.html": 1 });
  });

  test("one file, wherever it was saved", async () => {
    expect(await feedsOf(join(folderOf({ "saved.rss": rss({ items: [{ id: "a" }] }) }), "saved.rss"))).toEqual({
      "saved.rss": 1,
    });
  });

  test("at an address: the feed itself, and a page that announces feeds", async () => {
    const announced = `<html><head><link rel="alternate" type="application/rss+xml" href="feed/?a=1&amp;b=2">
      <LINK REL='Alternate nofollow' TYPE='application/atom+xml; charset=utf-8' HREF=/atom title="x > y">
      <link rel="stylesheet" type="text/css" href="/no"><link rel="alternate" hreflang="en" href="/en/"></head>`;
    const url = await answering(
      pages({
        "": announced,
        "feed/?a=1&b=2": rss({ items: [{ id: "a" }] }),
        atom: atom({ items: [{ id: "a" }, { id: "b" }] }),
      }),
    );
    expect(await feedsOf(url)).toEqual({ [`${url}feed/?a=1&b=2`]: 1, [`${url}atom`]: 2 });
    expect(await feedsOf(`${url}atom`)).toEqual({ [`${url}atom`]: 2 });
  });

  test("a saved page announces files beside it", async () => {
    const page = `<html><link rel="alternate" type="application/rss+xml" href="rss.xml"></html>`;
    const folder = folderOf({ "seite.html": page, "rss.xml": rss({ items: [{ id: "a" }] }) });
    expect(await feedsOf(join(folder, "seite.html"))).toEqual({ "rss.xml": 1 });
  });
});

test("what is not there, holds no feed or refuses is a fault with its reason", async () => {
  expect(await faultOf("/no/such/folder")).toMatchObject({
    code: "nothing-there",
    values: { path: "/no/such/folder" },
  });
  const empty = folderOf({ "a.txt": "a" });
  expect(await faultOf(empty)).toMatchObject({ code: "no-feed", values: { source: empty } });
  const url = await answering(pages({ page: "<html></html>" }));
  expect(await faultOf(`${url}page`)).toMatchObject({ code: "no-feed" });
  expect(await faultOf(`${url}weg`)).toMatchObject({ code: "network", values: { reason: "HTTP 404" } });
  expect(await faultOf("http://127.0.0.1:1/")).toMatchObject({ code: "network", values: { reason: "ECONNREFUSED" } });
});

test("the host that was named may be private; others that it links may not", async () => {
  const secret = await answering(pages({ "": rss({ items: [{ id: "secret" }] }) }));
  const url = await answering(pages({ "": rss({ items: [{ id: "a" }], prev: secret }) }));
  const { feeds, obstacles } = await snapshotOf(await openSite(url));
  expect(feeds[0]?.items.map(({ id }) => id)).toEqual(["a"]);
  expect(obstacles[0]?.obstacle).toMatchObject({
    reason: "unreachable",
    fault: { values: { reason: "private-address" } },
  });
});

test("a broken feed is opened all the same, so that it can be told what is wrong with it", async () => {
  const folder = folderOf({ "rss.xml": rss({ items: [{ id: "a" }] }).slice(0, -9) });
  const { feeds, obstacles } = await snapshotOf(await openSite(join(folder, "rss.xml")));
  expect(feeds).toEqual([]);
  expect(obstacles).toMatchObject([
    { feed: "rss.xml", whole: true, obstacle: { unreadable: { reason: "truncated" } } },
  ]);
});

test("an index that lies is no index, and odd entries are left out", async () => {
  const files = output();
  const index = JSON.parse(files["releases.json"] ?? "");
  const odd = { ...index, releases: [...index.releases, null, 7, { id: 1 }, { id: "x", url: "y", state: "odd" }] };
  const folder = folderOf({ ...files, "releases.json": JSON.stringify(odd) });
  expect((await openSite(folder)).index?.releases).toHaveLength(2);
  for (const lie of ["{", "[]", "null", '{"version":2}', '{"version":1,"newsroom":{"url":"x"},"releases":[]}']) {
    expect((await openSite(folderOf({ ...files, "releases.json": lie }))).index).toBeUndefined();
  }
});

function prefixed(prefix: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [prefix + path, content]));
}
