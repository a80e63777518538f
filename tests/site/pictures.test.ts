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
const large = await picture(1200, 800).jpeg().toBuffer();
const onItsSide = await picture(800, 1200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
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

async function site(folder: string) {
  const result = await buildIn(folder);
  expect(result.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return siteIn(join(folder, "dist"));
}

describe("pictures of a live release", () => {
  test("are offered in smaller sizes beside the original, which stays", async () => {
    const { paths, text, bytes } = await site(newsroom(files));
    const page = text("2026/a/index.html");
    expect(page).toMatch(
      /<img src="foto%20%C3%A4\.jpg" srcset="foto%20%C3%A4-480\.\w{10}\.webp 480w, foto%20%C3%A4-960\.\w{10}\.webp 960w, foto%20%C3%A4\.jpg 1200w" sizes="[^"]+" alt="Eine Fähre" width="1200" height="800"/,
    );
    expect(page).toMatch(
      /<img src="karte\.jpg" srcset="karte-480\.\w{10}\.webp 480w, karte-960\.\w{10}\.webp 960w, karte\.jpg 1200w"/,
    );
    expect(page).toMatch(/<img src="plan\.png" alt/);
    expect(bytes("2026/a/foto ä.jpg").equals(large)).toBe(true);
    const versions = paths.filter((path) => path.endsWith(".webp"));
    expect(versions).toHaveLength(4);
    for (const path of versions) {
      const { width, height, format } = await sharp(bytes(path)).metadata();
      expect([format, width, Math.round(((height ?? 0) / (width ?? 1)) * 100)]).toEqual([
        "webp",
        path.includes("-480") ? 480 : 960,
        67,
      ]);
    }
  });

  test("are made once, are the same each time, and stand in the manifest", async () => {
    const folder = newsroom(files);
    const first = await site(folder);
    const versions = first.paths
      .filter((path) => path.endsWith(".webp"))
      .map((path) => first.bytes(path).toString("hex"));
    const again = await buildIn(folder);
    expect(again).toMatchObject({ files: { written: 0, removed: 0 } });
    rmSync(join(folder, ".presswerk"), { recursive: true });
    const anew = await site(folder);
    expect(anew.paths.filter((path) => path.endsWith(".webp")).map((path) => anew.bytes(path).toString("hex"))).toEqual(
      versions,
    );
    expect(JSON.stringify(anew.json("presswerk-manifest.json"))).toContain("-480.");
  });

  test("vanish with a release that is withdrawn or hidden", async () => {
    const folder = newsroom(files);
    await site(folder);
    writeFileSync(join(folder, "releases/a.md"), text("withdrawn: { date: 2026-05-02, reason: Irrtum }\n"));
    expect((await site(folder)).paths.filter((path) => /webp|jpg|png/.test(path))).toEqual([]);
    writeFileSync(join(folder, "releases/a.md"), text("draft: true\n"));
    expect((await site(folder)).paths.filter((path) => /webp|jpg|png/.test(path))).toEqual([]);
  });

  test("that are damaged are shown as they are", async () => {
    const { text, paths } = await site(newsroom({ ...files, "releases/karte.jpg": onItsSide.subarray(0, 400) }));
    expect(text("2026/a/index.html")).not.toContain("karte-480");
    expect(paths.filter((path) => path.endsWith(".webp"))).toHaveLength(2);
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
