import { expect, test } from "vitest";
import { rendered } from "./rendered.js";

const steps = (depth: number) => Array.from({ length: depth }, (_, n) => `${" ".repeat(n * 2)}- a`).join("\n");

test.each([
  ["by indent", steps(3000)],
  ["in one line", "- ".repeat(3000)],
  ["numbered, in one line", "1. ".repeat(3000)],
])("lists thousands deep are refused with a place before they take minutes: %s", (_name, text) => {
  const before = process.cpuUsage().user;
  expect(rendered(text).problems).toEqual(["11:1 text-too-deep"]);
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(2);
});

test("lists as people write them, rulers and code stay", () => {
  for (const text of [steps(12), "- - - -\n", "* * *\n", `    ${" ".repeat(90)}- code\n`, "-".repeat(500)])
    expect(rendered(text).problems).toEqual([]);
});
