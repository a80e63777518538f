import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { siteIn } from "../helpers/site.js";
import type { Article } from "./schema-types.js";

const site = siteIn(inject("sampleSite"));
const root = join(import.meta.dirname, "../..");
const tsc = join(root, "node_modules/typescript/bin/tsc");

/** The JSON-LD of every page that has some, by path. */
const data = site.paths.flatMap((path) => {
  const [, json] =
    (path.endsWith(".html") && /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(site.text(path))) || [];
  return json === undefined ? [] : [[path, JSON.parse(json)] as const];
});

/** What the compiler says against values as articles. It finds the types from a folder inside the project only. */
function objections(articles: readonly unknown[]): string {
  const folder = join(root, "node_modules/.cache/presswerk-structured-data", String(process.pid));
  mkdirSync(folder, { recursive: true });
  try {
    const types = `import type { Article } from ${JSON.stringify(join(root, "tests/interop/schema-types.js"))};`;
    const values = articles.map(
      (article, index) => `export const a${index}: Article = ${JSON.stringify(article, null, 1)};`,
    );
    writeFileSync(join(folder, "articles.ts"), [types, ...values].join("\n"));
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: join(root, "tsconfig.json"),
        compilerOptions: { noEmit: true, rootDir: root, types: [] },
        include: ["articles.ts"],
      }),
    );
    const { stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", folder, "--pretty", "false"], {
      encoding: "utf8",
    });
    return `${stdout}${stderr}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("every release that is not withdrawn is an article by schema.org's own types", () => {
  const withdrawn = /class="[^"]*withdrawn-page/;
  const releases = site.paths.filter(
    (path) => /(?:^|\/)\d{4}\/[^/]+\/index\.html$/.test(path) && !/http-equiv="refresh"/.test(site.text(path)),
  );
  expect(data.map(([path]) => path)).toEqual(releases.filter((path) => !withdrawn.test(site.text(path))));
  expect(data.length).toBeGreaterThan(15);
  expect(objections(data.map(([, article]) => article))).toBe("");
});

test("those types are at work", () => {
  const article: Article = { "@context": "https://schema.org", "@type": "NewsArticle", headline: "Fähren" };
  expect(objections([article])).toBe("");
  expect(objections([{ ...article, headlines: "no" }])).toContain("headlines");
  expect(objections([{ ...article, datePublished: 7 }])).toContain("number");
});

test("what search engines ask of news is there: publisher with logo, author, headline, dates, a picture that exists", () => {
  for (const [path, { publisher, author, headline, datePublished, dateModified, image }] of data) {
    expect({ path, publisher, author, headline, datePublished, dateModified }).toEqual({
      ...{ path, headline: expect.any(String), author: expect.objectContaining({ name: expect.any(String) }) },
      publisher: expect.objectContaining({
        name: expect.any(String),
        logo: expect.objectContaining({ "@type": "ImageObject" }),
      }),
      datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]+[+-]\d\d:\d\d$/),
      dateModified: expect.any(String),
    });
    for (const address of [image.contentUrl ?? image, publisher.logo.url, socialPicture(path)])
      expect(site.paths).toContain(decodeURIComponent(address.slice(inject("sampleUrl").length)));
  }
});

function socialPicture(path: string): string {
  return /<meta property="og:image" content="([^"]+)">/.exec(site.text(path))?.[1] ?? "";
}
