import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { realSystem } from "../../src/cli/system.js";
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

test("a lock from before the machine was started again is taken over, even if its number is another process now", () => {
  const path = join(emptyFolder(), "lock");
  writeFileSync(path, "1\n");
  utimesSync(path, new Date("2001-01-01"), new Date("2001-01-01"));
  expect(takeLock(path, { ...realSystem().owner, pid: 12 })).toHaveProperty("release");
});

test("a lock of this very process's number is a dead one's: containers give the same number to each", () => {
  const path = join(emptyFolder(), "lock");
  writeFileSync(path, "12\n");
  expect(takeLock(path, owner(12, [12]))).toHaveProperty("release");
  expect(readdirSync(dirname(path))).toEqual(["lock"]);
});

test("what a process left that was killed while it took the lock goes; what a living one is about to take stays", () => {
  const path = join(emptyFolder(), "lock");
  for (const name of ["lock-11", "lock-11-dead", "lock-13"]) writeFileSync(join(dirname(path), name), "");
  expect(takeLock(path, owner(12, [13]))).toHaveProperty("release");
  expect(readdirSync(dirname(path)).sort()).toEqual(["lock", "lock-13"]);
});

test("where nothing is written, the folder made for the lock goes again", async () => {
  const folder = newsroom({ "releases/a.md": "---\ntitle: A\n---\nText.\n" });
  expect((await presswerk(folder, ["build", "--out", "ganz/neu"])).exit).toBe(1);
  expect(existsSync(join(folder, "ganz"))).toBe(false);
});
