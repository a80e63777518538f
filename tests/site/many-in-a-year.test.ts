import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../src/build.js";
import { newsroom, noon } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";

const two = (value: number) => String(value).padStart(2, "0");
const dates = Array.from({ length: 401 }, (_, index) => `2025-${two((index % 12) + 1)}-${two((index % 28) + 1)}`);
const files = Object.fromEntries(
  dates.map((date, index) => [`releases/m${index}.md`, `---\ntitle: Meldung ${index}\ndate: ${date}\n---\nText\n`]),
);

test("a year with very many releases has a page for each month, and links lead to every release", async () => {
  const folder = newsroom({ ...files, "releases/05.md": "---\ntitle: Fünf\ndate: 2025-05-01\n---\nText\n" });
  await build({ config: join(folder, "presswerk.yaml"), now: noon, jobs: 1 });
  const site = siteIn(join(folder, "dist"));
  const year = site.text("2025/index.html");
  const months = [...year.matchAll(/href="(\.\.\/archive\/2025-\d\d\/)"/g)].map(([, address]) => address ?? "");
  expect(months).toHaveLength(12);
  expect(months[0]).toBe("../archive/2025-12/");
  const linked = months.flatMap((address) => {
    const page = site.text(`${address.slice(3)}index.html`);
    expect(page).toContain('<p class="rubrum"><a href="../../2025/">2025</a></p>');
    return [...page.matchAll(/href="\.\.\/\.\.\/2025\/([^"/]+)\/"/g)].map(([, slug]) => slug ?? "");
  });
  expect(linked.sort()).toEqual([...dates.map((_, index) => `m${index}`), "05"].sort());
  expect(site.text("archive/2025-05/index.html")).toContain("<h1>Medieninformationen Mai 2025</h1>");
  expect(site.text("sitemap.xml")).toContain("https://medien.example.org/archive/2025-05/");
});
