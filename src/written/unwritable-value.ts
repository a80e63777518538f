import type { KeyPath } from "../yaml.js";
import { type KeyProblem, keyName, keyWarning } from "./key-problem.js";

/** Warns of characters that an escape such as `"\0"` brought into a value, and that were left out. */
export function unwritableValue(path: KeyPath | undefined): KeyProblem[] {
  return path ? [keyWarning("control-escape", path, { key: keyName(path) })] : [];
}
