import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildIn, newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";

const release = (index: number, date: string) =>
  [`releases/m${index}.md`, `---\ntitle: Meldung ${index}\ndate: ${date}\ntopics: [wirtschaft]\n---\nText\n`] as const;
const dates = Array.from({ length: 230 }, (_, index) =>
  new Date(Date.UTC(2024, 0, 1) + index * 3 * 86_400_000).toISOString().slice(0, 10),
);
const files = Object.fromEntries(dates.map((date, index) => release(index, date)));

/** Every page that links lead to from the front page, by path. */
function reached(site: ReturnType<typeof siteIn>): Set<string> {
  const found = new Set(["index.html"]);
  for (const path of found) {
    const base = new URL(path, "https://x.example/");
    for (const [, address = ""] of site.text(path).matchAll(/<a [^>]*href="([^"#]+)/g)) {
      const url = new URL(address, base);
      const target = `${url.pathname.slice(1)}${url.pathname.endsWith("/") ? "index.html" : ""}`;
      if (url.host === base.host && target.endsWith(".html")) found.add(decodeURIComponent(target));
    }
  }
  return found;
}

test("a topic with many releases has pages for all of them, and links lead to every page there is", async () => {
  const folder = newsroom(files);
  await buildIn(folder);
  const site = siteIn(join(folder, "dist"));
  const front = site.text("topics/wirtschaft/index.html");
  const parts = [...front.matchAll(/<a href="(page\/\d+\/)">([^<]+)<\/a> <span class="count">(\d+)/g)];
  expect(parts.map(([, address, range, count]) => [address, range, count])).toEqual([
    ["page/3/", "August 2025 – November 2025", "30"],
    ["page/2/", "Oktober 2024 – August 2025", "100"],
    ["page/1/", "Januar 2024 – Oktober 2024", "100"],
  ]);
  const linked = [1, 2, 3].flatMap((number) => {
    const page = site.text(`topics/wirtschaft/page/${number}/index.html`);
    expect(page).toContain('<p class="rubrum"><a href="../../">Thema</a></p>');
    expect(page.includes('rel="prev"')).toBe(number > 1);
    expect(page.includes('rel="next"')).toBe(number < 3);
    return [
      ...page.matchAll(
        /<time datetime="[^"]+">[^<]+<\/time> <span><a href="\.\.\/\.\.\/\.\.\/\.\.\/\d{4}\/([^"/]+)\//g,
      ),
    ].map(([, slug]) => slug);
  });
  expect(linked.length).toBe(230);
  expect(new Set(linked).size).toBe(230);
  expect(site.text("sitemap.xml")).toContain("https://medien.example.org/topics/wirtschaft/page/2/");

  const pages = site.paths.filter((path) => path.endsWith(".html") && path !== "404.html");
  const links = reached(site);
  expect(pages.filter((path) => !links.has(path))).toEqual([]);
  expect([...links].filter((path) => !existsSync(join(folder, "dist", path)))).toEqual([]);
});

test("a new release changes the newest of these pages and no other", async () => {
  const folder = newsroom(files);
  await buildIn(folder);
  const pageAt = (number: number) => join(folder, `dist/topics/wirtschaft/page/${number}/index.html`);
  const before = [1, 2].map((number) => statSync(pageAt(number)).mtimeMs);
  const [path, text] = release(999, "2026-05-30");
  writeFileSync(join(folder, path), text);
  await buildIn(folder);
  expect([1, 2].map((number) => statSync(pageAt(number)).mtimeMs)).toEqual(before);
  expect(readFileSync(pageAt(3), "utf8")).toContain("Meldung 999");
});
