import { hash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Tells whether a file is another one or was written to, without reading it; `none` if there is no file. */
export function fileMark(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}` : "none";
}

/** The same for a release's own file, which a fresh checkout may have put elsewhere on the disk: its size, then its times. */
export function sourceMark(path: string): string {
  const stat = statSync(path);
  return `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}`;
}

/** The same for a file of the output, whose other times change when it is moved into place. */
export function outputMark(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.size} ${stat.mtimeMs}` : "none";
}

/** Of all files below a folder, and of their names; of nothing if there is no such folder. */
export function folderMark(folder: string): string {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return digestOf([]);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return digestOf(files.map((file) => [file, fileMark(join(folder, file))]));
}

/** One digest for many names, each with its mark. */
export function digestOf(marks: readonly (readonly [name: string, mark: string])[]): string {
  return hash("sha256", marks.map(([name, mark]) => `${name}\0${mark}`).join("\n"), "base64url");
}
