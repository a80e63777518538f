import { resolve } from "node:path";
import { type InitAnswer, initCommand, namesPackage, newsroomIn } from "../commands/init.js";
import { type CheckedWish, isRight, type Wishes } from "../commands/init-answers.js";
import { messageLanguages, messages } from "../messages/messages.js";
import { messageLanguage } from "./language.js";
import { shownPath } from "./options.js";
import { type Answered, askAll } from "./questions.js";
import { type Session, show } from "./session.js";
import { UsageError } from "./usage.js";

export interface InitFlags extends Partial<Wishes> {
  readonly yes?: boolean;
}

/** `presswerk init [dir]`: gives back the exit code. */
export async function runInit(session: Session, flags: InitFlags, [dir = "."]: readonly string[]): Promise<number> {
  const { system, messages } = session;
  const words = messages.cli.init;
  const folder = resolve(system.cwd, dir);
  const there = newsroomIn(folder);
  if (there) throw new UsageError(words.exists(shownPath(there, system.cwd)), words.existsHint);
  const wishes = await wishesFrom(session, flags);
  const outcome = initCommand({ folder, now: system.now(), wishes });
  const { json } = session.options;
  if (!json)
    return show(session, outcome, { json: {}, summary: summary(session, { folder, wishes, ...outcome.answer }) });
  system.stdout.write(`${JSON.stringify(outcome.answer, null, 2)}\n`);
  return outcome.exit;
}

/** In the order in which they are asked. */
const order = ["issuer", "title", "url", "kind", "contact", "email", "language", "timezone"] as const;

async function wishesFrom(session: Session, flags: InitFlags): Promise<Wishes> {
  const { system, messages } = session;
  const words = messages.cli.init;
  for (const wish of order) refuseWrong(session, wish, flags[wish]);
  const asks = system.stdin.isTTY === true && !flags.yes;
  if (!asks && !flags.yes) {
    const missing = (["title", "url", "issuer"] as const).filter((wish) => flags[wish] === undefined);
    const options = missing.map((wish) => `--${wish}`).join(", ");
    if (missing.length > 0) throw new UsageError(words.missing(options), words.missingHint);
  }
  const examples = (given: Answered): Answered => examplesFor(session, given);
  const answers = asks
    ? await askAll(session, order, { given: flags, examples })
    : { ...examples(flags), kind: "organization", ...known(flags) };
  return answers as Wishes;
}

function refuseWrong({ messages }: Session, wish: keyof Wishes, text: string | undefined): void {
  if (text === undefined || isRight(wish, text)) return;
  const { wrong, hints } = messages.cli.init;
  throw new UsageError(wrong[wish as CheckedWish](text), hints[wish as CheckedWish]);
}

/** In the language of the newsroom as far as it is known, else in that of the messages. */
function examplesFor({ system }: Session, given: Answered): Answered {
  const spoken = messageLanguage(system);
  const language = given.language ?? spoken;
  const { examples } = messages[messageLanguages.find((tag) => language.startsWith(tag)) ?? spoken].cli.init;
  const issuer = given.issuer || examples.issuer;
  return {
    ...{ issuer, title: examples.title(issuer), url: examples.url, kind: examples.kind, contact: examples.contact },
    ...{ email: "", language, timezone: "Europe/Berlin" },
  };
}

function known(flags: InitFlags): Answered {
  const given = order.flatMap((wish) => (flags[wish] === undefined ? [] : [[wish, flags[wish]] as const]));
  return Object.fromEntries(given);
}

interface Made extends InitAnswer {
  readonly folder: string;
  readonly wishes: Wishes;
}

function summary({ system, messages }: Session, { folder, created, kept, wishes }: Made): string[] {
  const words = messages.cli.init;
  const shown = shownPath(folder, system.cwd);
  return [
    words.made(created.length, shown),
    ...kept.map(words.kept),
    ...(/[./]example\.(?:org|com|net)\b/.test(wishes.url) ? [words.changeUrl] : []),
    "",
    words.next,
    ...(shown === "." ? [] : [words.enter(shown)]),
    namesPackage(folder) ? words.install : words.addPackage,
    words.check,
    words.preview,
    words.build,
  ];
}
