import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { built } from "../helpers/newsroom.js";
import { visit } from "./browse.js";
import { layoutShift, sideways, violations } from "./look.js";

const url = "https://medien.example.org/";
const sample = { folder: inject("sampleSite"), url: inject("sampleUrl") };

const sentence = (index: number) => `Satz ${index}: Die Fähre fährt ${index * 7} Mal am Tag über den Strom.`;
const paragraphs = Array.from({ length: 10 }, (_, p) =>
  Array.from({ length: 9 }, (_, s) => sentence(p * 9 + s)).join(" "),
);
const text = paragraphs.join("\n\n");

test("a release of 5 KB is there with three requests, 15 KB and without a jump", async (context) => {
  expect(Buffer.byteLength(text)).toBeGreaterThan(5000);
  const { folder, bytes } = await built({ "releases/a.md": `---\ntitle: Fähren\ndate: 2026-05-01\n---\n${text}\n` });
  const { page, requests } = await visit(context, { folder, url }, { path: "2026/a/" });
  expect(await layoutShift(page)).toBe(0);
  const files = requests.map((path) => (path.endsWith("/") ? `${path}index.html` : path));
  expect(files.length).toBeLessThanOrEqual(3);
  const documents = files.filter((path) => /\.(html|css)$/.test(path));
  expect(documents).toHaveLength(2);
  const compressed = documents.reduce((sum, path) => sum + gzipSync(bytes(path)).length, 0);
  expect(compressed).toBeLessThan(15_000);
});

test.for(["rss.xml", "atom.xml", "en/rss.xml", "en/atom.xml"])(
  "%s is a readable page in a browser",
  async (path, context) => {
    const { page, requests, foreign, complaints } = await visit(context, sample, {
      path,
      viewport: { width: 320, height: 800 },
    });
    const shown = await page.evaluate<string[]>(
      "[...document.querySelectorAll('item > title, entry > title')].map((title) => getComputedStyle(title).display)",
    );
    expect(new Set(shown)).toEqual(new Set(["block"]));
    expect(requests).toHaveLength(2);
    expect(await sideways(page)).toBe(0);
    expect([...foreign, ...complaints]).toEqual([]);
  },
);

test("the judges of pages are at work", async (context) => {
  const { page, foreign, complaints } = await visit(context, sample, { path: "" });
  await page.evaluate(`document.body.innerHTML += '<img src="https://elsewhere.example/x.png" width="3000">'`);
  expect(await violations(page)).toContainEqual(expect.stringContaining("image-alt"));
  expect(complaints).toContainEqual(expect.stringContaining("Content Security Policy"));
  expect(foreign).toEqual([]);
});
