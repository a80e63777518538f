import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Fault } from "../../src/model/fault.js";
import type { Finding, FindingCode } from "../../src/model/findings.js";
import { outputState } from "../../src/output/output-state.js";
import { type VerifyOptions, verifyAddress } from "../../src/verify/verify-address.js";
import { answering } from "../helpers/answering.js";
import { atom, rss } from "../helpers/feeds.js";
import { type LiveSite, liveSite } from "./live-site.js";

const now = Date.parse("2026-06-01T10:00:00Z");

function verified(url: string, more: Partial<VerifyOptions> = {}): Promise<Finding[]> {
  return verifyAddress(url, { now, clock: () => performance.now(), ...more });
}

/** Each finding in short: its code and where it was found. */
function short(findings: readonly Finding[], { url: base }: Pick<LiveSite, "url">): string[] {
  return findings.map(({ code, url }) => `${code} ${url.replace(base, "")}`);
}

test("nothing is found on a good newsroom, however it is named", async () => {
  const site = await liveSite();
  for (const path of ["", "index.html", "rss.xml", "feed.json", "releases.json", "topics/stadt/atom.xml"]) {
    expect(await verified(site.url + path), path).toEqual([]);
  }
});

test("a tag that is weak at first and strong a second later is the same tag", async () => {
  const site = await liveSite();
  let asked = 0;
  site.manners.set("rss.xml", { etag: () => (asked++ === 0 ? 'W/"1"' : '"1"'), knowsDate: false, lastModified: false });
  const found = await verified(`${site.url}rss.xml`);
  expect(found.map(({ code }) => code)).not.toContain("etag-changes");
});

const challenge =
  "<!DOCTYPE html><title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/x.js'></script>";
const page = "<!DOCTYPE html><title>Willkommen</title><p>Bitte stimmen Sie zu.</p>";
const at = (path: string, manner: Parameters<LiveSite["manners"]["set"]>[1]) => (site: LiveSite) =>
  void site.manners.set(path, manner);
const text = (path: string, content: string) => (site: LiveSite) => void site.files.set(path, Buffer.from(content));
const repeated = (xml: string) => xml.replace(/(<item>.*?<\/item>)/s, "$1$1");

/** What is planted, what must be found, and where; nothing else may be found. */
const faults: readonly [name: string, code: FindingCode, where: string, plant: (site: LiveSite) => void][] = [
  ["the server refuses robots", "bot-wall", "rss.xml", at("rss.xml", { status: 403 })],
  ["the server finds that there were too many requests", "bot-wall", "rss.xml", at("rss.xml", { status: 429 })],
  [
    "a challenge stands before the feed",
    "bot-wall",
    "rss.xml",
    (site) => {
      text("rss.xml", challenge)(site);
      at("rss.xml", { status: 503, type: "text/html" })(site);
    },
  ],
  [
    "one program alone is refused",
    "bot-wall",
    "rss.xml",
    at("rss.xml", {
      answer: ({ headers }, response) => {
        const refused = /^Java/.test(String(headers["user-agent"]));
        if (refused) response.writeHead(403).end();
        return refused;
      },
    }),
  ],
  ["the feed is behind a password", "password-needed", "atom.xml", at("atom.xml", { status: 401 })],
  [
    "a feed of the list is not there",
    "feed-missing",
    "topics/stadt/rss.xml",
    (s) => s.files.delete("topics/stadt/rss.xml"),
  ],
  ["the server fails", "feed-fails", "rss.xml", at("rss.xml", { status: 500 })],
  [
    "the connection breaks",
    "feed-unreachable",
    "rss.xml",
    at("rss.xml", { answer: (_request, response) => Boolean(response.destroy()) }),
  ],
  [
    "the address leads in a circle",
    "bad-redirect",
    "rss.xml",
    at("rss.xml", { answer: (_, response) => Boolean(response.writeHead(302, { location: "/rss.xml" }).end()) }),
  ],
  [
    "the address leads on",
    "redirected",
    "rss.xml",
    (site) => {
      site.edit("rss.xml", 'rss.xml" rel="self"', 'neu/rss.xml" rel="self"');
      site.files.set("neu/rss.xml", site.files.get("rss.xml") as Buffer);
      at("rss.xml", { answer: (_, response) => Boolean(response.writeHead(301, { location: "/neu/rss.xml" }).end()) })(
        site,
      );
      site.files.delete("presswerk-manifest.json");
    },
  ],
  ["the feed is sent as a page", "wrong-media-type", "rss.xml", at("rss.xml", { type: "text/html; charset=utf-8" })],
  [
    "the feed is sent as a download",
    "wrong-media-type",
    "feed.json",
    at("feed.json", { type: "application/octet-stream" }),
  ],
  [
    "the charset is not the feed's",
    "wrong-charset",
    "rss.xml",
    at("rss.xml", { type: "application/xml; charset=iso-8859-1" }),
  ],
  ["the type leaves the charset open", "no-charset", "atom.xml", at("atom.xml", { type: "text/xml" })],
  [
    "there is nothing to ask a server for",
    "no-validator",
    "rss.xml",
    at("rss.xml", { etag: false, lastModified: false }),
  ],
  ["the server forgets its ETag", "etag-ignored", "rss.xml", at("rss.xml", { knowsTag: false })],
  [
    "the server forgets the ETag of its compressed answer",
    "etag-ignored-compressed",
    "rss.xml",
    at("rss.xml", { etag: (encoding) => `"tag-${encoding}"`, knowsZippedTag: false }),
  ],
  ["the server ignores If-Modified-Since", "date-ignored", "rss.xml", at("rss.xml", { knowsDate: false })],
  [
    "the ETag is another each time",
    "etag-changes",
    "rss.xml",
    at("rss.xml", { etag: () => `"${Math.random()}"`, knowsTag: false, knowsZippedTag: false }),
  ],
  ["the server does not compress", "not-compressed", "rss.xml", at("rss.xml", { gzip: false })],
  ["a compressed copy is old", "compressed-differs", "rss.xml", at("rss.xml", { zipped: "<rss/>".repeat(100) })],
  [
    "the feed is kept for a day",
    "cached-too-long",
    "rss.xml",
    at("rss.xml", { headers: { "cache-control": "max-age=86400" } }),
  ],
  ["a page stands where the feed was", "not-a-feed", "rss.xml", text("rss.xml", page)],
  ["the feed is cut off", "not-well-formed", "rss.xml", (site) => site.edit("rss.xml", /<\/channel>.*/s, "")],
  ["the feed holds a bare &", "not-well-formed", "rss.xml", (site) => site.edit("rss.xml", "<title>", "<title>A & B ")],
  ["JSON is broken", "not-a-feed", "feed.json", (site) => site.edit("feed.json", "}", "")],
  [
    "the feed is very large",
    "too-large",
    "rss.xml",
    (site) => site.edit("rss.xml", "</rss>", `<!--${"x".repeat(1e6)}--></rss>`),
  ],
  [
    "the feed does not say where it stands",
    "no-self",
    "rss.xml",
    (site) => site.edit("rss.xml", 'rel="self"', 'rel="via"'),
  ],
  [
    "the feed says that it stands elsewhere",
    "self-differs",
    "feed.json",
    (site) => site.edit("feed.json", '/feed.json"', '/alt/feed.json"'),
  ],
  [
    "an item stands there twice",
    "duplicate-id",
    "rss.xml",
    (site) => site.files.set("rss.xml", Buffer.from(repeated(String(site.files.get("rss.xml"))))),
  ],
  [
    "an item has no id",
    "no-id",
    "rss.xml",
    (site) => {
      site.edit("rss.xml", /<guid.*?<\/guid>/, "");
      site.edit("releases.json", /^.*"Vier".*\n/m, "");
    },
  ],
  ["a date is none", "bad-date", "rss.xml", (site) => site.edit("rss.xml", /<pubDate>.*?</, "<pubDate>gestern<")],
  [
    "an item comes from the future",
    "future-date",
    "rss.xml",
    (site) => site.edit("rss.xml", /<pubDate>.*?</, "<pubDate>Tue, 04 Jul 2034 10:30:00 +0200<"),
  ],
  ["an archive is missing", "archive-ends", "rss.xml", (site) => site.files.delete("archive/1/rss.xml")],
  [
    "the archives lead in a circle",
    "archive-ends",
    "rss.xml",
    (site) => {
      site.edit("archive/1/rss.xml", 'rel="current"', 'rel="prev-archive"');
    },
  ],
  [
    "an archive lacks a release",
    "archive-lacks",
    "atom.xml",
    (site) => site.edit("archive/1/atom.xml", /<entry.*?<\/entry>/s, ""),
  ],
  [
    "the page of a release is not there",
    "dead-page",
    "2026/vier/",
    (site) => site.files.delete("2026/vier/index.html"),
  ],
  [
    "a page to which a text links is not there",
    "dead-link",
    "2026/eins/",
    (site) => site.files.delete("2026/eins/index.html"),
  ],
  ["a picture is not there", "dead-picture", "2026/vier/bild.png", (site) => site.files.delete("2026/vier/bild.png")],
  [
    "an attachment is not there",
    "dead-attachment",
    "2026/vier/plan.pdf",
    (site) => site.files.delete("2026/vier/plan.pdf"),
  ],
  [
    "an attachment is shorter than the feed says",
    "wrong-length",
    "2026/vier/plan.pdf",
    (site) => site.files.set("2026/vier/plan.pdf", Buffer.from("kurz")),
  ],
  [
    "the cache holds an old feed",
    "stale",
    "rss.xml",
    (site) => {
      site.edit("rss.xml", "<title>Vier", "<title>Viertens");
      at("rss.xml", { headers: { age: "4711" } })(site);
    },
  ],
];

describe("what is planted is found and named, and nothing else", () => {
  test.each(faults)("%s: %s at %s", async (_name, code, where, plant) => {
    const site = await liveSite();
    plant(site);
    // whoever changes a feed on the server makes it another one than was published
    if (code !== "stale") site.files.delete("presswerk-manifest.json");
    const found = await verified(site.url);
    expect([...new Set(short(found, site))]).toEqual([`${code} ${where}`]);
  });
});

describe("hubs", () => {
  const withHub = (url: string) => liveSite({ feeds: `, hub: "${url}"` });

  test("one that answers is good, whatever it answers", async () => {
    const hub = await answering(({ method }, response) => response.writeHead(method === "POST" ? 400 : 404).end());
    const { port } = new URL(hub);
    const site = await withHub(`http://127.0.0.1:${port}/hub`);
    const allowed = await verified(site.url, { allowPrivate: [`127.0.0.1:${port}`] });
    expect(allowed).toEqual([]);
  });

  test("one that does not is told of once, and no private address is asked that nobody named", async () => {
    let asked = 0;
    const hub = await answering((_request, response) => {
      asked++;
      response.writeHead(502).end();
    });
    const site = await withHub(hub);
    expect(await verified(site.url)).toMatchObject([
      { code: "hub-unreachable", values: { hub, reason: "private-address" } },
    ]);
    expect(asked).toBe(0);
    const { host } = new URL(hub);
    expect(await verified(site.url, { allowPrivate: [host] })).toMatchObject([
      { code: "hub-unreachable", values: { hub, reason: "HTTP 502" } },
    ]);
  });
});

describe("a newsroom that is on this machine too", () => {
  async function withLocal() {
    const site = await liveSite();
    const { manifest, index } = outputState(join(site.folder, "dist"));
    if (!manifest || manifest === "broken" || !index || index === "broken") throw new Error("not built");
    return { site, local: { url: site.url, files: manifest, index } };
  }

  test("is the same", async () => {
    const { site, local } = await withLocal();
    expect(await verified(site.url, { local })).toEqual([]);
    expect(await verified(`${site.url}topics/stadt/rss.xml`, { local })).toEqual([]);
  });

  test("knows releases by other ids", async () => {
    const { site, local } = await withLocal();
    const releases = local.index.releases.map((entry) => ({ ...entry, id: `urn:neu:${entry.id}` }));
    const found = await verified(`${site.url}rss.xml`, { local: { ...local, index: { ...local.index, releases } } });
    expect(found.map(({ code }) => code)).toEqual(["id-differs", "id-differs"]);
    expect(found[0]?.values).toMatchObject({ title: "Vier", local: expect.stringMatching(/^urn:neu:/) });
  });

  test("has not been published", async () => {
    const { site, local } = await withLocal();
    const files = new Map(local.files)
      .set("rss.xml", { size: 1, sha256: "0" })
      .set("neu/index.html", { size: 1, sha256: "1" });
    expect(await verified(site.url, { local: { ...local, files } })).toMatchObject([
      { code: "not-published", values: { count: 2 } },
    ]);
  });

  test("names a hub that the feed does not announce", async () => {
    const { site, local } = await withLocal();
    const found = await verified(`${site.url}rss.xml`, { local: { ...local, hub: "https://hub.example.org/" } });
    expect(short(found, site)).toEqual(["hub-missing rss.xml"]);
  });

  test("is another one, and does not matter", async () => {
    const { site, local } = await withLocal();
    const other = { ...local, url: "https://anders.example.org/", files: new Map(), hub: "https://hub.example.org/" };
    expect(await verified(site.url, { local: other })).toEqual([]);
  });
});

describe("an address at which there is nothing to look at", () => {
  const faultOf = (url: string) => verified(url).catch((fault: Fault) => [fault.code, fault.values]);

  test.each([
    ["a wall", { status: 403 }, "bot-wall"],
    ["a challenge", { status: 503, headers: { "cf-mitigated": "challenge" } }, "bot-wall"],
    ["a password", { status: 401 }, "password-needed"],
  ])("%s is told", async (_name, manner, code) => {
    const site = await liveSite();
    site.manners.set("index.html", manner);
    expect(await verified(site.url)).toMatchObject([{ code, severity: "error", url: site.url }]);
  });

  test("a redirect in a circle is told", async () => {
    const url = await answering((_request, response) => response.writeHead(301, { location: "/" }).end());
    expect(await verified(url)).toMatchObject([{ code: "bad-redirect", values: { reason: "redirect-loop" } }]);
  });

  test("what cannot be reached, is not there or names no feed is a fault", async () => {
    const site = await liveSite();
    expect(await faultOf("http://127.0.0.1:1/")).toMatchObject(["network", { reason: "ECONNREFUSED" }]);
    expect(await faultOf("http://")).toMatchObject(["network", { reason: "bad-address" }]);
    expect(await faultOf(`${site.url}nichts`)).toMatchObject(["network", { reason: "HTTP 404" }]);
    const empty = await answering((_request, response) => response.end(page));
    expect(await faultOf(empty)).toMatchObject(["no-feed", {}]);
  });
});

describe("feeds of other generators", () => {
  test("are looked at alike, and a good one is good", async () => {
    const contents = new Map<string, string>();
    const url = await answering((request, response) => {
      const body = contents.get(request.url ?? "");
      const tag = '"1"';
      if (request.headers["if-none-match"] === tag) return void response.writeHead(304, { etag: tag }).end();
      const length = Buffer.byteLength(body ?? "");
      const headers = { "content-type": "application/xml", "content-length": length, etag: tag };
      response.writeHead(body === undefined ? 404 : 200, headers).end(request.method === "HEAD" ? "" : body);
    });
    const items = [{ id: "b", url: `${url}b` }];
    contents.set("/feed", rss({ items, self: `${url}feed`, prev: `${url}old` }));
    contents.set("/old", atom({ items: [{ id: "a", url: `${url}a` }], self: `${url}old` }));
    for (const path of ["/a", "/b"]) contents.set(path, "page");
    contents.set("/", `<html><link rel="alternate" type="application/rss+xml" href="/feed"></html>`);
    expect(await verified(url)).toEqual([]);
    contents.delete("/b");
    contents.delete("/old");
    expect((await verified(url)).map(({ code }) => code)).toEqual(["archive-ends", "dead-page"]);
  });

  test("a feed that never ends is given up", async () => {
    const url = await answering((_request, response) => {
      response.writeHead(200, { "content-type": "application/xml" });
      const more = () => {
        while (response.write("<x>".repeat(10_000)) && !response.destroyed);
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    await expect(verified(url)).rejects.toMatchObject({ code: "network", values: { reason: "too-large" } });
  });
});

test("a server that takes its time is told of", async () => {
  const site = await liveSite();
  let time = 0;
  const clock = () => {
    time += 3000;
    return time;
  };
  const found = await verified(`${site.url}rss.xml`, { clock });
  expect(found).toMatchObject([{ code: "slow", values: { seconds: expect.any(Number) } }]);
});

test("a newsroom that says it stands elsewhere is told of, and looked at where it was found", async () => {
  const site = await liveSite();
  const files = new Map([...site.files].map(([path, bytes]) => [`probe/${path}`, bytes]));
  for (const [path, bytes] of files) site.files.set(path, bytes);
  site.manners.set("probe/2026/zwei/index.html", { status: 410 });
  const found = await verified(`${site.url}probe/`);
  expect(found).toMatchObject([{ code: "other-address", url: `${site.url}probe/`, values: { base: site.url } }]);
});
