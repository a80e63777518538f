import { describe, expect, test } from "vitest";
import { withId, withValue } from "../../src/source/amend.js";

const id = "tag:medien.example.org,2017-07-04:meldung";

describe("an id", () => {
  test.each([
    ["stands first", "---\ntitle: A\n---\nText\n", `---\nid: ${id}\ntitle: A\n---\nText\n`],
    ["keeps the line ends of Windows", "---\r\ntitle: A\r\n---\r\nText", `---\r\nid: ${id}\r\ntitle: A\r\n---\r\nText`],
    ["comes behind a byte order mark", "\uFEFF---\ntitle: A\n---\n", `\uFEFF---\nid: ${id}\ntitle: A\n---\n`],
    ["fills an empty one", "---\ntitle: 'A'\nid:\n---\n", `---\ntitle: 'A'\nid: ${id}\n---\n`],
    ["leaves a comment", "---\nid:   # folgt\ntitle: A\n---\n", `---\nid: ${id} # folgt\ntitle: A\n---\n`],
    ["does not mistake the text", "---\ntitle: A\n---\nid:\n", `---\nid: ${id}\ntitle: A\n---\nid:\n`],
  ])("%s", (_, before, after) => {
    expect(withId(before, id)).toBe(after);
  });

  test("is quoted where YAML asks for it", () => {
    expect(withId("---\ntitle: A\n---\n", "yes")).toBe('---\nid: "yes"\ntitle: A\n---\n');
  });

  test.each(["---\n{ title: A, date: 2017-07-04 }\n---\n", "no front matter", "---\n  title: A\n---\n"])(
    "is not forced into %j",
    (text) => {
      expect(withId(text, id)).toBeUndefined();
    },
  );
});

describe("a value", () => {
  const text = '---\r\ntitle: A\r\ndate: "04.07.2017" # Dienstag\r\n---\r\n';

  test("is replaced between its quotation marks, and nothing else", () => {
    expect(withValue(text, { line: 3, column: 7 }, { was: "04.07.2017", now: "2017-07-04" })).toBe(
      text.replace("04.07.2017", "2017-07-04"),
    );
  });

  test("is left alone where another one stands", () => {
    expect(withValue(text, { line: 2, column: 8 }, { was: "04.07.2017", now: "2017-07-04" })).toBeUndefined();
  });
});
