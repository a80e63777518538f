import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { asFault } from "../model/fault.js";
import type { PublicationIndex } from "../model/publication.js";
import { parsePublicationIndex } from "./earlier.js";
import { type Manifest, manifestName, parseManifest, unfinishedIn, waitingFolder } from "./manifest.js";

/** What an output folder, or a folder to which one was published, says of itself. */
export interface OutputState {
  /** Absent if there is none; `broken` if it cannot be read. */
  readonly manifest?: Manifest | "broken";
  readonly index?: PublicationIndex | "broken";
  /** True if a build or an upload was cut off, or is under way. */
  readonly unfinished: boolean;
}

/** Reads it; nothing is changed. Throws a Fault if a file cannot be read. */
export function outputState(folder: string): OutputState {
  const manifest = textOf(join(folder, manifestName));
  const index = textOf(join(folder, "releases.json"));
  return {
    ...(manifest !== undefined && { manifest: attempt(() => parseManifest(manifest)) ?? "broken" }),
    ...(index !== undefined && { index: parsePublicationIndex(index) ?? "broken" }),
    unfinished: existsSync(join(folder, waitingFolder)) || attempt(() => unfinishedIn(manifest ?? "{}")) !== undefined,
  };
}

function textOf(path: string): string | undefined {
  try {
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  } catch (error) {
    throw asFault(error, path);
  }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
