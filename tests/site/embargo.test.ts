import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildIn, minimal, newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";
import { png } from "../helpers/small-files.js";
import { presswerk } from "../helpers/terminal.js";

const moment = Date.parse("2026-07-01T10:00:00Z");

/** A release with a canary of its own in every field, file name and file. */
function secretRelease(name: string, hold: string): Record<string, string | Uint8Array> {
  const canary = `kanari${name}`;
  const front = [
    `title: ${canary} Titel`,
    `slug: ${canary}-slug`,
    hold,
    ...["type", "number", "subtitle", "kicker", "place", "summary"].map((key) => `${key}: ${canary} ${key}`),
    `keywords: [${canary}]`,
    `contact: ${canary}`,
    "topics: [wirtschaft]",
    `image: { src: ${canary}.png, alt: ${canary}, caption: ${canary}, credit: ${canary}, license: ${canary} }`,
    `attachments: [{ src: ${canary}.pdf, title: ${canary} }]`,
    `links: [{ title: ${canary}, url: "https://${canary}.example.org/" }]`,
    `accessible: [{ kind: easy-language, url: "https://example.org/${canary}" }]`,
    `aliases: [/${canary}/alt]`,
    "translationOf: offen",
    "language: en",
  ];
  return {
    [`releases/${canary}.md`]: `---\n${front.join("\n")}\n---\n${canary} Text ![${canary}](${canary}-bild.png)\n`,
    [`releases/${canary}.png`]: png(60, 40, [200, 0, 0]),
    [`releases/${canary}-bild.png`]: png(30, 20, [0, 0, 200]),
    [`releases/${canary}.pdf`]: `%PDF-1.4\n% ${canary}\n%%EOF\n`,
  };
}

const held = {
  embargo: "date: 2026-01-01\nembargo: 2026-07-01T10:00:00Z",
  geplant: "date: 2026-07-01T10:00:00Z",
  entwurf: "date: 2026-01-01\ndraft: true",
};

const files = {
  "presswerk.yaml": `${minimal}languages: [de, en]\ncontacts:\n${Object.keys(held)
    .map((name) => `  kanari${name}: { name: kanari${name} }\n`)
    .join("")}`,
  "releases/offen.md":
    "---\ntitle: Offen\ndate: 2026-01-01\ntopics: [wirtschaft]\n---\nSiehe [das](kanariembargo.md).\n",
  ...Object.assign({}, ...Object.entries(held).map(([name, hold]) => secretRelease(name, hold))),
};

/** Paths of the output that hold a canary in name or bytes. */
function holders(folder: string, canary: string): string[] {
  const out = join(folder, "dist");
  return siteIn(out).paths.filter((path) => path.includes(canary) || readFileSync(join(out, path)).includes(canary));
}

test("before its moment not one byte of a held back release is in the output, at any time before", async () => {
  const folder = newsroom(files);
  const times = [1, 2, 1000, 60_000, ...Array.from({ length: 40 }, (_, n) => (n + 1) ** 4 * 1000)];
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
    expect(`${stdout}${stderr}`.replaceAll(/releases\/kanari\w+\.md/g, "")).not.toContain("kanari");
  }
});
