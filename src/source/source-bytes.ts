import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asFault } from "../model/fault.js";
import type { Newsroom } from "../model/newsroom.js";

/** The bytes of a release's file, named by its path from the configuration's folder. Throws a Fault if the disk fails. */
export function readSourceBytes(file: string, { root }: Pick<Newsroom, "root">): Buffer {
  const path = join(root, file);
  try {
    return readFileSync(path);
  } catch (error) {
    throw asFault(error, path);
  }
}
