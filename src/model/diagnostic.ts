import type { Problems } from "./problems.js";

/** An error stops the build; a warning is told and the build goes on. */
export type Severity = "error" | "warning";

export type Code = keyof Problems;

/** A position in a file: `line` from 1 in the whole file, `column` from 1 in UTF-16 units. */
export interface Place {
  /** Path from the configuration's folder, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Trouble in content or configuration as data: its sentence is in `messages/`, under its code. */
export type Diagnostic = {
  [C in Code]: { readonly code: C; readonly severity: Severity; readonly values: Problems[C] } & Place;
}[Code];

/** Makes a diagnostic; the code decides which values its sentence needs. */
export function diagnostic<C extends Code>(code: C, severity: Severity, place: Place, values: Problems[C]): Diagnostic {
  return { code, severity, values, file: place.file, line: place.line, column: place.column } as Diagnostic;
}

/** True if the diagnostics allow a build: there may be warnings, but no error. */
export function allowsBuild(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every(({ severity }) => severity !== "error");
}

/** The order in which people read problems: by file, then from top to bottom. */
export function byPlace(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** How many errors and warnings there are. */
export function countSeverities(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: diagnostics.length - errors };
}
