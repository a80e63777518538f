import { resolve } from "node:path";
import { test } from "vitest";
import { build } from "../../src/build.js";
test("b", () => {
  const r = build({ config: resolve("presswerk.yaml"), now: Date.parse("2026-11-23T12:00:00Z"), out: "/tmp/sample/out" });
  console.log(r.done, JSON.stringify(r.diagnostics, null, 1));
});
