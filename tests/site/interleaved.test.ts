import { expect, test } from "vitest";
import { interleaved } from "../../src/site/interleaved.js";

const numbers = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name}${index}`);

test.each([
  [0, 0],
  [3, 5],
  [64, 20],
  [100, 200],
])("%i of one kind and %i of the other are all there, each kind in its order", (pages, feeds) => {
  const all = [...interleaved(numbers(pages, "page "), numbers(feeds, "feed ").values())];
  expect(all.filter((name) => name.startsWith("page"))).toEqual(numbers(pages, "page "));
  expect(all.filter((name) => name.startsWith("feed"))).toEqual(numbers(feeds, "feed "));
});

test("both kinds are begun early", () => {
  const all = [...interleaved(numbers(100, "page "), numbers(100, "feed ").values())];
  expect(all.indexOf("feed 0")).toBeLessThan(all.indexOf("page 99"));
});
