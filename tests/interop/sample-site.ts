import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "../../src/build.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Absolute path of the sample newsroom's output, built once for all tests of this group. */
    sampleSite: string;
    /** The address where that output would stand; ends with `/`. */
    sampleUrl: string;
  }
}

/** Late enough that releases of every kind are live. */
const now = Date.parse("2026-11-23T12:00:00Z");

/** Before the tests: builds the sample newsroom into a temporary folder. After them: removes it. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const out = mkdtempSync(join(tmpdir(), "presswerk-sample-"));
  const result = await build({ config: resolve("presswerk.yaml"), now, out });
  if ("refused" in result) throw new Error(`The sample newsroom does not build: ${JSON.stringify(result.diagnostics)}`);
  provide("sampleSite", out);
  provide("sampleUrl", result.newsroom.url);
  return () => rmSync(out, { recursive: true, force: true });
}
