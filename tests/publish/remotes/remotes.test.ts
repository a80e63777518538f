import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, type TestContext, test } from "vitest";
import type { Fault } from "../../../src/model/fault.js";
import { emptyFolder } from "../../helpers/empty-folder.js";
import { needs } from "../../helpers/programs.js";
import { brokenLinks, feedsIn } from "../crawler.js";
import { base, buildAgain, builtNewsroom, changes, contentsOf, publishTo } from "../newsroom.js";
import { freePort, startChild } from "./child-server.js";
import { startObjectStore } from "./object-store.js";
import { startSftp } from "./sftp-server.js";

/** A remote called `web`, and what stands there. */
interface Remote {
  readonly target: string;
  readonly env: Readonly<Record<string, string>>;
  contents(): Record<string, string>;
  /** Puts somebody else's file there. */
  put(path: string, content: string): void;
}

function environment(options: Readonly<Record<string, string>>): Record<string, string> {
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

const remotes: Readonly<Record<string, (context: TestContext) => Promise<Remote>>> = {
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
    const env = environment({ type: "webdav", url: `http://127.0.0.1:${port}/`, vendor: "other" });
    return { target: "web:", env, ...onDisk(folder) };
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
      put: (path, content) =>
        (store.objects as Map<string, unknown>).set(path, {
          ...{ bytes: Buffer.from(content), etag: '"x"', modified: new Date(), headers: {} },
        }),
    };
  },
};

describe.for(Object.keys(remotes))("%s", (name) => {
  test("a publication, a change, and files of others", { timeout: 120_000 }, async (context) => {
    const { target, env, contents, put } = await (remotes[name] as (typeof remotes)[string])(context);
    const folder = await builtNewsroom();
    const output = () => contentsOf(join(folder, "dist"));
    const mine = { "impressum/index.html": "mine", "2026/meldung-4/notiz.txt": "mine" };

    await publishTo(target, folder, { env });
    expect(contents()).toEqual(output());
    for (const [path, content] of Object.entries(mine)) put(path, content);

    expect(await publishTo(target, folder, { env })).toMatchObject({ uploads: [], deletions: [] });
    await buildAgain(folder, changes);
    const planned = await publishTo(target, folder, { env, dryRun: true });
    expect(contents()).not.toEqual({ ...output(), ...mine });
    expect(await publishTo(target, folder, { env })).toEqual(planned);
    expect(contents()).toEqual({ ...output(), ...mine });

    put("rss.xml", "<rss");
    put("2026/neu/index.html", "not the same size");
    expect((await publishTo(target, folder, { env })).uploads).toEqual(["2026/neu/index.html", "rss.xml"]);
    expect(contents()).toEqual({ ...output(), ...mine });
  });

  test("where somebody else's page stands nothing is published", { timeout: 60_000 }, async (context) => {
    const { target, env, contents, put } = await (remotes[name] as (typeof remotes)[string])(context);
    put("index.html", "mine");
    const fault = await publishTo(target, await builtNewsroom(), { env }).catch((error: Fault) => error);
    expect(fault).toMatchObject({ code: "foreign-file", values: { path: "index.html" } });
    expect(contents()).toEqual({ "index.html": "mine" });
  });
});
