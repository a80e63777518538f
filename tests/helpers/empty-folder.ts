import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

/** An empty folder of its own, which goes when the tests end; its absolute path. */
export function emptyFolder(): string {
  return mkdtempSync(join(inject("temporaryFolder"), "folder-"));
}
