import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { buildIn, newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";

const picture = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: "#4466aa", noise: { type: "gaussian", mean: 128, sigma: 30 } },
  });
const large = await picture(720, 480).jpeg().toBuffer();
const onItsSide = await picture(480, 720).withMetadata({ orientation: 6 }).jpeg().toBuffer();
const small = await picture(400, 300).png().toBuffer();

const text = (extra = "") => `---
title: Fähren
date: 2026-05-01
${extra}image: { src: "foto ä.jpg", alt: Eine Fähre, credit: Haus }
---
![Die Karte](karte.jpg) ![Der Plan](plan.png)
`;
const files = {
  "releases/a.md": text(),
  "releases/foto ä.jpg": large,
  "releases/karte.jpg": onItsSide,
  "releases/plan.png": small,
};

const isVersion = (path: string) => /\.(?:avif|webp)$/.test(path);

async function site(folder: string) {
  const result = await buildIn(folder);
  expect(result.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return siteIn(join(folder, "dist"));
}

describe("pictures of a live release", () => {
  test("are offered in smaller sizes beside the original, which stays", async () => {
    const { paths, text, bytes } = await site(newsroom(files));
    const page = text("2026/a/index.html");
    for (const [name, others] of [
      ["foto%20%C3%A4", ' alt="Eine Fähre" width="720" height="480"'],
      ["karte", ""],
    ] as const) {
      const [, sources = ""] =
        new RegExp(`<picture>((?:(?!</picture>).)*)<img src="${name}\\.jpg"${others}`, "s").exec(page) ?? [];
      const versions = [...sources.matchAll(/<source type="image\/(\w+)" srcset="([^"]+)" sizes="[^"]+">/g)];
      expect(versions.map(([, type, srcset = ""]) => [type, srcset.replace(/\.\w{10}\./g, ".")])).toEqual([
        ["avif", `${name}-480.avif 480w, ${name}-720.avif 720w`],
        ["webp", `${name}-720.webp 720w`],
      ]);
    }
    expect(page).toMatch(/<img src="plan\.png" alt/);
    expect(bytes("2026/a/foto ä.jpg").equals(large)).toBe(true);
    const versions = paths.filter(isVersion);
    expect(versions).toHaveLength(6);
    for (const path of versions) {
      const { width, height, format } = await sharp(bytes(path)).metadata();
      expect([format, width, Math.round(((height ?? 0) / (width ?? 1)) * 100)]).toEqual([
        path.endsWith(".avif") ? "heif" : "webp",
        Number(/-(\d+)\.\w+\.\w+$/.exec(path)?.[1]),
        67,
      ]);
    }
  });

  test("are made once, are the same each time, and stand in the manifest", async () => {
    const folder = newsroom(files);
    const first = await site(folder);
    const versions = first.paths.filter(isVersion).map((path) => first.bytes(path).toString("hex"));
    const again = await buildIn(folder);
    expect(again).toMatchObject({ files: { written: 0, removed: 0 } });
    rmSync(join(folder, ".presswerk"), { recursive: true });
    const anew = await site(folder);
    expect(anew.paths.filter(isVersion).map((path) => anew.bytes(path).toString("hex"))).toEqual(versions);
    expect(JSON.stringify(anew.json("presswerk-manifest.json"))).toContain("-480.");
  });

  test("vanish with a release that is withdrawn or hidden", async () => {
    const folder = newsroom(files);
    await site(folder);
    writeFileSync(join(folder, "releases/a.md"), text("withdrawn: { date: 2026-05-02, reason: Irrtum }\n"));
    expect((await site(folder)).paths.filter((path) => /webp|avif|jpg|2026.*png/.test(path))).toEqual([]);
    writeFileSync(join(folder, "releases/a.md"), text("draft: true\n"));
    expect((await site(folder)).paths.filter((path) => /webp|avif|jpg|2026.*png/.test(path))).toEqual([]);
  });

  test("that are damaged are shown as they are", async () => {
    const { text, paths } = await site(newsroom({ ...files, "releases/karte.jpg": onItsSide.subarray(0, 400) }));
    expect(text("2026/a/index.html")).not.toContain("karte-480");
    expect(paths.filter(isVersion)).toHaveLength(3);
  });

  test("that changed get other names", async () => {
    const folder = newsroom(files);
    const before = (await site(folder)).paths.filter((path) => path.includes("foto ä-480"));
    writeFileSync(join(folder, "releases/foto ä.jpg"), readFileSync(join(folder, "releases/karte.jpg")));
    const after = (await site(folder)).paths.filter((path) => path.includes("foto ä-480"));
    expect([before.length, after.length]).toEqual([1, 1]);
    expect(after).not.toEqual(before);
  });
});
