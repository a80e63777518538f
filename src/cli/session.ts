import type { Outcome } from "../commands/outcome.js";
import type { Messages } from "../messages/messages.js";
import { type Told, tell } from "../messages/tell.js";
import { asGithub, asText } from "./report.js";
import type { System } from "./system.js";

/** The options that every command takes. */
export interface CommonOptions {
  readonly config?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly format?: string;
}

/** One run of one command: the world, the words, and how its results are to be shown. */
export interface Session {
  readonly system: System;
  readonly messages: Messages;
  readonly options: CommonOptions;
}

/** Shows the outcome of a command: as one JSON object, or its diagnostics and then its summary; gives back the exit code. */
export function show<Answer extends object>(
  session: Session,
  outcome: Outcome<Answer>,
  { json, summary }: { json: object; summary: readonly string[] },
): number {
  const { system, messages, options } = session;
  const told = outcome.diagnostics.map((diagnostic) => tell(diagnostic, messages)).sort(byPlace);
  if (options.json) system.stdout.write(`${JSON.stringify({ ...json, diagnostics: told }, null, 2)}\n`);
  else {
    report(session, told);
    if (!options.quiet) for (const line of summary) system.stdout.write(`${line}\n`);
  }
  return outcome.exit;
}

/** Writes problems for a person to stderr, or as workflow commands of GitHub Actions to stdout; with `--quiet` errors only. */
function report({ system, messages, options }: Session, told: readonly Told[]): void {
  const heard = options.quiet ? told.filter(({ severity }) => severity === "error") : told;
  for (const one of heard) {
    if (options.format === "github") system.stdout.write(asGithub(one));
    else system.stderr.write(asText(one, messages, colours(system)));
  }
}

/** Colour only on a terminal, and never with NO_COLOR or CI set. */
export function colours({ stderr, env }: Pick<System, "stderr" | "env">): boolean {
  return stderr.isTTY === true && !env["NO_COLOR"] && !env["CI"];
}

function byPlace(a: Told, b: Told): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
