import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  version?: string;
  hasInstallScript?: boolean;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"));
const manifest: Record<string, Record<string, string>> = read("package.json");
const packages: Record<string, Locked> = read("package-lock.json").packages;

test("every version is exact", () => {
  const versions = Object.values({ ...manifest["dependencies"], ...manifest["devDependencies"] });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("no package needs an install script, which might fetch something from elsewhere", () => {
  expect(Object.keys(packages).filter((path) => packages[path]?.hasInstallScript)).toEqual([]);
});

test("the lockfile names no host, so that any registry serves it", () => {
  expect(Object.keys(packages).filter((path) => packages[path]?.resolved)).toEqual([]);
});

test("packages for other platforms are locked too, for without them `npm ci` refuses", () => {
  const wanted = Object.values(packages).flatMap((pkg) => Object.keys(pkg.optionalDependencies ?? {}));
  const locked = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, "")));
  expect([...new Set(wanted)].filter((name) => !locked.has(name))).toEqual([]);
});

test("the bytes of every package are locked, those for other platforms too", () => {
  const unlocked = Object.entries(packages).filter(
    ([path, { integrity }]) => path !== "" && !/^sha512-/.test(integrity ?? ""),
  );
  expect(unlocked.map(([path]) => path)).toEqual([]);
});
