import { expect, inject, test } from "vitest";
import { visit } from "./browse.js";

const site = { folder: inject("sampleSite"), url: inject("sampleUrl") };

test("a question in the address is answered with links to releases, from our own address only", async (context) => {
  const { page, foreign, complaints, requests } = await visit(context, site, { path: "search/?q=Regenschirm" });
  await page.locator(".found-list li").first().waitFor();
  const link = page.locator(".found-list a").filter({ hasText: "Regenschirme mit Fiberglasgestell" });
  expect(await link.getAttribute("href")).toBe(`${site.url}2025/schirmstudie/`);
  expect([...foreign, ...complaints]).toEqual([]);
  expect(requests.some((path) => path.endsWith(".pf_fragment"))).toBe(true);
});

test("words beside the one that was found keep their distance", async (context) => {
  const { page } = await visit(context, site, { path: "search/?q=Regenfreunde" });
  const found = page.locator(".found-list li").filter({ hasText: "Tag der Pfütze" }).locator(".summary");
  await found.waitFor();
  expect(await found.textContent()).toContain("Regenfreunde Beispielland");
});

test("in another language its own releases are found", async (context) => {
  const { page } = await visit(context, site, { path: "en/search/" });
  await page.locator("#q").fill("tide tables");
  await page.keyboard.press("Enter");
  await page.locator(".found-list li").first().waitFor();
  expect(page.url()).toBe(`${site.url}en/search/?q=tide+tables`);
  const links = await page.evaluate<string[]>(
    "[...document.querySelectorAll('.found-list a')].map((link) => link.href)",
  );
  expect(links).toContain(`${site.url}en/2022/exampleton-tide-tables/`);
  expect(links.every((link) => link.startsWith(`${site.url}en/`))).toBe(true);
});

test("nothing of the index is fetched before somebody searches, and without scripts there is help", async (context) => {
  const { requests } = await visit(context, site, { path: "search/" });
  expect(requests.filter((path) => /pagefind|pf_/.test(path))).toEqual([]);
  const { page } = await visit(context, site, { path: "search/?q=Regen", javaScriptEnabled: false });
  expect(await page.locator("noscript").textContent()).toContain("Archiv");
});

test("what was withdrawn cannot be found", async (context) => {
  const { page } = await visit(context, site, { path: "search/?q=Schneemannz%C3%A4hlung" });
  await page.locator(".found").filter({ hasText: /./ }).waitFor();
  expect(await page.locator(`.found-list a[href="${site.url}2023/schneemannzaehlung/"]`).count()).toBe(0);
});
