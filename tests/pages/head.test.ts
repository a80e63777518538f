import { expect, test } from "vitest";
import { themeAssets } from "../../src/pages/assets.js";
import { createPages } from "../../src/pages/pages.js";
import { alone, around, bridge, channels, ferry, newsroom, theme } from "./sample.js";

const assets = themeAssets(theme);
const pages = createPages(newsroom, theme, assets);
const page = pages.release(ferry, around);
const base = "https://medien.example.org/presse/";

test("title, description and canonical address are the release's own", () => {
  expect(page).toContain(
    "<title>Ministerin: „Die neue Fähre &amp; der &lt;Hafen&gt; sind &quot;fertig&quot;“ – Medien",
  );
  expect(page).toContain('<meta name="description" content="Die neue Fähre verbindet von Ostern an beide Ufer.">');
  expect(page).toContain(`<link rel="canonical" href="${base}2026/faehre/">`);
});

test("language versions name each other, and a default for everybody else", () => {
  expect(page).toContain(`<link rel="alternate" hreflang="de" href="${base}2026/faehre/">`);
  expect(page).toContain(`<link rel="alternate" hreflang="en" href="${base}en/2026/ferry/">`);
  expect(page).toContain(`<link rel="alternate" hreflang="x-default" href="${base}2026/faehre/">`);
  expect(pages.release(bridge, alone)).not.toContain("hreflang");
});

test("feeds of newsroom and topics are found in all three formats", () => {
  expect(page).toContain('type="application/rss+xml" title="Medienservice Beispielland (RSS)" href="../../rss.xml"');
  expect(page).toContain('type="application/atom+xml" title="Medienservice Beispielland: Verkehr (Atom)"');
  expect(page).toContain('type="application/feed+json"');
  expect(page.match(/<link rel="alternate" type=/g)).toHaveLength(9);
});

test("social networks get headline, summary and the photo with its size", () => {
  expect(page).toContain('<meta property="og:type" content="article">');
  expect(page).toContain(`<meta property="og:image" content="${base}2026/faehre/bilder/f%C3%A4hre.jpg">`);
  expect(page).toContain('<meta property="og:image:width" content="1600">');
  expect(page).toContain('<meta property="og:locale" content="de_DE">');
  expect(page).toContain('<meta name="twitter:card" content="summary_large_image">');
  expect(pages.release(bridge, alone)).toMatch(
    new RegExp(`<meta property="og:image" content="${base}assets/card\\.\\w{10}\\.png">`),
  );
});

test("the page's own policy allows nothing from elsewhere and no script", () => {
  const policies = [...page.matchAll(/http-equiv="Content-Security-Policy" content="([^"]*)"/g)].map(
    ([, text]) => text,
  );
  const directives = policies.join("; ").split("; ");
  expect(directives).toEqual(
    expect.arrayContaining(["default-src 'none'", "style-src 'self'", "img-src 'self'", "base-uri 'none'"]),
  );
  expect(directives.filter((directive) => !/ '(none|self)'$/.test(directive))).toEqual([]);
});

test("style sheet and icon are the files that the theme makes", () => {
  for (const link of page.matchAll(/<link rel="(?:icon|stylesheet)"[^>]* href="\.\.\/\.\.\/([^"]+)"/g)) {
    expect(assets.files.map(({ path }) => path)).toContain(link[1]);
  }
});

test("a page of a channel names its counterparts and describes itself", () => {
  const topic = channels.find(({ path }) => path === "en/topics/umwelt/");
  if (!topic) throw new Error("the sample has no such topic");
  const html = pages.channel(topic, { channels, years: [] });
  expect(html).toContain(`<link rel="canonical" href="${base}en/topics/umwelt/">`);
  expect(html).toContain(`<link rel="alternate" hreflang="de" href="${base}topics/umwelt/">`);
  expect(html).toContain('<a href="../../../topics/umwelt/" lang="de" hreflang="de">Deutsch</a>');
  expect(html).toContain('lang="en" hreflang="en" aria-current="true">English</a>');
  expect(html).toContain('<h1 lang="de">Umwelt &amp; Natur</h1>');
});
