import fc from "fast-check";
import { expect, test } from "vitest";
import { noNames, takeName } from "../../src/source/asset-names.js";
import { clashes } from "../../src/source/clashes.js";
import { releaseSlug } from "../../src/source/slug.js";
import { effort, tally } from "../helpers/tally.js";
import { anyText } from "./arbitrary.js";
import { fileOf, fuzzed, read } from "./readable.js";

const runs = effort({ short: 300, long: 10_000 });

test("a slug is safe in an address and a file system, or there is an error; files below a page have names of their own", () =>
  tally("fuzz-slugs", runs, () => {
    fc.assert(
      fc.property(
        fc.option(anyText, { nil: undefined }),
        anyText,
        fc.array(anyText, { maxLength: 5 }),
        (written, name, files) => {
          const { slug, problems } = releaseSlug(written, `releases/${name.replaceAll("/", "")}.md`);
          if (problems.length === 0) expect(slug).toMatch(/^[\p{Ll}\p{Lo}\p{N}](?:[\p{L}\p{M}\p{N}-]*)$/u);
          expect(slug).not.toMatch(/[/\\.\0-\x20"'<>&%?#:]/);
          const taken = noNames();
          const names = files.map((file) => takeName(file.replaceAll("..", "") || "a", taken).toLowerCase());
          expect(new Set(names).size).toBe(names.length);
        },
      ),
      { numRuns: runs },
    );
  }));

test("two releases never get one address: the second is an error", () =>
  tally("fuzz-slugs", runs, () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 2, maxLength: 4 }), (slugs) => {
        const found = slugs.map((slug, n) =>
          read(fileOf({ front: { title: "A", date: "2026-01-10", slug }, body: "" }, "json"), `releases/a${n}.md`),
        );
        const releases = found.flatMap(({ release }) => release ?? []);
        const addresses = new Set(releases.map(({ slug }) => slug.normalize("NFC").toLowerCase()));
        const told = clashes(
          found.map(({ claims }) => claims),
          fuzzed,
        );
        if (told.length === 0) expect(addresses.size).toBe(releases.length);
      }),
      { numRuns: runs },
    );
  }));
