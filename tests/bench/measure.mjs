import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const gnuTime = "/usr/bin/time";

/** True if GNU time is there, which alone tells the peak memory of any program. */
export const canMeasure = existsSync(gnuTime);

/** Runs a command to its end: wall and processor seconds, and the most MiB that it held. Throws if it fails. */
export function measure({ command, words, cwd, env }) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(folder, "time");
  try {
    const given = ["-o", file, "-f", "%e %U %S %M", command, ...words];
    const options = { cwd, env: { ...process.env, ...env }, encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] };
    const { status, stderr } = spawnSync(gnuTime, given, options);
    if (status !== 0) throw new Error(`${command} ${words.join(" ")} ended with ${status}:\n${stderr}`);
    const [wall, user, system, kib] = readFileSync(file, "utf8").trim().split(/\s+/).map(Number);
    return { wall, cpu: user + system, mib: kib / 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The middle one; of an even number the upper of the two. */
export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
