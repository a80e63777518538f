import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { verifyCommand } from "../../src/commands/verify.js";
import type { Fault } from "../../src/model/fault.js";
import { emptyFolder } from "../helpers/empty-folder.js";
import { folderOf, rss } from "../helpers/feeds.js";
import { buildIn, noon } from "../helpers/newsroom.js";
import { builtNewsroom, contentsOf, publishTo } from "../publish/newsroom.js";

/** Each finding in short, as `verify` tells it of a folder. */
async function found(source: string, cwd = emptyFolder()): Promise<string[]> {
  const { answer } = await verifyCommand({ source, cwd, now: noon, clock: () => 0 });
  return answer.findings.map(({ code, url }) => `${code} ${url.replace(source, "")}`);
}

test("an output that agrees with itself and with its sources is good, and stays as it is", async () => {
  const folder = await builtNewsroom();
  const before = contentsOf(folder);
  expect(await found(join(folder, "dist"))).toEqual([]);
  expect(await found(folder)).toEqual([]);
  expect(contentsOf(folder)).toEqual(before);
});

test("a folder to which one was published is good too", async () => {
  const folder = await builtNewsroom();
  const target = emptyFolder();
  await publishTo(target, folder);
  expect(await found(target)).toEqual([]);
});

const damages: readonly [name: string, expected: string[], damage: (dist: string) => void][] = [
  [
    "a page is missing",
    ["file-missing 2026/meldung-1/index.html"],
    (dist) => rmSync(join(dist, "2026/meldung-1/index.html")),
  ],
  [
    "a page was changed by hand",
    ["file-changed 2026/meldung-1/index.html"],
    (dist) => writeFileSync(join(dist, "2026/meldung-1/index.html"), "mine"),
  ],
  [
    "the manifest is missing",
    ["no-manifest presswerk-manifest.json"],
    (dist) => rmSync(join(dist, "presswerk-manifest.json")),
  ],
  [
    "the manifest is broken",
    ["no-manifest presswerk-manifest.json"],
    (dist) => writeFileSync(join(dist, "presswerk-manifest.json"), "{"),
  ],
  [
    "the publication index is missing",
    ["index-missing releases.json", "file-missing releases.json"],
    (dist) => rmSync(join(dist, "releases.json")),
  ],
  [
    "the publication index is broken",
    ["index-broken releases.json", "file-changed releases.json"],
    (dist) => writeFileSync(join(dist, "releases.json"), "{}"),
  ],
  [
    "something was cut off",
    ["build-unfinished presswerk-manifest.json"],
    (dist) => mkdirSync(join(dist, ".presswerk-new")),
  ],
  [
    "a feed is cut off",
    ["file-changed rss.xml", "not-well-formed rss.xml"],
    (dist) => writeFileSync(join(dist, "rss.xml"), readFileSync(join(dist, "rss.xml"), "utf8").slice(0, -30)),
  ],
  [
    "an archive is missing",
    ["file-missing archive/1/atom.xml", "archive-ends atom.xml"],
    (dist) => rmSync(join(dist, "archive/1/atom.xml")),
  ],
];

describe("what is amiss in a folder is told", () => {
  test.each(damages)("%s: %j", async (_name, expected, damage) => {
    const folder = await builtNewsroom();
    // away from its sources
    const dist = join(emptyFolder(), "dist");
    cpSync(join(folder, "dist"), dist, { recursive: true });
    damage(dist);
    expect(await found(dist)).toEqual(expected);
  });

  test("feed and index are of different builds", async () => {
    const folder = await builtNewsroom();
    const dist = emptyFolder();
    cpSync(join(folder, "dist"), dist, { recursive: true });
    const index = JSON.parse(readFileSync(join(dist, "releases.json"), "utf8"));
    const [newest, second, ...rest] = index.releases;
    const other = { ...second, id: "urn:example:other", url: "https://medien.example.org/2026/other/" };
    writeFileSync(join(dist, "releases.json"), JSON.stringify({ ...index, releases: [newest, other, ...rest] }));
    const all = await found(dist);
    expect(all).toContain("file-changed releases.json");
    expect(all).toContain("page-missing 2026/other/index.html");
    expect(all.filter((one) => one.startsWith("feed-lacks"))).toEqual(
      ["rss.xml", "atom.xml", "feed.json"].map((name) => `feed-lacks ${name}`),
    );
    expect(all).toContain("index-lacks topics/stadt/rss.xml");
  });

  test("an upload that was cut off is told at its target", async () => {
    const folder = await builtNewsroom();
    const target = emptyFolder();
    const cut = (done: number) => {
      if (done === 30) throw new Error("cut off");
    };
    await expect(publishTo(target, folder, { progress: cut })).rejects.toThrow("cut off");
    expect(await found(target)).toContain("build-unfinished presswerk-manifest.json");
  });
});

describe("sources and output", () => {
  test("differ after a change, until it is built", async () => {
    const folder = await builtNewsroom();
    const file = join(folder, "releases/meldung-1.md");
    writeFileSync(file, readFileSync(file, "utf8").replace("Text.", "Anderer Text."));
    const { answer, exit } = await verifyCommand({ source: "dist", cwd: folder, now: noon, clock: () => 0 });
    expect(exit).toBe(0);
    expect(answer.findings).toMatchObject([{ code: "not-built", values: { count: 1, first: "Meldung 1" } }]);
    await buildIn(folder);
    expect(await found(join(folder, "dist"))).toEqual([]);
  });

  test("differ when the moment of a release has come", async () => {
    const folder = await builtNewsroom();
    writeFileSync(join(folder, "releases/spaeter.md"), "---\ntitle: Später\ndate: 2026-07-01 09:00\n---\nText.\n");
    await buildIn(folder);
    expect(await found(folder)).toEqual([]);
    const now = Date.parse("2026-07-01T08:00:00Z");
    const { answer } = await verifyCommand({ source: folder, cwd: folder, now, clock: () => 0 });
    expect(answer.findings).toMatchObject([{ code: "not-built", values: { count: 1, first: "Später" } }]);
  });

  test("differ when a source is lost", async () => {
    const folder = await builtNewsroom();
    rmSync(join(folder, "releases/meldung-1.md"));
    expect(await found(folder)).toEqual(["source-lost https://medien.example.org/2026/meldung-1/"]);
  });

  test("cannot be compared while the sources have errors", async () => {
    const folder = await builtNewsroom();
    writeFileSync(join(folder, "releases/meldung-1.md"), "---\ntitle: Ohne Datum\n---\n");
    expect(await found(folder)).toEqual([`sources-have-errors /presswerk.yaml`]);
  });
});

test("feeds of other generators in a folder are looked at too", async () => {
  const good = rss({ items: [{ id: "a" }] });
  expect(await found(folderOf({ "feed.xml": good }))).toEqual([]);
  const twice = rss({ items: [{ id: "a" }, { id: "a", title: "zwei" }] });
  expect(await found(folderOf({ "feed.xml": twice, "broken.xml": good.slice(0, -9) }))).toEqual([
    ...["not-well-formed broken.xml", "duplicate-id feed.xml"],
  ]);
});

test("a folder that is not there, or has nothing to look at, is a fault", async () => {
  const faultOf = (source: string) => found(source).catch(({ code }: Fault) => code);
  expect(await faultOf("/no/such/folder")).toBe("nothing-there");
  expect(await faultOf(emptyFolder())).toBe("no-feed");
});
