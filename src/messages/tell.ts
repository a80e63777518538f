import type { Diagnostic, Severity } from "../model/diagnostic.js";
import type { Fault } from "../model/fault.js";
import type { Messages } from "./messages.js";

/** A diagnostic in words, as `--json` gives it. */
export interface Told {
  readonly code: string;
  readonly severity: Severity;
  /** Path from the configuration's folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

/** Gives a diagnostic its sentence. */
export function tell(diagnostic: Diagnostic, messages: Messages): Told {
  const { code, severity, file, line, column, values } = diagnostic;
  const sentence = messages.problems[code] as { message: (v: unknown) => string; hint: (v: unknown) => string };
  return { code, severity, file, line, column, message: sentence.message(values), hint: sentence.hint(values) };
}

/** The same for a fault of the world, which has no place in a file. */
export function tellFault(fault: Fault, messages: Messages): Told {
  const sentence = messages.faults[fault.code] as { message: (v: unknown) => string; hint: (v: unknown) => string };
  const { message, hint } = { message: sentence.message(fault.values), hint: sentence.hint(fault.values) };
  return { code: fault.code, severity: "error", file: "", line: 1, column: 1, message, hint };
}
