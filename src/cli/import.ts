import { resolve } from "node:path";
import { type ImportAnswer, importCommand } from "../commands/import.js";
import { tellFault } from "../messages/tell.js";
import { withoutUnwritable } from "../model/characters.js";
import type { Unplaced } from "../model/unplaced.js";
import { configPath } from "./options.js";
import { type Session, show } from "./session.js";

export interface ImportFlags {
  readonly dryRun?: boolean;
}

/** `presswerk import <source>…`: gives back the exit code. */
export async function runImport(session: Session, { dryRun }: ImportFlags, names: readonly string[]): Promise<number> {
  const { system } = session;
  const sources = names.map((name) => ({ name, place: /^https?:\/\//i.test(name) ? name : resolve(system.cwd, name) }));
  const outcome = await importCommand({ config: configPath(session), sources, now: system.now(), dryRun });
  const { imported, skipped, unplaced } = outcome.answer;
  const json = { imported, skipped, unplaced: unplaced.map((each) => told(each, session)) };
  return show(session, outcome, { json, summary: summary(outcome.answer, session, dryRun) });
}

/** As `--json` gives it: `reason` for programs, `message` for people. */
function told({ source, line, reason, value, fault }: Unplaced, { messages }: Session): object {
  const why = messages.cli.import.reasons[reason];
  const message = fault ? `${why} (${tellFault(fault, messages).message})` : why;
  return { source, ...(line !== undefined && { line }), reason, value, message };
}

function summary({ imported, skipped, unplaced }: ImportAnswer, session: Session, dryRun = false): string[] {
  const words = session.messages.cli.import;
  if (imported.length + skipped.length + unplaced.length === 0) return [words.done(0, 0, 0)];
  const list = unplaced.flatMap((each) => lines(each, session));
  return [
    ...imported.map(({ file }) => words.written(file)),
    ...(list.length > 0 ? [words.unplaced, ...list] : []),
    dryRun
      ? words.would(imported.length, skipped.length)
      : words.done(imported.length, skipped.length, unplaced.length),
    ...(imported.length > 0 && !dryRun ? [words.next] : []),
  ];
}

function lines(unplaced: Unplaced, { messages }: Session): string[] {
  const { source, line, reason, value, fault } = unplaced;
  const place = line === undefined ? source : `${source}:${line}`;
  const why = messages.cli.import.reasons[reason];
  return [
    `- ${oneLine(place)}: ${why}`,
    `    ${oneLine(value)}`,
    ...(fault ? [`    ${oneLine(tellFault(fault, messages).message)}`] : []),
  ];
}

/** A document may hold anything: what a terminal would obey is left out. */
function oneLine(text: string): string {
  return withoutUnwritable(text).replace(/\s+/g, " ").slice(0, 500);
}
