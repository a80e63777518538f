import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildIn, built, newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";
import { formats, walk } from "./walk.js";

const base = "https://medien.example.org/";

function releases(count: number, more: (n: number) => string = () => ""): Record<string, string> {
  const files = Array.from({ length: count }, (_, n) => {
    const date = new Date(Date.UTC(2025, 0, 1) + n * 3_600_000).toISOString();
    const front = `title: Meldung ${n}\ndate: ${date}\ntopics: [wirtschaft]\n`;
    return [`releases/meldung-${n}.md`, `---\n${front}---\nText ${n}. ${more(n)}\n`];
  });
  return Object.fromEntries(files);
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, n) => count - 1 - n);
}

test.each([0, 1, 49, 50, 51, 99, 100, 101, 150, 151, 250])(
  "%i releases: walking back meets each one once, newest document first",
  async (count) => {
    const site = await built({ "releases/_leer.md": "", ...releases(count) });
    for (const channel of ["", "topics/wirtschaft/", "issuers/land/"]) {
      for (const format of Object.keys(formats)) {
        const items = walk(`${base}${channel}${format}`, (url) => site.text(url.slice(base.length)));
        const found = items.map(({ title }) => Number(title?.split(" ")[1]));
        expect(found.toSorted((a, b) => b - a)).toEqual(numbers(count));
        expect(found.slice(0, 50)).toEqual(numbers(count).slice(0, 50));
      }
    }
    const documents = site.paths.filter((path) => /^archive\/\d+\/atom\.xml$/.test(path));
    expect(documents).toHaveLength(Math.ceil(Math.max(0, count - 50) / 100));
  },
);

test("a full archive document does not change when releases are added", async () => {
  const folder = newsroom(releases(260));
  const documents = () => {
    const site = siteIn(join(folder, "dist"));
    return Object.keys(formats).flatMap((format) => [1, 2, 3].map((n) => site.text(`archive/${n}/${format}`)));
  };
  await buildIn(folder);
  const first = documents();
  for (const [path, text] of Object.entries(releases(300))) writeFileSync(join(folder, path), text);
  await buildIn(folder);
  const changed = documents().map((text, index) => text !== first[index]);
  expect(changed).toEqual([false, false, true, false, false, true, false, false, true]);
});

test("every full archive document says that it is one, and names its neighbours and the feed", async () => {
  const site = await built(releases(300));
  const text = (path: string) => site.text(path);
  for (const number of [1, 2, 3]) {
    const full = number < 3;
    expect(text(`archive/${number}/rss.xml`).includes("<fh:archive/>")).toBe(full);
    expect(text(`archive/${number}/atom.xml`).includes("<fh:archive")).toBe(full);
    expect(text(`archive/${number}/atom.xml`)).toContain(`rel="current" href="${base}atom.xml"`);
  }
  expect(text("atom.xml")).not.toContain("fh:archive");
  expect(text("atom.xml")).toContain(`rel="prev-archive" href="${base}archive/3/atom.xml"`);
  expect(text("archive/2/rss.xml")).toContain(`rel="prev-archive" href="${base}archive/1/rss.xml"`);
  expect(text("archive/2/rss.xml")).toContain(`rel="next-archive" href="${base}archive/3/rss.xml"`);
  expect(text("archive/1/atom.xml")).not.toContain("prev-archive");
  expect(JSON.parse(text("feed.json")).next_url).toBe(`${base}archive/3/feed.json`);
  expect(JSON.parse(text("archive/1/feed.json")).next_url).toBeUndefined();
});

test("no document grows over the byte budget, and a release that alone is too large stands with its summary", async () => {
  const limit = 20_000;
  const folder = newsroom({
    ...releases(120, (n) => "Wort ".repeat((n % 7) * 200)),
    "releases/riese.md": `---\ntitle: Riese\ndate: 2025-01-02\nsummary: Kurz gesagt\n---\n${"Riesig ".repeat(9000)}\n`,
  });
  const config = join(folder, "presswerk.yaml");
  writeFileSync(config, `${readFileSync(config, "utf8")}feeds: { bytes: ${limit} }\n`);
  const result = await buildIn(folder);
  expect(result.diagnostics).toMatchObject([
    { code: "too-large-for-feed", severity: "warning", file: "releases/riese.md" },
  ]);
  const site = siteIn(join(folder, "dist"));
  const documents = site.paths.filter((path) => /(rss\.xml|atom\.xml|feed\.json)$/.test(path));
  for (const path of documents) expect(site.bytes(path).byteLength, path).toBeLessThanOrEqual(limit);
  for (const format of Object.keys(formats)) {
    const items = walk(`${base}${format}`, (url) => site.text(url.slice(base.length)));
    expect(items).toHaveLength(121);
    expect(items.find(({ title }) => title === "Riese")?.html).toContain("<p>Kurz gesagt</p>");
  }
});
