import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newsroom } from "../helpers/newsroom.js";
import { presswerk } from "../helpers/terminal.js";

const release = (title: string, more = "") => `---\ntitle: ${title}\ndate: 2026-03-01\n${more}---\nText.\n`;
const small = () =>
  newsroom({
    "releases/eins.md": release("Eins"),
    "releases/zwei.md": release("Zwei", "embargo: 2026-07-01 12:00\n"),
    "releases/drei.md": release("Drei", "draft: true\n"),
    "releases/vier.md": release("Vier").replace("2026-03-01", "2026-08-01"),
    "releases/fuenf.md": release("Fünf", "withdrawn: { date: 2026-04-01, reason: Irrtum }\n"),
  });

test("build --json answers with exactly the promised keys", async () => {
  const { exit, stdout, stderr } = await presswerk(small(), ["build", "--json"]);
  const { durationMs, written, ...answer } = JSON.parse(stdout);
  expect(exit).toBe(0);
  expect(stderr).toBe("");
  expect(durationMs).toBeGreaterThanOrEqual(0);
  expect(written).toBeGreaterThan(10);
  expect(answer).toEqual({
    published: 1,
    embargoed: 1,
    scheduled: 1,
    drafts: 1,
    withdrawn: 1,
    unchanged: 0,
    removed: 0,
    feeds: 3,
    nextDue: "2026-07-01T12:00:00+02:00",
    diagnostics: [],
  });
});

test("a second build changes nothing", async () => {
  const folder = small();
  const first = JSON.parse((await presswerk(folder, ["build", "--json"])).stdout);
  const second = JSON.parse((await presswerk(folder, ["build", "--json"])).stdout);
  expect(second).toMatchObject({ written: 0, unchanged: first.written, removed: 0 });
});

test("a person reads what was made and what to do next", async () => {
  const { stdout } = await presswerk(small(), ["build"]);
  expect(stdout).toContain("1 release published, 1 withdrawn, 1 embargoed, 1 scheduled, 1 draft\n");
  expect(stdout).toContain("Upload the folder dist to https://medien.example.org/\n");
  expect(stdout).toContain("Build again at 2026-07-01T12:00:00+02:00");
});

test.each([
  [{ LANG: "de_DE.UTF-8" }, []],
  [{ LANG: "en_GB.UTF-8", LC_ALL: "de_AT" }, []],
  [{ LANG: "C" }, ["--lang", "de"]],
])("with %j and %j a person reads German", async (env, words) => {
  const { stdout } = await presswerk(small(), ["build", ...words], { env });
  expect(stdout).toContain("1 Meldung veröffentlicht, 1 zurückgezogen, 1 mit Sperrfrist, 1 geplant, 1 Entwurf\n");
});

test("every error of every file is reported in one run, and nothing is written", async () => {
  const folder = newsroom({
    "releases/a.md": release("A", "titel: B\ndraft: vielleicht\n"),
    "releases/b.md": release("B").replace("2026-03-01", "2026-02-30"),
  });
  const { exit, stdout, stderr } = await presswerk(folder, ["build"]);
  expect(exit).toBe(1);
  expect(stderr).toContain("releases/a.md:4:1: error: Unknown key: “titel” [unknown-key]\n    Did you mean “title”?\n");
  expect(stderr).toContain("releases/a.md:5:8: error: ");
  expect(stderr).toContain("releases/b.md:3:7: error: ");
  expect(stdout).toContain("Nothing was written");
  expect(existsSync(join(folder, "dist"))).toBe(false);
});

test("with --format github problems are notes beside the lines", async () => {
  const folder = newsroom({ "releases/a.md": release("A", "titel: B\n") });
  const { stdout, stderr } = await presswerk(folder, ["build", "--format", "github", "--quiet"]);
  expect(stdout).toBe(
    "::error file=releases/a.md,line=4,col=1,title=unknown-key::Unknown key: “titel”%0ADid you mean “title”?\n",
  );
  expect(stderr).toBe("");
});

test("an error in the configuration is exit code 2", async () => {
  const folder = newsroom({
    "releases/a.md": "",
    "presswerk.yaml": "title: X\nurl: gopher://x\nissuers: { a: [{ name: A }] }\n",
  });
  const { exit, stdout } = await presswerk(folder, ["build", "--json"]);
  expect(exit).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    written: 0,
    nextDue: null,
    diagnostics: [{ file: "presswerk.yaml", line: 2 }],
  });
});

test("the configuration is found in a folder above", async () => {
  const folder = small();
  mkdirSync(join(folder, "releases/tief/unten"), { recursive: true });
  expect((await presswerk(join(folder, "releases/tief/unten"), ["build", "--quiet"])).exit).toBe(0);
  expect(existsSync(join(folder, "dist/rss.xml"))).toBe(true);
});

test("--out is from the working directory, --now decides what is live", async () => {
  const folder = small();
  mkdirSync(join(folder, "schreibtisch"));
  const words = ["build", "--json", "--out", "anderswo", "--now", "2026-07-01T12:00:00+02:00"];
  const { stdout } = await presswerk(join(folder, "schreibtisch"), words);
  expect(JSON.parse(stdout)).toMatchObject({ published: 2, embargoed: 0 });
  expect(existsSync(join(folder, "schreibtisch/anderswo/2026/zwei/index.html"))).toBe(true);
});

test.each([
  [["build", "--now", "2026-01-01"], "--now is no moment: “2026-01-01”"],
  [["build", "--jobs", "0"], "--jobs is no whole number"],
  [["build", "--nwo"], "Unknown option: “--nwo”"],
  [["bild"], "Unknown command: “bild”"],
  [["build", "zuviel"], "Too many arguments"],
  [["build", "--now"], "A value is missing"],
  [["build", "--format", "xml"], "--format <format> does not know “xml”"],
  [["build", "--config", "fehlt.yaml"], "No fehlt.yaml found"],
])("%j is wrong usage: exit code 2 and a way out", async (words, message) => {
  const { exit, stderr } = await presswerk(small(), words);
  expect(exit).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr.trimEnd().split("\n")).toHaveLength(2);
});

test("with --json wrong usage is one JSON object too", async () => {
  const { exit, stdout, stderr } = await presswerk(small(), ["build", "--json", "--nwo"]);
  expect(exit).toBe(2);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout).diagnostics).toMatchObject([{ code: "usage", severity: "error" }]);
});

test("a foreign file where a page must stand is exit code 3, and it stays", async () => {
  const folder = small();
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist/index.html"), "mine");
  const { exit, stderr } = await presswerk(folder, ["build"]);
  expect(exit).toBe(3);
  expect(stderr).toContain("[foreign-file]");
  expect(readdirSync(join(folder, "dist"))).toEqual(["index.html"]);
});

test("a file where the output folder must stand is exit code 3", async () => {
  const folder = small();
  writeFileSync(join(folder, "dist"), "mine");
  const { exit, stderr } = await presswerk(folder, ["build"]);
  expect(exit).toBe(3);
  expect(stderr).toContain("error: A file stands where a folder is needed: ");
});

test("colour is for terminals only, and not with NO_COLOR", async () => {
  const folder = newsroom({ "releases/a.md": release("A", "titel: B\n") });
  const terminal = { isTTY: true, write: () => undefined };
  expect((await presswerk(folder, ["build"], { stderr: terminal })).stderr).toContain("\u001b[31m");
  expect((await presswerk(folder, ["build"], { stderr: terminal, env: { NO_COLOR: "1" } })).stderr).not.toContain(
    "\u001b",
  );
  expect((await presswerk(folder, ["build"])).stderr).not.toContain("\u001b");
});

test("help names every option in the language of the messages", async () => {
  const english = await presswerk(small(), ["build", "--help"]);
  expect(english).toMatchObject({ exit: 0, stderr: "" });
  for (const option of [
    "--out",
    "--now",
    "--against",
    "--jobs",
    "--no-cache",
    "--config",
    "--json",
    "--quiet",
    "--lang",
  ]) {
    expect(english.stdout).toContain(option);
  }
  const german = await presswerk(small(), ["build", "--help", "--lang", "de"]);
  expect(german.stdout).toContain("Ausgabeordner");
  expect(german.stdout).not.toMatch(/Usage|Options|choices/);
});
