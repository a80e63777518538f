import { buildCommand } from "../commands/build.js";
import type { BuildAnswer } from "../model/build-answer.js";
import { configPath, earlierPublication, folder, jobs, moment, shownPath } from "./options.js";
import { progressOn } from "./progress.js";
import { type Session, show } from "./session.js";

export interface BuildFlags {
  readonly out?: string;
  readonly now?: string;
  readonly against?: string;
  readonly jobs?: string;
  readonly cache?: boolean;
}

/** `presswerk build`: gives back the exit code. */
export async function runBuild(session: Session, flags: BuildFlags): Promise<number> {
  const started = performance.now();
  const progress = progressOn(session);
  const config = configPath(session);
  const outcome = await buildCommand({
    config,
    now: moment(session, flags.now),
    out: folder(session, flags.out),
    against: earlierPublication(session, flags.against),
    jobs: jobs(session, flags.jobs),
    cache: flags.cache,
    owner: session.system.owner,
    progress: progress.step,
  }).finally(progress.end);
  const { made, ...counts } = outcome.answer;
  const durationMs = Math.round(performance.now() - started);
  return show(session, outcome, { json: { ...counts, durationMs }, summary: summary(session, outcome.answer) });
}

function summary({ messages, system }: Session, answer: BuildAnswer): string[] {
  const words = messages.cli.build;
  if (!answer.made) return [words.refused];
  const { out, url } = answer.made;
  return [
    words.published(answer),
    words.files(answer),
    words.next(shownPath(out, system.cwd), url),
    ...(answer.nextDue === null ? [] : [words.due(answer.nextDue)]),
  ];
}
