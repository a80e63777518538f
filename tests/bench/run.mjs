// How fast presswerk is beside others that do the same work, and where its time goes; writes docs/performance.md.
//
//   npm run bench                                      1,000 and 10,000 releases, five rounds
//   npm run bench -- --sizes 1000,10000,100000 --runs 3 --write docs/performance.md
//
// hugo, eleventy, pelican, jekyll and hexo take part where they are on the PATH. GNU time (Debian: time) measures.
// Everything happens in a temporary folder, TMPDIR if that is set, which needs some GB for 100,000 releases.
// In each round everybody builds once, one after the other, so that a busy moment hits all alike; ratios are taken round by round.

import { appendFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { canMeasure, measure } from "./measure.mjs";
import { eleventy } from "./peers/eleventy.mjs";
import { hexo } from "./peers/hexo.mjs";
import { hugo } from "./peers/hugo.mjs";
import { jekyll } from "./peers/jekyll.mjs";
import { pelican } from "./peers/pelican.mjs";
import { everything, presswerk } from "./peers/presswerk.mjs";
import { profile } from "./profile.mjs";
import { release } from "./release.mjs";
import { report } from "./report.mjs";

const program = resolve(import.meta.dirname, "../..");

/** The slow ones would take hours where there are many. */
const peers = [
  { peer: hugo, most: Number.POSITIVE_INFINITY },
  { peer: eleventy, most: 10_000 },
  { peer: hexo, most: 1000 },
  { peer: pelican, most: 1000 },
  { peer: jekyll, most: 1000 },
];

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000" },
    runs: { type: "string", default: "5" },
    write: { type: "string", default: join(program, "docs/performance.md") },
  },
});

if (!canMeasure) {
  console.error("GNU time is missing (Debian: apt-get install time)");
  process.exit(1);
}

const versions = new Map(peers.map(({ peer }) => [peer, peer.version()]));
const there = peers.filter(({ peer }) => versions.get(peer) !== undefined);
const folder = mkdtempSync(join(tmpdir(), "presswerk-bench-"));
let moved = 0;

try {
  const results = values.sizes.split(",").map(Number).map(measureSize);
  const others = there.map(({ peer }) => ({ name: peer.name, version: versions.get(peer), leavesOut: peer.leavesOut }));
  const missing = peers.filter(({ peer }) => !versions.get(peer)).map(({ peer }) => peer.name);
  writeFileSync(resolve(values.write), report(results, { others, missing, runs: Number(values.runs) }));
  console.log(`Written: ${values.write}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureSize(size) {
  const own = [
    { name: "presswerk", contestant: presswerk(program) },
    { name: "presswerk, everything on", contestant: presswerk(program, everything) },
  ];
  const others = there.filter(({ most }) => size <= most).map(({ peer }) => ({ name: peer.name, contestant: peer }));
  const all = [...own, ...others].map((one, index) => ({
    ...one,
    place: join(folder, `${size}-${index}`),
    rounds: [],
  }));
  for (const { contestant, place } of all) contestant.prepare(place, releases(size));
  const edited = [];
  const nothing = [];
  for (let run = 0; run < Number(values.runs); run++) {
    for (const { name, contestant, place, rounds } of all) {
      clear(place, contestant.leaves);
      rounds.push(told(size, `${name}, cold`, measure(contestant.command(place))));
    }
    const [{ contestant, place }] = all;
    edit(place, size);
    edited.push(told(size, "presswerk, one release edited", measure(contestant.command(place))));
    nothing.push(told(size, "presswerk, nothing to do", measure(contestant.command(place))));
  }
  const [{ contestant, place }] = all;
  edit(place, size);
  const warm = profile(contestant.command(place));
  const profiles = {
    warm,
    ...(size <= 10_000 && { cold: profile(contestant.command(place, ["--no-cache", "--jobs", "1"])) }),
  };
  for (const { place } of all) rmSync(place, { recursive: true, force: true });
  rmSync(join(folder, "moved"), { recursive: true, force: true });
  return { size, cold: all.map(({ name, rounds }) => ({ name, rounds })), edited, nothing, profiles };
}

function* releases(size) {
  for (let number = 0; number < size; number++) yield release(number);
}

/** Moved away, not deleted: a file system that has just deleted much is slow at making new files. */
function clear(place, names) {
  mkdirSync(join(folder, "moved"), { recursive: true });
  for (const name of names)
    if (existsSync(join(place, name))) renameSync(join(place, name), join(folder, "moved", String(moved++)));
}

function edit(place, size) {
  const { date, slug } = release(size >> 1);
  appendFileSync(join(place, "releases", date.slice(0, 4), date.slice(5, 7), `${slug}.md`), "\nEin Nachtrag.\n");
}

function told(size, what, measured) {
  console.log(
    `${size}: ${what}: ${measured.wall.toFixed(2)} s, ${measured.cpu.toFixed(2)} s CPU, ${measured.mib.toFixed(0)} MiB`,
  );
  return measured;
}
