import { expect, test } from "vitest";
import { editionOf } from "../../src/site/edition.js";
import { neighboursIn } from "../../src/site/neighbours.js";
import { aNewsroom, aRelease } from "../helpers/release.js";

const now = Date.parse("2026-06-01T12:00:00Z");
const days = Array.from({ length: 14 }, (_, index) => index + 10);
const releases = days.map((day) =>
  aRelease({ slug: `tag-${day}`, date: `2026-01-${day}`, topics: day % 2 === 0 ? ["gerade"] : ["ungerade", "alle"] }),
);
const { published } = editionOf(aNewsroom(), releases, { now });
const neighbours = neighboursIn(published);
const of = (slug: string) => {
  const item = published.find(({ release }) => release.slug === slug);
  if (!item) throw new Error(slug);
  const { previous, next, siblings } = neighbours(item);
  return {
    previous: previous?.release.slug,
    next: next?.release.slug,
    siblings: siblings.map(({ release }) => release.slug),
  };
};

test("previous is the next older release, next the next newer one", () => {
  expect(of("tag-15")).toMatchObject({ previous: "tag-14", next: "tag-16" });
  expect(of("tag-10")).toMatchObject({ previous: undefined, next: "tag-11" });
  expect(of("tag-23")).toMatchObject({ previous: "tag-22", next: undefined });
});

test("siblings share a topic and are the nearest in time, newest first", () => {
  expect(of("tag-16").siblings).toEqual(["tag-20", "tag-18", "tag-14", "tag-12", "tag-10"]);
  expect(of("tag-23").siblings).toEqual(["tag-21", "tag-19", "tag-17", "tag-15", "tag-13"]);
});

test("a release without topics has no siblings, and a withdrawn one is nobody's neighbour", () => {
  const plain = aRelease({ slug: "allein", date: "2026-02-01" });
  const gone = aRelease({ slug: "weg", date: "2026-02-02", withdrawn: { date: { at: now, dateOnly: false } } });
  const edition = editionOf(aNewsroom(), [plain, gone], { now });
  const [withdrawn, live] = edition.published;
  const find = neighboursIn(edition.published);
  expect(live && find(live)).toEqual({ siblings: [] });
  expect(withdrawn && find(withdrawn)).toEqual({ siblings: [] });
});
