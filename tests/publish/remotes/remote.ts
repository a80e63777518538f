import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished, type TestContext } from "vitest";
import { emptyFolder } from "../../helpers/empty-folder.js";
import { freePort } from "../../helpers/free-port.js";
import { needs } from "../../helpers/programs.js";
import { contentsOf } from "../newsroom.js";
import { startChild } from "./child-server.js";
import { limitedProxy } from "./limited-proxy.js";
import { startObjectStore } from "./object-store.js";
import { startSftp } from "./sftp-server.js";

/** A remote called `web`, and what stands there. */
export interface Remote {
  readonly target: string;
  readonly env: Readonly<Record<string, string>>;
  contents(): Record<string, string>;
  /** Puts somebody else's file there. */
  put(path: string, content: string): void;
  /** Lets the server refuse everything after so many changes; SFTP cannot. */
  cutAfter?(changes: number): void;
}

/** What rclone needs to find a remote called `web` with these options, and no other. */
export function environment(options: Readonly<Record<string, string>>): Record<string, string> {
  const remote = Object.entries(options).map(([name, value]) => [`RCLONE_CONFIG_WEB_${name.toUpperCase()}`, value]);
  return { PATH: process.env.PATH ?? "", RCLONE_CONFIG: join(emptyFolder(), "none"), ...Object.fromEntries(remote) };
}

function onDisk(folder: string): Pick<Remote, "contents" | "put"> {
  return {
    contents: () => contentsOf(folder),
    put(path, content) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), content);
    },
  };
}

function cutBy(server: { left: number }): Pick<Remote, "cutAfter"> {
  return {
    cutAfter: (changes) => {
      server.left = changes;
    },
  };
}

/** Kinds of servers that tests start. */
export const remoteNames = ["SFTP", "WebDAV", "S3"] as const;
type RemoteName = (typeof remoteNames)[number];

/** Starts a server of a kind, which ends with the test; skips the test where a program is missing. */
export function startRemote(name: RemoteName, context: TestContext): Promise<Remote> {
  return starts[name](context);
}

const starts: Readonly<Record<RemoteName, (context: TestContext) => Promise<Remote>>> = {
  async SFTP(context) {
    needs("rclone", context);
    needs("sshd", context);
    needs("ssh-keygen", context);
    const server = await startSftp();
    onTestFinished(() => server.stop());
    const folder = join(emptyFolder(), "Presse & Medien");
    return { target: `web:${folder}`, env: environment(server.remote), ...onDisk(folder) };
  },
  async WebDAV(context) {
    needs("rclone", context);
    const folder = emptyFolder();
    const port = await freePort();
    const options = ["--addr", `127.0.0.1:${port}`, "--dir-cache-time", "0s"];
    const server = await startChild("rclone", ["serve", "webdav", folder, ...options], port);
    onTestFinished(() => server.stop());
    const proxy = await limitedProxy(port);
    onTestFinished(() => proxy.stop());
    const env = environment({ type: "webdav", url: `http://127.0.0.1:${proxy.port}/`, vendor: "other" });
    return { target: "web:", env, ...onDisk(folder), ...cutBy(proxy) };
  },
  async S3(context) {
    needs("rclone", context);
    const store = await startObjectStore();
    onTestFinished(() => store.stop());
    return {
      target: "web:presse",
      env: environment(store.remote),
      contents: () =>
        Object.fromEntries([...store.objects].sort().map(([key, { bytes }]) => [key, bytes.toString("latin1")])),
      ...cutBy(store),
      put: (path, content) =>
        (store.objects as Map<string, unknown>).set(path, {
          ...{ bytes: Buffer.from(content), etag: '"x"', modified: new Date(), headers: {} },
        }),
    };
  },
};
