import { join } from "node:path";
import { expect, test } from "vitest";
import { canaryNewsroom as files, holders as holdersIn, canaryMoment as moment } from "../helpers/canaries.js";
import { buildIn, newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";
import { presswerk } from "../helpers/terminal.js";

const holders = (folder: string, canary: string) => holdersIn(join(folder, "dist"), canary);

test("before its moment not one byte of a held back release is in the output, at any time before", {
  timeout: 120_000,
}, async () => {
  const folder = newsroom(files);
  const times = [1, 2, 1000, 60_000, ...Array.from({ length: 12 }, (_, n) => (n + 1) ** 6 * 1000)];
  for (const before of times.toReversed()) {
    await buildIn(folder, { now: new Date(moment - before).toISOString() });
    expect(holders(folder, "kanari"), `${before} ms before`).toEqual([]);
  }
});

test("at its moment it is there, whole, and the draft is not", async () => {
  const folder = newsroom(files);
  await buildIn(folder, { now: new Date(moment - 1).toISOString() });
  await buildIn(folder, { now: new Date(moment).toISOString() });
  for (const canary of ["kanariembargo", "kanarigeplant"]) {
    for (const path of [
      `en/2026/${canary}-slug/index.html`,
      `en/2026/${canary}-slug/${canary}.pdf`,
      `${canary}/alt/index.html`,
      "en/rss.xml",
      "releases.json",
    ]) {
      expect(holders(folder, canary)).toContain(path);
    }
  }
  expect(holders(folder, "kanarientwurf")).toEqual([]);
});

test("going back removes every trace but id and address", async () => {
  const folder = newsroom(files);
  await buildIn(folder, { now: new Date(moment).toISOString() });
  const { diagnostics } = await buildIn(folder, { now: new Date(moment - 1).toISOString() });
  expect(diagnostics.filter(({ code }) => code === "release-hidden")).toHaveLength(2);
  for (const canary of ["kanariembargo", "kanarigeplant"]) {
    expect(holders(folder, canary)).toEqual(["releases.json"]);
    const entry = siteIn(join(folder, "dist"))
      .json("releases.json")
      .releases.find(({ url }: { url: string }) => url.includes(canary));
    expect(JSON.stringify({ ...entry, id: "", url: "" })).not.toContain(canary);
  }
});

test("neither the answer of a build nor its log says more of it than its file's path", async () => {
  const folder = newsroom(files);
  for (const words of [["build", "--json"], ["build"]]) {
    const { stdout, stderr } = await presswerk(folder, words);
    expect(`${stdout}${stderr}`.replaceAll(/(?:releases\/)?kanari\w+\.md/g, "")).not.toContain("kanari");
  }
});
