import type { Diagnostic } from "../../src/model/diagnostic.js";

/** Each diagnostic in short: `releases/a.md:3:7 bad-date`, with `(warning)` behind one that stops nothing. */
export function places(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ file, line, column, code, severity }) => {
    const mark = severity === "warning" ? " (warning)" : "";
    return `${file}:${line}:${column} ${code}${mark}`;
  });
}
