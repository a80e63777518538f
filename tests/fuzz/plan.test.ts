import fc from "fast-check";
import { expect, test } from "vitest";
import { channelsOf } from "../../src/site/channels.js";
import { editionOf } from "../../src/site/edition.js";
import { keysFor } from "../../src/site/keys.js";
import { planSite } from "../../src/site/plan.js";
import { publicationIndex } from "../../src/site/publication-index.js";
import { noon } from "../helpers/newsroom.js";
import { aRelease, at } from "../helpers/release.js";
import { effort, tally } from "../helpers/tally.js";
import { theme } from "../pages/sample.js";
import { fuzzed } from "./readable.js";

const runs = effort({ short: 100, long: 10_000 });

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-0${1 + (n % 5)}-${String(n).padStart(2, "0")}`);
const release = fc.record({
  date: day,
  embargo: fc.option(
    day.map((date) => at(date)),
    { nil: undefined },
  ),
  draft: fc.boolean(),
  topics: fc.constantFrom([], ["wirtschaft"]),
  language: fc.constantFrom("de", "en"),
  withdrawn: fc.option(fc.constant({ date: at("2026-05-30"), reason: "Irrtum" }), { nil: undefined }),
});

test("the plan is the same in any order of reading", () =>
  tally("fuzz-plan", runs, () => {
    const several = fc
      .array(release, { minLength: 2, maxLength: 7 })
      .map((list) =>
        list.map(({ embargo, withdrawn, ...others }, n) =>
          aRelease({ ...others, slug: `m-${n}`, ...(embargo && { embargo }), ...(withdrawn && { withdrawn }) }),
        ),
      );
    const pair = several.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(
      fc.property(pair, ([one, other]) => {
        expect(planOf(other)).toBe(planOf(one));
      }),
      { numRuns: runs },
    );
  }));

function planOf(releases: readonly ReturnType<typeof aRelease>[]): string {
  const edition = editionOf(fuzzed, releases, { now: noon });
  const plan = planSite(edition, theme, { keys: keysFor("", new Map(releases.map(({ file }) => [file, file]))) });
  const { channels, rules, inFeeds, overhead, diagnostics } = plan;
  return JSON.stringify([
    ...[publicationIndex(edition), channelsOf(fuzzed, edition.published), edition.counts, edition.nextDue],
    ...[channels, rules, inFeeds, overhead, diagnostics],
  ]);
}
