import type { Diagnostic } from "../model/diagnostic.js";

/** 0 fine, 1 the content has errors, 2 wrong usage or configuration, 3 the outside world failed. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What every command hands back: how it ended, what is to be reported, and its own answer. */
export interface Outcome<Answer> {
  readonly exit: ExitCode;
  readonly diagnostics: readonly Diagnostic[];
  readonly answer: Answer;
}
