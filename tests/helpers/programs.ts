import { execFileSync } from "node:child_process";
import type { TestContext } from "vitest";
import packages from "./programs.json" with { type: "json" };

/**
 * Skips the test, with the reason, where a program is missing; under CI nothing may be missing, so there it fails.
 * programs.json names the Debian package of each, and `.ci/run` installs them all.
 */
export function needs(program: keyof typeof packages, context: TestContext): void {
  if (isInstalled(program)) return;
  const reason = `the program ${program} is missing (Debian package ${packages[program]})`;
  if (process.env.CI) throw new Error(reason);
  context.skip(reason);
}

function isInstalled(program: string): boolean {
  try {
    execFileSync("sh", ["-c", `command -v ${program}`], {
      stdio: "ignore",
      env: { ...process.env, PATH: withServers() },
    });
    return true;
  } catch {
    return false;
  }
}

/** The search path with the folder where Debian keeps servers, which only root has in its own. */
export function withServers(): string {
  return `${process.env.PATH}:/usr/sbin`;
}
