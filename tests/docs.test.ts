import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "./helpers/empty-folder.js";
import { commandsOf, runBlocks } from "./helpers/page-commands.js";
import { siteIn } from "./helpers/site.js";

const root = join(import.meta.dirname, "..");
/** English, German. */
const guides = [
  ["first-release.md", "erste-meldung.md"],
  ["embargoes.md", "sperrfristen.md"],
  ["corrections.md", "korrekturen.md"],
  ["theming.md", "gestaltung.md"],
  ["hosting.md", "hosting.md"],
  ["monitoring.md", "beobachtung.md"],
] as const;

const timeout = { timeout: 60_000 };

describe("every command of the first steps runs, one after the other", timeout, () => {
  test.each([
    ["docs/first-release.md", "press", "new-bridge-opens-to-traffic", "Exampleton"],
    ["docs/de/erste-meldung.md", "presse", "neue-bruecke-fuer-den-verkehr-freigegeben", "Musterstadt"],
  ])("%s", (page, name, slug, place) => {
    const folder = emptyFolder();
    const said = runBlocks(commandsOf(page), folder);
    const paths = siteIn(join(folder, "www")).paths;
    const found = paths.find((path) => path.endsWith(`/${slug}/index.html`));
    expect(found).toBeDefined();
    expect(readFileSync(join(folder, "www", found ?? ""), "utf8")).toContain(place);
    // the first check marks the missing place, the second has nothing to object to
    expect(said).toMatch(/3 releases read: 1 warning\n[\s\S]*3 releases read, no problems\n/);
    expect(siteIn(join(folder, name, "releases")).paths.filter((path) => path.endsWith(".md"))).toHaveLength(4);
  });
});

describe("every command of the page on embargoes runs, and shows what it says", timeout, () => {
  test.each([
    ["docs/embargoes.md", "en", "before", "after", "Annual report", "not a word"],
    ["docs/de/sperrfristen.md", "de", "vorher", "nachher", "Jahresbericht", "kein Wort"],
  ])("%s", (page, language, before, after, title, nothing) => {
    const folder = emptyFolder();
    runBlocks([`npx presswerk init --yes --language ${language}\n`], folder);
    const said = runBlocks(commandsOf(page), folder);
    expect(said).toContain(`\n${nothing}\n`);
    expect(said).toContain('"nextDue": "2027-03-01T10:00:00+01:00"');
    const holds = (name: string) => {
      const site = siteIn(join(folder, name));
      return site.paths.filter((path) => `${path}\n${site.text(path)}`.includes(title)).length;
    };
    expect(holds(before)).toBe(0);
    expect(holds(after)).toBeGreaterThan(5);
  });
});

describe("every command of the other guides runs in a new newsroom", timeout, () => {
  test.each([
    ["docs/corrections.md", "en", ["Corrected (1)", "a correction with a visible notice"]],
    ["docs/de/korrekturen.md", "de", ["Korrigiert (1)"]],
    ["docs/monitoring.md", "en", ["New (1)", "Nothing is lost, and nothing is delivered twice", "Nothing is amiss"]],
    ["docs/de/beobachtung.md", "de", ["Neu (1)"]],
    ["docs/de/hosting.md", "de", ["dist/nginx.conf"]],
    ["docs/de/gestaltung.md", "de", []],
  ])("%s", (page, language, sentences) => {
    const folder = join(emptyFolder(), "newsroom");
    mkdirSync(folder);
    runBlocks([`npx presswerk init --yes --language ${language}\n`], folder);
    const said = runBlocks(commandsOf(page), folder, language);
    for (const sentence of sentences) expect(said).toContain(sentence);
  });
});

test("every guide is there in German and in English", () => {
  const languages = [...guides].map(([english, german]) => [
    existsSync(join(root, "docs", english)),
    existsSync(join(root, "docs/de", german)),
  ]);
  expect(languages.flat().every(Boolean)).toBe(true);
});

test("every page that a page of the documentation names is there", () => {
  const pages = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".md"),
  );
  const broken = pages.flatMap((page) => {
    const text = readFileSync(join(root, "docs", page), "utf8").replace(/^```[\s\S]*?^```$/gm, "");
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) => link);
    return links
      .filter((link) => !existsSync(join(root, "docs", dirname(page), link)))
      .map((link) => `${page}: ${link}`);
  });
  expect(broken).toEqual([]);
});
