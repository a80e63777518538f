import { spawn } from "node:child_process";
import { withoutUnwritable } from "../model/characters.js";
import { Fault } from "../model/fault.js";

/** How rclone is started, and for what. */
export interface RcloneWorld {
  /** The environment, in which rclone finds its configuration. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Named in faults. */
  readonly target: string;
}

export interface RcloneRun {
  readonly args: readonly string[];
  /** What it reads from standard input. */
  readonly input?: string;
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Exit codes for a folder or file that is not there. */
const notThere: readonly number[] = [3, 4];

/** Never asks anybody, gives up a host that does not answer, and says nothing but errors. */
const always = ["--ask-password=false", "--contimeout=30s", "--log-level=ERROR"];

/** Runs rclone and gives back its standard output; undefined if what it was to read is not there. Throws a Fault if it is missing or fails. */
export async function rclone(run: RcloneRun, world: RcloneWorld): Promise<string | undefined> {
  const { code, output, errors } = await ended(run, world);
  if (code === 0) return output;
  if (notThere.includes(code)) return undefined;
  throw new Fault("transfer", { target: world.target, reason: lastLine(errors) });
}

/** The same for files that are listed, one on each line; no other is looked at. */
export function rcloneOver(
  paths: readonly string[],
  args: readonly string[],
  world: RcloneWorld,
  env: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  const input = paths.map((path) => `${path}\n`).join("");
  // Every connection to an SFTP server takes longer than a small file.
  const connections = Math.min(8, Math.ceil(paths.length / 20));
  const common = ["--files-from-raw=-", "--no-traverse", `--transfers=${connections}`, `--checkers=${connections}`];
  return rclone({ args: [...args, ...common], input, env }, world);
}

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function ended({ args, input = "", env }: RcloneRun, world: RcloneWorld): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn("rclone", [...args, ...always], { env: { ...world.env, ...env }, stdio: "pipe" });
    const output: Buffer[] = [];
    let errors = "";
    child.stdout.on("data", (data: Buffer) => output.push(data));
    child.stderr.on("data", (data: Buffer) => {
      errors = (errors + data.toString()).slice(-10_000);
    });
    child.on("error", (error: NodeJS.ErrnoException) =>
      failed(error.code === "ENOENT" ? new Fault("no-program", { program: "rclone" }) : error),
    );
    child.on("close", (code) => done({ code: code ?? -1, output: Buffer.concat(output).toString(), errors }));
    // It may end before it has read everything; its exit code says why.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

/** What went wrong stands in the last line, behind date and level. */
function lastLine(errors: string): string {
  const lines = withoutUnwritable(errors).trim().split("\n");
  return (lines.at(-1) ?? "").replace(/^[\d/]+ [\d:]+ (?:[A-Z]+ *: )?/, "").slice(0, 300);
}
