import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";
import { presswerk } from "../helpers/terminal.js";
import { category, item, wxr } from "../import/wxr.js";

const sheet = `Medieninformation Nr. 12/2017

Landesamt für Wetter

Musterstadt, 4. Juli 2017

Nebel über allen Häfen

Seit heute melden zwölf Stationen an der Küste jede Minute, wie weit man sehen kann. Das hilft Schiffen und Fähren.

Über das Landesamt
Das Landesamt beobachtet das Wetter seit 1871 und schreibt auf, was es sieht, jeden Tag und an jedem Ort im ganzen Land.
`;
const exported = wxr(item({ title: "Neuer Steg" }, category("category", "hafen", "Hafen & Küste")));
const everything = (folder: string) =>
  Object.fromEntries(siteIn(folder).paths.map((path) => [path, siteIn(folder).text(path)]));

test("import --json answers with exactly the promised keys, and with every path from the configuration", async () => {
  const folder = newsroom({ "alt/nebel.txt": sheet, "alt/export.xml": exported });
  const { exit, stdout, stderr } = await presswerk(folder, ["import", "alt/export.xml", "alt/nebel.txt", "--json"]);
  const answer = JSON.parse(stdout);
  expect([exit, stderr]).toEqual([0, ""]);
  expect(Object.keys(answer)).toEqual(["imported", "skipped", "unplaced", "diagnostics"]);
  expect(answer.imported).toEqual([
    { file: "releases/2019/2019-05-04-titel.md", id: "https://www.amt.example.org/?p=7", source: "alt/export.xml" },
    {
      file: "releases/2017/2017-07-04-nebel-ueber-allen-haefen.md",
      id: "tag:medien.example.org,2017-07-04:nebel-ueber-allen-haefen",
      source: "alt/nebel.txt",
    },
  ]);
  expect(answer.diagnostics.map(({ code }: { code: string }) => code)).toContain("configuration-extended");
  for (const each of answer.diagnostics)
    expect(Object.keys(each)).toEqual(["code", "severity", "file", "line", "column", "message", "hint"]);
});

test("a person reads what came, what was guessed, and what to do next, in both languages", async () => {
  const english = newsroom({ "nebel.txt": sheet });
  const said = await presswerk(english, ["import", "nebel.txt"]);
  expect(said.stdout).toBe(
    "+ releases/2017/2017-07-04-nebel-ueber-allen-haefen.md\n1 release imported\nLook the releases through, then run presswerk check\n",
  );
  expect(said.stderr).toMatch(/warning: .* \(\d+ % sure\)|warning: .*“title”/);
  const german = newsroom({ "nebel.txt": sheet });
  const gesagt = await presswerk(german, ["import", "nebel.txt", "--lang", "de"]);
  expect(gesagt.stdout).toBe(
    "+ releases/2017/2017-07-04-nebel-ueber-allen-haefen.md\n1 Meldung übernommen\nDie Meldungen durchsehen, dann presswerk check aufrufen\n",
  );
  expect(gesagt.stderr).toContain("Warnung: „title“ wurde am Aussehen erkannt");
});

test("what has no place is listed with its reason, and is no error", async () => {
  const folder = newsroom({ "export.xml": wxr(item({ "wp:post_type": "page", title: "Impressum" })) });
  const { exit, stdout } = await presswerk(folder, ["import", "export.xml"]);
  expect(exit).toBe(0);
  expect(stdout).toContain("Without a place:\n- export.xml: this is a page, not a release\n    Impressum\n");
});

test("--dry-run shows what would come, and writes nothing at all", async () => {
  const folder = newsroom({
    "nebel.txt": sheet,
    "releases/a.md": "---\ntitle: A\ndate: 2020-01-01\nissuer: land\n---\nA\n",
  });
  const before = everything(folder);
  const { exit, stdout } = await presswerk(folder, ["import", "nebel.txt", "--dry-run"]);
  expect(exit).toBe(0);
  expect(stdout).toContain("1 release would be imported, 0 are there already");
  expect(everything(folder)).toEqual(before);
  const { imported } = JSON.parse((await presswerk(folder, ["import", "nebel.txt", "--dry-run", "--json"])).stdout);
  expect(imported).toHaveLength(1);
});

test("--help shows an example, in both languages", async () => {
  const folder = newsroom({});
  for (const lang of ["en", "de"]) {
    const { stdout } = await presswerk(folder, ["import", "--help", "--lang", lang]);
    expect(stdout).toContain("presswerk import https://www.example.org/feed/");
  }
});

describe("what cannot be read changes nothing", () => {
  test.each([
    ["no source", [], 2],
    ["a file that is not there", ["gibt-es-nicht.xml"], 3],
    ["a good file beside one that is not there", ["nebel.txt", "gibt-es-nicht.xml"], 3],
  ])("%s", async (_, sources, code) => {
    const folder = newsroom({ "nebel.txt": sheet });
    const before = everything(folder);
    const { exit, stderr } = await presswerk(folder, ["import", ...sources]);
    expect(exit).toBe(code);
    expect(stderr).not.toBe("");
    expect(everything(folder)).toEqual(before);
  });

  test("an error in presswerk.yaml", async () => {
    const folder = newsroom({ "nebel.txt": sheet, "presswerk.yaml": "title: T\nunknown: x\n" });
    expect((await presswerk(folder, ["import", "nebel.txt"])).exit).toBe(2);
    expect(existsSync(join(folder, "releases"))).toBe(false);
  });
});

test("nothing is overwritten: a file of the same name keeps its text, the release gets another name", async () => {
  const own = "---\ntitle: Etwas anderes\ndate: 2017-07-04\nissuer: land\n---\nVon Hand geschrieben.\n";
  const path = "releases/2017/2017-07-04-nebel-ueber-allen-haefen.md";
  const folder = newsroom({ "nebel.txt": sheet, [path]: own });
  const { imported } = JSON.parse((await presswerk(folder, ["import", "nebel.txt", "--json"])).stdout);
  expect(imported[0].file).toBe("releases/2017/2017-07-04-nebel-ueber-allen-haefen-2.md");
  expect(readFileSync(join(folder, path), "utf8")).toBe(own);
});

test("a second run changes nothing, even after the releases were edited", async () => {
  const folder = newsroom({ "nebel.txt": sheet, "export.xml": exported });
  await presswerk(folder, ["import", "nebel.txt", "export.xml"]);
  const path = join(folder, "releases/2019/2019-05-04-titel.md");
  writeFileSync(path, readFileSync(path, "utf8").replace("title: Neuer Steg", "title: Ein besserer Titel"));
  const before = everything(folder);
  const { stdout } = await presswerk(folder, ["import", "nebel.txt", "export.xml"]);
  expect(stdout).toBe("Nothing new; 2 were there already\n");
  expect(everything(folder)).toEqual(before);
});

test("an embargo on a sheet becomes one", async () => {
  const folder = newsroom({
    "nebel.txt": sheet.replace("Musterstadt, 4.", "Sperrfrist: 4. Juli 2017, 12 Uhr\n\nMusterstadt, 4."),
  });
  await presswerk(folder, ["import", "nebel.txt"]);
  const text = readFileSync(join(folder, "releases/2017/2017-07-04-nebel-ueber-allen-haefen.md"), "utf8");
  expect(text).toContain("\nembargo: 2017-07-04 12:00\n");
  expect(text).toContain("\nplace: Musterstadt\n");
  expect(text).toContain("\nnumber: 12/2017\n");
});
