/** What can fail outside of presswerk's own doing, with the values that its sentence quotes. */
export interface Faults {
  /** A file or folder could not be read or written; `reason` is the system's own word, such as ENOSPC. */
  disk: { path: string; reason: string };
  /** A file that presswerk did not write stands where one of its own must stand. */
  "foreign-file": { path: string };
  /** Another build is at work on the same output; `pid` is its process. */
  locked: { path: string; pid: number };
  /** An address gave no answer, or none that could be taken; `reason` is ours, such as too-large, or the system's, such as ENOTFOUND. */
  network: { url: string; reason: string };
  /** A path that was to be read does not exist. */
  "nothing-there": { path: string };
  /** A page, file or folder in which no feed could be found. */
  "no-feed": { source: string };
  /** A folder that was to be published is no output folder of presswerk. */
  "no-output": { path: string };
  /** No port can be had to serve on; `reason` is the system's own word. */
  "no-port": { port: number; reason: string };
  /** Files of an output folder are missing or are not what its manifest says; `path` is the first of `count`. */
  "output-damaged": { path: string; count: number };
  /** A release, or a file that it names, was being written while it was read. */
  "source-changed": { path: string };
  /** A file of the output folder was written while it was being published. */
  "output-changed": { path: string };
  /** A manifest that cannot be read; `path` is where it stands. */
  "bad-manifest": { path: string };
  /** A program that presswerk needs for this is not installed. */
  "no-program": { program: string };
  /** The program that transfers files failed; `reason` is its own word. */
  transfer: { target: string; reason: string };
  /** Everything was transferred without an error, and yet not everything is there. */
  "transfer-incomplete": { target: string };
}

/** A fault of the world: it ends the command with exit code 3 and leaves the old output whole. */
export class Fault<C extends keyof Faults = keyof Faults> extends Error {
  readonly code: C;
  readonly values: Faults[C];

  constructor(code: C, values: Faults[C]) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = "Fault";
    this.code = code;
    this.values = values;
  }
}

/** An error of the disk as a fault, which names `path` unless the system names one; any other error as it is. */
export function asFault(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof Fault || !("code" in error)) return error;
  return new Fault("disk", { path: "path" in error ? String(error.path) : path, reason: String(error.code) });
}
