// Runs the tests of faults and fuzzing at length and writes the table of SECURITY.md from what they counted.
// With a file as argument, what was counted before is taken from there and nothing is run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const promises = JSON.parse(readFileSync(new URL("helpers/promises.json", import.meta.url), "utf8"));
const page = new URL("../SECURITY.md", import.meta.url);
const [counted] = process.argv.slice(2);
const file = counted ?? join(mkdtempSync(join(tmpdir(), "presswerk-trust-")), "tally.jsonl");

let exit = 0;
if (counted === undefined) {
  const env = { ...process.env, PRESSWERK_LONG: "1", PRESSWERK_TALLY: file };
  const words = ["vitest", "run", "--project", "fuzz", "--project", "faults"];
  exit = spawnSync("npx", words, { env, stdio: "inherit" }).status ?? 1;
}

const notes = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const sum = (name, key) => notes.filter(({ promise }) => promise === name).reduce((all, note) => all + note[key], 0);
const rows = Object.entries(promises).map(
  ([name, words]) => `| ${words} | ${sum(name, "cases")} | ${sum(name, "failures")} |`,
);
const table = ["| promise | cases | failures |", "| --- | --- | --- |", ...rows].join("\n");
const [before, rest] = readFileSync(page, "utf8").split("<!-- begin of the table -->");
const [, after] = rest.split("<!-- end of the table -->");
writeFileSync(page, `${before}<!-- begin of the table -->\n${table}\n<!-- end of the table -->${after}`);
process.exitCode = exit;
