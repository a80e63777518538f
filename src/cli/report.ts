import type { Messages } from "../messages/messages.js";
import type { Diagnostic, Severity } from "../model/diagnostic.js";
import type { Fault } from "../model/fault.js";

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

/** Lines for a person: place, severity, sentence, and below it what to do. */
export function asText(told: Told, messages: Messages, colour: boolean): string {
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const severity = paint(told.severity === "error" ? 31 : 33, messages.cli[told.severity]);
  const place = told.file === "" ? "" : `${told.file}:${told.line}:${told.column}: `;
  return `${paint(1, place)}${severity}: ${told.message} ${paint(2, `[${told.code}]`)}\n    ${told.hint}\n`;
}

/** A workflow command of GitHub Actions, shown beside the line concerned. */
export function asGithub(told: Told): string {
  const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const place = told.file === "" ? "" : `file=${property(told.file)},line=${told.line},col=${told.column},`;
  return `::${told.severity} ${place}title=${property(told.code)}::${data(`${told.message}\n${told.hint}`)}\n`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
