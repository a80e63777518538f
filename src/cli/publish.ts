import { resolve } from "node:path";
import { findConfig } from "../commands/find-config.js";
import { isRemote, type PublishAnswer, publishCommand } from "../commands/publish.js";
import { configPath, folder } from "./options.js";
import { progressOn } from "./progress.js";
import { type Session, show } from "./session.js";
import { UsageError } from "./usage.js";

export interface PublishFlags {
  readonly from?: string;
  readonly dryRun?: boolean;
  readonly recheck?: boolean;
}

/** `presswerk publish <target>`: gives back the exit code. */
export async function runPublish(
  session: Session,
  flags: PublishFlags,
  [target = ""]: readonly string[],
): Promise<number> {
  const { system, options } = session;
  const wanted = flags.from === undefined || options.config !== undefined;
  const progress = progressOn(session);
  const outcome = await publishCommand({
    target: targetOf(session, target),
    config: wanted ? configPath(session) : findConfig(system.cwd),
    from: folder(session, flags.from),
    dryRun: flags.dryRun,
    recheck: flags.recheck,
    env: system.env,
    progress: (done, all) => progress.step({ doing: "upload", done, all }),
  }).finally(progress.end);
  const { uploads, deletions, ...counts } = outcome.answer;
  const json = flags.dryRun ? { ...counts, uploads, deletions } : counts;
  const lines = outcome.exit === 0 ? summary(session, outcome.answer, flags) : [];
  return show(session, outcome, { json, summary: lines });
}

function summary({ messages }: Session, answer: PublishAnswer, { dryRun = false }: PublishFlags): string[] {
  const words = messages.cli.publish;
  const { uploads, deletions, hub } = answer;
  const planned = [...uploads.map((path) => `+ ${path}`), ...deletions.map((path) => `- ${path}`)];
  return [
    ...(dryRun ? planned : []),
    dryRun ? words.would(answer) : words.done(answer),
    ...(hub && hub.told > 0 ? [words.hub(hub.told)] : []),
  ];
}

/** A remote of rclone as it is, or the absolute path of a folder. Throws a UsageError for a web address. */
function targetOf({ system, messages }: Session, place: string): string {
  const { usage } = messages.cli;
  if (/^\w+:\/\//.test(place)) throw new UsageError(usage.badTarget(place), usage.badTargetHint);
  return isRemote(place) ? place : resolve(system.cwd, place);
}
