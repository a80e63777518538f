import fc from "fast-check";
import { parse } from "parse5";
import { expect, test } from "vitest";
import { atomDocument, atomEntry } from "../../src/feeds/atom.js";
import { jsonItem } from "../../src/feeds/json.js";
import { rssDocument, rssItem } from "../../src/feeds/rss.js";
import { withoutUnwritable } from "../../src/model/characters.js";
import { themeAssets } from "../../src/pages/assets.js";
import { createPages } from "../../src/pages/pages.js";
import { splitFrontMatter } from "../../src/source/front-matter.js";
import { yamlBlock } from "../../src/written/yaml-text.js";
import { aHead } from "../feeds/a-head.js";
import { factsOf } from "../feeds/facts.js";
import { effort, tally } from "../helpers/tally.js";
import { alone, theme } from "../pages/sample.js";
import { anyFile, anyFront } from "./arbitrary.js";
import { entryFor, fileOf, fuzzed, publishedOf, read } from "./readable.js";

const runs = effort({ short: 150, long: 10_000 });
const options = { numRuns: runs };
const pages = createPages(fuzzed, theme, themeAssets(theme));

/** A release, or an error with a place; nothing is lost without a word. */
function readable(text: string) {
  const { release, diagnostics } = read(text);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(release !== undefined || errors.length > 0).toBe(true);
  for (const { line, column } of diagnostics) expect(line >= 1 && column >= 1).toBe(true);
  return release;
}

test("whatever stands in any field, every feed is well-formed and all formats say the same", () =>
  tally("fuzz-feeds", runs, () => {
    let seen = 0;
    fc.assert(
      fc.property(anyFile, fc.constantFrom("us" as const, "json" as const), (file, by) => {
        const release = readable(fileOf(file, by));
        if (!release) return;
        seen++;
        const entry = entryFor(release);
        const documents = {
          rss: rssDocument(aHead(), [rssItem(entry)]),
          atom: atomDocument(aHead(), [atomEntry(entry)]),
          json: jsonItem(entry),
        };
        const { rss, atom, json } = factsOf(documents);
        expect({ ...atom, id: json.id }).toEqual(json);
        expect(rss).toEqual(json);
        for (const document of Object.values(documents)) expect(document.isWellFormed()).toBe(true);
      }),
      options,
    );
    expect(seen).toBeGreaterThan(runs / 10);
  }));

test("whatever stands in any field, the page has no parse error and no script but the theme's", () =>
  tally("fuzz-pages", runs, () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const release = readable(fileOf(file));
        if (!release) return;
        const html = pages.release(publishedOf(release), alone);
        const errors: string[] = [];
        parse(html, {
          onParseError: ({ code, startLine }) => errors.push(`${code}: ${html.split("\n")[startLine - 1]}`),
          sourceCodeLocationInfo: true,
        });
        expect(errors).toEqual([]);
      }),
      options,
    );
  }));

test("front matter that is written is read back as it was, and so is the text below it", () =>
  tally("fuzz-front-matter", runs, () => {
    fc.assert(
      fc.property(anyFront, (front) => {
        const body = "Text.\n";
        const parts = splitFrontMatter(`---\n${yamlBlock(front)}---\n${body}`, "a.md");
        if (!("body" in parts)) throw new Error(JSON.stringify(parts));
        expect(parts.body).toBe(body);
        expect(parts.result).toEqual({ data: written(front) });
      }),
      options,
    );
  }));

/** What can be written of a value: characters that no feed can hold are left out. */
function written(value: unknown): unknown {
  if (typeof value === "string") return withoutUnwritable(value);
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, written(inner)]));
}
