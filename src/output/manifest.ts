import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const manifestName = "presswerk-manifest.json";

/** Folder in the output, or at a target, for files that wait until all others are ready; servers do not show it. */
export const waitingFolder = ".presswerk-new";

/** File in the output that keeps a second build away. */
export const lockName = ".presswerk-lock";

/** Every file that presswerk wrote into the output folder, by its path from there. */
export type Manifest = ReadonlyMap<string, FileRecord>;

export interface FileRecord {
  /** In bytes. */
  readonly size: number;
  /** SHA-256, 64 hexadecimal digits; empty while an upload is under way, when nobody can tell which version stands there. */
  readonly sha256: string;
}

/** The size and SHA-256 of a file's bytes. */
export function recordOf(bytes: Uint8Array): FileRecord {
  return { size: bytes.byteLength, sha256: hash("sha256", bytes, "hex") };
}

/**
 * `presswerk-manifest.json`: `{ "version": 1, "files": [{ "path", "size", "sha256" }] }`, sorted by path.
 * `unfinished` names the publication that is being uploaded.
 */
export function formatManifest(manifest: Manifest, unfinished?: string): string {
  const lines = [...manifest.keys()].sort().map((path) => line(path, manifest.get(path) as FileRecord));
  const mark = unfinished === undefined ? "" : `  "unfinished": ${JSON.stringify(unfinished)},\n`;
  return `{\n  "version": 1,\n${mark}  "files": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

/** As JSON gives it, in a third of the time. */
function line(path: string, { size, sha256 }: FileRecord): string {
  return `    {"path":${JSON.stringify(path)},"size":${size},"sha256":"${sha256}"}`;
}

/** The manifest in an output folder, and its text; empty if there is none that can be read. */
export function readManifest(out: string): { manifest: Manifest; text: string } {
  try {
    const text = readFileSync(join(out, manifestName), "utf8");
    return { text, manifest: parseManifest(text) };
  } catch {
    return { text: "", manifest: new Map() };
  }
}

/**
 * Reads the text of a manifest. Paths that lead out of the folder are left out: whoever changed the file must not decide
 * what is removed elsewhere. Throws a SyntaxError or TypeError if it is none.
 */
export function parseManifest(text: string): Manifest {
  const { files } = JSON.parse(text) as { files: Partial<FileRecord & { path: string }>[] };
  const manifest = new Map<string, FileRecord>();
  for (const { path, size, sha256 } of files) {
    if (typeof path !== "string" || typeof size !== "number" || typeof sha256 !== "string") throw new TypeError();
    if (staysInside(path)) manifest.set(path, { size, sha256 });
  }
  return manifest;
}

/** The publication whose upload has not ended; undefined if none is under way. */
export function unfinishedIn(text: string): string | undefined {
  const { unfinished } = JSON.parse(text) as { unfinished?: unknown };
  return typeof unfinished === "string" ? unfinished : undefined;
}

function staysInside(path: string): boolean {
  if (path === manifestName || /[\0\n\r]/.test(path) || path.split("\\").includes("..")) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== ".." && part !== waitingFolder);
}
