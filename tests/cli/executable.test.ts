import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the executable says its version", () => {
  const said = execFileSync(process.execPath, ["bin/presswerk.js", "--version"], { encoding: "utf8" });
  expect(said).toBe(`${JSON.parse(readFileSync("package.json", "utf8")).version}\n`);
});

/** Prints the milliseconds of user time that this process has taken when it ends. */
const stopwatch = "data:text/javascript,process.on('exit',()=>console.error(process.cpuUsage().user/1000))";

function userTime(words: readonly string[]): number {
  const times = Array.from({ length: 5 }, () =>
    Number(spawnSync(process.execPath, ["--import", stopwatch, ...words], { encoding: "utf8" }).stderr),
  );
  return times.sort((a, b) => a - b)[2] ?? Number.NaN;
}

test("the version takes less than 150 ms of user time beyond an empty program", () => {
  expect(userTime(["bin/presswerk.js", "--version"]) - userTime(["-e", "0"])).toBeLessThan(150);
});

test("whoever reads may stop early", () => {
  const script = `set -o pipefail; for run in 1 2 3; do "${process.execPath}" bin/presswerk.js check --json | true; done`;
  const { status, stderr } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
