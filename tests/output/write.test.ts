import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { OutputFile } from "../../src/model/output-file.js";
import { type KeptFile, writeOutput } from "../../src/output/write.js";
import { emptyFolder } from "../helpers/empty-folder.js";

const old = new Date("2020-01-01T00:00:00Z");
const tree = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
const file = (path: string, content: string) => ({ path, content });

/** Writes files of which none is a release's page. */
function write(out: string, files: readonly OutputFile[], kept = new Map<string, KeptFile>()) {
  const stagePage = () => Promise.reject(new Error("no page of a release was expected"));
  return writeOutput(out, files, { kept, stagePage, pagesDone: () => Promise.resolve() });
}

test("a file that would not change is not touched", async () => {
  const out = emptyFolder();
  await write(out, [file("a.html", "a"), file("b/c.html", "c")]);
  for (const path of ["a.html", "b/c.html", "presswerk-manifest.json"]) utimesSync(join(out, path), old, old);
  expect(await write(out, [file("a.html", "a"), file("b/c.html", "c")])).toEqual({
    written: 0,
    unchanged: 2,
    removed: 0,
  });
  for (const path of ["a.html", "b/c.html", "presswerk-manifest.json"])
    expect(statSync(join(out, path)).mtime).toEqual(old);
});

test("what is no longer part of the site is removed with the folders that it leaves empty", async () => {
  const out = emptyFolder();
  await write(out, [file("a.html", "a"), file("b/c/d.html", "d")]);
  expect(await write(out, [file("a.html", "A")])).toEqual({ written: 1, unchanged: 0, removed: 1 });
  expect(tree(out)).toEqual(["a.html", "presswerk-manifest.json"]);
  expect(readdirSync(out)).not.toContain("b");
});

test("a file that presswerk did not write is neither removed nor overwritten", async () => {
  const out = emptyFolder();
  mkdirSync(join(out, "b"));
  writeFileSync(join(out, "b/mine.txt"), "mine");
  writeFileSync(join(out, "a.html"), "theirs");
  await expect(write(out, [file("a.html", "ours"), file("b/c.html", "c")])).rejects.toThrow("foreign-file");
  expect(tree(out)).toEqual(["a.html", "mine.txt"]);
  await write(out, [file("b/c.html", "c")]);
  await write(out, []);
  expect(tree(out)).toEqual(["a.html", "mine.txt", "presswerk-manifest.json"]);
});

test("if a file cannot be made, the output stays as it was", async () => {
  const out = emptyFolder();
  await write(out, [file("a.html", "old")]);
  await expect(
    write(out, [file("a.html", "new"), { path: "x.jpg", content: { copyOf: join(out, "missing.jpg") } }]),
  ).rejects.toThrow("ENOENT");
  expect(readFileSync(join(out, "a.html"), "utf8")).toBe("old");
  expect(tree(out)).toEqual(["a.html", "presswerk-manifest.json"]);
});

test("the manifest lists every file with its size and SHA-256", async () => {
  const out = emptyFolder();
  await write(out, [file("ä.html", "ä")]);
  expect(JSON.parse(readFileSync(join(out, "presswerk-manifest.json"), "utf8"))).toEqual({
    version: 1,
    files: [{ path: "ä.html", size: 2, sha256: "33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc" }],
  });
});

test("what is kept under its key is not made again, unless somebody touched the file", async () => {
  const out = emptyFolder();
  const kept = new Map<string, KeptFile>();
  let made = 0;
  const page = (key: string) => ({ path: "a.html", key, content: { make: () => `made ${++made}` } });
  await write(out, [page("eins")], kept);
  expect(await write(out, [page("eins")], kept)).toEqual({ written: 0, unchanged: 1, removed: 0 });
  expect(made).toBe(1);
  expect(await write(out, [page("zwei")], kept)).toMatchObject({ written: 1 });
  writeFileSync(join(out, "a.html"), "mine");
  await write(out, [page("zwei")], kept);
  expect(readFileSync(join(out, "a.html"), "utf8")).toBe("made 3");
});
