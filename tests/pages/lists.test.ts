import { expect, test } from "vitest";
import { themeAssets } from "../../src/pages/assets.js";
import { createPages } from "../../src/pages/pages.js";
import { bare, bridge, channel, channels, corrected, ferry, newsroom, published, theme, withdrawn } from "./sample.js";

const pages = createPages(newsroom, theme, themeAssets(theme));
const years = [
  { year: "2026", count: 3 },
  { year: "2025", count: 1 },
];
const german = channels.filter(({ language }) => language === "de");
const front = pages.channel(german[0] ?? channel("newsroom", "", "de", []), { channels: german, years });

test("the front page lists releases with date, kicker and summary, topics with counts, and years", () => {
  expect(front).toContain("<h1>Aktuelle Medieninformationen</h1>");
  expect(front).toContain('<h2><a href="2026/bruecke/">Brücke gesperrt</a></h2>');
  expect(front).toContain('<p class="kicker">Fährverkehr</p>');
  expect(front).toContain('<p class="summary">Die neue Fähre verbindet');
  expect(front).toContain('<a href="topics/verkehr/">Verkehr</a> <span class="count">2</span>');
  expect(front).toContain('<a href="2025/">2025</a>');
});

test("a topic without releases is not offered, but has a page that says so", () => {
  expect(front).not.toContain("Noch leer");
  const empty = pages.channel(channel("topic", "leer", "de", []), { channels: german, years });
  expect(empty).toContain("Hier steht noch keine Medieninformation.");
  expect(empty).toContain('<a href="rss.xml">RSS</a>');
});

test("a withdrawn release is listed as such, without its text", () => {
  expect(front).toContain('<p class="state">Zurückgezogen</p>');
  expect(front).not.toMatch(/geheim/i);
});

test("a long list shows the newest fifty and leads to the others by year", () => {
  const many = Array.from({ length: 51 }, (_, index) => published(bare(`r${index}`, "2026-01-02")));
  const html = pages.channel(channel("newsroom", "", "de", many), { channels: german, years });
  expect(html.match(/<h2><a/g)).toHaveLength(50);
  expect(html).toContain("Die neuesten 50 von 51 Medieninformationen. Ältere:");
});

test("a long summary is cut between words", () => {
  const release = bare("lang", "2026-01-02", { summary: "Wort ".repeat(100).trim() });
  const html = pages.channel(channel("newsroom", "", "de", [published(release)]), { channels: german, years });
  const [, summary = ""] = /<p class="summary">(.*?)<\/p>/.exec(html) ?? [];
  expect(summary.length).toBeLessThan(250);
  expect(summary).toMatch(/^(Wort )+…$/);
});

test("the page of a year holds all its releases month by month", () => {
  const context = { year: "2026", language: "de", releases: [corrected, ferry, bridge], years, languages: ["de"] };
  const html = pages.year(context);
  expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual([
    "März 2026",
    "Februar 2026",
    "Jahre",
  ]);
  for (const slug of ["korrektur", "faehre", "bruecke"]) expect(html).toContain(`<a href="${slug}/">`);
  expect(html).toContain('<a href="./" aria-current="page">2026</a>');
  expect(html).not.toContain("hreflang");
});

test("a withdrawn release keeps its place in its year", () => {
  const html = pages.year({ year: "2025", language: "de", releases: [withdrawn], years, languages: ["de"] });
  expect(html).toContain('<a href="irrtum/">Ein Irrtum</a> <span class="state">Zurückgezogen</span>');
});

test("the archive names every year with its count", () => {
  const html = pages.archive({ language: "de", years });
  expect(html).toContain('<a href="../2026/">2026</a> <span class="count">3 Medieninformationen</span>');
  expect(html).toContain('<a href="../2025/">2025</a> <span class="count">1 Medieninformation</span>');
  expect(pages.archive({ language: "en", years })).toContain('<a href="../2026/">2026</a>');
});

test("the feeds page names every feed of its language with its whole address, and leads to those of other languages", () => {
  const html = pages.feeds("de", channels);
  for (const { path, language } of channels) {
    for (const file of ["rss.xml", "atom.xml", "feed.json"]) {
      const whole = `>https://medien.example.org/presse/${path}${file}</code>`;
      if (language === "de") expect(html).toContain(whole);
      else expect(html).not.toContain(whole);
      expect(html).toContain(`<a href="../${path}${file}">`);
    }
  }
  expect(html).toContain('<a href="../feeds.opml">');
  expect(html).toContain('<a href="../en/feeds/" hreflang="en">English</a>');
  expect(html).toContain('title="Adresse des RSS-Feeds: Verkehr"');
  expect(html.indexOf("Alles</h3>")).toBeLessThan(html.indexOf("Everything</h3>"));
});

test("the feeds page in another language begins with the feeds of that language", () => {
  const html = pages.feeds("en", channels);
  expect(html.indexOf("Everything</h3>")).toBeLessThan(html.indexOf("Alles</h3>"));
  expect(html).toContain('<section class="feed-language elsewhere" lang="de">');
});

test("the page for wrong addresses helps in every language, from wherever it is shown", () => {
  const html = pages.notFound();
  expect(html).toContain('<a href="/presse/archive/">');
  expect(html).toContain('<a href="/presse/en/feeds/">');
  expect(html).toContain('<link rel="stylesheet" href="/presse/assets/site.');
  expect(html).toContain('<section class="lost" lang="en">');
  expect(
    [...html.matchAll(/(?:href|src)="([^"]*)"/g)].filter(([, url]) => !/^(\/presse\/|https:|#)/.test(url ?? "")),
  ).toEqual([]);
  expect(html).toContain("noindex");
});

test("a former address leads on at once, by hand too, and names where to", () => {
  const html = pages.redirect("alt/faehre/index.html", {
    id: ferry.id,
    path: ferry.path,
    url: ferry.url,
    title: ferry.release.title,
    language: "de",
  });
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="de">/);
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=../../2026/faehre/">');
  expect(html).toContain('<link rel="canonical" href="https://medien.example.org/presse/2026/faehre/">');
  expect(html).toContain('<a href="../../2026/faehre/">Ministerin: „Die neue Fähre &amp; der &lt;Hafen&gt;');
  expect(html).toContain("noindex");
});
