import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../model/fault.js";
import { damagesOf } from "../output/damages.js";
import { type Manifest, manifestName, parseManifest } from "../output/manifest.js";

/** An output folder as a build left it. */
export interface Output {
  readonly folder: string;
  readonly files: Manifest;
  /** The text of its manifest. */
  readonly text: string;
  /** The same files have the same id: 16 hexadecimal digits. */
  readonly id: string;
}

/** Reads the manifest of an output folder. Throws a Fault if there is none, or none that can be read. */
export function outputIn(folder: string): Output {
  const path = join(folder, manifestName);
  if (!existsSync(path)) throw new Fault("no-output", { path: folder });
  const text = readFileSync(path, "utf8");
  const id = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return { folder, files: manifestFrom(text, path), text, id };
}

/** Reads a manifest that must be one; `path` says where it stands. Throws a Fault. */
export function manifestFrom(text: string, path: string): Manifest {
  try {
    return parseManifest(text);
  } catch {
    throw new Fault("bad-manifest", { path });
  }
}

/** Throws a Fault unless every file is there, and those of `closely` hold what the manifest says. */
export function mustBeWhole({ folder, files }: Output, closely: ReadonlySet<string>): void {
  const damages = damagesOf(folder, files, (path) => closely.has(path));
  const [first] = damages;
  if (first) throw new Fault("output-damaged", { path: join(folder, first.path), count: damages.length });
}

/** Remembers files as they are now; the function given back throws a Fault if one of them has been written since. */
export function sealed(folder: string, paths: readonly string[]): () => void {
  const mark = (path: string) => {
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    return found && `${found.size} ${found.mtimeMs} ${found.ino}`;
  };
  const marks = paths.map((path) => [path, mark(path)] as const);
  return () => {
    const broken = marks.find(([path, before]) => mark(path) !== before);
    if (broken) throw new Fault("output-changed", { path: join(folder, broken[0]) });
  };
}
