import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { loadNewsroom } from "../../src/config/load.js";
import { isoDay } from "../../src/dates.js";
import { letterheadOn, type Newsroom } from "../../src/model/newsroom.js";
import { plainText } from "../../src/model/plain-text.js";
import type { Release } from "../../src/model/release.js";
import { readReleases } from "../helpers/read-releases.js";

const { newsroom, release } = givenRelease();
const paragraphs = plainText(html(release)).split(/\n{2,}/);
const words = paragraphs.join(" ").split(/\s+/);

describe("the Medieninformation of 4 July 2017", () => {
  test("has its headline, subtitle, type and day, and no time", () => {
    expect(release.title).toBe("Minister Dulig: „Internationalisierung von Spitzenclustern erfolgreich“");
    expect(release.subtitle).toBe("AMZ goes international");
    expect(release.type).toBe("Medieninformation");
    expect(release.date.dateOnly).toBe(true);
    expect(isoDay(release.date.at, newsroom.timezone)).toBe("2017-07-04");
  });

  test("stands under its permanent id and address", () => {
    expect(release.id).toBe("tag:medien.example.org,2017-07-04:amz-international");
    expect(release.slug).toBe("amz-international");
  });

  test("names the person to call, with telephone, fax and e-mail", () => {
    expect(release.contacts).toEqual(["jungmann"]);
    expect(newsroom.contacts["jungmann"]).toEqual({
      name: "Jens Jungmann",
      role: "Pressesprecher",
      phone: "+49 351 564 80600",
      fax: "+49 351 564 80680",
      email: "presse@smwa.sachsen.de",
    });
  });

  test("carries the letterhead of the sheet with address, directions and footnote", () => {
    expect(release.issuer).toBe("smwa");
    expect(
      letterheadOn(newsroom.issuers["smwa"] ?? [{ name: "", kind: "organization", notes: [] }], "2017-07-04"),
    ).toEqual({
      name: "Sächsisches Staatsministerium für Wirtschaft, Arbeit, Energie und Klimaschutz",
      kind: "government",
      address: { street: "Wilhelm-Buck-Straße 2", postcode: "01097", city: "Dresden", country: "DE" },
      url: "https://www.smwa.sachsen.de",
      email: "presse@smwa.sachsen.de",
      phone: "+49 351 564 80600",
      fax: "+49 351 564 80680",
      directions:
        "Zu erreichen ab Bahnhof Dresden-Neustadt mit den Straßenbahnlinien 3 und 9, " +
        "ab Dresden-Hauptbahnhof mit den Linien 3, 7 und 8. Haltestelle Carolaplatz.",
      notes: [
        "Kein Zugang für verschlüsselte elektronische Dokumente. Zugang für qualifiziert elektronisch signierte " +
          "Dokumente nur unter den auf www.lsf.sachsen.de/eSignatur.html vermerkten Voraussetzungen.",
      ],
    });
  });

  test("lists its one link, which leads nowhere on the sheet either", () => {
    expect(release.links).toEqual([{ title: "AMZ" }]);
  });

  test("keeps every paragraph whole and in its order", () => {
    expect(paragraphs.map(ends)).toEqual([
      [59, "AMZ goes international. So", "Automotive-Standorts Sachsen erhöhen."],
      [38, "Der AMZ Sachsen e.", "und Forschung (BMBF)."],
      [82, "Sachsens Wirtschaftsminister Martin Dulig", "bisherigen guten Entwicklung.“"],
      [32, "Jetzt steht die Entwicklung", "entwickelt gemeinsame Handlungsstrategien."],
      [77, "In den ersten beiden", "Spitzencluster läuft erfolgreich.“"],
      [1, "Hintergrund", "Hintergrund"],
      [64, "Das AMZ Cluster gründete", "mittlere Unternehmen (KMU)."],
    ]);
  });

  test("has the sentence whole that the address block of the sheet interrupted", () => {
    expect(paragraphs[3]).toContain(
      "Dazu analysiert das Cluster zunächst die Bedarfe der Unternehmen, " +
        "stellt Kontakte zu internationalen Partnerclustern her und entwickelt gemeinsame Handlungsstrategien.",
    );
  });

  test("holds the sheet's 353 words, not one more, fewer or other", () => {
    expect(words).toHaveLength(353);
    const digest = createHash("sha256").update(words.join(" ")).digest("hex");
    expect(digest).toBe("4165db15bc85a4dc1cc9d37ad1f4f99d617d2ccf281fb2c1f02120d03107bf31");
  });

  test("makes Hintergrund a heading, and begins with its first paragraph as the lead", () => {
    expect(html(release)).toMatch(/<h[23][^>]*>Hintergrund<\/h[23]>/);
    expect(release.summary).toBeUndefined();
    expect(release.text.lead).toMatch(/^AMZ goes international\. So könnte man .* Sachsen erhöhen\.$/);
  });
});

function givenRelease(): { newsroom: Newsroom; release: Release } {
  const { newsroom } = loadNewsroom(resolve("presswerk.yaml"));
  if (!newsroom) throw new Error("presswerk.yaml has errors");
  const { releases } = readReleases(newsroom, Date.parse("2026-11-23T12:00:00Z"));
  const release = releases.find(({ file }) => file === "releases/2017/2017-07-04-amz-international.md");
  if (!release) throw new Error("the given release is missing or has errors");
  return { newsroom, release };
}

function html({ text }: Release): string {
  return text.pieces.filter((piece) => typeof piece === "string").join("");
}

/** How many words a paragraph has, its first four and its last three. */
function ends(paragraph: string): [number, string, string] {
  const all = paragraph.split(/\s+/);
  return [all.length, all.slice(0, 4).join(" "), all.slice(-3).join(" ")];
}
