import { execFileSync } from "node:child_process";
import type { TestContext } from "vitest";

/** Programs that some tests need, with the Debian package that brings each; `.ci/run` installs them all. */
const packages = {
  apache2: "apache2",
  caddy: "caddy",
  java: "default-jre-headless",
  newsboat: "newsboat",
  nginx: "nginx",
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
