import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the time of a Node program goes: `[place, share]`, the largest first; places are rooms of presswerk, packages, or Node itself. */
export function profile({ command, words, cwd }) {
  const folder = mkdtempSync(join(tmpdir(), "profile-"));
  try {
    const { status } = spawnSync(command, ["--cpu-prof", "--cpu-prof-dir", folder, ...words], { cwd, stdio: "ignore" });
    if (status !== 0) throw new Error(`${command} ${words.join(" ")} ended with ${status}`);
    return sharesOf(readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8"))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sharesOf(profiles) {
  const times = new Map();
  for (const { nodes, samples, timeDeltas } of profiles) {
    const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
    for (const [index, id] of samples.entries()) {
      const place = places.get(id);
      if (place) times.set(place, (times.get(place) ?? 0) + timeDeltas[index]);
    }
  }
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([place, time]) => [place, time / all]).sort((a, b) => b[1] - a[1]);
}

function placeOf({ functionName, url }) {
  if (functionName === "(idle)" || functionName === "(program)") return undefined;
  if (functionName === "(garbage collector)") return "garbage collection";
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
  const [, room] = /\/lib\/([\w-]+)/.exec(url) ?? [];
  if (name) return `the package \`${name}\``;
  if (room) return `\`src/${room}\``;
  return url.startsWith("node:internal/modules") ? "loading of modules" : "files, hashes and the rest of Node";
}
