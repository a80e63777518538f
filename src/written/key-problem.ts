import { type Code, type Diagnostic, diagnostic, type Severity } from "../model/diagnostic.js";
import type { Problems } from "../model/problems.js";
import { type KeyPath, yamlPlaces } from "../yaml.js";

/** A diagnostic that does not know its line yet, only the keys that lead to it. */
export type KeyProblem = {
  [C in Code]: {
    readonly code: C;
    readonly severity: Severity;
    readonly values: Problems[C];
    readonly path: KeyPath;
    /** Whether the key itself or its value is wrong. */
    readonly at: "key" | "value";
  };
}[Code];

/** An error about the value under a path; the code decides which values its sentence needs. */
export function keyError<C extends Code>(code: C, path: KeyPath, values: Problems[C]): KeyProblem {
  return { code, severity: "error", values, path, at: "value" } as KeyProblem;
}

/** An error about a key itself. */
export function misnamed<C extends Code>(code: C, path: KeyPath, values: Problems[C]): KeyProblem {
  return { code, severity: "error", values, path, at: "key" } as KeyProblem;
}

/** A warning about the value under a path. */
export function keyWarning<C extends Code>(code: C, path: KeyPath, values: Problems[C]): KeyProblem {
  return { code, severity: "warning", values, path, at: "value" } as KeyProblem;
}

/** A path as people read it: the keys, without the positions in lists. */
export function keyName(path: KeyPath): string {
  return path.filter((part) => typeof part === "string").join(".");
}

/** Gives problems their places in the YAML text that begins a file (or is all of it). Reads that text again, so only when there are any. */
export function placeProblems(problems: readonly KeyProblem[], file: string, yaml: string): Diagnostic[] {
  if (problems.length === 0) return [];
  const place = yamlPlaces(yaml);
  return problems.map(({ code, severity, values, path, at }) =>
    diagnostic(code, severity, { file, ...place(path, at) }, values),
  );
}
