import { expect, test } from "vitest";
import type { PublicationIndex } from "../../src/model/publication.js";
import type { Release } from "../../src/model/release.js";
import { editionOf } from "../../src/site/edition.js";
import { publicationIndex } from "../../src/site/publication-index.js";
import { aNewsroom, aRelease } from "../helpers/release.js";

const now = Date.parse("2026-06-01T12:00:00Z");
const newsroom = aNewsroom();

function published(releases: Release[], earlier?: PublicationIndex, room = newsroom) {
  return editionOf(room, releases, { now, earlier });
}

function ids(releases: Release[], earlier?: PublicationIndex, room = newsroom) {
  return published(releases, earlier, room).published.map(({ id }) => id);
}

const first = aRelease({ slug: "erste" });
const earlier = publicationIndex(published([first]));
const firstId = "tag:medien.example.org,2026-01-15:erste";

test("a release without an id gets a tag URI of host, day and slug", () => {
  expect(ids([first])).toEqual([firstId]);
});

test("a written id is used byte for byte", () => {
  expect(ids([aRelease({ id: "PM  2026/001 ä" })])).toEqual(["PM  2026/001 ä"]);
});

test.each([
  ["renamed", { ...first, slug: "neuer-name", file: "releases/neuer-name.md" }],
  ["edited in place", { ...first, title: "Neu", fingerprint: "other text" }],
  ["dated anew", { ...first, date: aRelease({ date: "2025-02-01" }).date }],
  ["put into another language", { ...first, language: "en" }],
])("a release keeps its id when it is %s", (_what, changed) => {
  expect(ids([changed], earlier)).toEqual([firstId]);
});

test("a change of the base url changes no id", () => {
  const moved = aNewsroom({ url: "https://presse.example.net/amt/" });
  const edited = { ...first, fingerprint: "other text" };
  expect(ids([edited], earlier, moved)).toEqual([firstId]);
});

test("the old address is remembered, and forgotten when the release comes back to it", () => {
  const renamed = { ...first, slug: "neu" };
  const second = publicationIndex(published([renamed], earlier));
  expect(second.releases[0]?.formerUrls).toEqual(["https://medien.example.org/2026/erste/"]);
  const back = publicationIndex(published([first], second));
  expect(back.releases[0]).toMatchObject({ id: firstId, formerUrls: ["https://medien.example.org/2026/neu/"] });
});

test("a release that takes the address of a renamed one does not get its id", () => {
  const renamed = { ...first, slug: "umbenannt", file: "releases/umbenannt.md" };
  const intruder = aRelease({ slug: "erste", fingerprint: "something else" });
  const found = published([intruder, renamed], earlier).published;
  expect(found.find(({ release }) => release === renamed)?.id).toBe(firstId);
  expect(found.find(({ release }) => release === intruder)?.id).toBe(`${firstId}-2`);
});

test("ids do not depend on the order in which files are read", () => {
  const twins = [aRelease({ slug: "a" }), aRelease({ slug: "a", language: "en", file: "releases/a.en.md" })];
  expect(ids(twins)).toEqual(ids(twins.toReversed()));
  expect(new Set(ids(twins)).size).toBe(2);
});

test("a draft does not take the id of the release that it copies", () => {
  const copy = { ...first, slug: "kopie", file: "releases/a-kopie.md", draft: true };
  expect(ids([copy, first], earlier)).toEqual([firstId]);
});

test("an id once given is never given to a new release", () => {
  const lost = publicationIndex(published([], earlier));
  expect(lost.releases).toMatchObject([{ id: firstId, state: "lost" }]);
  expect(lost.releases[0]).not.toHaveProperty("title");
  const other = aRelease({ slug: "zweite", fingerprint: "x" });
  const impostor = { ...other, slug: "erste", date: aRelease({ date: "2026-01-15T10:00:00+01:00" }).date };
  expect(ids([{ ...impostor, language: "en" }], lost)).toEqual([`${firstId}-2`]);
});
