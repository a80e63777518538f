import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asFault } from "../model/fault.js";
import type { Newsroom } from "../model/newsroom.js";
import { type Decoded, decode } from "../written/decode.js";

/** The text of a release's file, named by its path from the configuration's folder. Throws a Fault if the disk fails. */
export function readSourceText(file: string, { root }: Pick<Newsroom, "root">): Decoded {
  const path = join(root, file);
  try {
    return decode(readFileSync(path), file);
  } catch (error) {
    throw asFault(error, path);
  }
}
