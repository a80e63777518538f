import type { TimeProblem } from "../dates.js";
import type { KeyPath } from "../yaml.js";
import { type KeyProblem, keyError, keyName } from "./key-problem.js";

/** Says why what stands under a path is no time; `zone` is the IANA name of the newsroom's. */
export function timeProblem(problem: TimeProblem, path: KeyPath, value: string, zone: string): KeyProblem {
  const key = keyName(path);
  switch (problem.kind) {
    case "unreadable":
      return keyError("bad-date", path, { key, value });
    case "impossible-date":
      return keyError("impossible-date", path, { key, value });
    case "impossible-time":
      return keyError("impossible-time", path, { key, value, zone, suggestion: problem.suggestion });
    case "ambiguous-time":
      return keyError("ambiguous-time", path, { key, value, zone, first: problem.first, second: problem.second });
  }
}
