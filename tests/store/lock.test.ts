import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "../../src/store/lock.js";
import { emptyFolder } from "../helpers/empty-folder.js";
import { newsroom } from "../helpers/newsroom.js";
import { presswerk } from "../helpers/terminal.js";

const owner = (pid: number, running: number[]) => ({ pid, isRunning: (other: number) => running.includes(other) });

test("a lock is held until it is released, and names its owner", () => {
  const path = join(emptyFolder(), "lock");
  const first = takeLock(path, owner(11, [11]));
  expect(takeLock(path, owner(12, [11]))).toEqual({ heldBy: 11 });
  if ("release" in first) first.release();
  expect(takeLock(path, owner(12, [11]))).toHaveProperty("release");
});

test.each(["11\n", "", "Unsinn"])("a lock that says %j is taken over if nobody lives who holds it", (content) => {
  const path = join(emptyFolder(), "lock");
  writeFileSync(path, content);
  expect(takeLock(path, owner(12, []))).toHaveProperty("release");
  expect(readFileSync(path, "utf8")).toBe("12\n");
});

test("a second build at the same output ends with exit code 3, touches nothing, and works when the first has died", async () => {
  const folder = newsroom({ "releases/a.md": "---\ntitle: A\ndate: 2026-03-01\n---\nText.\n" });
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist/.presswerk-lock"), "11\n");
  const { exit, stderr } = await presswerk(folder, ["build"], { owner: owner(12, [11]) });
  expect(exit).toBe(3);
  expect(stderr).toContain("Another build is at work on this output (process 11)");
  expect(existsSync(join(folder, "dist/rss.xml"))).toBe(false);
  expect((await presswerk(folder, ["build"], { owner: owner(12, []) })).exit).toBe(0);
  expect(existsSync(join(folder, "dist/.presswerk-lock"))).toBe(false);
});
