import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadNewsroom } from "../../../src/config/load.js";
import { newsroom, noon } from "../../helpers/newsroom.js";
import { readReleases } from "../../helpers/read-releases.js";
import { presswerk } from "../../helpers/terminal.js";
import { sampleSheet, sampleText } from "./sample-sheet.js";

const configuration = `title: Medienservice Beispielland
description: Medieninformationen der Staatsregierung
url: https://medien.example.org/
language: de
timezone: Europe/Berlin
issuers: # the first one
  land: [{ name: Staatskanzlei Beispielland }]
`;

function read(folder: string) {
  const { newsroom: room } = loadNewsroom(join(folder, "presswerk.yaml"));
  if (!room) throw new Error("presswerk.yaml cannot be read");
  return { room, ...readReleases(room, noon) };
}

test("the sample's real sheet is imported with every field right, as the sample has it", async () => {
  const folder = newsroom({ "presswerk.yaml": configuration, "alt/2017.txt": sampleSheet });
  const { exit, stdout } = await presswerk(folder, ["import", "alt/2017.txt", "--json"]);
  const { imported, skipped, unplaced, diagnostics } = JSON.parse(stdout);
  expect({ exit, skipped, imported: imported.length }).toEqual({ exit: 0, skipped: [], imported: 1 });

  const sample = read(".");
  const theirs = sample.releases.find(({ slug }) => slug === "amz-international");
  const { room, releases, diagnostics: problems } = read(folder);
  const [ours] = releases;
  expect(problems).toEqual([]);
  const { type, title, subtitle, date, links, contacts, issuer, language } = theirs ?? {};
  expect(ours).toMatchObject({ type, title, subtitle, date, links, contacts, issuer, language });

  const text = readFileSync(join(folder, imported[0].file), "utf8");
  expect(text.slice(text.indexOf("\n---\n", 4) + 5).trim()).toBe(sampleText);

  // the letterhead: what the sheet does not say (country, whose the telephone is) is not invented
  const [letterhead] = sample.room.issuers["smwa"] ?? [];
  const { phone: _phone, fax: _fax, address, url: _url, ...others } = letterhead ?? {};
  const { country: _country, ...place } = address ?? {};
  expect(room.issuers["smwa"]?.[0]).toMatchObject({ ...others, url: "http://www.smwa.sachsen.de", address: place });
  const { role: _role, ...person } = sample.room.contacts["jungmann"] ?? { role: "" };
  expect(room.contacts["jungmann"]).toEqual(person);

  expect(unplaced).toEqual([
    expect.objectContaining({ source: "alt/2017.txt", line: 61, reason: "link-without-address", value: "AMZ" }),
  ]);
  expect(diagnostics.map(({ code }: { code: string }) => code).sort()).toEqual([
    ...["configuration-extended", "configuration-extended", "guessed-field", "guessed-field", "guessed-field"],
    "joined-sentence",
  ]);
  expect(readFileSync(join(folder, "presswerk.yaml"), "utf8")).toContain("issuers: # the first one\n");
});

test("a second run changes nothing, and the sample knows the sheet as its own release", async () => {
  const folder = newsroom({ "presswerk.yaml": configuration, "2017.txt": sampleSheet });
  await presswerk(folder, ["import", "2017.txt"]);
  const before = readFileSync(join(folder, "presswerk.yaml"), "utf8");
  const { stdout } = await presswerk(folder, ["import", "2017.txt", "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({ imported: [], skipped: [{ source: "2017.txt" }], diagnostics: [] });
  expect(readFileSync(join(folder, "presswerk.yaml"), "utf8")).toBe(before);

  const known = await presswerk(process.cwd(), ["import", join(folder, "2017.txt"), "--dry-run", "--json"]);
  expect(JSON.parse(known.stdout)).toMatchObject({
    imported: [],
    skipped: [{ file: "releases/2017/2017-07-04-amz-international.md" }],
  });
});
