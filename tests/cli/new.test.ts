import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { oneLine } from "../../src/written/given.js";
import { buildIn, minimal, newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";
import { presswerk } from "../helpers/terminal.js";

const two = `${minimal}languages: [de, en]
contacts:
  regenfass: { name: Greta Regenfass }
  traufe: { name: Friederike Traufe }
`;

/** The front matter that `new` wrote, and where. */
async function made(folder: string, words: readonly string[]) {
  const { exit, stdout, stderr } = await presswerk(folder, ["new", "--json", ...words]);
  expect(exit, stderr + stdout).toBe(0);
  const { file, id } = JSON.parse(stdout);
  const text = readFileSync(join(folder, file), "utf8");
  const front = load(text.slice(4, text.indexOf("\n---\n", 4))) as Record<string, unknown>;
  return { file, id, text, front };
}

test("prints the path from the working directory and nothing else", async () => {
  const folder = newsroom({ "releases/a.md": "" });
  const { exit, stdout, stderr } = await presswerk(join(folder, "releases"), ["new", "Neue Brücke über die Elbe"]);
  expect({ exit, stdout, stderr }).toEqual({
    exit: 0,
    stdout: "2026/2026-06-01-neue-bruecke-ueber-die-elbe.md\n",
    stderr: "",
  });
});

test("writes id, date and the newsroom's defaults, and answers with file and id alone", async () => {
  const folder = newsroom({ "releases/.keep": "" });
  const { stdout } = await presswerk(folder, ["new", "Minister Dulig: „Spitzencluster“", "--json"]);
  const id = "tag:medien.example.org,2026-06-01:minister-dulig-spitzencluster";
  const file = "releases/2026/2026-06-01-minister-dulig-spitzencluster.md";
  expect(JSON.parse(stdout)).toEqual({ file, id });
  expect(readFileSync(join(folder, file), "utf8")).toBe(`---
id: ${id}
title: "Minister Dulig: „Spitzencluster“"
date: 2026-06-01 12:00
language: de
issuer: land
---

`);
});

test("fills in the contact where there is only one, and needs no folder of releases", async () => {
  const folder = newsroom({ "presswerk.yaml": `${minimal}contacts:\n  presse: { name: Pressestelle }\n` });
  const { stdout, stderr } = await presswerk(folder, ["new", "A"]);
  expect({ stdout, stderr }).toEqual({ stdout: "releases/2026/2026-06-01-a.md\n", stderr: "" });
  expect(readFileSync(join(folder, "releases/2026/2026-06-01-a.md"), "utf8")).toContain("\ncontact: presse\n");
});

test("gives the id that the build would have given", async () => {
  const folder = newsroom({ "releases/.keep": "" });
  const { id, file, text } = await made(folder, ["Neue Brücke", "--date", "2026-05-31 23:30"]);
  writeFileSync(join(folder, file), `${text.replace(/^id: .*\n/m, "")}Text.\n`);
  await buildIn(folder);
  expect(siteIn(join(folder, "dist")).json("releases.json").releases[0].id).toBe(id);
});

test("needs no quotation marks around the headline", async () => {
  const { front } = await made(newsroom({ "releases/.keep": "" }), ["Neue", "Brücke", "--type", "Einladung"]);
  expect(front).toMatchObject({ title: "Neue Brücke", type: "Einladung" });
});

test("any headline arrives as it was given, in a file that check can read", { timeout: 60_000 }, async () => {
  const folder = newsroom({ "releases/.keep": "" });
  const parts = fc.constantFrom(
    ..."a Ä : # ' \" - > | { [ % @ ! & * „ “ ? , 1 2026-01-01 null yes .md / \\".split(" "),
    " ",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { minLength: 1, maxLength: 8 }), async (words) => {
      const headline = `A${words.join("")}`;
      const { front, file } = await made(folder, ["--", headline]);
      expect(front["title"]).toBe(oneLine(headline));
      expect(file).toMatch(/^releases\/2026\/2026-06-01-[a-z0-9-]+\.md$/);
    }),
    { numRuns: 60 },
  );
  const { stdout } = await presswerk(folder, ["check", "--json"]);
  expect(JSON.parse(stdout).errors).toBe(0);
});

test("long headlines give short addresses, and those without letters one at all", async () => {
  const folder = newsroom({ "releases/.keep": "" });
  const long = await made(folder, ["Wort ".repeat(40)]);
  expect(long.file.length).toBeLessThan(105);
  expect(long.file).toMatch(/-wort\.md$/);
  expect((await made(folder, ["大桥通车"])).file).toBe("releases/2026/2026-06-01-pm.md");
  expect((await made(folder, ["!!!"])).file).toBe("releases/2026/2026-06-01-pm-2.md");
});

describe("nothing is overwritten", () => {
  test("a file of the same name", async () => {
    const folder = newsroom({ "releases/.keep": "" });
    const files = [
      await made(folder, ["Neue Brücke"]),
      await made(folder, ["Neue Brücke"]),
      await made(folder, ["Neue Brücke"]),
    ];
    expect(files.map(({ file }) => file)).toEqual([
      "releases/2026/2026-06-01-neue-bruecke.md",
      "releases/2026/2026-06-01-neue-bruecke-2.md",
      "releases/2026/2026-06-01-neue-bruecke-3.md",
    ]);
    expect(new Set(files.map(({ id }) => id)).size).toBe(3);
  });

  test("an address of the same year, wherever the file lies", async () => {
    const folder = newsroom({ "releases/alt/neue-bruecke/index.md": "---\ntitle: A\ndate: 2026-01-05\n---\n" });
    expect((await made(folder, ["Neue Brücke"])).id).toMatch(/:neue-bruecke-2$/);
    expect((await made(folder, ["Neue Brücke", "--date", "2027-01-05"])).id).toMatch(/:neue-bruecke$/);
  });

  test("an id or address that the publication knows, even of a release that is gone", async () => {
    const folder = newsroom({ "releases/weg.md": "---\ntitle: A\ndate: 2026-02-03\nslug: neue-bruecke\n---\nText.\n" });
    await buildIn(folder);
    writeFileSync(join(folder, "releases/weg.md"), "---\ntitle: B\ndate: 2026-02-04\n---\nAnders.\n");
    expect((await made(folder, ["Neue Brücke"])).id).toMatch(/:neue-bruecke-2$/);
  });
});

describe("--date", () => {
  test.each([
    ["2026-07-01", "2026-07-01", "2026/2026-07-01"],
    ["2027-01-01 08:30", "2027-01-01 08:30", "2027/2027-01-01"],
    ["1.7.2026, 9 Uhr", "2026-07-01 09:00", "2026/2026-07-01"],
    ["2026-12-31T23:30:00Z", "2026-12-31 23:30:00Z", "2027/2027-01-01"],
  ])("%s", async (given, written, path) => {
    const { text, file } = await made(newsroom({ "releases/.keep": "" }), ["A", "--date", given]);
    expect(text).toContain(`date: ${written}\n`);
    expect(file).toBe(`releases/${path}-a.md`);
  });

  test.each([
    ["morgen", "is no date"],
    ["2026-02-30", "does not exist"],
    ["2026-03-29 02:30", "clocks are put forward"],
  ])("%s is wrong usage", async (given, message) => {
    const { exit, stderr } = await presswerk(newsroom({ "releases/.keep": "" }), ["new", "A", "--date", given]);
    expect(exit).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain("“--date”");
  });
});

test("in the hour that happens twice the date says which one", async () => {
  const now = () => Date.parse("2026-10-25T01:30:00Z");
  const folder = newsroom({ "releases/.keep": "" });
  await presswerk(folder, ["new", "A"], { now });
  expect(readFileSync(join(folder, "releases/2026/2026-10-25-a.md"), "utf8")).toContain(
    "date: 2026-10-25T02:30:00+01:00\n",
  );
});

test("with several issuers the line waits for one of them, and check says so", async () => {
  const folder = newsroom({
    "presswerk.yaml": minimal.replace("topics:", "  amt: [{ name: Amt }]\ntopics:"),
    "releases/.keep": "",
  });
  const { text } = await made(folder, ["A"]);
  expect(text).toContain("\nissuer: # land, amt\n");
  const { stdout } = await presswerk(folder, ["check", "--json"]);
  expect(JSON.parse(stdout).diagnostics).toMatchObject([{ code: "missing-key", severity: "error" }]);
  expect((await made(folder, ["B", "--issuer", "amt"])).front["issuer"]).toBe("amt");
});

const original = `---
id: tag:medien.example.org,2025-03-04:jahresbericht
type: Einladung
number: 12/2025
title: Jahresbericht
date: 2025-03-04
place: Musterstadt
issuer: land
contact: [regenfass, traufe]
topics: [wirtschaft]
keywords: [Bericht, "Zahlen: 2025"]
image: { src: ../bild.svg, alt: "Ein Balken: blau", credit: Amt }
---
Text.
`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';
const files = {
  "presswerk.yaml": two,
  "releases/2025/2025-03-04-jahresbericht.md": original,
  "releases/bild.svg": svg,
};

describe("--from", () => {
  test.each([
    "jahresbericht",
    "tag:medien.example.org,2025-03-04:jahresbericht",
    "releases/2025/2025-03-04-jahresbericht.md",
  ])("copies the frame of %s, not what is its own", async (name) => {
    const { front } = await made(newsroom(files), ["Neuer Bericht", "--from", name]);
    expect(front).toEqual({
      id: "tag:medien.example.org,2026-06-01:neuer-bericht",
      type: "Einladung",
      title: "Neuer Bericht",
      date: expect.anything(),
      language: "de",
      place: "Musterstadt",
      issuer: "land",
      contact: ["regenfass", "traufe"],
      topics: ["wirtschaft"],
      keywords: ["Bericht", "Zahlen: 2025"],
    });
  });

  test("finds a release by a slug of its own, and an option wins over the frame", async () => {
    const folder = newsroom({
      ...files,
      "releases/x.md": original.replace("number:", "slug: bilanz\nnumber:").replace(/^id:.*\n/m, ""),
    });
    expect((await made(folder, ["B", "--from", "bilanz", "--type", "Hinweis"])).front).toMatchObject({
      type: "Hinweis",
    });
  });

  test("an unknown release is wrong usage, and the nearest is named", async () => {
    const { exit, stderr } = await presswerk(newsroom(files), ["new", "B", "--from", "jahresberich"]);
    expect(exit).toBe(2);
    expect(stderr).toContain("“--from” names a release that does not exist: “jahresberich”");
    expect(stderr).toContain("Did you mean “jahresbericht”?");
  });
});

describe("--translation-of", () => {
  test("takes the other language, and the picture by its way from the new file", async () => {
    const folder = newsroom(files);
    mkdirSync(join(folder, "releases/2026"));
    const { front } = await made(folder, ["Annual report", "--translation-of", "jahresbericht"]);
    expect(front).toEqual({
      id: "tag:medien.example.org,2026-06-01:annual-report",
      title: "Annual report",
      date: expect.anything(),
      language: "en",
      translationOf: "jahresbericht",
      place: "Musterstadt",
      issuer: "land",
      contact: ["regenfass", "traufe"],
      topics: ["wirtschaft"],
      image: { src: "../bild.svg", alt: "Ein Balken: blau", credit: "Amt" },
    });
    const { stdout } = await presswerk(folder, ["check", "--json"]);
    expect(JSON.parse(stdout).errors).toBe(0);
  });

  test("does not let out what its original holds back", async () => {
    const held = original.replace("date: 2025-03-04", "date: 2026-08-01\nembargo: 2026-09-01 10:00\ndraft: true");
    const folder = newsroom({ ...files, "releases/2025/2025-03-04-jahresbericht.md": held });
    const { text } = await made(folder, ["Annual report", "--translation-of", "jahresbericht"]);
    expect(text).toContain("date: 2026-08-01\nembargo: 2026-09-01 10:00\ndraft: true\n");
  });

  test.each([
    [minimal, [], "Add the other language under languages:"],
    [`${minimal}languages: [de, en, fr]\n`, [], "Say it with --language: en, fr"],
    [two.replace("[de, en]", "[de, en]"), ["--language", "de"], "“--language” has an unknown value: “de”"],
  ])("which language is meant has to be clear", async (config, words, message) => {
    const plain = original.replace(/^contact.*\n/m, "");
    const folder = newsroom({ ...files, "presswerk.yaml": config, "releases/2025/2025-03-04-jahresbericht.md": plain });
    const { exit, stderr } = await presswerk(folder, ["new", "B", "--translation-of", "jahresbericht", ...words]);
    expect(exit).toBe(2);
    expect(stderr).toContain(message);
  });
});

test("a draft says so", async () => {
  expect((await made(newsroom({ "releases/.keep": "" }), ["A", "--draft"])).text).toContain("\ndraft: true\n");
});

test("an empty headline is wrong usage, and so is a broken configuration", async () => {
  expect((await presswerk(newsroom({}), ["new", " "])).exit).toBe(2);
  const { exit, stdout } = await presswerk(newsroom({ "presswerk.yaml": "title: A\n" }), ["new", "A", "--json"]);
  expect(exit).toBe(2);
  expect(JSON.parse(stdout).diagnostics.length).toBeGreaterThan(0);
});
