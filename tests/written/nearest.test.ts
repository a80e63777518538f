import { expect, test } from "vitest";
import { nearest } from "../../src/written/nearest.js";

const keys = ["title", "subtitle", "date", "updated", "embargo", "topics", "url", "id"];

test.each([
  ["titel", "title"],
  ["Title", "title"],
  ["subtitel", "subtitle"],
  ["embargos", "embargo"],
  ["datum", "date"],
  ["topic", "topics"],
  ["uri", "url"],
  ["di", "id"],
])("%s was meant as %s", (typed, meant) => {
  expect(nearest(typed, keys)).toBe(meant);
});

test.each(["author", "x", "", "layout", "x".repeat(100_000)])("%.20s is like none of them", (typed) => {
  expect(nearest(typed, ["title", "date"])).toBeUndefined();
});
