import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, type TestContext, test } from "vitest";
import { realSystem } from "../../src/cli/system.js";
import { emptyFolder } from "../helpers/empty-folder.js";
import { needs } from "../helpers/programs.js";
import { effort, tally } from "../helpers/tally.js";
import { presswerk } from "../helpers/terminal.js";
import { contentsOf } from "../publish/newsroom.js";
import { type Changed, changedNewsroom, shown, visible } from "./killed-newsroom.js";

const executable = new URL("../../bin/presswerk.js", import.meta.url).pathname;
const words = ["build", "--now", "2026-06-01T10:00:00Z", "--lang", "en"];

interface Ended {
  readonly exit: number | null;
  readonly stderr: string;
}

/** Runs a build in a process of its own, below another program such as one that makes calls of the system fail. */
function buildBelow(program: readonly string[], folder: string, more: readonly string[] = []): Ended {
  const [first = "", ...rest] = [...program, process.execPath, executable, ...words, ...more];
  const { status, stderr } = spawnSync(first, rest, { cwd: folder, encoding: "utf8" });
  return { exit: status, stderr };
}

/** The old site stands byte for byte, the message says why, and the next build makes the new one. */
async function holds(
  folder: string,
  { exit, stderr }: Ended,
  { old, fresh }: Changed,
  says: RegExp,
  mend = (): unknown => undefined,
): Promise<void> {
  expect(stderr).toMatch(says);
  expect(stderr).toContain("The site that stood there before is unchanged");
  expect(exit).toBe(3);
  expect(shown(join(folder, "dist"))).toEqual(visible(old));
  mend();
  await repairs(folder, fresh);
}

async function repairs(folder: string, fresh: Changed["fresh"], when?: "before"): Promise<void> {
  if (when === "before") expect(contentsOf(join(folder, "dist"))).toEqual(fresh);
  const { exit, stderr } = await presswerk(folder, words, { owner: realSystem().owner });
  expect(exit, stderr).toBe(0);
  expect(contentsOf(join(folder, "dist"))).toEqual(fresh);
}

const failing = [
  ["rename", "ENOSPC", /The disk is full/],
  ["rename", "EACCES", /No permission/],
  ["link", "ENOSPC", /The disk is full/],
  ["mkdir", "ENOSPC", /The disk is full/],
  ["fsync", "EIO", /could not be read or written/],
] as const;

test.for(failing)(
  "a call of %s that fails with %s, whichever it is, leaves the old site byte for byte",
  async ([call, error, says], context) => {
    needs("strace", context);
    const changed = await changedNewsroom();
    const step = effort({ short: 31, long: 2 });
    for (let when = 1; ; when += step) {
      const folder = changed.copy();
      const trace = join(folder, "trace");
      const inject = `inject=${call}:error=${error}:when=${when}`;
      const ended = buildBelow(["strace", "-f", "-qq", "-o", trace, "-e", `trace=${call}`, "-e", inject], folder);
      const happened = readFileSync(trace, "utf8").includes("(INJECTED)");
      rmSync(trace);
      // what is kept for the next build only, or what can be done otherwise, is no loss
      const act = () =>
        ended.exit === 0 ? repairs(folder, changed.fresh, "before") : holds(folder, ended, changed, says);
      await tally("failing-call", happened ? 1 : 0, act);
      rmSync(folder, { recursive: true });
      if (!happened) break;
    }
  },
);

test("on a disk that is full, whenever that happens, the old site stays byte for byte", async (context) => {
  needsRoot(context);
  if (!mayMount(context)) return;
  const changed = await changedNewsroom();
  const needed = Object.values(changed.old).reduce((sum, text) => sum + Math.ceil(text.length / 4096) * 4, 0);
  const sizes = Array.from(
    { length: effort({ short: 4, long: 60 }) },
    (_, n) => needed + 8 + n * effort({ short: 60, long: 8 }),
  );
  for (const kilobytes of sizes) {
    const folder = changed.copy();
    const dist = join(folder, "dist");
    const kept = emptyFolder();
    cpSync(dist, kept, { recursive: true, preserveTimestamps: true });
    mount(["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", dist]);
    try {
      cpSync(kept, dist, { recursive: true, preserveTimestamps: true });
      const ended = buildBelow([], folder);
      await tally("failing-call", 1, async () => {
        if (ended.exit === 0) expect(contentsOf(dist)).toEqual(changed.fresh);
        else await holds(folder, ended, changed, /The disk is full/, () => mount(["-o", "remount,size=64m", dist]));
      });
    } finally {
      spawnSync("umount", [dist]);
    }
  }
});

test("an output that can only be read, or a file in it, is told with exit code 3 and stays as it is", async (context) => {
  needsRoot(context);
  needs("chattr", context);
  const changed = await changedNewsroom();
  for (const path of ["dist", "dist/rss.xml", "dist/presswerk-manifest.json", "dist/2026"]) {
    const folder = changed.copy();
    if (spawnSync("chattr", ["+i", join(folder, path)]).status !== 0) {
      notTried(context, "no file may be made immutable here");
      return;
    }
    try {
      const ended = buildBelow([], folder);
      await tally("failing-call", 1, () =>
        holds(folder, ended, changed, /permit|No permission/, () => spawnSync("chattr", ["-i", join(folder, path)])),
      );
    } finally {
      spawnSync("chattr", ["-i", join(folder, path)]);
    }
  }
});

test("a source that may not be read is told with exit code 3", async (context) => {
  needsRoot(context);
  needs("setpriv", context);
  const changed = await changedNewsroom();
  const folder = changed.copy();
  spawnSync("chmod", ["-R", "a+rwX", folder]);
  chmodSync(join(folder, "releases/neu.md"), 0o000);
  const openWay = ["sh", "-c", 'p=$1; while [ "$p" != / ]; do chmod a+x "$p"; p=$(dirname "$p"); done', "sh", folder];
  spawnSync(openWay[0] ?? "", openWay.slice(1));
  const ended = buildBelow(["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"], folder);
  expect(ended.stderr).toContain("releases/neu.md");
  await holds(folder, ended, changed, /No permission/, () => chmodSync(join(folder, "releases/neu.md"), 0o644));
});

test("an output on another file system is written like any other", async (context) => {
  needsRoot(context);
  if (!mayMount(context)) return;
  const changed = await changedNewsroom();
  const out = emptyFolder();
  mount(["-t", "tmpfs", "-o", "size=64m", "tmpfs", out]);
  try {
    cpSync(join(changed.folder, "dist"), out, { recursive: true, preserveTimestamps: true });
    const { exit, stderr } = buildBelow([], changed.copy(), ["--out", out]);
    expect(exit, stderr).toBe(0);
    expect(contentsOf(out)).toEqual(changed.fresh);
  } finally {
    spawnSync("umount", [out]);
  }
});

function needsRoot(context: TestContext): void {
  if (process.getuid?.() !== 0) context.skip("only root may mount file systems and act as another user");
}

/** Some machines forbid it even to root, which is no fault of ours: it is told, and fails no run. */
function notTried(context: TestContext, reason: string): void {
  if (!process.env.CI) context.skip(reason);
  console.log(`not tried: ${context.task.name}: ${reason}`);
}

function mayMount(context: TestContext): boolean {
  const folder = emptyFolder();
  if (spawnSync("mount", ["-t", "tmpfs", "tmpfs", folder]).status === 0)
    return spawnSync("umount", [folder]).status === 0;
  notTried(context, "no file system may be mounted here");
  return false;
}

function mount(words: readonly string[]): void {
  const { status, stderr } = spawnSync("mount", words, { encoding: "utf8" });
  expect(status, stderr).toBe(0);
}
