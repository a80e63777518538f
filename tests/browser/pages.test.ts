import type { BrowserContextOptions } from "playwright-core";
import { beforeAll, describe, expect, inject, type TestContext, test } from "vitest";
import { built } from "../helpers/newsroom.js";
import { type BuiltSite, visit } from "./browse.js";
import { kinds, views } from "./kinds.js";
import { layoutShift, sideways, violations, walkByKeyboard } from "./look.js";

const site = { folder: inject("sampleSite"), url: inject("sampleUrl") };
const pages = Object.entries(kinds);

describe.each(views)("$viewport.width pixels, $colorScheme", (view) => {
  test.for(pages)("%s: accessible, whole, quiet and alone", async ([, path], context) => {
    await expectGood(context, site, { path, ...view });
  });
});

async function expectGood(context: TestContext, site: BuiltSite, view: { path: string } & BrowserContextOptions) {
  const { page, foreign, complaints } = await visit(context, site, view);
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  expect(await layoutShift(page)).toBe(0);
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
}

describe("lists that are too long for one page", () => {
  const two = (value: number) => String(value).padStart(2, "0");
  const releases = Object.fromEntries(
    Array.from({ length: 401 }, (_, index) => [
      `releases/m${index}.md`,
      `---\ntitle: Donaudampfschifffahrtsmeldung ${index}\ndate: 2025-${two((index % 12) + 1)}-${two((index % 28) + 1)}\ntopics: [wirtschaft]\n---\nText\n`,
    ]),
  );
  let folder = "";
  beforeAll(async () => {
    ({ folder } = await built(releases));
  });

  test.for(["topics/wirtschaft/", "topics/wirtschaft/page/2/", "2025/", "archive/2025-05/"])(
    "%s",
    async (path, context) => {
      for (const view of views)
        await expectGood(context, { folder, url: "https://medien.example.org/" }, { path, ...view });
    },
  );
});

describe("without scripts", () => {
  /** What only scripts can do: a click on a feed's address marks it, and the archive is there for those who search. */
  const helped = ["the feeds page", "the feeds page in English", "the search", "what was found"];

  test.for(pages)("%s says the same", async ([name, path], context) => {
    const words = async (javaScriptEnabled: boolean) => {
      const { page, complaints } = await visit(context, site, { path, javaScriptEnabled });
      expect(complaints).toEqual([]);
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not said
      return page.locator("body").innerText();
    };
    const [without, withScripts] = [await words(false), await words(true)];
    if (helped.includes(name)) expect(without).toMatch(/https:\S+rss\.xml|JavaScript/);
    else expect(without).toBe(withScripts);
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
