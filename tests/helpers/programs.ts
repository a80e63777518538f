import { execFileSync } from "node:child_process";
import type { TestContext } from "vitest";

/** Programs that some tests need, with the Debian package that brings each; `.ci/run` installs them all. */
const packages = {
  java: "default-jre-headless",
  newsboat: "newsboat",
  sqlite3: "sqlite3",
  xmllint: "libxml2-utils",
};

/** Skips the test, with the reason, where a program is missing; under CI nothing may be missing, so there it fails. */
export function needs(program: keyof typeof packages, context: TestContext): void {
  if (isInstalled(program)) return;
  const reason = `the program ${program} is missing (Debian package ${packages[program]})`;
  if (process.env.CI) throw new Error(reason);
  context.skip(reason);
}

function isInstalled(program: string): boolean {
  try {
    execFileSync("sh", ["-c", `command -v ${program}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
