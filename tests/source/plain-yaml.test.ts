import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainYaml } from "../../src/source/plain-yaml.js";
import { parseYaml } from "../../src/yaml.js";

const pieces = [
  ..."abz09_-.,:;#\"'\\[]{}&*!|>%@`~?/+=()<>$^ \t",
  ..."äß„“–’éжה\u00A0\u0085\u2028\u2029\uFEFF\u200B\u3000",
  ...[
    "😀",
    "null",
    "Null",
    "~",
    "true",
    "2026-12-01T10:00:00+01:00",
    ": ",
    " #",
    " ",
    "  ",
    "- ",
    "--- ",
    "---",
    "...",
  ],
  ...["\n", "\n ", "\n  - ", "\n\n", "key", "__proto__", "constructor", ', "', '"a"', "[a, b]"],
];
const words = fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((parts) => parts.join(""));
const key = fc.oneof(
  fc.constantFrom("title", "date", "topics", "slug", "a", "null", "constructor", "__proto__"),
  words,
);
const value = fc.oneof(
  words,
  words.map((text) => `"${text}"`),
  words.map((text) => JSON.stringify(text)),
  fc
    .array(
      fc.oneof(
        words,
        words.map((text) => `"${text}"`),
      ),
      { maxLength: 3 },
    )
    .map((list) => `[${list.join(", ")}]`),
);
const lines = fc
  .array(fc.tuple(key, fc.constantFrom(": ", ": ", ": ", ":", ":  ", " : "), value), { minLength: 1, maxLength: 4 })
  .map((entries) => entries.map((parts) => parts.join("")).join("\n"));

describe("front matter of the plain kind", () => {
  test("is read without the whole parser", () => {
    const text =
      '\ntitle: "„Kühlwerk“: mehr"\ndate: 2026-12-01T10:00:00+01:00\nplace: Görlitz\nlanguage: de\ntopics: [sport, kultur-2]\nkeywords: ["Open Source", KI]';
    expect(plainYaml(text)).toEqual({
      title: "„Kühlwerk“: mehr",
      date: "2026-12-01T10:00:00+01:00",
      place: "Görlitz",
      language: "de",
      topics: ["sport", "kultur-2"],
      keywords: ["Open Source", "KI"],
    });
    expect(parseYaml(text)).toEqual({ data: plainYaml(text) });
  });

  test("says what the whole parser says, or nothing", () => {
    let read = 0;
    fc.assert(
      fc.property(lines, (text) => {
        const data = plainYaml(text);
        if (data === undefined) return;
        read++;
        expect(parseYaml(text)).toEqual({ data });
      }),
      { numRuns: 30_000, seed: 5 },
    );
    expect(read).toBeGreaterThan(500);
  });

  test.each([
    ["a comment", "title: a # b"],
    ["a key without a value", "title:"],
    ["a key twice", "title: a\ntitle: b"],
    ["a text over two lines", "title: a\n  b"],
    ["a block list", "topics:\n- a"],
    ["an escape", 'title: "a\\nb"'],
    ["an alias", "title: *a"],
    ["nothing", ""],
  ])("leaves %s to the whole parser", (_, text) => {
    expect(plainYaml(text)).toBeUndefined();
  });
});
