import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { TestContext } from "vitest";
import packages from "./programs.json" with { type: "json" };

/** A program on the search path, or a library by the absolute path at which its Debian package puts it. */
export type Program = keyof typeof packages;

/**
 * Skips the test, with the reason, where a program is missing; under CI nothing may be missing, so there it fails.
 * programs.json names the Debian package of each, and `.ci/run` installs them all.
 */
export function needs(program: Program, context: TestContext): void {
  if (isInstalled(program)) return;
  const reason = `${program.startsWith("/") ? "the library" : "the program"} ${program} is missing (Debian package ${packages[program]})`;
  if (process.env.CI) throw new Error(reason);
  context.skip(reason);
}

function isInstalled(program: string): boolean {
  if (program.startsWith("/")) return existsSync(program);
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
