import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

// scripts are texts, because our own types know no browser
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against a page: the rule and the element of each violation. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<AxeResults["violations"]>(
    "axe.run(document, { resultTypes: ['violations'] }).then((results) => results.violations)",
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** How many pixels the page is wider than the window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

/** Cumulative layout shift, once all pictures are there. https://web.dev/articles/cls */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(`(async () => {
    for (const image of document.images) {
      image.loading = "eager";
      await image.decode();
    }
    let sum = 0;
    const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }));
    observer.observe({ type: "layout-shift", buffered: true });
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50)));
    return sum;
  })()`);
}

/** An element as it is when the keyboard has reached it. */
export interface Focused {
  /** Its place among all that can be reached, in the order of the document. */
  readonly place: number;
  /** True if it can be told from what is around it: an outline of two pixels or more. */
  readonly seen: boolean;
}

/** Walks through a page with the tab key. */
export async function walkByKeyboard(page: Page): Promise<{ all: number; steps: Focused[] }> {
  const all = await page.evaluate<number>(`(() => {
    const selector = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    globalThis.reachable = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    return reachable.length;
  })()`);
  const steps: Focused[] = [];
  for (let step = 0; step < all; step++) {
    await page.keyboard.press("Tab");
    steps.push(
      await page.evaluate<Focused>(`(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
        const seen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
        return { place: reachable.indexOf(document.activeElement), seen };
      })()`),
    );
  }
  return { all, steps };
}
