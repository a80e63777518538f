import { loadNewsroom } from "../config/load.js";
import { allowsBuild, type Diagnostic } from "../model/diagnostic.js";
import { readReleases } from "../source/read.js";
import type { Outcome } from "./outcome.js";

/** What `check` answers: the releases read, and how many problems there are. */
export interface CheckAnswer {
  readonly releases: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Reads everything and reports every problem; writes nothing. `now` is in milliseconds since 1970. */
export function checkCommand({ config, now }: { config: string; now: number }): Outcome<CheckAnswer> {
  const { newsroom, diagnostics } = loadNewsroom(config);
  if (!newsroom || !allowsBuild(diagnostics)) return { exit: 2, diagnostics, answer: answer(0, diagnostics) };
  const source = readReleases(newsroom, now);
  const all = [...diagnostics, ...source.diagnostics];
  return { exit: allowsBuild(all) ? 0 : 1, diagnostics: all, answer: answer(source.releases.length, all) };
}

function answer(releases: number, diagnostics: readonly Diagnostic[]): CheckAnswer {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return { releases, errors, warnings: diagnostics.length - errors };
}
