import { expect, test } from "vitest";
import { themeAssets } from "../../src/pages/assets.js";
import { createPages } from "../../src/pages/pages.js";
import { alone, around, bare, english, ferry, newsroom, published, theme, withdrawn } from "./sample.js";

const pages = createPages(newsroom, theme, themeAssets(theme));
const page = pages.release(ferry, around);
const plain = pages.release(published(bare("karg", "2012-05-06")), alone);

/** The visible part of a page. */
const body = (html: string) => html.slice(html.indexOf("<body"));
const position = (text: string) => {
  const at = body(page).indexOf(text);
  expect(at, text).toBeGreaterThan(-1);
  return at;
};

test("a page begins with the doctype and says its language", () => {
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="de">/);
  expect(pages.release(english, alone)).toContain('<html lang="en">');
});

test("a release is told in the order of a press release", () => {
  const order = [
    "Ministerium für Wasserwege, Brücken und Fähren",
    "Uferstraße 7",
    "Einladung",
    "Nr.\u00A012/2026",
    "Musterstadt, <time",
    "Fährverkehr",
    "<h1>",
    "Ab Ostern im Zwanzigminutentakt",
    "in Leichter Sprache",
    "English: New ferry ready",
    "Es sind 300 Plätze &amp; 20 Räder.",
    "Die neue Fähre verbindet",
    "Hafen Musterstadt</a>",
    "Erika Muster",
    "Die Fähre „Möwe“",
    "Fahrplan ab Ostern</a>",
    "Umwelt &amp; Natur</a>",
    "Haltestelle Hafenplatz",
    "Mehr zum Thema",
    'rel="prev"',
    'rel="next"',
    "Alle Medieninformationen</span> (RSS)",
  ];
  const places = order.map(position);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("a headline is escaped once, wherever it stands", () => {
  expect(page).toContain("<h1>Ministerin: „Die neue Fähre &amp; der &lt;Hafen&gt; sind &quot;fertig&quot;“</h1>");
  expect(page).not.toContain("<Hafen>");
  expect(page).not.toContain("&amp;amp;");
});

test("a date is shown with its time, a day alone without one", () => {
  expect(page).toContain('<time datetime="2026-03-04T10:30:00+01:00">4. März 2026, 10:30 Uhr</time>');
  expect(plain).toContain('<time datetime="2012-05-06">6. Mai 2012</time>');
  expect(pages.release(english, alone)).toContain("4 March 2026");
});

test("the letterhead is the one of the release's day", () => {
  expect(plain).toContain('<p class="issuer">Ministerium für Wasserwege</p>');
  expect(page).toContain('<p class="issuer">Ministerium für Wasserwege, Brücken und Fähren</p>');
});

test("a release that says little shows no empty label", () => {
  const headings = [...body(plain).matchAll(/<h\d[^>]*>(.*?)<\/h\d>/g)].map((match) => match[1]);
  expect(headings).toEqual(["Meldung karg", "Abonnieren"]);
  expect(body(plain)).not.toMatch(/<(ul|p|section|address|nav|footer)[^>]*>\s*<\/\1>/);
  expect(body(plain)).not.toMatch(/Nr\.|Foto|Telefon|undefined/);
});

test("people are called and written to by links, numbers without what is not dialled", () => {
  expect(page).toContain('<a href="tel:+493515550100">+49\u00A0(0)351\u00A0555\u20110100</a>');
  expect(page).toContain('<a href="tel:01705550102">');
  expect(page).toContain('<a href="mailto:erika.muster@wasserwege.example.org">');
});

test("the notes of the sheet are marked, and the first belongs to the e-mail addresses", () => {
  expect(page).toContain('<span class="mark">*</span> Kein Zugang für verschlüsselte');
  expect(page).toContain('<span class="mark">**</span> Der Eingang ist barrierefrei.');
  expect(page.match(/<a class="mark" href="#sheet-note-1">\*/g)).toHaveLength(2);
});

test("addresses on the page are relative to it", () => {
  expect(page).toContain('<a href="../bruecke/" title="Brücke">die Meldung zur Brücke</a>');
  expect(page).toContain('<a href="../../karte/?ort=a&amp;b=c">die Karte</a>');
  expect(page).toContain('<a href="Fahrplan%202026.pdf">den Fahrplan</a>');
  expect(page).toContain('<a href="../../faehren/?a=1">Alle Fähren</a>');
  expect(page).toContain('<a href="../../en/2026/ferry/" hreflang="en">');
  expect(page).toContain('<a href="../../impressum/">Impressum</a>');
  expect(page).toContain('href="https://www.example.org/datenschutz?x=1&amp;y=2"');
});

test("a link to a release that may not be shown is plain text", () => {
  expect(page).toContain("</a>, eine andere und <a");
  expect(page).not.toContain("geheim.md");
});

test("a wide table scrolls by itself and can be reached by keyboard", () => {
  expect(page).toMatch(
    /<div class="table" role="group" tabindex="0" aria-label="Tabelle"><table>[\s\S]*<\/table><\/div>/,
  );
  expect(plain).not.toContain("tabindex");
});

test("a link without address is plain text", () => {
  expect(page).toContain("<li>Fahrgastbeirat</li>");
});

test("a photo has size, caption, credit, licence and its original", () => {
  expect(page).toContain('<img src="bilder/f%C3%A4hre.jpg" alt="Weiße Fähre am Anleger" width="1600" height="900"');
  expect(page).toContain("Foto: Hafenbehörde Musterstadt");
  expect(page).toContain('<a href="https://creativecommons.org/licenses/by/4.0/">');
  expect(page).toContain(
    '<a href="bilder/f%C3%A4hre.jpg">Original herunterladen</a> <span class="facts">(JPEG, 1600 × 900 Pixel, 2,4\u00A0MB)</span>',
  );
});

test("an attachment has format and size, and its file's name where it has no title", () => {
  expect(page).toContain('type="application/pdf">Fahrplan ab Ostern</a> <span class="facts">(PDF, 48\u00A0kB)</span>');
  expect(page).toContain('<a href="karte.pdf" type="application/pdf">karte.pdf</a>');
});

test("corrections are dated, the newest first, and corrected releases are linked both ways", () => {
  const newer = position('<time datetime="2026-03-05">5. März 2026</time>: Es sind');
  expect(newer).toBeLessThan(position("15:00 Uhr</time>: Die Abfahrt"));
  expect(page).toContain('<a href="../korrektur/">Fähre: richtige Zahlen</a>');
  expect(page).toContain('<a href="../bruecke/">Brücke gesperrt</a>');
});

test("a change that lies ahead is not told", () => {
  const updated = { at: Date.parse("2030-01-01T00:00:00Z"), dateOnly: true };
  const release = bare("bald", "2026-01-01", { updated });
  const early = pages.release(published(release, { updated: release.date.at }), alone);
  expect(early).not.toContain("2030");
  expect(page).toContain("aktualisiert <time");
});

test("words of the newsroom's default language are marked on a page in another one", () => {
  const html = pages.release(english, alone);
  expect(html).toContain('<p class="issuer" lang="de">Ministerium');
  expect(html).toContain('<p lang="de">Pressesprecherin</p>');
  expect(html).toContain('<a href="../../topics/umwelt/" lang="de">Umwelt &amp; Natur</a>');
  expect(html).toContain('<a href="../../topics/verkehr/">Transport</a>');
  expect(page).not.toContain('lang="de">Pressesprecherin');
});

test("of a withdrawn release only headline, number, date, issuer, topics and the reason are left", () => {
  const html = pages.release(withdrawn, around);
  for (const kept of ["Ein Irrtum", "Nr.\u00A09/2025", "2. November 2025", "Ministerium für Wasserwege", "Umwelt"]) {
    expect(html).toContain(kept);
  }
  expect(html).toContain('<h2>Zurückgezogen am <time datetime="2025-11-05">5. November 2025</time></h2>');
  expect(html).toContain("Grund: Die Zahlen stimmten nicht.");
  expect(html).not.toMatch(/geheim/i);
  expect(html).not.toMatch(/Erika|tel:|ld\+json|og:description/);
  expect(html).toContain('<meta name="robots" content="noindex">');
});

test("no page has an inline style, a script that runs, or a handler", () => {
  expect(page).not.toMatch(/<style|\sstyle="|\son[a-z]+="/);
  expect([...page.matchAll(/<script([^>]*)>/g)].map((match) => match[1])).toEqual([' type="application/ld+json"']);
});
