import { spawnSync } from "node:child_process";

/** The first line that a program says; undefined if it is not installed. */
export function firstLine(command, words) {
  const { status, stdout } = spawnSync(command, words, { encoding: "utf8" });
  return status === 0 ? stdout.trim().split("\n")[0] : undefined;
}
