import { expect, inject, test } from "vitest";
import { visit } from "./browse.js";

const site = { folder: inject("sampleSite"), url: inject("sampleUrl") };
const first = ".feed .address >> nth=0";

test("a button copies the address of a feed, and says so", async (context) => {
  const { page, foreign, complaints } = await visit(context, site, { path: "feeds/" });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Kopieren: Adresse" }).first().click();
  expect(await page.locator(".copied").textContent()).toBe(`Kopiert: ${site.url}rss.xml`);
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(`${site.url}rss.xml`);
  expect([...foreign, ...complaints]).toEqual([]);
});

test("without scripts there is no button, and a click marks the whole address", async (context) => {
  const { page } = await visit(context, site, { path: "feeds/", javaScriptEnabled: false });
  expect(await page.locator("button").count()).toBe(0);
  await page.locator(first).click();
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send("Runtime.evaluate", { expression: "getSelection().toString()" });
  expect(result.value).toBe(`${site.url}rss.xml`);
});
