import { createInterface } from "node:readline";
import { type CheckedWish, isRight, type Wishes } from "../commands/init-answers.js";
import type { Session } from "./session.js";
import { UsageError } from "./usage.js";

/** Answers by the name of what was asked. */
export type Answered = { readonly [Wish in keyof Wishes]?: string | undefined };

interface Before {
  /** What need not be asked any more. */
  readonly given: Answered;
  /** What an empty answer means, seen what is answered already. */
  readonly examples: (given: Answered) => Answered;
}

/** Asks on the terminal for everything that is not given, a wrong answer again. Throws a UsageError if the input ends before. */
export async function askAll(
  { system, messages }: Pick<Session, "system" | "messages">,
  wishes: readonly (keyof Wishes)[],
  { given, examples }: Before,
): Promise<Answered> {
  const words = messages.cli.init;
  const lines = createInterface({ input: system.stdin });
  const next = lines[Symbol.asyncIterator]();
  const ask = async (wish: keyof Wishes, example: string): Promise<string> => {
    system.stderr.write(`${words.ask[wish]}${example === "" ? "" : ` [${example}]`} `);
    const { value, done } = await next.next();
    if (done) throw new UsageError(words.ended, words.endedHint);
    const answer = asMeant(wish, value.trim() || example, words.kinds);
    if (isRight(wish, answer)) return answer;
    const checked = wish as CheckedWish;
    system.stderr.write(`  ${words.wrong[checked](answer)}\n  ${words.hints[checked]}\n`);
    return ask(wish, example);
  };
  try {
    system.stderr.write(`${words.welcome}\n\n`);
    const answers: { -readonly [Wish in keyof Wishes]?: string } = {};
    for (const wish of wishes)
      answers[wish] = given[wish] ?? (await ask(wish, examples({ ...given, ...answers })[wish] ?? ""));
    system.stderr.write("\n");
    return answers;
  } finally {
    lines.close();
  }
}

/** People leave out https://, and call a kind of organisation by its name in their own language. */
function asMeant(wish: keyof Wishes, answer: string, kinds: Readonly<Record<string, string>>): string {
  if (wish === "url" && /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$)/i.test(answer)) return `https://${answer}`;
  if (wish !== "kind") return answer;
  const kind = answer.toLowerCase();
  return Object.hasOwn(kinds, kind) ? (kinds[kind] ?? kind) : kind;
}
