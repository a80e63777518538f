import { checkCommand } from "../commands/check.js";
import { configPath, earlierPublication, moment } from "./options.js";
import { type Session, show } from "./session.js";

export interface CheckFlags {
  readonly now?: string;
  readonly against?: string;
  readonly fix?: boolean;
}

/** `presswerk check`: gives back the exit code. */
export async function runCheck(session: Session, flags: CheckFlags): Promise<number> {
  const now = moment(session, flags.now);
  const against = earlierPublication(session, flags.against);
  const outcome = await checkCommand({ config: configPath(session), now, against, fix: flags.fix });
  const { releases, errors, warnings, fixed } = outcome.answer;
  const words = session.messages.cli.check;
  const summary = errors + warnings === 0 ? words.clean(releases) : words.found(releases, errors, warnings);
  const mended = fixed === undefined ? [] : [...fixed.map(words.fixed), words.fixes(fixed.length)];
  return show(session, outcome, { json: outcome.answer, summary: [...mended, summary] });
}
