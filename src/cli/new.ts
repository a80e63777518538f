import { relative } from "node:path";
import { newCommand } from "../commands/new.js";
import { configPath } from "./options.js";
import { type Session, show } from "./session.js";
import { UsageError } from "./usage.js";

export interface NewFlags {
  readonly from?: string;
  readonly translationOf?: string;
  readonly language?: string;
  readonly issuer?: string;
  readonly type?: string;
  readonly date?: string;
  readonly draft?: boolean;
}

/** `presswerk new "<headline>"`: gives back the exit code. */
export async function runNew(session: Session, flags: NewFlags, headlineWords: readonly string[]): Promise<number> {
  const { system, messages, options } = session;
  const words = messages.cli.new;
  const headline = headlineWords.join(" ");
  if (headline.trim() === "") throw new UsageError(words.noHeadline, words.noHeadlineHint);
  const { from, translationOf, language, issuer, type, date, draft } = flags;
  const wanted = { headline, from, translationOf, language, issuer, type, date, draft };
  const outcome = newCommand({ config: configPath(session), now: system.now(), ...wanted });
  const { made, choice } = outcome.answer;
  if (choice) throw new UsageError(words.whichLanguage, words.whichLanguageHint(choice.languages));
  if (!made) return show(session, outcome, { json: {}, summary: [] });
  const { file, id, path } = made;
  if (!options.json) return show(session, outcome, { json: {}, summary: [relative(system.cwd, path)] });
  system.stdout.write(`${JSON.stringify({ file, id }, null, 2)}\n`);
  return outcome.exit;
}
