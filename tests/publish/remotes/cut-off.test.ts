import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { Fault } from "../../../src/model/fault.js";
import { emptyFolder } from "../../helpers/empty-folder.js";
import { brokenLinks, feedsIn } from "../crawler.js";
import { base, buildAgain, builtNewsroom, changes, contentsOf, publishTo } from "../newsroom.js";
import { startRemote } from "./remote.js";

/** Files with these contents, in a folder of their own. */
function written(contents: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, "latin1");
  }
  return folder;
}

/** What is missing where rclone was about to put a new file in the place of an old one, which it removes just before (SFTP, before 1.63). */
function unlessInPassing(broken: readonly string[], contents: Readonly<Record<string, string>>): string[] {
  const waiting = Object.keys(contents).flatMap((path) => /^\.presswerk-new\/[^/]+\/(.+)$/.exec(path)?.[1] ?? []);
  const pages = new Set(waiting.flatMap((path) => [path, path.replace(/index\.html$/, "")]));
  return broken.filter((line) => !pages.has(line.replace(/^.*?: /, "")));
}

test.for([
  ["S3", 7],
  ["WebDAV", 11],
] as const)(
  "an upload to %s that is cut off after every %i changes shows no reader a missing file, and is taken up again",
  {
    timeout: 300_000,
  },
  async ([name, changesAtOnce], context) => {
    const { target, env: found, contents, cutAfter } = await startRemote(name, context);
    // rclone would try for minutes what is refused for good
    const env = { ...found, RCLONE_LOW_LEVEL_RETRIES: "1", RCLONE_RETRIES: "1" };
    const folder = await builtNewsroom();
    await publishTo(target, folder, { env });
    const known = feedsIn(written(contents()));
    await buildAgain(folder, changes);
    let cuts = 0;
    for (let broken = true; broken; ) {
      cutAfter?.(changesAtOnce);
      const result = await publishTo(target, folder, { env }).catch((error: unknown) => error);
      broken = result instanceof Fault;
      if (!broken) break;
      cuts++;
      expect(result).toMatchObject({ code: "transfer" });
      expect(brokenLinks(written(contents()), { base, known }), `cut ${cuts}`).toEqual([]);
    }
    expect(cuts).toBeGreaterThan(4);
    expect(contents()).toEqual(contentsOf(join(folder, "dist")));
  },
);

/** Runs the real program and kills it, with rclone, after a time in milliseconds; true if it had not ended by then. */
async function killed(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  after: number,
): Promise<boolean> {
  const child = spawn(process.execPath, ["bin/presswerk.js", ...words], { env, detached: true, stdio: "ignore" });
  const group = -(child.pid as number);
  const timer = setTimeout(() => process.kill(group, "SIGKILL"), after);
  return new Promise((done) => {
    child.once("exit", (_code, signal) => {
      clearTimeout(timer);
      done(signal === "SIGKILL");
    });
  });
}

test("an upload by SFTP that is killed leaves every file whole and no reader without one, and the next one ends it", {
  timeout: 300_000,
}, async (context) => {
  const { target, env, contents } = await startRemote("SFTP", context);
  const folder = await builtNewsroom();
  await publishTo(target, folder, { env });
  const before = contents();
  const known = feedsIn(written(before));
  await buildAgain(folder, changes);
  const after = contentsOf(join(folder, "dist"));
  const words = ["publish", target, "--config", join(folder, "presswerk.yaml")];
  let kills = 0;
  // by a share more each time, so that a busy machine takes no more attempts than an idle one
  for (let time = 600; ; time *= 1.35) {
    if (!(await killed(words, env, time))) break;
    kills++;
    for (const [path, content] of Object.entries(contents())) {
      if (path.startsWith(".presswerk-new/") || path === "presswerk-manifest.json") continue;
      expect([before[path], after[path]], `${path} after ${Math.round(time)} ms`).toContain(content);
    }
    const missing = brokenLinks(written(contents()), { base, known });
    expect(unlessInPassing(missing, contents()), `after ${Math.round(time)} ms`).toEqual([]);
  }
  expect(kills).toBeGreaterThan(3);
  expect(contents()).toEqual(after);
});
