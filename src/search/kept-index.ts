import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { CopyOf } from "../model/output-file.js";
import type { IndexFile } from "./pagefind.js";

/** A file of an index that lies on the disk. */
export interface KeptIndexFile {
  /** From the folder of the index. */
  readonly path: string;
  readonly content: CopyOf;
}

/** The files of an index that was kept under a name, in the order of their paths; undefined if none was. Throws if the disk fails. */
export function keptIndex(folder: string, name: string): KeptIndexFile[] | undefined {
  const own = join(folder, name);
  if (!existsSync(own)) return undefined;
  const entries = readdirSync(own, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sources = entries.map((entry) => join(entry.parentPath, entry.name));
  return sources
    .map((source) => ({ path: relative(own, source).split(sep).join("/"), content: { copyOf: source } }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Keeps an index under a name: it is there as a whole or not at all, also when others do the same at the same time. Throws if the disk fails. */
export function keepIndex(folder: string, name: string, files: readonly IndexFile[]): void {
  const waiting = join(folder, `${name}.${randomUUID()}`);
  for (const { path, content } of files) {
    const target = join(waiting, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  rmSync(join(folder, name), { recursive: true, force: true });
  try {
    renameSync(waiting, join(folder, name));
  } catch (error) {
    rmSync(waiting, { recursive: true, force: true });
    if (!existsSync(join(folder, name))) throw error;
  }
}

/** Besides the newest, so that two builds of different moments do not take each other's away. */
const spare = 1;

/** Removes what was kept of a language for releases as they no longer are. */
export function dropOldIndexes(folder: string, language: string): void {
  const own = readdirSync(folder).filter((name) => name.startsWith(`${language}.`));
  const newestFirst = own
    .map((name) => ({ path: join(folder, name), modified: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.modified - a.modified);
  for (const { path } of newestFirst.slice(1 + spare)) rmSync(path, { recursive: true, force: true });
}
