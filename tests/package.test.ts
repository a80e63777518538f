import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Packed {
  readonly integrity: string;
  readonly files: readonly { readonly path: string }[];
}

function pack(): Packed {
  const words = ["pack", "--dry-run", "--json", "--ignore-scripts", "--offline"];
  const [packed] = JSON.parse(execFileSync("npm", words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  return packed;
}

test("the package holds what it needs and nothing else, and is the same each time", { timeout: 60_000 }, () => {
  const { files, integrity } = pack();
  const known =
    /^(?:bin\/presswerk\.js|lib\/.+\.(?:js|d\.ts)|(?:theme|starter|schemas)\/.+|docs\/.+\.md|[A-Z]+\.md|LICENSE|package\.json)$/;
  const paths = files.map(({ path }) => path);
  expect(paths.filter((path) => !known.test(path))).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining(["bin/presswerk.js", "lib/build.js", "theme/layout.eta", "SECURITY.md"]),
  );
  expect(pack().integrity).toBe(integrity);
});

test("nothing runs when the package is installed", () => {
  const { scripts } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const running = ["preinstall", "install", "postinstall", "prepublish", "prepare"];
  expect(Object.keys(scripts).filter((name) => running.includes(name))).toEqual([]);
});
