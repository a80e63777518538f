import { copyFileSync, linkSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Moves that can be taken back. */
export interface Undoable {
  /** Moves a file or folder to a path where nothing stands, or over a file of ours. */
  move(from: string, to: string, replaces: boolean): void;
  /** Takes a file away. */
  remove(path: string): void;
  /** Puts everything back, the last first; what the disk does not allow any more stays. */
  undo(): void;
}

/** Keeps what is replaced or removed in an empty folder on the same file system until the folder is removed. */
export function undoable(folder: string): Undoable {
  const steps: (() => void)[] = [];
  const keep = () => join(folder, String(steps.length));
  return {
    move(from, to, replaces) {
      const kept = keep();
      const stood = replaces && keepCopy(to, kept);
      renameSync(from, to);
      steps.push(stood ? () => renameSync(kept, to) : () => rmSync(to, { recursive: true, force: true }));
    },
    remove(path) {
      const kept = keep();
      if (isGone(() => renameSync(path, kept))) return;
      steps.push(() => renameSync(kept, path));
    },
    undo() {
      for (const step of steps.toReversed()) attempt(step);
    },
  };
}

/** A second name for the file, which costs nothing; a copy where the file system knows no such names. False if there is no file. */
function keepCopy(path: string, kept: string): boolean {
  return !isGone(() => {
    try {
      linkSync(path, kept);
    } catch (error) {
      if (isMissing(error)) throw error;
      copyFileSync(path, kept);
    }
  });
}

function isGone(act: () => void): boolean {
  try {
    act();
    return false;
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // the fault that matters is told already, and the next build repairs what is left
  }
}
