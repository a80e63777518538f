import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject } from "vitest";
import type { OutputFile } from "../../src/model/output-file.js";
import { freePort } from "../helpers/free-port.js";
import { withServers } from "../helpers/programs.js";
import { configurations, type Place, type ServerName } from "./configurations.js";

/** A real web server on a free port of the loopback interface. */
export interface RunningServer {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Lets nginx read its configuration again, as an administrator does after a publication. */
  reload(): void;
  stop(): Promise<void>;
}

const lastWeek = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000);

/** A folder that a server's own user may read, with these files in it. */
export function folderOf(files: readonly OutputFile[]): string {
  chmodSync(inject("temporaryFolder"), 0o755);
  const folder = mkdtempSync(join(inject("temporaryFolder"), "served-"));
  chmodSync(folder, 0o755);
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content as string | Uint8Array);
    // Apache calls the ETag of a file weak for as long as that is younger than a second.
    utimesSync(file, lastWeek, lastWeek);
  }
  return folder;
}

type StartOptions = Partial<Pick<Place, "sites" | "port" | "connections" | "modules" | "allowOverride">>;

/**
 * Starts a server over a folder. `sites` names the folders in it that hold presswerk's file for the server, the folder itself by default.
 * Throws if the server does not come up.
 */
export async function startServer(
  name: ServerName,
  root: string,
  { sites = [root], port: wanted, ...more }: StartOptions = {},
): Promise<RunningServer> {
  const state = mkdtempSync(join(inject("temporaryFolder"), `${name}-`));
  const port = wanted ?? (await freePort());
  const { program, text, options } = configurations[name]({ root, sites, state, port, ...more });
  writeFileSync(join(state, "server.conf"), text);
  const child = spawn(program, options(join(state, "server.conf")), {
    env: { PATH: withServers(), HOME: state, XDG_DATA_HOME: state, XDG_CONFIG_HOME: state },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => written.push(String(data)));
  const origin = `http://127.0.0.1:${port}`;
  await answered(origin, child, () => written.join("") + contentOf(join(state, "log")));
  return { origin, reload: () => void child.kill("SIGHUP"), stop: () => ended(child) };
}

async function answered(origin: string, child: ChildProcess, log: () => string): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (child.exitCode !== null) break;
    try {
      await (await fetch(origin)).arrayBuffer();
      return;
    } catch {
      await new Promise((later) => setTimeout(later, 50));
    }
  }
  await ended(child);
  throw new Error(`The server did not come up:\n${log()}`);
}

/** All three end themselves and their workers on SIGTERM. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((gone) => {
    const hard = setTimeout(() => child.kill("SIGKILL"), 10_000);
    child.once("exit", () => {
      clearTimeout(hard);
      gone();
    });
    child.kill("SIGTERM");
  });
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
