import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as setTimeoutAsync } from "node:timers/promises";
import { expect, test } from "vitest";
import { realSystem } from "../../src/cli/system.js";
import { needs } from "../helpers/programs.js";
import { effort, tally } from "../helpers/tally.js";
import { presswerk } from "../helpers/terminal.js";
import { randomNumbers } from "../history/random-numbers.js";
import { brokenLinks, feedsIn } from "../publish/crawler.js";
import { base, contentsOf } from "../publish/newsroom.js";
import { type Changed, changedNewsroom, shown, visible } from "./killed-newsroom.js";

const executable = new URL("../../bin/presswerk.js", import.meta.url).pathname;
const words = ["build", "--quiet", "--now", "2026-06-01T10:00:00Z"];

function start(folder: string, before: readonly string[] = []): ChildProcess {
  const [program = "", ...rest] = [...before, process.execPath, executable, ...words];
  return spawn(program, rest, { cwd: folder, stdio: "ignore" });
}

function ended(child: ChildProcess): Promise<"killed" | number> {
  return new Promise((resolve) => child.on("close", (code, signal) => resolve(signal ? "killed" : (code ?? -1))));
}

/** After a kill: no file is torn, no reader meets a missing one, and the next build repairs everything. Tells what readers saw. */
async function survives(folder: string, { old, fresh }: Changed, how: string): Promise<"old" | "new" | "between"> {
  const dist = join(folder, "dist");
  const now = shown(dist);
  const torn = Object.keys(now).filter((path) => now[path] !== old[path] && now[path] !== fresh[path]);
  expect(torn, how).toEqual([]);
  const isOld = same(now, visible(old));
  const isNew = same(now, visible(fresh));
  if (!isOld && !isNew)
    expect(brokenLinks(dist, { base, known: feedsIn(dist).filter((path) => path in old) }), how).toEqual([]);
  const { exit, stderr } = await presswerk(folder, words, { owner: realSystem().owner });
  expect(exit, `${how}\n${stderr}`).toBe(0);
  expect(contentsOf(dist), how).toEqual(fresh);
  rmSync(folder, { recursive: true });
  return isOld ? "old" : isNew ? "new" : "between";
}

function same(a: object, b: object): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}

/** Kills a build: a random part of a whole build's time after its start, or of its writing's after that has begun. */
async function killAtRandom(
  folder: string,
  { whole, writing }: Times,
  random: () => number,
): Promise<"killed" | number> {
  const child = start(folder);
  const end = ended(child);
  const atWriting = random() < 0.7;
  if (atWriting) await Promise.race([end, appears(join(folder, "dist/.presswerk-new"))]);
  const timer = setTimeout(() => child.kill("SIGKILL"), random() * (atWriting ? writing * 1.2 : whole));
  return end.finally(() => clearTimeout(timer));
}

/** In milliseconds. */
interface Times {
  readonly whole: number;
  readonly writing: number;
}

async function timesOf(folder: string): Promise<Times> {
  const begun = performance.now();
  const end = ended(start(folder));
  await Promise.race([end, appears(join(folder, "dist/.presswerk-new"))]);
  const writes = performance.now();
  expect(await end).toBe(0);
  return { whole: performance.now() - begun, writing: performance.now() - writes };
}

async function appears(path: string): Promise<void> {
  for (let tries = 0; tries < 10_000 && !existsSync(path); tries++) await setTimeoutAsync(1);
}

const kills = effort({ short: 12, long: 500 });

test(`killed at ${kills} random moments, a build leaves whole files and no dead link, and the next one repairs everything`, async () => {
  const changed = await changedNewsroom();
  const random = randomNumbers(effort({ short: 5, long: 11 }));
  const times = await timesOf(changed.copy());
  const seen = { old: 0, new: 0, between: 0 };
  for (let kill = 0, tries = 0; kill < kills && tries < 3 * kills; tries++) {
    const folder = changed.copy();
    const how = await killAtRandom(folder, times, random);
    if (how === "killed") kill++;
    seen[await tally("kill", how === "killed" ? 1 : 0, () => survives(folder, changed, `try ${tries}: ${how}`))]++;
  }
  console.log(`readers saw ${JSON.stringify(seen)}`);
  expect(seen.old + seen.new + seen.between).toBeGreaterThanOrEqual(kills);
});

test("killed exactly while files are moved, at any of them", async (context) => {
  needs("strace", context);
  const changed = await changedNewsroom();
  const step = effort({ short: 17, long: 1 });
  const seen = { old: 0, new: 0, between: 0 };
  for (const call of ["rename", "unlink,unlinkat,rmdir"]) {
    for (let when = 1; ; when += step) {
      const folder = changed.copy();
      const inject = `inject=${call}:signal=KILL:when=${when}`;
      const strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", `trace=${call}`, "-e", inject];
      const how = await ended(start(folder, strace));
      seen[await tally("kill", how === "killed" ? 1 : 0, () => survives(folder, changed, inject))]++;
      if (how !== "killed") break;
    }
  }
  console.log(`readers saw ${JSON.stringify(seen)}`);
  expect(seen.between).toBeGreaterThan(0);
});
