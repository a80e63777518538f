import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, inject, test } from "vitest";

const root = join(import.meta.dirname, "..");
const blocks = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(
  (match) => match[1] ?? "",
);

/** What a fresh clone does not have, or what installing gave to this one already. */
const notCopied = [".git", ".presswerk", "coverage", "dist", "lib", "node_modules", "preview"];

/** A copy of the project as it is after `npm ci`. */
function clone(): string {
  const folder = mkdtempSync(join(inject("temporaryFolder"), "clone-"));
  cpSync(root, folder, {
    recursive: true,
    filter: (source) => !notCopied.includes(relative(root, source)),
  });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** This very run stands for `npm cit`, and came after `npm ci`. */
const asRunHere = (block: string) => block.replaceAll(/\bnpm (cit|ci)\b/g, "true");

test("the README begins with the two commands", () => {
  expect(blocks.slice(0, 2)).toEqual(["npm ci && npm start\n", "npm cit\n"]);
});

test("every command of the README runs, one after the other, in a fresh copy", { timeout: 120_000 }, () => {
  const folder = clone();
  for (const block of blocks) {
    const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", asRunHere(block)], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(status, `${block}\n${stdout}\n${stderr}`).toBe(0);
  }
  const made = ["dist/index.html", "dist/rss.xml", "dist/2026/neue-bruecke/index.html", "preview/index.html"];
  expect(made.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
});

test("every page that the README names is there", () => {
  const links = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/\]\(([^)#:]+)\)/g)].map(
    (match) => match[1],
  );
  expect(links.filter((link) => !existsSync(join(root, link ?? "")))).toEqual([]);
});
