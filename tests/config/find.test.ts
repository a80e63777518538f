import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findConfig } from "../../src/config/find.js";
import { newsroom } from "../helpers/newsroom.js";

test("the configuration is found in the folder itself and from every folder below", () => {
  const root = newsroom({ "releases/2026/a.md": "", "andere/presse.yaml": "" });
  const config = join(root, "presswerk.yaml");
  expect(findConfig(root)).toBe(config);
  expect(findConfig(join(root, "releases/2026"))).toBe(config);
  expect(findConfig(join(root, "andere"), "presse.yaml")).toBe(join(root, "andere/presse.yaml"));
  expect(findConfig(root, "andere/presse.yaml")).toBe(join(root, "andere/presse.yaml"));
  expect(findConfig("/", config)).toBe(config);
});

test("a folder of that name is none, and neither is what does not exist", () => {
  const root = newsroom({});
  mkdirSync(join(root, "ordner.yaml"));
  expect(findConfig(root, "ordner.yaml")).toBeUndefined();
  expect(findConfig(root, "gibt-es-nicht.yaml")).toBeUndefined();
  expect(findConfig(root, join(root, "gibt-es-nicht.yaml"))).toBeUndefined();
});
