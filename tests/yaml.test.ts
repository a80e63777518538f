import { describe, expect, test } from "vitest";
import { parseYaml, yamlPlaces } from "../src/yaml.js";

const trouble = (text: string) => {
  const result = parseYaml(text);
  return "trouble" in result ? result.trouble : undefined;
};

describe("reading YAML", () => {
  test("every scalar is text, however it looks", () => {
    const text = "a: 007\nb: true\nc: 2026-02-30\nd: 1e3\ne: [no, 0x10]\nf: { g: 12:30 }\n";
    expect(parseYaml(text)).toEqual({
      data: { a: "007", b: "true", c: "2026-02-30", d: "1e3", e: ["no", "0x10"], f: { g: "12:30" } },
    });
  });

  test("where nothing is written there is nothing, but in quotation marks it is text", () => {
    const result = parseYaml('a:\nb: ~\nc: null\nd: "null"\ne: ""\n');
    expect(result).toEqual({ data: { a: undefined, b: undefined, c: undefined, d: "null", e: "" } });
    expect("data" in result && Object.hasOwn(result.data, "a")).toBe(true);
  });

  test.each(["", "\n\n", "# nothing but a comment\n", "---\n"])("%j is an empty mapping", (text) => {
    expect(parseYaml(text)).toEqual({ data: {} });
  });

  test("a key that JavaScript knows is a key like any other", () => {
    const { data } = parseYaml("__proto__: { a: b }\nconstructor: c\n") as { data: object };
    expect(Object.keys(data)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  });

  test("characters that an escape brings in and no feed can hold are left out", () => {
    expect(parseYaml('a: ok\nb: ["x\\0y", "\\uD83D\\uDE00\\uD800", "\\r\\n"]\n')).toEqual({
      data: { a: "ok", b: ["xy", "😀", "\n"] },
      unwritable: ["b", 0],
    });
  });

  test.each([
    ["title: Minister: ja", "colon", 1, 16],
    ["title: A\n  subtitle: b", "colon", 2, 11],
    ["title:foo\ndate: x", "no-colon", 2, 5],
    ["title: a\nb", "no-colon", 2, 2],
    ['title: "Foo\ndate: x\n', "unclosed", 2, 1],
    ["topics: [a, b\n", "unclosed", 2, 1],
    ['title: "Foo" sagt Bar', "after-quote", 1, 14],
    ["title: @x", "first-character", 1, 8],
    ["title: > foo", "first-character", 1, 10],
    ["a:\n\tb: c", "tab", 2, 1],
    ['a: "C:\\p"', "escape", 1, 8],
  ])("%j is refused with reason %s at %i:%i", (text, reason, line, column) => {
    expect(trouble(text)).toEqual({ kind: "syntax", reason, line, column });
  });

  test("a key that stands twice is named", () => {
    expect(trouble("a: 1\n'b c': 2\nd: 3\n'b c': 4\n")).toEqual({
      kind: "duplicate-key",
      key: "b c",
      line: 4,
      column: 1,
    });
  });

  test.each([
    ["a: &x 1\nb: *x\n", "alias"],
    ["title: *fett*\n", "alias"],
    ["a: !!js/function x\n", "tag"],
    ["a: 1\n---\nb: 2\n", "document"],
    [`a: ${"[".repeat(101)}${"]".repeat(101)}\n`, "depth"],
    ["? [a]\n: b\n", "complex-key"],
  ])("%j asks for what is not read: %s", (text, feature) => {
    expect(trouble(text)).toMatchObject({ kind: "unsupported", feature });
  });

  test("a bomb of aliases is refused at once", () => {
    const levels = Array.from(
      { length: 20 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`,
    );
    expect(trouble(`l0: &l0 [x]\n${levels.join("\n")}\n`)).toMatchObject({ kind: "unsupported", feature: "alias" });
  });

  test.each(["just text\n", "- a\n- b\n"])("%j is no mapping", (text) => {
    expect(trouble(text)).toEqual({ kind: "no-mapping", line: 1, column: 1 });
  });
});

describe("finding values again", () => {
  const place = yamlPlaces(`
title: "Ä 😀"
list: [x, { c: 'd' }]
map:
  text: |
    first line
  empty:
"quoted": plain # comment
`);

  test.each([
    [["title"], "2:1", "2:8"],
    [["list", 0], "3:8", "3:8"],
    [["list", 1, "c"], "3:13", "3:16"],
    [["map"], "4:1", "5:3"],
    [["map", "text"], "5:3", "6:5"],
    [["map", "empty"], "7:3", "7:3"],
    [["quoted"], "8:1", "8:11"],
  ])("%j: its key at %s, its value at %s", (path, key, value) => {
    const told = (at: "key" | "value") => Object.values(place(path, at)).join(":");
    expect([told("key"), told("value")]).toEqual([key, value]);
  });

  test("for a missing key it is the place of what lacks it, for the whole the beginning", () => {
    expect(place(["list", 1, "missing"], "key")).toEqual({ line: 3, column: 11 });
    expect(place(["missing"], "key")).toEqual({ line: 1, column: 1 });
  });
});
