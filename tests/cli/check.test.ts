import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkCodes } from "../../src/model/checks.js";
import { buildIn, minimal, newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";
import { presswerk } from "../helpers/terminal.js";

const config = `${minimal}contacts:\n  presse: { name: Pressestelle }\n`;
const front = (more = "") =>
  `---\ntitle: Neue Brücke frei\ndate: 2026-03-01\nplace: Dresden\ncontact: presse\n${more}---\n`;

const marks = async (folder: string, words: readonly string[] = []) => {
  const { stdout } = await presswerk(folder, ["check", "--json", ...words]);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Told[] };
  return diagnostics.map(({ code, severity, file, line, column }) => `${file}:${line}:${column} ${severity} ${code}`);
};

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const english =
  "The new bridge across the river has been open to traffic since *this morning*. It was [built](https://example.org/) in two years and cost more than twelve million euros.";
const everything = {
  "presswerk.yaml": `${config.replace("- name: Staats", "- from: 2026-04-01\n      notes: Angaben nach § 5 TMG\n      name: Staats")}footer:\n  - { title: Impressum, url: /impressum/ }\n`,
  "theme/seite.html": "<p>\nnach § 55 RStV\n</p>",
  "releases/a.md": `---
title: PM_final.docx
date: 2026-03-01
links:
  - { title: Weg, url: /weg/ }
---

Erster Absatz.

## Eins

#### Zwei *Worte*

${english}

Ein [Link](/auch-weg/).
`,
  "releases/b.md": front().replace("Neue Brücke frei", `"${"Wort ".repeat(30)}"`),
};

test("everything that an editor would mark is told with its place, beside everything else", async () => {
  const folder = newsroom(everything);
  const found = await marks(folder);
  expect(found).toEqual([
    "presswerk.yaml:9:14 warning outdated-law",
    "presswerk.yaml:17:30 warning dead-link",
    "releases/a.md:1:1 warning missing-contact",
    "releases/a.md:1:1 warning missing-place",
    "releases/a.md:2:8 warning file-name-headline",
    "releases/a.md:3:7 warning before-letterhead",
    "releases/a.md:5:24 warning dead-link",
    "releases/a.md:12:1 warning skipped-heading",
    "releases/a.md:14:1 warning foreign-passage",
    "releases/a.md:16:12 warning dead-link",
    "releases/b.md:1:1 warning missing-summary",
    "releases/b.md:2:8 warning long-headline",
    "releases/b.md:3:7 warning before-letterhead",
    "theme/seite.html:2:6 warning outdated-law",
  ]);
});

test("build does not speak of it", async () => {
  const result = await buildIn(newsroom(everything));
  expect(result.diagnostics).toEqual([]);
});

test("what the newsroom has turned off is not told", async () => {
  const off = (codes: readonly string[]) =>
    newsroom({
      ...everything,
      "presswerk.yaml": `${everything["presswerk.yaml"]}checks: { off: [${codes.join(", ")}] }\n`,
    });
  expect((await marks(off(["dead-link", "outdated-law"]))).join("\n")).not.toMatch(/dead-link|outdated-law/);
  expect(await marks(off(["dead-link", "outdated-law"]))).toHaveLength(9);
  expect(await marks(off(checkCodes))).toEqual([]);
});

test("an unknown code there is an error, and the nearest is suggested", async () => {
  const folder = newsroom({
    "presswerk.yaml": `${config}checks: { off: [dead-links] }\n`,
    "releases/a.md": `${front()}Text.`,
  });
  const { exit, stderr } = await presswerk(folder, ["check"]);
  expect(exit).toBe(2);
  expect(stderr).toContain("Did you mean “dead-link”?");
});

test("with an error elsewhere marks are told in the same run, but none that the error may have caused", async () => {
  const folder = newsroom({
    "presswerk.yaml": config,
    "releases/a.md": `${front()}Ein [Link](/2026/b/).`,
    "releases/b.md": front().replace("2026-03-01", "gestern"),
    "releases/c.md": `${front().replace("contact: presse\n", "")}Text.`,
  });
  expect(await marks(folder)).toEqual([
    "releases/b.md:3:7 error bad-date",
    "releases/c.md:1:1 warning missing-contact",
  ]);
});

test("a withdrawn release has nothing left to mark", async () => {
  const folder = newsroom({
    "presswerk.yaml": config,
    "releases/a.md": "---\ntitle: PM_a\ndate: 2026-03-01\nwithdrawn: { date: 2026-04-01, reason: Irrtum }\n---\n",
  });
  expect(await marks(folder)).toEqual([]);
});

describe("links inside the newsroom", () => {
  const linking = (...addresses: string[]) => `${front()}${addresses.map((each) => `[x](${each})`).join(" ")}\n`;

  test("to anything that is built, or that others put there, are fine", async () => {
    const folder = newsroom({
      "presswerk.yaml": config,
      "releases/ziel.md": `${front("aliases: [/alt/ziel.html, /frueher]\nattachments: [a.txt]\n").replace("Neue", "Alte")}Text.`,
      "releases/a.txt": "A",
      "dist/impressum/index.html": "von Hand",
      "releases/a.md": linking(
        ...[
          "/",
          "/index.html",
          "/rss.xml",
          "/feeds/",
          "/feeds",
          "/2026",
          "/2026/ziel/",
          "/2026/ziel",
          "/2026/ziel/a.txt",
        ],
        ...[
          "/topics/wirtschaft/atom.xml",
          "/issuers/land/",
          "/archive/",
          "/archive/1/rss.xml",
          "/releases.json",
          "/feeds.opml",
        ],
        ...["/alt/ziel.html", "/frueher", "/impressum/", "https://medien.example.org/2026/ziel/#oben", "/2026/a/"],
      ),
    });
    expect(await marks(folder)).toEqual([]);
  });

  test("to what is not, and to what an earlier build left behind, are marked", async () => {
    const folder = newsroom({
      "presswerk.yaml": config,
      "releases/a.md": linking("/2026/weg/"),
      "releases/weg.md": `${front().replace("Neue", "Alte")}Text.`,
    });
    await buildIn(folder);
    expect(await marks(folder)).toEqual([]);
    writeFileSync(join(folder, "releases/weg.md"), `${front("draft: true\n").replace("Neue", "Alte")}Text.`);
    expect((await marks(folder)).filter((line) => line.includes("dead-link"))).toEqual([
      "releases/a.md:7:5 warning dead-link",
    ]);
  });

  test("between releases that are both held back are no trouble yet", async () => {
    const later = front("embargo: 2026-09-01 10:00\n");
    const folder = newsroom({
      "presswerk.yaml": config,
      "releases/eins.md": `${later}[x](/2026/zwei/)\n`,
      "releases/zwei.md": `${later.replace("Neue", "Alte")}Text.\n`,
    });
    expect(await marks(folder)).toEqual([]);
  });
});

describe("--fix", () => {
  const files = {
    "presswerk.yaml": `${config}# Ende`,
    "releases/a.md":
      "---\r\n# oben\r\ntitle: 'A'   # Titel\r\ndate: \"04.07.2025\" # ein Freitag\r\nembargo: 4. Juli 2025, 10.30 Uhr\r\n---\r\nText vom 04.07.2025.\r\n",
    "releases/b.md":
      "\uFEFF---\ntitle: B\ndate: 2025-7-4\nid: meine\ncorrections: [{ date: 5.7.2025, note: x }, { date: 2025-7-6 9:00, note: y }]\n---\nAuch.\n",
  };

  test("puts in the id and writes dates anew; every other byte stays", async () => {
    const folder = newsroom(files);
    const { exit, stdout } = await presswerk(folder, ["check", "--fix", "--json"]);
    const id = "tag:medien.example.org,2025-07-04:a";
    expect(JSON.parse(stdout).fixed).toEqual([
      { file: "releases/a.md", key: "date", was: "04.07.2025", now: "2025-07-04" },
      { file: "releases/a.md", key: "embargo", was: "4. Juli 2025, 10.30 Uhr", now: "2025-07-04 10:30" },
      { file: "releases/b.md", key: "date", was: "2025-7-4", now: "2025-07-04" },
      { file: "releases/b.md", key: "corrections.date", was: "5.7.2025", now: "2025-07-05" },
      { file: "releases/b.md", key: "corrections.date", was: "2025-7-6 9:00", now: "2025-07-06 09:00" },
      { file: "releases/a.md", key: "id", now: id },
    ]);
    expect(exit).toBe(0);
    const text = (path: string) => readFileSync(join(folder, path), "utf8");
    expect(text("releases/a.md")).toBe(
      files["releases/a.md"]
        .replace("---\r\n", `---\r\nid: ${id}\r\n`)
        .replace('"04.07.2025"', '"2025-07-04"')
        .replace("4. Juli 2025, 10.30 Uhr", "2025-07-04 10:30"),
    );
    expect(text("releases/b.md")).toBe(
      files["releases/b.md"]
        .replace("2025-7-4", "2025-07-04")
        .replace("5.7.2025", "2025-07-05")
        .replace("2025-7-6 9:00", "2025-07-06 09:00"),
    );
    expect(text("presswerk.yaml")).toBe(files["presswerk.yaml"]);
  });

  test("says what it did, and a second time that there is nothing to do", async () => {
    const folder = newsroom(files);
    const first = await presswerk(folder, ["check", "--fix", "--lang", "de"]);
    expect(first.stdout).toContain("releases/a.md: date war 04.07.2025, ist jetzt 2025-07-04\n");
    expect(first.stdout).toContain("releases/a.md: id ergänzt: tag:medien.example.org,2025-07-04:a\n6 behoben\n");
    const before = siteIn(folder);
    const texts = before.paths.map((path) => before.text(path));
    const second = await presswerk(folder, ["check", "--fix"]);
    expect(second.stdout).toContain("Nothing to mend\n");
    expect(siteIn(folder).paths.map((path) => siteIn(folder).text(path))).toEqual(texts);
  });

  test("puts in the id under which a release was published, not the one it would get today", async () => {
    const folder = newsroom({ "presswerk.yaml": config, "releases/a.md": `${front()}Text.\n` });
    await buildIn(folder);
    writeFileSync(join(folder, "releases/a.md"), `${front().replace("2026-03-01", "2026-03-02")}Text.\n`);
    await presswerk(folder, ["check", "--fix"]);
    expect(readFileSync(join(folder, "releases/a.md"), "utf8")).toContain(
      "---\nid: tag:medien.example.org,2026-03-01:a\n",
    );
    expect((await presswerk(folder, ["check", "--against", "dist"])).exit).toBe(0);
  });

  test("mends dates in presswerk.yaml too", async () => {
    const folder = newsroom({
      "presswerk.yaml": config.replace("- name:", "- from: 13.11.2014\n      name:"),
      "releases/a.md": `${front()}Text.`,
    });
    expect((await presswerk(folder, ["check"])).exit).toBe(2);
    expect((await presswerk(folder, ["check", "--fix"])).exit).toBe(0);
    expect(readFileSync(join(folder, "presswerk.yaml"), "utf8")).toContain("- from: 2014-11-13\n");
  });

  test("leaves alone what could mean several things, and gives no id while there are errors", async () => {
    const wrong = {
      "presswerk.yaml": config,
      "releases/a.md": front().replace("2026-03-01", "03/04/2026"),
      "releases/b.md": front(),
    };
    const folder = newsroom(wrong);
    const { exit, stdout } = await presswerk(folder, ["check", "--fix", "--json"]);
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ errors: 1, fixed: [] });
    for (const path of ["releases/a.md", "releases/b.md"] as const) {
      expect(readFileSync(join(folder, path), "utf8")).toBe(wrong[path]);
    }
  });

  test("without it nothing is written", async () => {
    const folder = newsroom(files);
    const before = siteIn(folder).paths.map((path) => siteIn(folder).text(path));
    await presswerk(folder, ["check"]);
    expect(siteIn(folder).paths.map((path) => siteIn(folder).text(path))).toEqual(before);
  });
});
