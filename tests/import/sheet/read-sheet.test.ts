import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSheet } from "../../../src/import/sheet/read-sheet.js";
import { lostWords } from "./accounted.js";
import { facts, text, variants } from "./sheets.js";

const read = (sheet: string, knownIssuers: readonly string[] = []) =>
  readSheet(sheet, { source: "a.txt", knownIssuers });

describe("a sheet in many forms", () => {
  test.each(Object.entries(variants))("%s: no word is lost", (_, sheet) => {
    expect(lostWords(sheet, JSON.stringify(read(sheet)))).toEqual([]);
  });

  const german = Object.entries(variants).filter(([name]) => !name.startsWith("English") && !name.startsWith("short"));

  test.each(german)("%s: headline, day and text are what they are", (_, sheet) => {
    const { title, subtitle, date, body } = read(sheet);
    expect({ title, subtitle, date }).toEqual({ title: facts.title, subtitle: facts.subtitle, date: "2017-07-04" });
    const markdown = "markdown" in body ? body.markdown : "";
    expect(markdown).toMatch(new RegExp(`^${text.first.slice(0, 30)}`));
    if (sheet.includes(text.background)) expect(markdown).toContain(text.background);
    expect(markdown).not.toMatch(/Windfang|Telefon|Ansprechpartner/);
  });

  test.each(german.filter(([name]) => /house|address at|Markdown|wrapped/.test(name)))(
    "%s: every fact is in its field",
    (name, sheet) => {
      const { issuer, contacts, type, unplaced, links, guesses } = read(sheet);
      expect(type).toBe("Medieninformation");
      expect(issuer).toEqual({
        name: facts.issuer,
        address: { street: facts.street, postcode: "99900", city: "Musterstadt", country: undefined },
        url: name === "as Markdown" ? `http://${facts.url}` : `https://${facts.url}`,
        email: facts.email,
        directions: "Zu erreichen ab Hauptbahnhof mit der Straßenbahnlinie 2 bis Haltestelle Windfang.",
        notes: ["Kein Empfang verschlüsselter Nachrichten; vertrauliche Unterlagen bitte per Post."],
      });
      expect(contacts).toEqual([{ name: facts.name, phone: facts.phone, fax: facts.fax, email: facts.email }]);
      if (!name.startsWith("wrapped")) {
        expect(links).toEqual([
          { title: "Karte der Stationen", url: "https://karte.example.org/nebel" },
          { title: "Jahrbuch des Wetters" },
        ]);
        expect(unplaced).toMatchObject([{ reason: "link-without-address", value: "Jahrbuch des Wetters" }]);
      }
      expect(guesses?.every(({ confidence }) => confidence > 0 && confidence < 1)).toBe(true);
    },
  );
});

test.each(["as it left the house", "as Markdown", "wrapped at 60 characters"])(
  "%s: the sentence that the address interrupted is whole again, which is told as a guess",
  (name) => {
    const { body, guesses } = read(variants[name] ?? "");
    expect("markdown" in body && body.markdown).toContain(`${text.broken} ${text.goesOn}`);
    expect(guesses).toContainEqual({
      key: "text",
      value: "mit den Hochschulen … zunächst die Messwerte",
      confidence: 0.8,
    });
  },
);

test("two paragraphs are not joined because a number of a page stands between them", () => {
  const { body } = read(variants["with paper around it"] ?? "");
  expect("markdown" in body && body.markdown.split("\n\n")).toHaveLength(3);
});

test("an asterisk within a word is part of it, in Markdown too, with umlauts or without", () => {
  const { body } = read(
    `# Meldung\n\n## Ein Titel\n\nAlle Bürger*innen, Ärzt*innen und Frau*en sind *herzlich* eingeladen, und Bäu*erinnen auch.`,
  );
  expect(body).toMatchObject({ markdown: expect.stringContaining("Bäu*erinnen") });
  expect(read("# Die Bö*e und der *Wind*\n\nEin Text, der lang genug ist.").title).toBe("Die Bö*e und der Wind");
});

test("a sheet without a headline gets its first sentence, behind place and day", () => {
  const found = read(
    `Pressemitteilung Nr. 12/2020\n\nMusterstadt, 12. Juni 2020. ${text.first}\n\n${text.quote}\n\nPressekontakt:\nGreta Regenfass\nE-Mail: ${facts.email}`,
  );
  expect(found).toMatchObject({ title: `${text.first.split(". ")[0]}.`, date: "2020-06-12", place: "Musterstadt" });
  // the address stands with the contact: that there is no organisation to give it to as well is no loss
  expect(found.unplaced).toEqual([]);
});

test("a line may name kind, day and organisation", () => {
  const found = read(`Presseinformation vom 3. März 2021, Stadt Musterstadt\n\nNebel über allem\n\n${text.first}`);
  expect(found).toMatchObject({
    ...{ type: "Presseinformation", date: "2021-03-03", title: "Nebel über allem" },
    issuer: { name: "Stadt Musterstadt" },
  });
});

test("two contacts, each with what belongs to them", () => {
  expect(read(variants["two contacts"] ?? "").contacts).toEqual([
    { name: facts.name, phone: facts.phone, email: facts.email },
    { name: "Konrad Wetterhahn", phone: "+49 30 23125 112", email: "konrad.wetterhahn@wetter.example.org" },
  ]);
});

test("an organisation that the newsroom knows is found by its name, without a guess", () => {
  const { issuer, guesses } = read("Wetterdienst\n\nPressemitteilung\n\n4. Juli 2017\n\nNebel über allem\n\nText.", [
    "Wetterdienst",
  ]);
  expect(issuer?.name).toBe("Wetterdienst");
  expect(guesses?.map(({ key }) => key)).not.toContain("issuer");
});

describe("an embargo", () => {
  const sheet = (line: string) => `Pressemitteilung\n\n${line}\n\n3. Juli 2017\n\nNebel über allem\n\n${text.first}`;

  test.each([
    ["Sperrfrist: 4. Juli 2017, 12:00 Uhr", "2017-07-04 12:00"],
    ["SPERRFRIST: Dienstag, 04.07.2017, 12 Uhr!", "2017-07-04 12:00"],
    ["Sperrfrist bis 4.7.2017, 24.00 Uhr", "2017-07-05 00:00"],
    ["Gesperrt bis 4. Juli 2017, 9.30 Uhr MESZ", "2017-07-04T09:30:00+02:00"],
    ["Frei ab 4. Juli 2017, 12 Uhr", "2017-07-04 12:00"],
    ["Sperrfrist\n12:00 Uhr, 4. Juli 2017", "2017-07-04 12:00"],
    ["*** Sperrfrist: 04.07.2017 ***", "2017-07-04"],
    ["Embargoed until 00:01 GMT, 4 July 2017", "2017-07-04T00:01:00Z"],
    ["EMBARGO: July 4, 2017, 2 p.m.", "2017-07-04 14:00"],
    ["Not for release before noon on 4 July 2017", "2017-07-04 12:00"],
  ])("%s", (line, moment) => {
    const { embargo, draft } = read(sheet(line));
    expect({ embargo, draft }).toEqual({ embargo: moment, draft: undefined });
  });

  test("in a sentence it counts too, and the sentence stays", () => {
    const { embargo, body, guesses } = read(
      sheet(
        "Bitte beachten Sie die Sperrfrist: Sie endet am 4. Juli 2017 um 12 Uhr, vorher darf nichts von dem, was hier steht, gesendet oder gedruckt werden.",
      ),
    );
    expect(embargo).toBe("2017-07-04 12:00");
    expect("markdown" in body && body.markdown).toContain("Sperrfrist");
    expect(guesses?.find(({ key }) => key === "embargo")?.confidence).toBeLessThan(0.7);
  });

  test.each(["Sperrfrist: Beginn der Rede", "Sperrfrist", "Gesperrt bis Freitag, 12 Uhr", "STRICTLY EMBARGOED"])(
    "%s: a moment that nobody can read makes a draft, and is reported",
    (line) => {
      const { embargo, draft, unplaced } = read(sheet(line));
      expect({ embargo, draft }).toEqual({ embargo: undefined, draft: true });
      expect(unplaced).toMatchObject([{ reason: "embargo", value: line }]);
    },
  );

  test.each(["For immediate release", "Sperrfrist: keine", "Embargo gegen Beispielland verhängt", "Frei ab 12 Jahren"])(
    "%s is none",
    (line) => {
      const found = read(sheet(line));
      expect({ embargo: found.embargo, draft: found.draft }).toEqual({ embargo: undefined, draft: undefined });
      expect(lostWords(line, JSON.stringify(found)).filter((word) => !/immediate|release|for /i.test(word))).toEqual(
        [],
      );
    },
  );
});

test("whatever the order of its parts, no word of a sheet is lost", () => {
  const parts = Object.values(variants).map((sheet) => sheet.replaceAll("\r", "").split(/\n{2,}/));
  fc.assert(
    fc.property(
      fc.constantFrom(...parts).chain((blocks) => fc.shuffledSubarray(blocks, { minLength: 1 })),
      (blocks) => {
        const sheet = blocks.join("\n\n");
        expect(lostWords(sheet, JSON.stringify(read(sheet))), sheet).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

test("a text of any kind is read in no time, and nothing of it is lost", () => {
  const hostile = [
    "a".repeat(200_000),
    "- ".repeat(100_000),
    "Tel. 1".repeat(50_000),
    `${"x, ".repeat(50_000)}12345 Ort`,
    "(".repeat(100_000),
    "1.1.".repeat(50_000),
    "**".repeat(80_000),
    "[a](".repeat(40_000),
    "![a](".repeat(30_000),
    "Kontakt\n".repeat(20_000),
    "Dresden, ".repeat(20_000),
    "\n".repeat(100_000),
  ];
  const start = performance.now();
  for (const sheet of hostile) expect(lostWords(sheet, JSON.stringify(read(sheet)))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(5000);
});
