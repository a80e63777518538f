import { expect, test } from "vitest";
import { changedWords } from "../../src/site/changed-words.js";

test.each([
  ["Der Pegel steht bei 4,21 Metern.", "Der Pegel steht bei 4,12 Metern.", [["4,21", "4,12"]]],
  ["eins zwei drei", "eins drei", [["zwei", ""]]],
  ["eins drei", "eins zwei drei", [["", "zwei"]]],
  [
    "a b c d e",
    "x b c y e",
    [
      ["a", "x"],
      ["d", "y"],
    ],
  ],
  ["gleich  geblieben", "gleich\ngeblieben", []],
  ["", "neu", [["", "neu"]]],
])("%j → %j", (before, after, changes) => {
  expect(changedWords(before, after)).toEqual(changes.map(([old, fresh]) => ({ before: old, after: fresh })));
});

test("a text that is new from end to end is told as one change, in no time", () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(" ");
  expect(changedWords(long("a"), long("b"))).toHaveLength(1);
});
