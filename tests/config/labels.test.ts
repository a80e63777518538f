import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadLabels } from "../../src/config/labels.js";
import { labelsFor } from "../../src/messages/labels.js";
import { built, minimal, newsroom } from "../helpers/newsroom.js";

const french = `latest: À la une
releasesOf: "Communiqués de {year}"
releaseCount: { one: "{count} communiqué", other: "{count} communiqués" }
text: { footnote: "Note {number}" }
months: [janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre]
dates: { day: "{day} {month} {year}", time: "{day} {month} {year} à {hour} h {minute}" }
`;

function loaded(files: Record<string, string>) {
  const root = newsroom(files);
  return loadLabels(join(root, "theme"), root);
}

test("a language is added with one file, partly: what it does not say is English", () => {
  const { labels, diagnostics } = loaded({ "theme/labels/fr.yaml": french });
  expect(diagnostics).toEqual([]);
  const words = labelsFor("fr-CA", { labels });
  expect(words.latest).toBe("À la une");
  expect(words.archive).toBe("Archive");
  expect(words.releasesOf("2026")).toBe("Communiqués de 2026");
  expect([0, 1, 2].map(words.releaseCount)).toEqual(["0 communiqué", "1 communiqué", "2 communiqués"]);
  expect(words.text.footnote(3)).toBe("Note 3");
  expect(words.text.done).toBe("done");
});

test("JSON is read too, and a built-in language is changed word by word", () => {
  const { labels } = loaded({ "theme/labels/de.json": '{ "latest": "Neu" }' });
  expect(labelsFor("de", { labels })).toMatchObject({ latest: "Neu", archive: "Archiv" });
  expect(labelsFor("en", { labels }).latest).toBe("Latest");
});

test("pages and feeds of that language speak it, dates included", async () => {
  const site = await built({
    "presswerk.yaml": minimal.replace("language: de", "language: de\nlanguages: [de, fr]"),
    "theme/labels/fr.yaml": french,
    "releases/a.md":
      "---\ntitle: Le pont\ndate: 2026-05-04 10:30\nlanguage: fr\nplace: Lyon\n---\nUn mot.[^1]\n\n[^1]: Une note.\n",
  });
  expect(site.text("fr/2026/a/index.html")).toContain("4 mai 2026 à 10 h 30");
  expect(site.text("fr/2026/a/index.html")).toContain("Note 1");
  expect(site.text("fr/2026/index.html")).toContain("<h1>Communiqués de 2026</h1>");
  expect(site.text("fr/2026/index.html")).toContain("mai 2026");
  expect(site.text("fr/rss.xml")).toContain("Lyon, 4 mai 2026");
});

describe("what is wrong in a file of labels is reported with its place", () => {
  test.each([
    ["latset: x", "unknown-label", 1],
    ["latest: x\nfrom: y", "unknown-label", 2],
    ["text: { fotnote: x }", "unknown-label", 1],
    ["latest: [x]", "wrong-type", 1],
    ['releasesOf: "Année {yaer}"', "unknown-placeholder", 1],
    ["latest: '{x}'", "unknown-placeholder", 1],
    ["months: [janvier]", "not-twelve-months", 1],
    ["latest: x\nlatest: y", "duplicate-key", 2],
  ])("%s", (text, code, line) => {
    const { diagnostics } = loaded({ "theme/labels/fr.yaml": text });
    expect(diagnostics).toMatchObject([{ code, line, severity: "error", file: "theme/labels/fr.yaml" }]);
  });

  test("a name that is no language", () => {
    expect(loaded({ "theme/labels/fran_ais.yaml": "" }).diagnostics).toMatchObject([{ code: "bad-language" }]);
  });
});
