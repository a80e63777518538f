import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { loadNewsroom } from "../../src/config/load.js";
import { stateAt } from "../../src/model/lifecycle.js";
import type { Release } from "../../src/model/release.js";
import { readReleases } from "../helpers/read-releases.js";

const now = Date.parse("2026-11-23T12:00:00Z");
const { newsroom, diagnostics: ofConfiguration } = loadNewsroom(resolve("presswerk.yaml"));
if (!newsroom) throw new Error("presswerk.yaml has errors");
const { releases, diagnostics } = readReleases(newsroom, now);

describe("the sample newsroom", () => {
  test("has neither errors nor warnings", () => {
    expect([...ofConfiguration, ...diagnostics]).toEqual([]);
    expect(releases.length).toBeGreaterThan(15);
  });

  test.each([
    ...["id", "type", "number", "subtitle", "kicker", "updated", "embargo", "translationOf", "corrects", "place"],
    ...["summary", "image", "withdrawn"],
  ] as const)("has releases with and without %s", (field) => {
    expect(releases.some((release) => release[field] !== undefined)).toBe(true);
    expect(releases.some((release) => release[field] === undefined)).toBe(true);
  });

  test.each(["keywords", "attachments", "links", "corrections", "aliases"] as const)(
    "has releases with %s",
    (field) => {
      expect(releases.some((release) => release[field].length > 0)).toBe(true);
    },
  );

  test.each([
    ["several contacts", ({ contacts }: Release) => contacts.length > 1],
    ["several corrections", ({ corrections }: Release) => corrections.length > 1],
    [
      "a version in easy language",
      ({ accessible }: Release) => accessible.some(({ kind }) => kind === "easy-language"),
    ],
    [
      "a version in sign language",
      ({ accessible }: Release) => accessible.some(({ kind }) => kind === "sign-language"),
    ],
    ["a caption, a credit and a licence", ({ image }: Release) => !!(image?.caption && image.credit && image.license)],
    ["a day without a time", ({ date }: Release) => date.dateOnly],
    ["an embargo that is over", ({ embargo }: Release) => embargo !== undefined && embargo.at <= now],
    ["a PDF", (release: Release) => mediaTypes(release).includes("application/pdf")],
    ["a CSV file", (release: Release) => mediaTypes(release).includes("text/csv")],
    ["a slug of its own", ({ file, slug }: Release) => !file.includes(slug)],
    ["a folder of its own", ({ file }: Release) => file.endsWith("/index.md")],
    ["a link to another release", ({ text }: Release) => text.pieces.some(isLink)],
    ["a picture in the text", ({ text }: Release) => text.assets.some(({ width }) => width !== undefined)],
    ["a table", has("<table")],
    ["a quote", has("<blockquote")],
    ["footnotes", has("footnote")],
    ["raw HTML", has("<abbr")],
  ])("has a release with %s", (_, is) => {
    expect(releases.some(is)).toBe(true);
  });

  test.each(["draft", "embargoed", "scheduled", "live", "withdrawn"] as const)("has a release that is %s", (state) => {
    expect(releases.some((release) => stateAt(release, now) === state)).toBe(true);
  });

  test("has two pairs of translations that name each other, and both of its languages", () => {
    const pairs = releases.filter((release) => partnerOf(partnerOf(release)) === release);
    expect(pairs.length).toBeGreaterThanOrEqual(4);
    expect(new Set(releases.map(({ language }) => language))).toEqual(new Set(newsroom.languages));
  });

  test("uses every issuer, contact and topic that it configures", () => {
    expect(new Set(releases.map(({ issuer }) => issuer))).toEqual(new Set(Object.keys(newsroom.issuers)));
    expect(new Set(releases.flatMap(({ contacts }) => contacts))).toEqual(new Set(Object.keys(newsroom.contacts)));
    expect(new Set(releases.flatMap(({ topics }) => topics))).toEqual(new Set(Object.keys(newsroom.topics)));
  });

  test("keeps its pictures below 150 kB, its other files below 60 kB", () => {
    const files = releases.flatMap(({ text, image, attachments }) => [
      ...text.assets,
      ...attachments.map(({ asset }) => asset),
      ...(image ? [image.asset] : []),
    ]);
    expect(files.filter(({ bytes, width }) => bytes > (width === undefined ? 60_000 : 150_000))).toEqual([]);
  });
});

function mediaTypes({ attachments }: Release): string[] {
  return attachments.map(({ asset }) => asset.mediaType);
}

function isLink(piece: Release["text"]["pieces"][number]): boolean {
  return typeof piece !== "string" && piece.kind === "link";
}

function has(html: string): (release: Release) => boolean {
  return ({ text }) => text.pieces.some((piece) => typeof piece === "string" && piece.includes(html));
}

function partnerOf(release: Release | undefined): Release | undefined {
  const name = release?.translationOf;
  return name === undefined ? undefined : releases.find(({ id, slug }) => id === name || slug === name);
}
