import { type ChildProcess, spawn } from "node:child_process";
import { connect } from "node:net";
import { withServers } from "../../helpers/programs.js";

/** A server that a test started, on a port of the loopback interface. */
export interface ChildServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts a program in the foreground and waits until it listens. Throws with what it said if it does not. */
export async function startChild(program: string, args: readonly string[], port: number): Promise<ChildServer> {
  const child = spawn(program, args, {
    env: { ...process.env, PATH: withServers() },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => said.push(String(data)));
  for (const end = Date.now() + 20_000; !(await listens(port)); ) {
    if (child.exitCode !== null || Date.now() > end) {
      await ended(child);
      throw new Error(`${program} did not come up:\n${said.join("")}`);
    }
    await new Promise((later) => setTimeout(later, 50));
  }
  return { port, stop: () => ended(child) };
}

function listens(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => {
      socket.destroy();
      answer(true);
    });
    socket.on("error", () => answer(false));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((gone) => {
    const hard = setTimeout(() => child.kill("SIGKILL"), 5_000);
    child.once("exit", () => {
      clearTimeout(hard);
      gone();
    });
    child.kill("SIGTERM");
  });
}
