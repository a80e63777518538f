import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const manifestName = "presswerk-manifest.json";

/** Every file that presswerk wrote into the output folder, by its path from there. */
export type Manifest = ReadonlyMap<string, FileRecord>;

export interface FileRecord {
  /** In bytes. */
  readonly size: number;
  /** SHA-256, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** The size and SHA-256 of a file's bytes. */
export function recordOf(bytes: Uint8Array): FileRecord {
  return { size: bytes.byteLength, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** `presswerk-manifest.json`: `{ "version": 1, "files": [{ "path", "size", "sha256" }] }`, sorted by path. */
export function formatManifest(manifest: Manifest): string {
  const files = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, record]) => ({ path, ...record }));
  const lines = files.map((file) => `    ${JSON.stringify(file)}`);
  return `{\n  "version": 1,\n  "files": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

/** The manifest in an output folder; empty if there is none that can be read. */
export function readManifest(out: string): Manifest {
  try {
    return parseManifest(readFileSync(join(out, manifestName), "utf8"));
  } catch {
    return new Map();
  }
}

/** Reads the text of a manifest. Throws a SyntaxError or TypeError if it is none. */
export function parseManifest(text: string): Manifest {
  const { files } = JSON.parse(text) as { files: (FileRecord & { path: string })[] };
  return new Map(files.map(({ path, size, sha256 }) => [path, { size, sha256 }]));
}
