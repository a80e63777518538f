import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import type { YamlTrouble } from "../yaml.js";

/** Says in which file YAML could not be read, and why. */
export function yamlTrouble(trouble: YamlTrouble, file: string): Diagnostic {
  const place = { file, line: trouble.line, column: trouble.column };
  switch (trouble.kind) {
    case "syntax":
      return diagnostic("yaml-syntax", "error", place, { reason: trouble.reason });
    case "duplicate-key":
      return diagnostic("duplicate-key", "error", place, { key: trouble.key });
    case "unsupported":
      return diagnostic("yaml-unsupported", "error", place, { feature: trouble.feature });
    case "no-mapping":
      return diagnostic("yaml-no-mapping", "error", place, {});
  }
}
