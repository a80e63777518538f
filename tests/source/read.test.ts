import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadNewsroom } from "../../src/config/load.js";
import { type Files, minimal, newsroom } from "../helpers/newsroom.js";
import { places } from "../helpers/places.js";
import { readReleases } from "../helpers/read-releases.js";
import { pdf, png } from "../helpers/small-files.js";

const now = Date.parse("2026-06-01T10:00:00Z");

function read(files: Files) {
  return readIn(newsroom({ "presswerk.yaml": `${minimal}languages: [de, en]\n`, ...files }));
}

function readIn(root: string) {
  const loaded = loadNewsroom(join(root, "presswerk.yaml"));
  if (!loaded.newsroom) throw new Error(JSON.stringify(loaded.diagnostics));
  const { releases, diagnostics } = readReleases(loaded.newsroom, now);
  return { root, releases, diagnostics, problems: places(diagnostics) };
}

/** A release with these lines of front matter besides title and date, and this text. */
const release = (lines = "", text = "Text.\n") => `---\ntitle: Titel\ndate: 2026-05-04\n${lines}---\n${text}`;

describe("a release", () => {
  test("is put together from its front matter, its files and its text", () => {
    const { root, releases, problems } = read({
      "releases/2026/bruecke/index.md": release(
        "image: { src: foto.png, alt: Die Brücke }\nattachments: [plan.pdf, { src: ../plan.pdf, title: Alter Plan }]\n",
        "Die **Brücke**.\n\n![Skizze](skizze.png)\n",
      ),
      "releases/2026/bruecke/foto.png": png(4, 3, [0, 0, 0]),
      "releases/2026/bruecke/skizze.png": png(2, 1, [9, 9, 9]),
      "releases/2026/bruecke/plan.pdf": pdf,
      "releases/2026/plan.pdf": `${pdf}\n`,
    });
    expect(problems).toEqual([]);
    const folder = join(root, "releases/2026/bruecke");
    expect(releases).toMatchObject([
      {
        file: "releases/2026/bruecke/index.md",
        slug: "bruecke",
        image: {
          alt: "Die Brücke",
          asset: { source: join(folder, "foto.png"), name: "foto.png", width: 4, height: 3 },
        },
        attachments: [
          { asset: { source: join(folder, "plan.pdf"), name: "plan.pdf", mediaType: "application/pdf" } },
          { title: "Alter Plan", asset: { source: join(root, "releases/2026/plan.pdf"), name: "plan-2.pdf" } },
        ],
        text: { lead: "Die Brücke.", assets: [{ name: "skizze.png" }] },
      },
    ]);
  });

  test("written on Windows is the same as on any other system", () => {
    const text = release("topics:\n  - wirtschaft\n", "Erster Absatz.\n\nZweiter\nAbsatz.\n");
    const [unix] = read({ "releases/a.md": text }).releases;
    const [windows] = read({ "releases/a.md": `\uFEFF${text.replaceAll("\n", "\r\n")}` }).releases;
    expect(windows).toEqual(unix);
  });

  test("is known by its headline and words", () => {
    const print = (text: string) => read({ "releases/a.md": text }).releases[0]?.fingerprint;
    const first = print(release("", "Ein Text in zwei Zeilen.\n"));
    expect(print(release("place: Dresden\n", "\nEin Text in zwei Zeilen."))).toBe(first);
    expect(print(release("", "Ein Text in drei Zeilen."))).not.toBe(first);
    expect(print(release("", "Ein Text in zwei Zeilen.\n").replace("Titel", "Andere"))).not.toBe(first);
  });

  test("loses control characters, with one warning for the file", () => {
    const { releases, problems } = read({ "releases/a.md": release("place: Dres\u0007den\n", "Te\u0000xt\u009F.\n") });
    expect(problems).toEqual(["releases/a.md:4:12 control-character (warning)"]);
    expect(releases).toMatchObject([{ place: "Dresden", text: { lead: "Text." } }]);
  });

  test("with errors is left out, and the others are read", () => {
    const { releases, problems } = read({
      "releases/a.md": release(),
      "releases/b.md": release("place: [x]\n"),
      "releases/c.md": "Kein Kopf.\n",
      "releases/d.md": "---js\n{ title: process.exit(1) }\n---\n",
      "releases/e.md": "---\ntitle: Ein: Titel\n---\n",
      "releases/f.md": Buffer.from([0xff, 0xfe, 0x2d, 0]),
      "releases/g.md": Buffer.concat([Buffer.from(release("place: x\n", "M")), Buffer.from([0xfc, 10])]),
    });
    expect(releases.map(({ file }) => file)).toEqual(["releases/a.md"]);
    expect(problems).toEqual([
      "releases/b.md:4:8 wrong-type",
      "releases/c.md:1:1 missing-front-matter",
      "releases/d.md:1:1 foreign-front-matter",
      "releases/e.md:2:11 yaml-syntax",
      "releases/f.md:1:1 utf-16",
      "releases/g.md:6:2 invalid-utf8",
    ]);
  });

  test("tells the problems of front matter, files and text in one run, in their order", () => {
    const { problems } = read({
      "releases/a.md": release(
        "\u0007\u0007place: [x]\nimage: { src: weg.png, alt: x }\nattachments: [weg.pdf]\n",
        "\n![](auch-weg.png)\n",
      ),
    });
    expect(problems).toEqual([
      "releases/a.md:4:1 control-character (warning)",
      "releases/a.md:4:10 wrong-type",
      "releases/a.md:5:15 missing-file",
      "releases/a.md:6:15 missing-file",
      expect.stringMatching(/^releases\/a.md:9:\d+ missing-(?:file|alt)$/),
      expect.stringMatching(/^releases\/a.md:9:\d+ missing-(?:file|alt)$/),
    ]);
  });
});

describe("releases among themselves", () => {
  test("cannot share an id", () => {
    const files = {
      "releases/a.md": release('id: "x y"\n'),
      "releases/b.md": release("place: y\nid: x y\n"),
      "releases/c.md": release("id: x y\ndraft: true\n"),
      "releases/d.md": release("id: X Y\n"),
    };
    const { problems, diagnostics } = read(files);
    expect(problems).toEqual(["releases/b.md:5:5 duplicate-id", "releases/c.md:4:5 duplicate-id"]);
    expect(diagnostics[0]?.values).toEqual({ value: "x y", other: "releases/a.md" });
  });

  test("cannot share an address, which is made of language, year and slug", () => {
    const { problems, diagnostics } = read({
      "releases/2026-01-01-a.md": release(),
      "releases/2026-02-02-a.md": release(),
      "releases/b.md": release("slug: a\n"),
      "releases/en-a.md": release("slug: a\nlanguage: en\n"),
      "releases/alt/a.md": release().replace("2026-05-04", "2025-12-31 23:59"),
      "releases/neu/a.md": release().replace("2026-05-04", "2025-12-31T23:59:00Z"),
    });
    expect(problems).toEqual([
      "releases/2026-02-02-a.md:1:1 duplicate-address",
      "releases/b.md:4:7 duplicate-address",
      "releases/neu/a.md:1:1 duplicate-address",
    ]);
    expect(diagnostics[2]?.values).toEqual({ value: "2026/a", other: "releases/2026-01-01-a.md" });
  });

  test("cannot share an old address, with or without its final slash", () => {
    const { problems } = read({
      "releases/a.md": release("aliases: [/alt/eins, /alt/zwei/]\n"),
      "releases/b.md": release("aliases: [/alt/drei, /alt/eins/]\n"),
      "releases/c.md": release("aliases: [/alt/vier, /alt/vier/index.html]\n"),
    });
    expect(problems).toEqual(["releases/b.md:4:22 duplicate-alias", "releases/c.md:4:22 duplicate-alias"]);
  });

  test("may name each other by slug, by id and by the id that presswerk would give", () => {
    const { problems } = read({
      "releases/2026-05-04-amz.md": release("id: urn:x\n"),
      "releases/amz-en.md": release("language: en\nslug: amz\ntranslationOf: amz\n"),
      "releases/b.md": release("corrects: urn:x\n"),
      "releases/c.md": release("corrects: tag:medien.example.org,2026-05-04:b\n"),
    });
    expect(problems).toEqual([]);
  });

  test("cannot name what does not exist, themselves, or as a translation one in their own language", () => {
    const { problems, diagnostics } = read({
      "releases/amz.md": release(),
      "releases/b.md": release("corrects: azm\n"),
      "releases/c.md": release("translationOf: c\n"),
      "releases/d.md": release("id: urn:d\ncorrects: urn:d\n"),
      "releases/e.md": release("translationOf: amz\n"),
    });
    expect(problems).toEqual([
      "releases/b.md:4:11 unknown-release",
      "releases/c.md:4:16 names-itself",
      "releases/d.md:5:11 names-itself",
      "releases/e.md:4:16 same-language",
    ]);
    expect(diagnostics[0]?.values).toMatchObject({ nearest: "amz" });
  });

  test("may name one that has errors: that one is told, not this", () => {
    const { problems } = read({
      "releases/2026-05-04-a.md": "Kein Kopf.\n",
      "releases/b.md": release("id: urn:b\nplace: [x]\n"),
      "releases/c.md": release("corrects: a\n"),
      "releases/d.md": release("corrects: urn:b\n"),
    });
    expect(problems).toEqual(["releases/2026-05-04-a.md:1:1 missing-front-matter", "releases/b.md:5:8 wrong-type"]);
  });

  test("clash even where they have other errors, and columns stay those of the file", () => {
    const { problems } = read({
      "releases/a.md": release("id: x\n"),
      "releases/b.md": release("keywords: x\n\u0007id: x\ntitel: y\n"),
    });
    expect(problems).toEqual([
      "releases/b.md:5:1 control-character (warning)",
      "releases/b.md:5:6 duplicate-id",
      "releases/b.md:6:1 unknown-key",
    ]);
  });

  test("a link out of the releases folder is told with the rest", () => {
    const root = newsroom({ "releases/a.md": release(), "geheim.md": release() });
    symlinkSync(join(root, "geheim.md"), join(root, "releases/b.md"));
    const { releases, problems } = readIn(root);
    expect(releases).toHaveLength(1);
    expect(problems).toEqual(["releases/b.md:1:1 link-leaves-releases"]);
  });
});
