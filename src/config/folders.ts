import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { type KeyProblem, keyError, keyWarning } from "../written/key-problem.js";
import type { Partly } from "../written/shape.js";
import type { WrittenNewsroom } from "./schema.js";

/** The folders of a newsroom, absolute; `root` is the folder that holds presswerk.yaml. */
export function foldersOf(
  { releases = "releases", out = "dist", theme = "theme" }: Partly<WrittenNewsroom>,
  root: string,
) {
  return { releases: resolve(root, releases), out: resolve(root, out), theme: resolve(root, theme) };
}

/** The output must not be read as source, nor the source be overwritten by output. */
export function foldersLieApart(written: Partly<WrittenNewsroom>, root: string): KeyProblem[] {
  const folders = foldersOf(written, root);
  const out = realPath(folders.out);
  const clash = (["releases", "theme"] as const).find((name) => overlap(out, realPath(folders[name])));
  const holdsAll = contains(out, realPath(root));
  if (!clash && !holdsAll) return [];
  return [keyError("folders-overlap", ["out"], { value: written.out ?? "dist", other: clash ?? "presswerk.yaml" })];
}

/** A misspelt folder would make every release look lost. Where none is named, there may just be no release yet. */
export function foldersExist(written: Partly<WrittenNewsroom>, root: string): KeyProblem[] {
  const folders = foldersOf(written, root);
  const problems: KeyProblem[] = [];
  if (!isFolder(folders.releases)) {
    const report = written.releases === undefined ? keyWarning : keyError;
    const value = written.releases ?? "releases";
    problems.push(report("no-such-folder", ["releases"], { key: "releases", value }));
  }
  if (written.theme !== undefined && !isFolder(folders.theme)) {
    problems.push(keyWarning("no-such-folder", ["theme"], { key: "theme", value: written.theme }));
  }
  return problems;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The path without symbolic links, as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}

function overlap(a: string, b: string): boolean {
  return contains(a, b) || contains(b, a);
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !/^[a-z]:/i.test(way);
}
