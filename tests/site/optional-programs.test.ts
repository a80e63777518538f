import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { buildIn, minimal, newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";
import { picture } from "./wide-picture.js";

vi.mock("sharp", () => {
  throw new Error("Cannot find package 'sharp'");
});
vi.mock("pagefind", () => {
  throw new Error("Cannot find package 'pagefind'");
});

test("where sharp and Pagefind cannot be installed, the site is built, and warnings say what it lacks", async () => {
  const folder = newsroom({
    "presswerk.yaml": `${minimal}search: true\n`,
    "releases/a.md": "---\ntitle: A\ndate: 2026-05-01\nimage: { src: foto.png, alt: Foto }\n---\nText.\n",
    "releases/foto.png": picture,
  });
  const { diagnostics } = await buildIn(folder);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ["no-smaller-pictures", "warning"],
    ["no-search", "warning"],
  ]);
  const { paths, text } = siteIn(join(folder, "dist"));
  expect(text("2026/a/index.html")).toMatch(/<picture>\s*<img src="foto\.png" alt="Foto" width="600" height="400"/);
  expect(paths).toContain("2026/a/foto.png");
  expect(paths.filter((path) => /\.(?:avif|webp)$|pagefind/.test(path))).toEqual([]);
});
