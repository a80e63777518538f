import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { asFault } from "../model/fault.js";
import { type Manifest, recordOf } from "./manifest.js";

/** A file of the output that is not what the manifest says. */
export interface Damage {
  readonly path: string;
  readonly kind: "missing" | "changed";
}

/**
 * Compares an output folder with its manifest: the size of every file, and the content of those that `closely` asks for.
 * Throws a Fault if a file cannot be read.
 */
export function damagesOf(out: string, manifest: Manifest, closely: (path: string) => boolean): Damage[] {
  return [...manifest].flatMap(([path, record]): Damage[] => {
    const found = statSync(join(out, path), { throwIfNoEntry: false });
    if (!found?.isFile()) return [{ path, kind: "missing" }];
    if (found.size !== record.size) return [{ path, kind: "changed" }];
    return closely(path) && digestOf(join(out, path)) !== record.sha256 ? [{ path, kind: "changed" }] : [];
  });
}

function digestOf(path: string): string {
  try {
    return recordOf(readFileSync(path)).sha256;
  } catch (error) {
    throw asFault(error, path);
  }
}
