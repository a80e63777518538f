import { describe, expect, test } from "vitest";
import { guessLanguage } from "../../src/check/guess-language.js";
import type { CheckContext } from "../../src/check/mark.js";
import { rules } from "../../src/check/rules.js";
import { aNewsroom, aRelease } from "../helpers/release.js";

const place = { place: "Dresden", contacts: ["presse"] };
const context = (overrides: Partial<CheckContext> = {}): CheckContext => ({
  newsroom: aNewsroom(),
  firstDays: new Map(),
  stands: () => false,
  ...overrides,
});

/** The codes that are marked in a release that has nothing else to mark. */
function codes(release: Parameters<typeof aRelease>[0], more: Partial<CheckContext> = {}): string[] {
  const marks = rules.flatMap((rule) => rule(aRelease({ ...place, ...release }), context(more)));
  return marks.map(({ code }) => code);
}

const text = (...pieces: string[]) => ({ pieces, lead: "Ein Satz.", assets: [], linked: [] });

test("nothing is marked in a release that has all it needs", () => {
  expect(codes({ title: "Neue Brücke für den Verkehr freigegeben" })).toEqual([]);
});

describe("headlines", () => {
  test("of 110 characters pass, umlauts and emoji counted as one", () => {
    expect(codes({ title: `${"Ä".repeat(109)}🌧` })).toEqual([]);
    expect(codes({ title: "Ä".repeat(111) })).toEqual(["long-headline"]);
  });

  test.each([
    "PM_Bruecke_final.docx",
    "Einladung Pressekonferenz.pdf",
    "2026-05-04_neue_bruecke",
    "pm-bruecke-final-v2",
    "Pressemitteilung Nr. 12/2026",
    "PM 12",
    "Press release",
    "medieninformation",
  ])("%s looks like a file's name", (title) => {
    expect(codes({ title })).toEqual(["file-name-headline"]);
  });

  test.each([
    "Minister Dulig: „Internationalisierung von Spitzenclustern erfolgreich“",
    "Nord-Süd-Achse wird gebaut",
    "Baden-Württemberg-Ticket kostet weniger",
    "Press release archive opens to the public",
    "Version 2.0 ist da",
    "presswerk-online.example.org geht ans Netz",
    "Regenschirme",
    "Neue Medieninformation zu Wahlen 2026 erschienen",
    "E-Mail-Verkehr",
  ])("%s does not", (title) => {
    expect(codes({ title })).toEqual([]);
  });
});

describe("what a release needs", () => {
  test.each([
    ["", ["missing-summary"]],
    ["x".repeat(600), []],
    ["x".repeat(601), ["missing-summary"]],
  ])("a first paragraph that can stand for the summary", (lead, expected) => {
    expect(codes({ text: { ...text("<p>…</p>"), lead } })).toEqual(expected);
    expect(codes({ text: { ...text("<p>…</p>"), lead }, summary: "Kurz" })).toEqual([]);
  });

  test("a contact", () => {
    expect(codes({ contacts: [] })).toEqual(["missing-contact"]);
  });

  test("a place, or a city on the letterhead of its day", () => {
    const amt = [
      { name: "Amt", kind: "government", notes: [] },
      { name: "Amt", from: "2020-01-01", kind: "government", notes: [], address: { city: "Dresden" } },
    ] as const;
    const newsroom = aNewsroom({ issuers: { amt } });
    const marks = (date: string) =>
      rules.flatMap((rule) => rule(aRelease({ date, contacts: ["a"] }), context({ newsroom })));
    expect(marks("2019-12-31").map(({ code }) => code)).toEqual(["missing-place"]);
    expect(marks("2020-01-01")).toEqual([]);
  });

  test("a date on which its letterhead was in use", () => {
    const firstDays = new Map([["amt", "2014-11-13"]]);
    expect(codes({ date: "2014-11-12" }, { firstDays })).toEqual(["before-letterhead"]);
    expect(codes({ date: "2014-11-13" }, { firstDays })).toEqual([]);
  });
});

describe("photos", () => {
  const photo = (width: number, height: number, mediaType = "image/jpeg") => ({
    image: { alt: "", asset: { source: "/a.jpg", name: "a.jpg", bytes: 1, mediaType, width, height } },
  });

  test.each([
    [1199, 800, ["small-image"]],
    [1200, 800, []],
    [800, 1200, []],
  ])("of %i × %i pixels", (width, height, expected) => {
    expect(codes(photo(width, height))).toEqual(expected);
  });

  test("drawings are as large as anyone likes", () => {
    expect(codes(photo(90, 90, "image/svg+xml"))).toEqual([]);
  });
});

describe("headings", () => {
  const levels = (...each: number[]) =>
    text(...each.map((level) => `<h${level} id="a">Wort &amp; <em>Tat</em></h${level}>\n`));

  test.each([
    [[2, 3, 4, 2, 3], 0],
    [[3], 1],
    [[2, 4, 4, 2, 4], 2],
  ])("of the levels %j", (each, marks) => {
    expect(codes({ text: levels(...each) })).toEqual(Array(marks).fill("skipped-heading"));
  });
});

const german =
  "Die neue Brücke über die Elbe ist seit heute für den Verkehr frei. Sie wurde in zwei Jahren gebaut und hat mehr als zwölf Millionen Euro gekostet.";
const english =
  "The new bridge across the river has been open to traffic since this morning. It was built in two years and cost more than twelve million euros.";
const french =
  "Le nouveau pont sur la rivière est ouvert à la circulation depuis ce matin. Il a été construit en deux ans et a coûté plus de douze millions d’euros.";

describe("passages in another language", () => {
  test.each([
    [german, "de"],
    [english, "en"],
    [french, undefined],
    ["Open to traffic since this morning", undefined],
    ["Adam Berg, Bea Damm, Carl Elster, Dora Fink, Emil Gans, Frieda Hahn, Gerd Igel, Hanna Jung", undefined],
  ])("guesses the language of: %s", (words, language) => {
    expect(guessLanguage(words)).toBe(language);
  });

  test.each([
    ["de", `<p>${english}</p>`, 1],
    ["en", `<p>${german}</p>`, 1],
    ["de", `<p>${german}</p><p>${english}</p>`, 1],
    ["en-GB", `<p>${english}</p>`, 0],
    ["de", `<p lang="en">${english}</p>`, 0],
    ["de", `<blockquote lang="en">\n<p>${english}</p>\n<p>${english}</p>\n</blockquote>`, 0],
    ["de", `<blockquote lang="en"><p>${english}</p></blockquote><p>${english}</p>`, 1],
    ["de", `<p><span lang="en">${english}</span></p>`, 0],
    ["de", `<p><img src="a" alt="b" lang="en"></p><p>a<br>b</p><p>${english}</p>`, 1],
    ["de", `<section class="footnotes"><ol><li><p>${english}</p></li></ol></section>`, 0],
  ])("in %s: %s", (language, html, marks) => {
    expect(codes({ language, text: text(html) })).toEqual(Array(marks).fill("foreign-passage"));
  });
});

describe("links inside the newsroom", () => {
  const stands = (path: string) => path === "2026/da/" || path === "";
  const linked = (href: string) => text(`<p><a href="${href}">x</a></p>`);

  test.each([
    ["https://medien.example.org/2026/da/", 0],
    ["https://medien.example.org/2026/da/?a=1&amp;b#c", 0],
    ["https://medien.example.org/", 0],
    ["https://medien.example.org/2026/weg/", 1],
    ["http://medien.example.org/2026/weg/", 1],
    ["https://medien.example.org.anderswo.example/2026/weg/", 0],
    ["https://www.example.org/2026/weg/", 0],
    ["mailto:presse@medien.example.org", 0],
  ])("%s", (href, marks) => {
    expect(codes({ text: linked(href) }, { stands })).toEqual(Array(marks).fill("dead-link"));
  });

  test("are looked at in the text as in the fields, each address once", () => {
    const hole = { kind: "site", path: "/weg" } as const;
    const pieces = ['<p><a href="', hole, '">a</a> <a href="', hole, '">b</a></p>'];
    const links = [{ title: "A", url: "/weg" }, { title: "B", url: "/2026/da/" }, { title: "C" }];
    expect(codes({ text: { ...text(), pieces }, links }, { stands })).toEqual(["dead-link", "dead-link"]);
  });
});
