import { createRequire } from "node:module";
import { Command, Option } from "commander";
import { messageLanguages } from "../messages/messages.js";
import type { BuildFlags } from "./build.js";
import type { CheckFlags } from "./check.js";
import type { CommonOptions, Session } from "./session.js";

type Run<Flags> = (session: Session, flags: Flags) => number | Promise<number>;
type Finish = (exit: number) => void;

/** The command line: which commands and options there are. A command's code is loaded when it runs. */
export function program(session: Omit<Session, "options">, finish: Finish): Command {
  const words = session.messages.cli;
  const root = common(new Command("presswerk"), session)
    .description(words.program)
    .version(version(), "-V, --version", words.options.version);

  const add = <Flags>(name: string, about: string, example: string, load: () => Promise<Run<Flags>>) =>
    common(root.command(name), session)
      .description(about)
      .allowExcessArguments(false)
      .addHelpText("after", `\n  ${example}`)
      .action(async (...args: unknown[]) => {
        const command = args.at(-1) as Command;
        const options = command.optsWithGlobals<CommonOptions & Flags>();
        const run = await load();
        finish(await run({ ...session, options }, options));
      });

  add<BuildFlags>("build", words.build.about, words.build.example, async () => (await import("./build.js")).runBuild)
    .option("--out <dir>", words.build.out)
    .option("--now <time>", words.build.now)
    .option("--against <dir or URL>", words.build.against)
    .option("--jobs <n>", words.build.jobs)
    .option("--no-cache", words.build.noCache);

  add<CheckFlags>("check", words.check.about, words.check.example, async () => (await import("./check.js")).runCheck)
    .option("--now <time>", words.build.now)
    .option("--against <dir or URL>", words.build.against);

  return root;
}

function common(command: Command, { messages, system }: Omit<Session, "options">): Command {
  const words = messages.cli.options;
  return command
    .option("--config <file>", words.config)
    .option("--json", words.json)
    .option("--quiet", words.quiet)
    .addOption(new Option("--lang <language>", words.lang).choices(messageLanguages))
    .addOption(new Option("--format <format>", words.format).choices(["text", "github"]))
    .helpOption("-h, --help", words.help)
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => messages.cli.help[title as keyof typeof messages.cli.help] ?? title,
      optionDescription: ({ description }) => description,
      subcommandTerm: (subcommand) => subcommand.name(),
    })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => system.stdout.write(text),
      writeErr: () => undefined,
      getOutHasColors: () => false,
    });
}

function version(): string {
  return (createRequire(import.meta.url)("../../package.json") as { version: string }).version;
}
