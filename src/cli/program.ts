import { createRequire } from "node:module";
import { Command, CommanderError, Help, Option } from "commander";
import { type Messages, messageLanguages } from "../messages/messages.js";
import { issuerKinds } from "../model/newsroom.js";
import type { BuildFlags } from "./build.js";
import type { CheckFlags } from "./check.js";
import type { ImportFlags } from "./import.js";
import type { InitFlags } from "./init.js";
import type { NewFlags } from "./new.js";
import type { PreviewFlags } from "./preview.js";
import type { PublishFlags } from "./publish.js";
import type { CommonOptions, Session } from "./session.js";
import { UsageError } from "./usage.js";
import type { VerifyFlags } from "./verify.js";

type Run<Flags> = (session: Session, flags: Flags, args: readonly string[]) => number | Promise<number>;
type Finish = (exit: number) => void;

/** The command line: which commands and options there are. A command's code is loaded when it runs. */
export function program(session: Omit<Session, "options">, finish: Finish): Command {
  const words = session.messages.cli;
  const root = common(new Command("presswerk"), session)
    .description(words.program)
    .version(version(), "-V, --version", words.options.version)
    .addHelpText("after", `\n${words.help["Example:"]}\n  presswerk new --help\n\n${words.firstSteps}`);

  const add = <Flags>(name: string, about: string, example: string, load: () => Promise<Run<Flags>>) =>
    common(root.command(name), session)
      .description(about)
      .allowExcessArguments(false)
      .addHelpText("after", `\n${words.help["Example:"]}\n  ${example}`)
      .action(async (...args: unknown[]) => {
        const command = args.at(-1) as Command;
        const options = command.optsWithGlobals<CommonOptions & Flags>();
        const run = await load();
        finish(await run({ ...session, options }, options, command.args));
      });

  const { init, new: fresh } = words;
  add<InitFlags>("init [dir]", init.about, init.example, async () => (await import("./init.js")).runInit)
    .option("--title <title>", init.title)
    .option("--url <url>", init.url)
    .option("--language <tag>", init.language)
    .option("--issuer <name>", init.issuer)
    .addOption(new Option("--kind <kind>", init.kind).choices(issuerKinds))
    .option("--contact <name>", init.contact)
    .option("--email <address>", init.email)
    .option("--timezone <zone>", init.timezone)
    .option("--yes", init.yes);

  add<NewFlags>("new <headline...>", fresh.about, fresh.example, async () => (await import("./new.js")).runNew)
    .option("--type <type>", fresh.type)
    .option("--date <date>", fresh.date)
    .option("--draft", fresh.draft)
    .option("--language <tag>", fresh.language)
    .option("--issuer <key>", fresh.issuer)
    .option("--from <slug>", fresh.from)
    .option("--translation-of <slug>", fresh.translationOf);

  add<BuildFlags>("build", words.build.about, words.build.example, async () => (await import("./build.js")).runBuild)
    .option("--out <dir>", words.build.out)
    .option("--now <time>", words.build.now)
    .option("--against <dir or URL>", words.build.against)
    .option("--jobs <n>", words.build.jobs)
    .option("--no-cache", words.build.noCache);

  add<CheckFlags>("check", words.check.about, words.check.example, async () => (await import("./check.js")).runCheck)
    .option("--now <time>", words.build.now)
    .option("--against <dir or URL>", words.build.against)
    .option("--fix", words.check.fix);

  const { preview } = words;
  add<PreviewFlags>(
    "preview",
    preview.about,
    preview.example,
    async () => (await import("./preview.js")).runPreview,
  ).option("--port <n>", preview.port);

  const take = words.import;
  add<ImportFlags>(
    "import <source...>",
    take.about,
    take.example,
    async () => (await import("./import.js")).runImport,
  ).option("--dry-run", take.dryRun);

  add("diff <old> [new]", words.diff.about, words.diff.example, async () => (await import("./diff.js")).runDiff);

  const publish = words.publish;
  add<PublishFlags>(
    "publish <target>",
    publish.about,
    publish.example,
    async () => (await import("./publish.js")).runPublish,
  )
    .option("--from <dir>", publish.from)
    .option("--dry-run", publish.dryRun)
    .option("--recheck", publish.recheck);

  const { verify } = words;
  add<VerifyFlags>("verify", verify.about, verify.example, async () => (await import("./verify.js")).runVerify)
    .argument("<url or folder>")
    .option("--now <time>", verify.now);

  const { completion } = words;
  add("completion <shell>", completion.about, completion.example, async () => {
    const { runCompletion } = await import("./completion.js");
    return (session, _flags, [shell = ""]) => runCompletion(session, shell, outlineOf(root));
  });

  return root;
}

/** What there is to type on the command line. */
export interface Outline {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionOutline[];
  readonly commands: readonly Outline[];
}

export interface OptionOutline {
  /** Such as `--out`; short forms are left out. */
  readonly name: string;
  readonly about: string;
  /** What must follow it: `none`, one of a few words, a path, or anything else. */
  readonly value: "none" | "path" | "text" | readonly string[];
}

/** The commands and options of the command line as plain data. */
export function outlineOf(command: Command): Outline {
  const { options, commands } = command;
  return {
    name: command.name(),
    about: command.description(),
    options: options.map(({ long, description, argChoices, required, flags }) => ({
      name: long ?? flags,
      about: description,
      value: argChoices ?? (!required ? "none" : /<(?:file|dir)/.test(flags) ? "path" : "text"),
    })),
    commands: commands.map(outlineOf),
  };
}

function common(command: Command, { messages, system }: Omit<Session, "options">): Command {
  const { options: words, help } = messages.cli;
  return command
    .option("--config <file>", words.config)
    .option("--json", words.json)
    .option("--quiet", words.quiet)
    .addOption(new Option("--lang <language>", words.lang).choices(messageLanguages))
    .addOption(new Option("--format <format>", words.format).choices(["text", "github"]))
    .helpOption("-h, --help", words.help)
    .helpCommand(false)
    .configureHelp({
      visibleOptions: (shown) => ownFirst(new Help().visibleOptions(shown)),
      styleTitle: (title) => messages.cli.help[title as keyof typeof messages.cli.help] ?? title,
      styleUsage: (usage) => usage.replace("[options]", help["[options]"]).replace("[command]", help["[command]"]),
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

/** A command's own options before those that all commands have. */
function ownFirst(options: Option[]): Option[] {
  const isCommon = ({ long }: Option) => commonOptions.has(long ?? "");
  return [...options.filter((option) => !isCommon(option)), ...options.filter(isCommon)];
}

const commonOptions: ReadonlySet<string> = new Set(
  ["config", "json", "quiet", "lang", "format", "help"].map((name) => `--${name}`),
);

function version(): string {
  return (createRequire(import.meta.url)("../../package.json") as { version: string }).version;
}

/** What was wrong with the command line, if that is what an error says; "none" if it only ended early, after its help. */
export function usageProblem(error: unknown, messages: Messages): UsageError | "none" | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  return error.exitCode === 0 ? "none" : inOurWords(error, messages);
}

/** commander knows English only: its errors in our words. */
function inOurWords({ code, message }: CommanderError, { cli: { usage, new: words } }: Messages): UsageError {
  const [, quoted = ""] = /'([^']*)'/.exec(message) ?? [];
  const [, meant] = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(message) ?? [];
  const see = usage.seeHelp("presswerk");
  switch (code) {
    case "commander.unknownCommand":
      return new UsageError(usage.unknownCommand(quoted), meant ? usage.meant(meant) : see);
    case "commander.unknownOption":
      return new UsageError(usage.unknownOption(quoted), meant ? usage.meant(meant) : see);
    case "commander.missingArgument":
      if (quoted === "headline") return new UsageError(words.noHeadline, words.noHeadlineHint);
      return new UsageError(usage.missingValue(quoted), see);
    case "commander.optionMissingArgument":
      return new UsageError(usage.missingValue(quoted), see);
    case "commander.excessArguments":
      return new UsageError(usage.tooMany, see);
    case "commander.invalidArgument": {
      const [, option = "", value = ""] = /option '([^']*)' argument '([^']*)'/.exec(message) ?? [];
      const [, choices = ""] = /Allowed choices are ([^.]*)\./.exec(message) ?? [];
      return new UsageError(usage.badChoice(option, value), usage.allowed(choices));
    }
    default:
      return new UsageError(message.replace(/^error: /, ""), see);
  }
}
