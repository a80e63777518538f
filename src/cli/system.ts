import { uptime } from "node:os";
/** The world as a command sees it; tests hand in one of their own. */
export interface System {
  /** The words after the program's name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: Input;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** Milliseconds since 1970; read once for a command, and for nothing but what is due. */
  readonly now: () => number;
  /** This process, and whether another one is running. */
  readonly owner: {
    readonly pid: number;
    readonly isRunning: (pid: number, since: number) => boolean;
    /** Versions of what runs the program. */
    readonly engine?: string;
  };
  /** Resolves when this program is told to end; asked for by commands that run until then. */
  readonly interrupted: () => Promise<void>;
}

/** Where answers come from; asked for only if a person sits at it. */
export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };

export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** The real world. */
export function realSystem(): System {
  return {
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => Date.now(),
    owner: { pid: process.pid, isRunning, engine: `${process.version} ${process.versions.icu} ${process.versions.tz}` },
    interrupted,
  };
}

/** By Ctrl-C, by the system, or because the terminal was closed. The second time ends the program at once. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

/** A process that may not be asked is running. After a restart of the machine the same number is another process. */
function isRunning(pid: number, since: number): boolean {
  if (since < Date.now() - uptime() * 1000 - 60_000) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
