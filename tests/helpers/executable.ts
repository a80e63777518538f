import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished } from "vitest";

const program = join(import.meta.dirname, "../../bin/presswerk.js");

/** Runs the compiled program in a folder, as a person at a shell would; it must end well. Hands back what it said. */
export function run(folder: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(status, `${words.join(" ")}\n${stdout}\n${stderr}`).toBe(0);
  return stdout;
}

export interface Running {
  /** The first line of its standard output. */
  readonly firstLine: string;
  /** Presses Ctrl-C; gives back the exit code and all that was said. */
  interrupt(): Promise<{ readonly exit: number | null; readonly stdout: string; readonly stderr: string }>;
}

export interface StartOptions {
  /** Ctrl-C is pressed as soon as this holds. */
  readonly interruptAfter?: () => boolean;
}

/** Starts the compiled program, which says a line and then runs on; it is ended with the test. */
export async function start(
  folder: string,
  words: string[],
  env: Record<string, string> = {},
  { interruptAfter }: StartOptions = {},
): Promise<Running> {
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, env: { ...process.env, ...env } });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  if (interruptAfter) {
    const timer = setInterval(() => {
      if (!interruptAfter()) return;
      clearInterval(timer);
      child.kill("SIGINT");
    }, 5);
    ended.finally(() => clearInterval(timer));
  }
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].on("data", (bytes) => {
      said[name] += bytes;
    });
  return {
    firstLine: await firstLineOf(child, ended),
    async interrupt() {
      child.kill("SIGINT");
      return { exit: await ended, ...said };
    },
  };
}

async function firstLineOf(child: ChildProcessWithoutNullStreams, ended: Promise<number | null>): Promise<string> {
  const said: string[] = [];
  child.stderr.on("data", (bytes) => said.push(String(bytes)));
  const line = new Promise<string>((resolve) => createInterface({ input: child.stdout }).once("line", resolve));
  return Promise.race([
    line,
    ended.then((code) => {
      throw new Error(`It ended with ${code} before it said anything: ${said.join("")}`);
    }),
  ]);
}
