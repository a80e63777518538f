import { outlineOf, program } from "../../src/cli/program.js";
import { realSystem } from "../../src/cli/system.js";
import { messages } from "../../src/messages/messages.js";

/** Every command with the options that it takes. */
export function commandWords(): Map<string, string[]> {
  const root = program({ system: realSystem(), messages: messages.en }, () => undefined);
  return new Map(outlineOf(root).commands.map(({ name, options }) => [name, options.map((option) => option.name)]));
}
