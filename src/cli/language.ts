import { type MessageLanguage, messageLanguages } from "../messages/messages.js";
import type { System } from "./system.js";

/** The language of messages: `--lang`, else the environment's locale (POSIX order), else English. */
export function messageLanguage({ argv, env }: Pick<System, "argv" | "env">): MessageLanguage {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  const wanted = langOption(argv) ?? locale;
  return messageLanguages.find((language) => wanted.toLowerCase().startsWith(language)) ?? "en";
}

/** Read before the command line is parsed, because its errors are told in that language too. */
function langOption(argv: readonly string[]): string | undefined {
  const index = argv.findLastIndex((word) => word === "--lang" || word.startsWith("--lang="));
  if (index === -1) return undefined;
  return argv[index]?.split("=")[1] ?? argv[index + 1];
}
