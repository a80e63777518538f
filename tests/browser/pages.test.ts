import { describe, expect, inject, test } from "vitest";
import { visit } from "./browse.js";
import { kinds, views } from "./kinds.js";
import { layoutShift, sideways, violations, walkByKeyboard } from "./look.js";

const site = { folder: inject("sampleSite"), url: inject("sampleUrl") };
const pages = Object.entries(kinds);

describe.each(views)("$viewport.width pixels, $colorScheme", (view) => {
  test.for(pages)("%s: accessible, whole, quiet and alone", async ([, path], context) => {
    const { page, foreign, complaints } = await visit(context, site, { path, ...view });
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    expect(await layoutShift(page)).toBe(0);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });
});

describe("by keyboard", () => {
  test.for(pages)("everything on %s is reached in order, and can be seen", async ([, path], context) => {
    const { page } = await visit(context, site, { path });
    const { all, steps } = await walkByKeyboard(page);
    expect(steps.map(({ place }) => place)).toEqual(Array.from({ length: all }, (_, index) => index));
    expect(steps.flatMap(({ seen }, index) => (seen ? [] : [index]))).toEqual([]);
  });

  test.for([["release", "2025/schirmstudie/"]])(
    "the skip link of a %s leads to its text",
    async ([, path], context) => {
      const { page } = await visit(context, site, { path: path ?? "" });
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForURL(/#content$/);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
    },
  );
});
