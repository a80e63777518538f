import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { asFault, Fault } from "../model/fault.js";
import type { FinishedRelease } from "./finish-release.js";

/** Writes a release and its files, the files first; nothing that stands there is ever overwritten. Throws a Fault if the disk fails. */
export function writeRelease({ file, text, files }: FinishedRelease, root: string): void {
  const path = join(root, file);
  const folder = path.slice(0, -extname(path).length);
  for (const { name, bytes } of files) writeNew(join(folder, name), bytes);
  writeNew(path, Buffer.from(text));
}

/** An interrupted import may have written it already. */
function writeNew(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path) && Buffer.from(bytes).equals(readFileSync(path))) return;
    writeFileSync(path, bytes, { flag: "wx" });
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw taken ? new Fault("foreign-file", { path }) : asFault(error, path);
  }
}

/** Puts a new text in the place of the configuration's, whole or not at all. Throws a Fault if the disk fails. */
export function replaceConfiguration(path: string, text: string): void {
  try {
    const real = realpathSync(path);
    const beside = `${real}.new`;
    writeFileSync(beside, text, { flag: "wx", mode: statSync(real).mode });
    renameSync(beside, real);
  } catch (error) {
    throw asFault(error, path);
  }
}
