import type { Faults } from "../model/fault.js";
import type { Findings } from "../model/findings.js";
import type { Problems } from "../model/problems.js";

/** For every code: what is wrong (without a final full stop), and what to do about it. */
export type ProblemSentences = {
  readonly [C in keyof Problems]: {
    readonly message: (values: Problems[C]) => string;
    readonly hint: (values: Problems[C]) => string;
  };
};

/** The same for faults of the world. */
export type FaultSentences = {
  readonly [C in keyof Faults]: {
    readonly message: (values: Faults[C]) => string;
    readonly hint: (values: Faults[C]) => string;
  };
};

/** The same for findings of `verify`. */
export type FindingSentences = {
  readonly [C in keyof Findings]: {
    readonly message: (values: Findings[C]) => string;
    readonly hint: (values: Findings[C]) => string;
  };
};
