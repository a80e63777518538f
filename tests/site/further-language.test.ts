import { beforeAll, describe, expect, test } from "vitest";
import { built, minimal } from "../helpers/newsroom.js";
import type { Site } from "../helpers/site.js";

const french = `latest: À la une
archive: Archives
subscribe: S’abonner
pressRelease: Communiqué de presse
translations: Dans d’autres langues
releasesOf: "Communiqués de {year}"
releaseCount: { one: "{count} communiqué", other: "{count} communiqués" }
months: [janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre]
dates:
  day: "{day} {month} {year}"
  time: "{day} {month} {year} à {hour} h {minute}"
`;
const files = {
  "presswerk.yaml": `${minimal}languages: [de, fr]\n`,
  "theme/labels/fr.yaml": french,
  "releases/bac.md":
    "---\ntitle: Le bac\ndate: 2026-05-01 09:30\nlanguage: fr\ntranslationOf: faehre\ntopics: [wirtschaft]\n---\nIl part.\n",
  "releases/faehre.md": "---\ntitle: Die Fähre\ndate: 2026-05-01\ntopics: [wirtschaft]\n---\nSie fährt.\n",
};
const base = "https://medien.example.org/";

describe("one file adds a language", () => {
  let site: Site;
  beforeAll(async () => {
    site = await built(files);
  });
  const pages = () => site.paths.filter((path) => path.endsWith(".html"));

  test("its pages speak it, with dates as it writes them", () => {
    const page = site.text("fr/2026/bac/index.html");
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('<span class="type">Communiqué de presse</span>');
    expect(page).toContain('<time datetime="2026-05-01T09:30:00+02:00">1 mai 2026 à 09 h 30</time>');
    expect(page).toContain('<meta property="og:locale" content="fr_FR">');
    expect(site.text("fr/2026/index.html")).toContain("<h1>Communiqués de 2026</h1>");
    expect(site.text("fr/rss.xml")).toContain("<language>fr</language>");
  });

  test("every page of it says so, and no other does", () => {
    const french = pages().filter((path) => site.text(path).includes('<html lang="fr"'));
    expect(french).toEqual(pages().filter((path) => path.startsWith("fr/")));
  });

  test("pages that say the same name each other, and themselves, in both directions", () => {
    const alternates = (path: string) =>
      Object.fromEntries(
        [...site.text(path).matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map(
          ([, tag, url]) => [tag, url],
        ),
      );
    const pairs = [
      ["2026/faehre/", "fr/2026/bac/"],
      ["", "fr/"],
      ["topics/wirtschaft/", "fr/topics/wirtschaft/"],
      ["issuers/land/", "fr/issuers/land/"],
      ["archive/", "fr/archive/"],
      ["2026/", "fr/2026/"],
      ["feeds/", "fr/feeds/"],
    ];
    for (const [german, other] of pairs) {
      const all = { de: `${base}${german}`, fr: `${base}${other}`, "x-default": `${base}${german}` };
      expect(alternates(`${german}index.html`), german).toEqual(all);
      expect(alternates(`${other}index.html`), other).toEqual(all);
    }
  });

  test("a switch leads from each to the other", () => {
    expect(site.text("2026/faehre/index.html")).toContain(
      '<a href="../../fr/2026/bac/" lang="fr" hreflang="fr">français</a>',
    );
    expect(site.text("fr/2026/bac/index.html")).toContain(
      '<a href="../../../2026/faehre/" lang="de" hreflang="de">Deutsch</a>',
    );
    expect(site.text("fr/index.html")).toContain('<a href="../" lang="de" hreflang="de">Deutsch</a>');
  });

  test("the page for wrong addresses speaks every language", () => {
    expect(site.text("404.html")).toContain('<section class="lost" lang="fr">');
  });
});
