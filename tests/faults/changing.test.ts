import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildIn } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";
import { pdf } from "../helpers/small-files.js";
import { presswerk } from "../helpers/terminal.js";
import { base, builtNewsroom, contentsOf } from "../publish/newsroom.js";
import { changedNewsroom } from "./killed-newsroom.js";

const executable = new URL("../../bin/presswerk.js", import.meta.url).pathname;
const words = ["build", "--now", "2026-06-01T10:00:00Z", "--lang", "en"];

function started(folder: string): Promise<{ exit: number | null; stderr: string }> {
  const child = spawn(process.execPath, [executable, ...words], { cwd: folder });
  let stderr = "";
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  return new Promise((resolve) => child.on("close", (exit) => resolve({ exit, stderr })));
}

test("of many builds at one output each makes the whole site or says that another is at work", async () => {
  const { copy, fresh } = await changedNewsroom();
  const folder = copy();
  const results = await Promise.all(Array.from({ length: 6 }, () => started(folder)));
  for (const { exit, stderr } of results) {
    if (exit !== 0) expect(stderr).toContain("Another build is at work on this output");
    expect([0, 3]).toContain(exit);
  }
  expect(results.some(({ exit }) => exit === 0)).toBe(true);
  expect(contentsOf(join(folder, "dist"))).toEqual(fresh);
});

test("when the clock goes back, what was live hides again with a warning, and comes back under its id and address", async () => {
  const folder = await builtNewsroom();
  const before = contentsOf(join(folder, "dist"));
  const back = await buildIn(folder, { now: "2026-03-03T12:00:00Z" });
  expect(back.diagnostics.map(({ code }) => code)).toContain("release-hidden");
  await buildIn(folder);
  expect(contentsOf(join(folder, "dist"))).toEqual(before);
});

test("sources that are written while they are read give a whole site, an error with its place, or a fault, and a good one in the end", async () => {
  const folder = await builtNewsroom();
  const letters = ["A", "B"];
  const text = (letter: string) =>
    `---\ntitle: Wechsel ${letter}\ndate: 2026-03-09\n---\n${`${letter} `.repeat(50_000)}\n`;
  let turn = 0;
  const timer = setInterval(() => {
    writeFileSync(join(folder, "releases/wechsel.md"), text(letters[turn++ % 2] ?? ""));
    writeFileSync(join(folder, "releases/plan.pdf"), pdf + "x".repeat(turn % 3));
  }, 3);
  const seen = new Set<number | null>();
  for (let build = 0; build < 6; build++) {
    const { exit, stderr } = await started(folder);
    seen.add(exit);
    expect([0, 1, 3], stderr).toContain(exit);
    if (exit === 1) expect(stderr).toMatch(/releases\/wechsel\.md:1|releases\/wechsel\.md/);
    if (exit === 3) expect(stderr).toContain("A file was written while presswerk read it");
    const site = siteIn(join(folder, "dist"));
    const pages = site.paths.filter((path) => path.endsWith("wechsel/index.html"));
    for (const page of pages)
      expect(letters.filter((letter) => site.text(page).includes(`${letter} ${letter} `))).toHaveLength(1);
    const lengths = JSON.parse(site.text("topics/stadt/feed.json")).items.flatMap(
      ({ attachments = [] }: { attachments?: { url: string; size_in_bytes: number }[] }) => attachments,
    );
    for (const { url, size_in_bytes } of lengths)
      expect(site.bytes(url.slice(base.length)).byteLength).toBe(size_in_bytes);
  }
  clearInterval(timer);
  writeFileSync(join(folder, "releases/wechsel.md"), text("A"));
  expect((await presswerk(folder, words)).exit).toBe(0);
  const changed = contentsOf(join(folder, "dist"));
  rmSync(join(folder, ".presswerk"), { recursive: true });
  expect((await presswerk(folder, words)).exit).toBe(0);
  expect(contentsOf(join(folder, "dist"))).toEqual(changed);
});
