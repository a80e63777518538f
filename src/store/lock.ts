import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Who takes a lock, and how to learn whether another owner still lives. */
export interface Owner {
  readonly pid: number;
  /** Whether the process that took a lock at a moment (milliseconds since 1970) still runs. */
  isRunning(pid: number, since: number): boolean;
  /** Versions of what runs the program: zones and words of languages come from there. */
  readonly engine?: string;
}

/** A lock that was taken, or the process that holds it. */
export type Lock = { readonly release: () => void } | { readonly heldBy: number };

/**
 * Takes a lock by making a file. One whose owner has died is taken over. The file gets its name when its content is there,
 * so nobody takes a lock for an empty one that was just being made. Throws what the disk throws.
 */
export function takeLock(path: string, owner: Owner): Lock {
  mkdirSync(dirname(path), { recursive: true });
  const own = `${path}-${owner.pid}`;
  try {
    writeFileSync(own, `${owner.pid}\n`);
    for (let attempt = 0; attempt < 3; attempt++) {
      if (named(own, path)) {
        clearAway(path, owner);
        return { release: () => rmSync(path, { force: true }) };
      }
      const holder = holderOf(path);
      if (holder && isAlive(holder, owner)) return { heldBy: holder.pid };
      removeDead(path, `${own}-dead`, owner);
    }
    return { heldBy: holderOf(path)?.pid ?? 0 };
  } finally {
    rmSync(own, { force: true });
  }
}

/** Gives the file the lock's name; false if a lock stands there. */
function named(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    return isCode(error, "EEXIST") ? false : written(own, path);
  }
}

/** For file systems where a file has one name only. */
function written(own: string, path: string): boolean {
  try {
    writeFileSync(path, readFileSync(own), { flag: "wx" });
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Two builds may find a dead one's lock at the same time: whoever has moved away a living one's puts it back. */
function removeDead(path: string, aside: string, owner: Owner): void {
  try {
    renameSync(path, aside);
    const holder = holderOf(aside);
    if (holder && isAlive(holder, owner)) named(aside, path);
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** What others left who were killed while they took the lock; their number stands in its name. */
function clearAway(path: string, owner: Owner): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder).filter((name) => name.startsWith(`${basename(path)}-`))) {
    const pid = Number.parseInt(name.slice(basename(path).length + 1), 10);
    const since = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && !isAlive({ pid, since }, owner)) rmSync(join(folder, name), { force: true });
  }
}

interface Holder {
  readonly pid: number;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** A process cannot hold a lock that it is about to take: its number was another's before. */
function isAlive({ pid, since }: Holder, owner: Owner): boolean {
  return pid !== owner.pid && owner.isRunning(pid, since);
}

/** Undefined if the file is gone or says nothing, as after a loss of power. */
function holderOf(path: string): Holder | undefined {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    return Number.isSafeInteger(pid) && pid > 0 ? { pid, since: statSync(path).mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
