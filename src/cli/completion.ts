import type { OptionOutline, Outline } from "./program.js";
import type { Session } from "./session.js";
import { UsageError } from "./usage.js";

/** `presswerk completion <shell>`: prints the script; gives back the exit code. */
export function runCompletion({ system, messages }: Session, shell: string, outline: Outline): number {
  const script = Object.hasOwn(scripts, shell) ? scripts[shell as keyof typeof scripts](outline) : undefined;
  const { usage, completion } = messages.cli;
  if (script === undefined) {
    throw new UsageError(completion.unknownShell(shell), usage.allowed(Object.keys(scripts).join(", ")));
  }
  system.stdout.write(script);
  return 0;
}

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** The options of a command, each with what may follow it; those of the program hold for every command. */
function bashScript({ commands }: Outline): string {
  const cases = commands.map(
    ({ name, options }) => `    ${name}) words="${options.map((option) => option.name).join(" ")}" ;;`,
  );
  const values = unique(commands.flatMap(({ options }) => options)).flatMap(({ name, value }) => {
    if (value === "none") return [];
    if (value === "path") return [`    ${name}) _presswerk_files "$current"; return ;;`];
    const choices = value === "text" ? "" : value.join(" ");
    return [`    ${name}) COMPREPLY=($(compgen -W "${choices}" -- "$current")); return ;;`];
  });
  return `# presswerk in bash: source <(presswerk completion bash)
_presswerk() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" words=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")}" -- "$current"))
    return
  fi
  case "$before" in
${values.join("\n")}
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) _presswerk_files "$current" ;;
  esac
}
_presswerk_files() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -f -- "$1"))
}
complete -o filenames -F _presswerk presswerk
`;
}

function zshScript({ commands }: Outline): string {
  const names = commands.map(({ name, about }) => `    ${single(`${name}:${about}`)}`);
  const cases = commands.map(({ name, options }) => {
    const specs = options.map((option) => `        ${single(zshOption(option))}`);
    return `    ${name})\n      _arguments \\\n${[...specs, "        '*:file:_files'"].join(" \\\n")}\n      ;;`;
  });
  return `#compdef presswerk
# presswerk in zsh: presswerk completion zsh > "\${fpath[1]}/_presswerk"
_presswerk() {
  local -a commands=(
${names.join("\n")}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${cases.join("\n")}
  esac
}
if [ "$funcstack[1]" = "_presswerk" ]; then _presswerk "$@"; else compdef _presswerk presswerk; fi
`;
}

function zshOption({ name, about, value }: OptionOutline): string {
  const text = `${name}[${about.replace(/[[\]]/g, "")}]`;
  if (value === "none") return text;
  if (value === "path") return `${text}:file:_files`;
  return value === "text" ? `${text}:value:` : `${text}:value:(${value.join(" ")})`;
}

function fishScript({ commands }: Outline): string {
  const lines = commands.flatMap(({ name, about, options }) => [
    `complete -c presswerk -n __fish_use_subcommand -f -a ${name} -d ${fishQuoted(about)}`,
    ...options.map((option) => `complete -c presswerk -n '__fish_seen_subcommand_from ${name}' ${fishOption(option)}`),
  ]);
  return `# presswerk in fish: presswerk completion fish > ~/.config/fish/completions/presswerk.fish\n${lines.join("\n")}\n`;
}

function fishOption({ name, about, value }: OptionOutline): string {
  const text = `-l ${name.replace(/^--/, "")} -d ${fishQuoted(about)}`;
  if (value === "none") return text;
  if (value === "path") return `-r -F ${text}`;
  return value === "text" ? `-x ${text}` : `-x -a '${value.join(" ")}' ${text}`;
}

/** In single quotes, as a POSIX shell reads them. */
function single(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fishQuoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

function unique(options: readonly OptionOutline[]): OptionOutline[] {
  return [...new Map(options.map((option) => [option.name, option])).values()];
}
