import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Who takes a lock, and how to learn whether another owner still lives. */
export interface Owner {
  readonly pid: number;
  isRunning(pid: number): boolean;
  /** Versions of what runs the program: zones and words of languages come from there. */
  readonly engine?: string;
}

/** A lock that was taken, or the process that holds it. */
export type Lock = { readonly release: () => void } | { readonly heldBy: number };

/** Takes a lock by making a file. One whose owner has died is taken over. Throws what the disk throws. */
export function takeLock(path: string, owner: Owner): Lock {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, `${owner.pid}\n`, { flag: "wx" });
      return { release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error) || !("code" in error) || error.code !== "EEXIST") throw error;
    }
    const pid = ownerOf(path);
    if (pid !== undefined && owner.isRunning(pid)) return { heldBy: pid };
    rmSync(path, { force: true });
  }
  return { heldBy: ownerOf(path) ?? 0 };
}

/** Undefined if the file is gone or says nothing, as after a loss of power. */
function ownerOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
