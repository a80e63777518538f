import { expect, test } from "vitest";
import { editionOf, isNews } from "../../src/site/edition.js";
import { aNewsroom, aRelease, at } from "../helpers/release.js";

const noon = Date.parse("2026-06-01T12:00:00Z");
const hour = 60 * 60 * 1000;
const newsroom = aNewsroom();
const edition = (releases: ReturnType<typeof aRelease>[], now = noon) => editionOf(newsroom, releases, { now });

test("a release is live at the very moment of its embargo, and not a millisecond before", () => {
  const release = aRelease({ embargo: at("2026-06-01T12:00:00Z") });
  expect(edition([release]).published).toHaveLength(1);
  expect(edition([release], noon - 1).published).toHaveLength(0);
  expect(edition([release], noon - 1).counts).toMatchObject({ embargoed: 1, live: 0 });
});

test("a release with a date ahead is scheduled, a draft a draft whatever its dates", () => {
  const scheduled = aRelease({ date: "2026-07-01" });
  const draft = aRelease({ draft: true, embargo: at("2027-01-01") });
  expect(edition([scheduled, draft]).counts).toMatchObject({ scheduled: 1, draft: 1, embargoed: 0 });
});

test("the newest comes first by the moment it went live, not by its date", () => {
  const embargoed = aRelease({ slug: "gesperrt", date: "2026-01-01", embargo: at("2026-05-30") });
  const dated = aRelease({ slug: "datiert", date: "2026-05-29" });
  expect(edition([dated, embargoed]).published.map(({ release }) => release.slug)).toEqual(["gesperrt", "datiert"]);
});

test("next due is the first moment at which something changes", () => {
  const recent = aRelease({ slug: "frisch", date: "2026-06-01T10:00:00Z" });
  const embargoed = aRelease({ slug: "bald", embargo: at("2026-06-04T00:00:00Z") });
  expect(edition([recent, embargoed]).nextDue).toBe(Date.parse("2026-06-03T10:00:00Z"));
  expect(edition([embargoed]).nextDue).toBe(Date.parse("2026-06-04T00:00:00Z"));
  expect(
    edition([aRelease({ date: "2020-01-01" }), aRelease({ slug: "d", draft: true, date: "2027-01-01" })]).nextDue,
  ).toBeUndefined();
});

test("a release is news for 48 hours", () => {
  const item = { state: "live", liveAt: noon } as const;
  expect(isNews(item, noon)).toBe(true);
  expect(isNews(item, noon + 48 * hour - 1)).toBe(true);
  expect(isNews(item, noon + 48 * hour)).toBe(false);
});

test("an update that lies ahead is not told yet", () => {
  const release = aRelease({ updated: at("2026-06-02"), corrections: [{ date: at("2026-02-01"), note: "x" }] });
  expect(edition([release]).published[0]?.updated).toBe(at("2026-02-01").at);
  expect(edition([release]).nextDue).toBe(at("2026-06-02").at);
});

test("translations are linked both ways, but not to one that may not be shown", () => {
  const german = aRelease({ slug: "hallo" });
  const english = aRelease({ slug: "hello", language: "en", translationOf: "hallo" });
  const shown = edition([german, english]).published;
  const linked = Object.fromEntries(
    shown.map(({ release, translations }) => [release.slug, translations.map(({ path }) => path)]),
  );
  expect(linked).toEqual({ hallo: ["en/2026/hello/"], hello: ["2026/hallo/"] });
  expect(edition([german, { ...english, draft: true }]).published[0]?.translations).toEqual([]);
});

test("a release that corrects another is linked both ways", () => {
  const wrong = aRelease({ slug: "falsch" });
  const right = aRelease({ slug: "richtig", corrects: "falsch", date: "2026-02-01" });
  const [newer, older] = edition([wrong, right]).published;
  expect(newer?.corrects?.path).toBe("2026/falsch/");
  expect(older?.correctedBy.map(({ path }) => path)).toEqual(["2026/richtig/"]);
});
