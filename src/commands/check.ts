import { type BuildOptions, prepare } from "../build.js";
import { countSeverities, type Diagnostic } from "../model/diagnostic.js";
import type { Outcome } from "./outcome.js";

/** What `check` answers: the releases read, and how many problems there are. */
export interface CheckAnswer {
  readonly releases: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Reads everything, makes every item of every feed in memory, and reports every problem; writes nothing. Throws a Fault if the disk or the network fails. */
export async function checkCommand(options: BuildOptions): Promise<Outcome<CheckAnswer>> {
  const result = await prepare(options);
  if ("refused" in result) {
    const exit = result.refused === "configuration" ? 2 : 1;
    return { exit, diagnostics: result.diagnostics, answer: answer(0, result.diagnostics) };
  }
  const { edition, diagnostics } = result;
  return { exit: 0, diagnostics, answer: answer(edition.published.length + edition.heldBack.length, diagnostics) };
}

function answer(releases: number, diagnostics: readonly Diagnostic[]): CheckAnswer {
  return { releases, ...countSeverities(diagnostics) };
}
