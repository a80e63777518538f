import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Fault } from "../../src/model/fault.js";
import { emptyFolder } from "../helpers/empty-folder.js";
import { before, buildAgain, builtNewsroom, changes, contentsOf, copyOf, publishTo } from "./newsroom.js";

const old = new Date("2020-01-01T00:00:00Z");

async function faultOf(promise: Promise<unknown>): Promise<Fault> {
  const fault = await promise.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Fault);
  return fault as Fault;
}

test("a folder that is not there yet becomes a copy of the output, without what presswerk did not write", async () => {
  const folder = await builtNewsroom();
  const target = join(emptyFolder(), "neu/web");
  const expected = contentsOf(join(folder, "dist"));
  writeFileSync(join(folder, "dist/geheim.txt"), "not for upload");
  const { uploads, unchanged } = await publishTo(target, folder);
  expect(contentsOf(target)).toEqual(expected);
  expect([uploads.length + 1, unchanged]).toEqual([Object.keys(expected).length, 0]);
});

test("only what has changed is uploaded, and what is gone is removed with the folders that it leaves empty", async () => {
  const folder = await builtNewsroom();
  const target = emptyFolder();
  await publishTo(target, folder);
  utimesSync(join(target, "2026/meldung-7/plan.pdf"), old, old);
  const text = readFileSync(join(folder, "releases/meldung-4.md"), "utf8");
  await buildAgain(folder, { "releases/meldung-4.md": text.replace("---\n", "---\ndraft: true\n") });
  const { uploads, deletions } = await publishTo(target, folder);
  expect(deletions.toSorted()).toEqual(["2026/meldung-4/index.html", "2026/meldung-4/plan.pdf"]);
  expect(existsSync(join(target, "2026/meldung-4"))).toBe(false);
  expect(uploads).toContain("archive/2/rss.xml");
  expect(uploads).not.toContain("2026/meldung-7/plan.pdf");
  expect(statSync(join(target, "2026/meldung-7/plan.pdf")).mtime).toEqual(old);
  expect(contentsOf(target)).toEqual(contentsOf(join(folder, "dist")));
});

test("where nothing has changed, nothing is touched", async () => {
  const folder = await builtNewsroom();
  const target = emptyFolder();
  await publishTo(target, folder);
  utimesSync(join(target, "presswerk-manifest.json"), old, old);
  const { uploads, deletions, unchanged } = await publishTo(target, folder);
  expect([uploads, deletions]).toEqual([[], []]);
  expect(unchanged).toBe(Object.keys(contentsOf(target)).length - 1);
  expect(statSync(join(target, "presswerk-manifest.json")).mtime).toEqual(old);
});

test("files keep the time at which they were built, but never an earlier one than the version before had", async () => {
  const folder = await builtNewsroom();
  const target = emptyFolder();
  utimesSync(join(folder, "dist/rss.xml"), old, old);
  await publishTo(target, folder);
  expect(statSync(join(target, "rss.xml")).mtime).toEqual(old);
  await buildAgain(folder, changes);
  for (const path of ["rss.xml", "atom.xml"]) utimesSync(join(folder, "dist", path), old, old);
  const before = statSync(join(target, "atom.xml")).mtimeMs;
  await publishTo(target, folder);
  expect(statSync(join(target, "atom.xml")).mtimeMs).toBeGreaterThanOrEqual(before);
});

test("what somebody broke at the target is mended", async () => {
  const folder = await builtNewsroom();
  const target = emptyFolder();
  await publishTo(target, folder);
  rmSync(join(target, "2026/meldung-1"), { recursive: true });
  writeFileSync(join(target, "rss.xml"), "<rss");
  const { uploads } = await publishTo(target, folder);
  expect(uploads).toEqual(["2026/meldung-1/plan.pdf", "2026/meldung-1/index.html", "rss.xml"]);
  expect(contentsOf(target)).toEqual(contentsOf(join(folder, "dist")));
});

test("a dry run tells the same and changes nothing", async () => {
  const folder = await builtNewsroom();
  const target = emptyFolder();
  await publishTo(target, folder);
  await buildAgain(folder, changes);
  const before = contentsOf(target);
  const planned = await publishTo(target, folder, { dryRun: true });
  expect(contentsOf(target)).toEqual(before);
  expect(await publishTo(target, folder)).toEqual(planned);
});

describe("files of others", () => {
  test("stay, and where a page must stand nothing is published", async () => {
    const folder = await builtNewsroom();
    const target = emptyFolder();
    writeFileSync(join(target, "index.html"), "mine");
    expect(await faultOf(publishTo(target, folder))).toMatchObject({
      code: "foreign-file",
      values: { path: "index.html" },
    });
    expect(contentsOf(target)).toEqual({ "index.html": "mine" });
  });

  test("a folder where a file must stand is one too", async () => {
    const folder = await builtNewsroom();
    const target = emptyFolder();
    mkdirSync(join(target, "rss.xml"));
    expect(await faultOf(publishTo(target, folder))).toMatchObject({
      code: "foreign-file",
      values: { path: "rss.xml" },
    });
  });

  test("cannot be reached by a manifest that lies", async () => {
    const folder = await builtNewsroom();
    const target = join(emptyFolder(), "web");
    await publishTo(target, folder);
    const paths = ["../mine.txt", "/etc/hostname", "a/../../mine.txt", "..\\mine.txt", "./mine.txt", "a//b", ""];
    writeFileSync(join(target, "../mine.txt"), "mine");
    const manifest = join(target, "presswerk-manifest.json");
    const { files, ...rest } = JSON.parse(readFileSync(manifest, "utf8"));
    const lies = paths.map((path) => ({ path, size: 4, sha256: "0" }));
    writeFileSync(manifest, JSON.stringify({ ...rest, files: [...files, ...lies] }));
    const own = join(folder, "dist/presswerk-manifest.json");
    const output = JSON.parse(readFileSync(own, "utf8"));
    writeFileSync(own, JSON.stringify({ ...output, files: [...output.files, ...lies] }));
    const { deletions, uploads } = await publishTo(target, folder);
    expect([deletions, uploads]).toEqual([[], []]);
    expect(readFileSync(join(target, "../mine.txt"), "utf8")).toBe("mine");
  });

  test("are not taken for ours because a manifest is damaged", async () => {
    const folder = await builtNewsroom();
    for (const damaged of ["", "{", "[]", '{"files":[7]}', '{"files":[{"path":1}]}']) {
      const target = emptyFolder();
      writeFileSync(join(target, "presswerk-manifest.json"), damaged);
      expect(await faultOf(publishTo(target, folder))).toMatchObject({ code: "bad-manifest" });
    }
  });
});

describe("an output folder that is not whole is not published", () => {
  const cases: [string, (dist: string) => void][] = [
    ["a file is missing", (dist) => rmSync(join(dist, "2026/meldung-1/plan.pdf"))],
    ["a file is cut off", (dist) => writeFileSync(join(dist, "rss.xml"), "<rss")],
    [
      "a file of the same size says something else",
      (dist) => writeFileSync(join(dist, "rss.xml"), readFileSync(join(dist, "rss.xml"), "utf8").replace("Neu", "neu")),
    ],
  ];

  test.each(cases)("%s", async (_name, damage) => {
    const folder = await builtNewsroom();
    const target = emptyFolder();
    await publishTo(target, folder);
    await buildAgain(folder, changes);
    const before = contentsOf(target);
    damage(join(folder, "dist"));
    expect(await faultOf(publishTo(target, folder))).toMatchObject({ code: "output-damaged", values: { count: 1 } });
    expect(contentsOf(target)).toEqual(before);
  });

  test("it was never built", async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "dist"));
    expect(await faultOf(publishTo(emptyFolder(), folder))).toMatchObject({ code: "no-output" });
    writeFileSync(join(folder, "dist/presswerk-manifest.json"), "{");
    expect(await faultOf(publishTo(emptyFolder(), folder))).toMatchObject({ code: "bad-manifest" });
  });

  test("it is built anew in the middle; the next run makes good what was uploaded", async () => {
    const folder = await builtNewsroom();
    const target = emptyFolder();
    const building = (done: number) => {
      if (done === 10) writeFileSync(join(folder, "dist/releases.json"), "{}");
    };
    expect(await faultOf(publishTo(target, folder, { progress: building }))).toMatchObject({ code: "output-changed" });
    await buildAgain(folder, changes);
    await publishTo(target, folder);
    expect(contentsOf(target)).toEqual(contentsOf(join(folder, "dist")));
  });
});

test("a target on which nothing can be written is a fault with its path", async () => {
  const folder = await builtNewsroom(before);
  const file = join(emptyFolder(), "file");
  writeFileSync(file, "");
  expect(await faultOf(publishTo(join(file, "web"), folder))).toMatchObject({ code: "disk" });
});

test("a folder behind a symbolic link is as good as any", async () => {
  const folder = await builtNewsroom();
  const [real, link] = [emptyFolder(), join(emptyFolder(), "current")];
  symlinkSync(real, link);
  await publishTo(link, folder);
  expect(contentsOf(copyOf(real))).toEqual(contentsOf(join(folder, "dist")));
});
