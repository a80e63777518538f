import type { Step } from "../commands/build.js";
import type { Session } from "./session.js";
import { colours } from "./session.js";

/** How far a task is: a step of a build, or files of an upload. */
type AnyStep = Omit<Step, "doing"> & { readonly doing: Step["doing"] | "upload" };

/** Shows how far a long task is, on one line of the terminal, from the second second on. */
export interface Progress {
  readonly step: (step: AnyStep) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

const patience = 1000;
const pause = 100;

/** `clock` gives milliseconds of any beginning. Nothing is shown in pipes, with `--quiet`, `--json`, NO_COLOR or CI. */
export function progressOn({ system, messages, options }: Session, clock = () => performance.now()): Progress {
  if (!colours(system) || options.quiet || options.json) return { step: () => undefined, end: () => undefined };
  const words = messages.cli.progress;
  const begun = clock();
  let doing: AnyStep["doing"] | undefined;
  let since = begun;
  let shown = begun + patience - pause;
  return {
    step(step) {
      const now = clock();
      if (step.doing !== doing) [doing, since] = [step.doing, now];
      if (now - shown < pause || step.all === 0) return;
      shown = now;
      const left = ((now - since) / step.done) * (step.all - step.done);
      const line = `${words[step.doing]} ${step.done}/${step.all}${words.left(Math.ceil(left / 1000))}`;
      system.stderr.write(`\r\u001b[K${line.slice(0, (system.stderr.columns ?? 80) - 1)}`);
    },
    end() {
      if (shown >= begun + patience) system.stderr.write("\r\u001b[K");
    },
  };
}
