import { mkdirSync, rmdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { asFault, Fault } from "../model/fault.js";
import { lockName } from "../output/manifest.js";
import { type Owner, takeLock } from "./lock.js";

/** For those who write nothing. */
export const unlocked = { release: () => undefined };

/** Locks an output folder, which is made for it; on release it goes again if nothing was written. Throws a Fault if another build is at work there. */
export function lockOutput(out: string, owner: Owner | undefined): { readonly release: () => void } {
  if (!owner) return unlocked;
  const path = join(out, lockName);
  try {
    const made = mkdirSync(out, { recursive: true });
    const lock = takeLock(path, owner);
    if ("heldBy" in lock) throw new Fault("locked", { path, pid: lock.heldBy });
    return {
      release() {
        lock.release();
        if (made !== undefined) removeEmpty(out, made);
      },
    };
  } catch (error) {
    throw asFault(error, path);
  }
}

/** Removes a folder and its parents up to `first`, as far as they are empty. */
function removeEmpty(folder: string, first: string): void {
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
  if (folder !== first) removeEmpty(dirname(folder), first);
}
