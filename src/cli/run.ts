import { messages as allMessages, type Messages } from "../messages/messages.js";
import { type Told, tellFault } from "../messages/tell.js";
import { Fault } from "../model/fault.js";
import { messageLanguage } from "./language.js";
import { program, usageProblem } from "./program.js";
import { asText } from "./report.js";
import { colours } from "./session.js";
import type { System } from "./system.js";
import { UsageError } from "./usage.js";

/** Runs one command line and gives back its exit code: 0 fine, 1 content, 2 usage or configuration, 3 the outside world. */
export async function run(system: System): Promise<number> {
  const messages = allMessages[messageLanguage(system)];
  let exit = 0;
  const root = program({ system, messages }, (code) => {
    exit = code;
  });
  if (system.argv.length === 0) {
    root.outputHelp();
    return 0;
  }
  try {
    await root.parseAsync([...system.argv], { from: "user" });
    return exit;
  } catch (error) {
    return failed(error, system, messages);
  }
}

function failed(error: unknown, system: System, messages: Messages): number {
  const problem = usageProblem(error, messages);
  if (problem === "none") return 0;
  if (problem) return refuse(problem, system, messages);
  if (error instanceof UsageError) return refuse(error, system, messages);
  if (error instanceof Fault) return end(tellFault(error, messages), 3, system, messages);
  system.stderr.write(`${messages.cli.crash}:\n${error instanceof Error ? error.stack : String(error)}\n`);
  return 3;
}

function refuse({ message, hint }: UsageError, system: System, messages: Messages): number {
  const told: Told = { code: "usage", severity: "error", file: "", line: 1, column: 1, message, hint };
  return end(told, 2, system, messages);
}

function end(told: Told, exit: number, system: System, messages: Messages): number {
  if (system.argv.includes("--json")) system.stdout.write(`${JSON.stringify({ diagnostics: [told] }, null, 2)}\n`);
  else system.stderr.write(asText(told, messages, colours(system)));
  return exit;
}
