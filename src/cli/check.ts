import { checkCommand } from "../commands/check.js";
import { configPath } from "./options.js";
import { type Session, show } from "./session.js";

/** `presswerk check`: gives back the exit code. */
export function runCheck(session: Session): number {
  const outcome = checkCommand({ config: configPath(session), now: session.system.now() });
  const { releases, errors, warnings } = outcome.answer;
  const words = session.messages.cli.check;
  const summary = errors + warnings === 0 ? words.clean(releases) : words.found(releases, errors, warnings);
  return show(session, outcome, { json: outcome.answer, summary: [summary] });
}
