import { Readable } from "node:stream";
import { run } from "../../src/cli/run.js";
import type { System } from "../../src/cli/system.js";
import { noon } from "./newsroom.js";

/** What a command line said and how it ended. */
export interface Heard {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line in a folder as a person would, at `noon` unless the system says otherwise; `env` is the whole environment. */
export async function presswerk(
  folder: string,
  words: readonly string[],
  system: Partial<System> = {},
): Promise<Heard> {
  const heard = { stdout: "", stderr: "" };
  const stream = (name: "stdout" | "stderr") => ({
    ...system[name],
    write: (text: string) => {
      heard[name] += text;
    },
  });
  const world = {
    argv: words,
    stdin: Readable.from([]),
    env: {},
    cwd: folder,
    now: () => noon,
    owner: { pid: 1, isRunning: () => true },
    interrupted: async () => undefined,
    ...system,
  };
  const exit = await run({ ...world, stdout: stream("stdout"), stderr: stream("stderr") });
  return { exit, ...heard };
}
