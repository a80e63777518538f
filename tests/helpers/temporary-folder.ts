import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder below which tests write; it goes when the run ends. */
    temporaryFolder: string;
  }
}

/** Before a run: makes the folder for everything that tests write. After it: removes it, whatever happened. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "presswerk-tests-"));
  provide("temporaryFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
