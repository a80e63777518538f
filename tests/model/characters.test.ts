import { expect, test } from "vitest";
import { unwritableAt, withoutUnwritable } from "../../src/model/characters.js";

test.each([0x1fffe, 0x1ffff, 0x5fffe, 0xaffff, 0x10fffe, 0x10ffff])(
  "the noncharacter %i is left out as those of the first plane are",
  (code) => {
    const text = `a${String.fromCodePoint(code)}b`;
    expect(withoutUnwritable(text)).toBe("ab");
    expect(unwritableAt(text)).toBe(1);
  },
);

test("their neighbours, emoji and rare letters stay", () => {
  for (const text of ["😀👩‍🔬", String.fromCodePoint(0x1fffd, 0x20000, 0x10fffd), "𝔘𝔫𝔦"])
    expect(withoutUnwritable(text)).toBe(text);
});
