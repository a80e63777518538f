// Stops a change that makes the same work more than 1.3 times as expensive as the commit before: `npm run bench:guard`.
//
// A small newsroom is built with the compiled program of this folder and with that of the parent commit, in turns: from nothing,
// after one edit, and with nothing to do. Instructions are counted where `perf` can, else milliseconds of processor time.
// A busy machine only ever adds, so the least of several rounds is compared; and only if the rounds one by one say so too, it counts.

import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { median } from "./measure.mjs";
import { everything, presswerk } from "./peers/presswerk.mjs";
import { release } from "./release.mjs";

const most = 1.3;
const size = 400;
const rounds = { least: 3, most: 9 };

const here = resolve(import.meta.dirname, "../..");
const usage = new URL("./usage.mjs", import.meta.url).href;
/** Known once it was tried. */
let counts;

const folder = mkdtempSync(join(tmpdir(), "presswerk-guard-"));
const parentFolder = join(folder, "parent");

function hasParent() {
  if (run("git", ["rev-parse", "--verify", "--quiet", "HEAD^"], here, true) === 0) return true;
  console.log("This commit has no parent here: nothing to compare with");
  return false;
}

function compare() {
  run("git", ["worktree", "add", "--quiet", "--detach", parentFolder, "HEAD^"], here);
  if (!compiled(parentFolder)) {
    console.log("The parent commit does not compile: nothing to compare with");
    return 0;
  }
  const unit = canCount() ? "million instructions" : "ms";
  const sides = [here, parentFolder].map((program, index) => side(program, join(folder, String(index))));
  const kinds = Object.keys(acts);
  const found = new Map(kinds.map((kind) => [kind, []]));
  for (let round = 0; round < rounds.most; round++) {
    const open = kinds.filter((kind) => round < rounds.least || isWorse(found.get(kind)));
    if (open.length === 0) break;
    for (const kind of kinds) {
      const costs = sides.map((one) => acts[kind](one));
      if (open.includes(kind)) found.get(kind).push(costs);
    }
  }
  for (const [kind, pairs] of found) {
    const [own, before] = least(pairs);
    const verdict = isWorse(pairs) ? ": TOO MUCH" : "";
    console.log(
      `${kind}: ${own.toFixed(0)} ${unit}, before ${before.toFixed(0)}: ${(own / before).toFixed(2)} times${verdict}`,
    );
  }
  return [...found.values()].some(isWorse) ? 1 : 0;
}

/** What is compared, in an order in which each finds what it needs. */
const acts = {
  "from nothing": (one) => {
    for (const name of one.contestant.leaves) rmSync(join(one.place, name), { recursive: true, force: true });
    return cost(one);
  },
  "one release edited": (one) => {
    const { date, slug } = release(size >> 1);
    const file = join(one.place, "releases", date.slice(0, 4), date.slice(5, 7), `${slug}.md`);
    appendFileSync(file, "\nEin Nachtrag.\n");
    return cost(one);
  },
  "nothing to do": cost,
};

function side(program, place) {
  const contestant = presswerk(program, everything);
  contestant.prepare(
    place,
    Array.from({ length: size }, (_, number) => release(number)),
  );
  return { contestant, place };
}

function isWorse(pairs) {
  const [own, before] = least(pairs);
  return own / before > most && median(pairs.map(([a, b]) => a / b)) > most;
}

function least(pairs) {
  return [0, 1].map((index) => Math.min(...pairs.map((pair) => pair[index])));
}

/** In one thread, for how work is shared out is not what is compared. */
function cost({ contestant, place }) {
  const { command, words, cwd } = contestant.command(place, ["--jobs", "1"]);
  const file = join(folder, "usage");
  const counted = ["stat", "-x", ",", "-e", "instructions:u", "-o", file, command, ...words];
  const node = canCount()
    ? run("perf", counted, cwd)
    : run(command, ["--import", usage, ...words], cwd, false, { BENCH_USAGE: file });
  if (node !== 0) throw new Error(`${words[0]} ended with ${node}`);
  const text = readFileSync(file, "utf8");
  if (canCount()) return Number(/^(\d+),/m.exec(text)?.[1]) / 1e6;
  const { userCPUTime, systemCPUTime } = JSON.parse(text);
  return (userCPUTime + systemCPUTime) / 1000;
}

/** Virtual machines often cannot count instructions. */
function canCount() {
  if (counts === undefined) {
    const { stderr } = spawnSync("perf", ["stat", "-x", ",", "-e", "instructions:u", "true"], { encoding: "utf8" });
    counts = /^\d+,/m.test(stderr ?? "");
  }
  return counts;
}

function compiled(place) {
  const lock = (at) => readFileSync(join(at, "package-lock.json"), "utf8");
  if (lock(place) === lock(here)) symlinkSync(join(here, "node_modules"), join(place, "node_modules"), "junction");
  else if (run("npm", ["ci", "--no-audit", "--no-fund", "--silent"], place) !== 0) return false;
  run("npm", ["run", "--silent", "compile"], place);
  return existsSync(join(place, "lib/cli/run.js"));
}

function run(command, words, cwd, quietly = false, env = {}) {
  const stdio = ["ignore", "ignore", quietly ? "ignore" : "inherit"];
  return spawnSync(command, words, { cwd, stdio, env: { ...process.env, ...env } }).status;
}

try {
  process.exitCode = hasParent() ? compare() : 0;
} finally {
  run("git", ["worktree", "remove", "--force", parentFolder], here, true);
  rmSync(folder, { recursive: true, force: true });
}
