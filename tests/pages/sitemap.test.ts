import { expect, test } from "vitest";
import type { OutputFile } from "../../src/model/output-file.js";
import { newsSitemap, robots, sitemap } from "../../src/pages/sitemap.js";
import { bare, ferry, newsroom, published } from "./sample.js";

const text = (file: OutputFile | undefined) => String(file?.content);

test("a sitemap names each page with the day it changed, escaped", () => {
  const [file] = sitemap([ferry, { url: "https://medien.example.org/?a&b" }], newsroom);
  expect(file?.path).toBe("sitemap.xml");
  expect(text(file)).toContain(
    "<url><loc>https://medien.example.org/presse/2026/faehre/</loc><lastmod>2026-03-05T08:00:00+01:00</lastmod></url>",
  );
  expect(text(file)).toContain("<url><loc>https://medien.example.org/?a&amp;b</loc></url>");
});

test("more than 50,000 pages are split, and an index names the parts", () => {
  const entries = Array.from({ length: 50_001 }, (_, index) => ({ url: `https://medien.example.org/${index}/` }));
  const files = sitemap(entries, newsroom);
  expect(files.map(({ path }) => path)).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
  expect(text(files[0])).toContain("<sitemap><loc>https://medien.example.org/presse/sitemap-2.xml</loc></sitemap>");
  expect(text(files[1]).match(/<url>/g)).toHaveLength(50_000);
  expect(text(files[2]).match(/<url>/g)).toHaveLength(1);
  expect(sitemap(entries.slice(1), newsroom)).toHaveLength(1);
});

test("the news sitemap names publication, language, date and headline", () => {
  const { path, content } = newsSitemap([ferry], newsroom);
  expect(path).toBe("news-sitemap.xml");
  expect(content).toContain("<news:name>Medienservice Beispielland</news:name><news:language>de</news:language>");
  expect(content).toContain("<news:publication_date>2026-03-04T10:30:00+01:00</news:publication_date>");
  expect(content).toContain("sind &quot;fertig&quot;“</news:title>");
});

test.each([
  ["de-AT", "de"],
  ["gsw", "gsw"],
  ["zh", "zh-cn"],
  ["zh-Hant", "zh-tw"],
  ["zh-TW", "zh-tw"],
])("in the news sitemap %s is %s", (language, written) => {
  const release = published(bare("x", "2026-01-01", { language }));
  expect(newsSitemap([release], newsroom).content).toContain(`<news:language>${written}</news:language>`);
});

test("a news sitemap holds at most 1000 releases, and one address where there is no news", () => {
  expect(text(newsSitemap(Array(1001).fill(ferry), newsroom)).match(/<url>/g)).toHaveLength(1000);
  const none = text(newsSitemap([], newsroom));
  expect(none).toContain("<url><loc>https://medien.example.org/presse/</loc></url>");
  expect(none).not.toContain("<news:news>");
});

test("robots.txt lets everybody in and names the sitemaps", () => {
  expect(text(robots(newsroom)).split("\n")).toEqual([
    "User-agent: *",
    "Allow: /",
    "",
    "Sitemap: https://medien.example.org/presse/sitemap.xml",
    "Sitemap: https://medien.example.org/presse/news-sitemap.xml",
    "",
  ]);
});
