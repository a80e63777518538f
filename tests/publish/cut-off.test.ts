import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "../helpers/empty-folder.js";
import { brokenLinks, feedsIn, isFeed } from "./crawler.js";
import { base, buildAgain, builtNewsroom, changes, contentsOf, copyOf, publishTo } from "./newsroom.js";

class Cut extends Error {}

/** Publishes and dies after so many files have appeared or gone; false if there were not so many. */
async function cutAfter(count: number, target: string, folder: string): Promise<boolean> {
  const progress = (done: number) => {
    if (done === count) throw new Cut();
  };
  try {
    await publishTo(target, folder, { progress });
    return false;
  } catch (error) {
    if (!(error instanceof Cut)) throw error;
    return true;
  }
}

const mine = { "impressum/index.html": "mine", ".well-known/security.txt": "mine", "2026/meldung-4/notiz.txt": "mine" };

function withMine(folder: string): string {
  for (const [path, content] of Object.entries(mine)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

describe("a publication that is cut off after any of its files", () => {
  test("shows no reader a missing file, and is taken up again", { timeout: 60_000 }, async () => {
    const folder = await builtNewsroom();
    const old = withMine(emptyFolder());
    await publishTo(old, folder);
    await buildAgain(folder, changes);
    const known = feedsIn(old);
    expect(brokenLinks(old, { base })).toEqual([]);
    let cuts = 0;
    for (let count = 1; ; count++) {
      const target = copyOf(old);
      if (!(await cutAfter(count, target, folder))) break;
      cuts++;
      expect(brokenLinks(target, { base, known }), `cut after ${count}`).toEqual([]);
      await publishTo(target, folder);
      expect(contentsOf(target), `taken up after ${count}`).toEqual({ ...contentsOf(join(folder, "dist")), ...mine });
    }
    expect(cuts).toBeGreaterThan(60);
  });

  test("does so at the first publication too, but that pages name feeds that are about to come", {
    timeout: 60_000,
  }, async () => {
    const folder = await builtNewsroom();
    const expected = contentsOf(join(folder, "dist"));
    const all = (await publishTo(emptyFolder(), folder)).uploads.length;
    const ignore = (path: string) => isFeed(path) || path === "feeds.opml";
    for (let count = 1; ; count++) {
      const target = emptyFolder();
      if (!(await cutAfter(count, target, folder))) break;
      expect(brokenLinks(target, { base, ignore }), `cut after ${count}`).toEqual([]);
      const { uploads } = await publishTo(target, folder);
      expect(uploads).toHaveLength(all - count);
      expect(contentsOf(target)).toEqual(expected);
    }
  });

  test("leaves nothing behind when the next publication is another one", { timeout: 60_000 }, async () => {
    const folder = await builtNewsroom();
    const old = withMine(emptyFolder());
    await publishTo(old, folder);
    await buildAgain(folder, changes);
    const states: string[] = [];
    for (let count = 1; ; count += 7) {
      const target = copyOf(old);
      if (!(await cutAfter(count, target, folder))) break;
      states.push(target);
    }
    await buildAgain(folder, { "releases/neu.md": undefined, "releases/noch-neuer.md": undefined });
    for (const target of states) {
      await publishTo(target, folder);
      expect(contentsOf(target)).toEqual({ ...contentsOf(join(folder, "dist")), ...mine });
    }
  });

  test("tells what has changed until it has been heard", async () => {
    const folder = await builtNewsroom();
    const target = emptyFolder();
    const heard: string[][] = [];
    const deaf = async () => {
      throw new Cut();
    };
    await publishTo(target, folder, { announce: async (changed) => void heard.push([...changed]) });
    const first = Object.keys(contentsOf(copyOf(target))).length;
    await buildAgain(folder, changes);
    await expect(publishTo(target, folder, { announce: deaf })).rejects.toThrow(Cut);
    expect(brokenLinks(target, { base })).toEqual([]);
    await expect(publishTo(target, folder, { announce: deaf })).rejects.toThrow(Cut);
    for (let times = 0; times < 2; times++) {
      await publishTo(target, folder, { announce: async (changed) => void heard.push([...changed]) });
    }
    expect(heard).toHaveLength(2);
    // all but the manifest itself
    expect(heard[0]).toHaveLength(first - 1);
    expect(heard[1]).toEqual(expect.arrayContaining(["rss.xml", "topics/stadt/feed.json", "2026/neu/index.html"]));
  });
});
