import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder } from "../helpers/empty-folder.js";
import { needs } from "../helpers/programs.js";
import { presswerk } from "../helpers/terminal.js";

/** The script for a shell, in a file. */
async function script(shell: string): Promise<string> {
  const { exit, stdout, stderr } = await presswerk(emptyFolder(), ["completion", shell, "--lang", "de"]);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
  const path = join(emptyFolder(), `_presswerk`);
  writeFileSync(path, stdout);
  return path;
}

const lines = (program: string, args: readonly string[], cwd = emptyFolder()) =>
  execFileSync(program, args, { cwd, encoding: "utf8" })
    .split("\n")
    .filter((line) => line !== "");

describe("bash", () => {
  const complete = async (...words: string[]) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "presse mit.yaml"), "");
    const quoted = ["presswerk", ...words].map((word) => `'${word}'`).join(" ");
    const run = `. "$0"; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _presswerk; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return lines("bash", ["-c", run, await script("bash")], folder);
  };

  test("completes commands", async () => {
    expect(await complete("")).toEqual(expect.arrayContaining(["build", "check", "init", "new", "completion"]));
    expect(await complete("che")).toEqual(["check"]);
  });

  test("completes the options of the command, and what may follow them", async () => {
    expect((await complete("check", "--f")).sort()).toEqual(["--fix", "--format"]);
    expect(await complete("check", "--format", "")).toEqual(["text", "github"]);
    expect(await complete("init", "--kind", "n")).toEqual(["ngo"]);
    expect(await complete("build", "--config", "pr")).toEqual(["presse mit.yaml"]);
    expect(await complete("diff", "pr")).toEqual(["presse mit.yaml"]);
  });
});

test("zsh reads its script, and knows commands and options", async (context) => {
  needs("zsh", context);
  const run = `autoload -Uz compinit && compinit -u -d "$1/dump"; . "$0"; print -l $_comps[presswerk]
_describe() { print -l $commands }; CURRENT=2; words=(presswerk ''); _presswerk
_arguments() { print -l -- "$@" }; CURRENT=3; words=(presswerk check ''); _presswerk`;
  const said = lines("zsh", ["-f", "-c", run, await script("zsh"), emptyFolder()]);
  expect(said[0]).toBe("_presswerk");
  expect(said).toContain("build:Meldungen einlesen und die Website schreiben");
  expect(said.some((line) => line.startsWith("--fix["))).toBe(true);
  expect(said).toContain("--format[Form der Problemmeldungen: text oder github]:value:(text github)");
});

test("fish completes commands and options", async (context) => {
  needs("fish", context);
  const path = await script("fish");
  const complete = (line: string) => lines("fish", ["--no-config", "-c", `source ${path}; complete -C '${line}'`]);
  expect(complete("presswerk che")).toEqual([expect.stringMatching(/^check\t/)]);
  expect(complete("presswerk check --fi").map((line) => line.split("\t")[0])).toEqual(["--fix"]);
  expect(complete("presswerk check --format ").map((line) => line.split("\t")[0])).toEqual(
    expect.arrayContaining(["text", "github"]),
  );
});

test("another shell is wrong usage", async () => {
  const { exit, stderr } = await presswerk(emptyFolder(), ["completion", "tcsh"]);
  expect(exit).toBe(2);
  expect(stderr).toContain("There is no completion for this shell: “tcsh”");
  expect(stderr).toContain("bash, zsh, fish");
});
