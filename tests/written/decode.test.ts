import { describe, expect, test } from "vitest";
import { diagnostic } from "../../src/model/diagnostic.js";
import { decode, restoreColumns } from "../../src/written/decode.js";
import { places } from "../helpers/places.js";

const file = "releases/a.md";
const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))));

describe("bytes become text", () => {
  test("UTF-8 as it stands, without a byte order mark", () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, "Größe 😀 – „gut“\t\n"), file)).toEqual({
      text: "Größe 😀 – „gut“\t\n",
      diagnostics: [],
    });
  });

  test("every line ends in a line feed, however it was written", () => {
    expect(decode(bytes("a\r\nb\rc\n"), file)).toEqual({ text: "a\nb\nc\n", diagnostics: [] });
  });

  test.each([
    [[0xff, 0xfe, "a", 0], "little-endian"],
    [[0xfe, 0xff, 0, "a"], "big-endian"],
  ])("UTF-16 is refused: %j, %s", (parts) => {
    const { text, diagnostics } = decode(bytes(...(parts as (string | number)[])), file);
    expect(text).toBeUndefined();
    expect(places(diagnostics)).toEqual(["releases/a.md:1:1 utf-16"]);
  });

  test("the first bad byte is told with its place and what it probably was", () => {
    const { diagnostics } = decode(bytes("---\r\nä\uFFFD: Gr", 0xfc, "n ", 0x84, "\n"), file);
    expect(places(diagnostics)).toEqual(["releases/a.md:2:7 invalid-utf8"]);
    expect(diagnostics[0]?.values).toEqual({ byte: "0xFC", guess: "ü" });
  });

  test.each([
    [[0xef, 0xbb, 0xbf, "ab", 0x80], 3, "€"],
    [["a", 0xed, 0xa0, 0x80], 2, "í"],
    [["😀", 0xc3], 3, "Ã"],
  ])("%j is bad at column %i", (parts, column, guess) => {
    const { diagnostics } = decode(bytes(...(parts as (string | number)[])), file);
    expect(diagnostics).toMatchObject([{ code: "invalid-utf8", line: 1, column, values: { guess } }]);
  });

  test("control characters are left out with one warning, at the first", () => {
    const { text, diagnostics } = decode(bytes("a\n😀b\0c\u0085d\u001b\uFFFEe\u007f"), file);
    expect(text).toBe("a\n😀bcde");
    expect(places(diagnostics)).toEqual(["releases/a.md:2:4 control-character (warning)"]);
    expect(diagnostics[0]?.values).toEqual({ character: "U+0000" });
  });
});

describe("columns of a text from which characters were left out", () => {
  const { text = "", original } = decode(bytes("ok: 1\n\0a\0b\0: \u0007😀\0x\n"), file);

  test.each([
    ["a", 2],
    ["b", 4],
    ["😀", 9],
    ["x", 12],
  ])("%s is told where an editor shows it", (character, column) => {
    const line = text.split("\n")[1] ?? "";
    const place = { file, line: 2, column: line.indexOf(character) + 1 };
    const [moved] = restoreColumns([diagnostic("empty-value", "error", place, { key: "a" })], original);
    expect(moved).toMatchObject({ line: 2, column });
  });

  test("nothing moves where nothing was left out", () => {
    const found = [diagnostic("empty-value", "error", { file, line: 1, column: 5 }, { key: "a" })];
    expect(restoreColumns(found, undefined)).toEqual(found);
    expect(restoreColumns(found, original)).toEqual(found);
  });
});
