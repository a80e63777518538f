import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { Ajv } from "ajv";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { commandWords } from "../helpers/command-words.js";
import { emptyFolder } from "../helpers/empty-folder.js";
import { noon } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";
import { presswerk } from "../helpers/terminal.js";

const told = [
  ...["--title", 'Medien: „Dienst“ #1 <& "Co">', "--url", "https://presse.beispiel.de/sub", "--kind", "ngo"],
  ...["--issuer", "Verein für Ärger & Spaß e. V.", "--contact", "Greta Regenfass", "--email", "presse@beispiel.de"],
];

/** A terminal at which somebody types these lines. */
const typed = (...lines: string[]) => ({
  stdin: Object.assign(Readable.from(lines.map((line) => `${line}\n`)), { isTTY: true }),
});

async function begun(words: readonly string[]): Promise<string> {
  const folder = emptyFolder();
  const { exit, stderr } = await presswerk(folder, ["init", "presse", ...words]);
  expect(exit, stderr).toBe(0);
  return join(folder, "presse");
}

describe.each(["de", "en"])("a new newsroom in %s", (language) => {
  test("has nothing that check would object to", async () => {
    const folder = await begun([...told, "--language", language]);
    const { exit, stdout } = await presswerk(folder, ["check", "--json"]);
    expect(JSON.parse(stdout)).toEqual({ releases: 2, errors: 0, warnings: 0, diagnostics: [] });
    expect(exit).toBe(0);
  });

  test("builds at once: one release is out, the other a draft", async () => {
    const folder = await begun([...told, "--language", language]);
    const { stdout } = await presswerk(folder, ["build", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ published: 1, drafts: 1, diagnostics: [] });
    const [{ id, title }] = siteIn(join(folder, "dist")).json("releases.json").releases;
    expect(id).toMatch(/^tag:presse\.beispiel\.de,2026-06-01:[a-z-]+$/);
    expect(title).toMatch(/Feed|feed/);
  });

  test("explains every field of a release, in comments or by use", async () => {
    const folder = await begun([...told, "--language", language]);
    const releases = siteIn(join(folder, "releases"));
    const text = releases.paths.map((path) => releases.text(path)).join("\n");
    const { properties } = JSON.parse(readFileSync("schemas/release.schema.json", "utf8"));
    const missing = Object.keys(properties).filter((key) => !new RegExp(`^(?:# )?${key}:`, "m").test(text));
    expect(missing).toEqual(["updated", "language", "slug"]);
  });

  test("lets an editor check configuration and front matter, and knows every field", async () => {
    const folder = await begun([...told, "--language", language]);
    const json = (path: string) => JSON.parse(readFileSync(join(folder, ".vscode", path), "utf8"));
    const accepts = new Ajv({ strict: true, allowUnionTypes: true }).compile(json("presswerk.schema.json"));
    expect(accepts(load(readFileSync(join(folder, "presswerk.yaml"), "utf8"))), JSON.stringify(accepts.errors)).toBe(
      true,
    );
    const { "yaml.schemas": schemas } = json("settings.json");
    expect(Object.keys(schemas).filter((path) => !existsSync(join(folder, path)))).toEqual([]);
    const { properties } = json("release.schema.json");
    expect(Object.keys(json("presswerk.code-snippets"))).toEqual(Object.keys(properties));
  });

  test("has workflows that check, build against what is live, publish, and run by the clock", async () => {
    const folder = await begun([...told, "--language", language]);
    const github = load(readFileSync(join(folder, ".github/workflows/newsroom.yml"), "utf8")) as never;
    const { on, env, jobs } = github as {
      on: object;
      env: Record<string, string>;
      jobs: Record<string, { steps: Step[] }>;
    };
    expect(Object.keys(on)).toEqual(["push", "pull_request", "schedule", "workflow_dispatch"]);
    expect(env["AGAINST"]).toContain("--against https://presse.beispiel.de/sub/");
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    expect(steps.flatMap(({ uses }) => uses ?? []).map((uses) => uses.replace(/@v\d+$/, ""))).toEqual([
      "actions/checkout",
      "actions/setup-node",
    ]);
    const gitlab = load(readFileSync(join(folder, ".gitlab-ci.yml"), "utf8")) as Record<string, { script: string[] }>;
    const scripts = [steps.flatMap(({ run }) => run ?? []), gitlab["publish"]?.script ?? []].map((each) =>
      each.join("\n"),
    );
    for (const script of scripts) {
      expect(script.match(/npx presswerk (\w+)/g)).toEqual(
        ["check", "build", "publish"].map((name) => `npx presswerk ${name}`),
      );
      const known = commandWords();
      for (const [, command = "", rest = ""] of script.matchAll(/npx presswerk (\w+)(.*)/g)) {
        const options = rest.match(/--[a-z-]+/g) ?? [];
        expect(options.filter((option) => !known.get(command)?.includes(option))).toEqual([]);
      }
    }
  });
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

test("the task of the editor finds what check reports", async () => {
  const folder = await begun([...told, "--language", "de"]);
  writeFileSync(join(folder, "releases/a,b.md"), "---\ntitel: A\n---\n");
  const { stdout } = await presswerk(folder, ["check", "--format", "github", "--lang", "de"]);
  const { tasks } = JSON.parse(readFileSync(join(folder, ".vscode/tasks.json"), "utf8"));
  const { regexp } = tasks[0].problemMatcher.pattern;
  const found = stdout.split("\n").flatMap((line) => [new RegExp(regexp).exec(line)?.slice(1) ?? []]);
  expect(found).toContainEqual(["error", "releases/a%2Cb.md", "2", "1", "unknown-key", "Unbekanntes Feld: „titel“"]);
});

test("values with umlauts, quotes, colons and signs arrive as they were given", async () => {
  const folder = await begun(told);
  const config = load(readFileSync(join(folder, "presswerk.yaml"), "utf8")) as Record<string, unknown>;
  expect(config["title"]).toBe('Medien: „Dienst“ #1 <& "Co">');
  expect(config["issuers"]).toMatchObject({
    "verein-fuer-aerger-spass-e-v": [
      { name: "Verein für Ärger & Spaß e. V.", kind: "ngo", email: "presse@beispiel.de" },
    ],
  });
  expect(config["contacts"]).toMatchObject({ "greta-regenfass": { name: "Greta Regenfass" } });
});

test("what is there already is left and named; nothing is overwritten", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "package.json"), "{}");
  mkdirSync(join(folder, ".vscode"));
  writeFileSync(join(folder, ".vscode/settings.json"), "mine");
  const { stdout } = await presswerk(folder, ["init", "--yes", "--json"]);
  const { created, kept } = JSON.parse(stdout);
  expect(kept).toEqual(["package.json", ".vscode/settings.json"]);
  expect(created).toContain("presswerk.yaml");
  expect(readFileSync(join(folder, ".vscode/settings.json"), "utf8")).toBe("mine");
});

test("a person reads what was kept and what comes next", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "package.json"), "{}");
  const { stdout } = await presswerk(folder, ["init", "--yes", "--lang", "de"]);
  expect(stdout).toContain(
    "12 Dateien geschrieben, Ordner: .\nUnverändert gelassen: package.json\nDie Adresse ist ein Beispiel",
  );
  expect(stdout).toContain("npm install presswerk ");
  expect(stdout).not.toContain("cd ");
});

test("a folder that is a newsroom is wrong usage", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "presswerk.yaml"), "mine");
  const { exit, stderr } = await presswerk(folder, ["init", "--yes"]);
  expect(exit).toBe(2);
  expect(stderr).toContain("There is a newsroom already: presswerk.yaml");
  expect(siteIn(folder).paths).toEqual(["presswerk.yaml"]);
});

describe("without a terminal", () => {
  test("what is needed has to be told", async () => {
    const folder = emptyFolder();
    const { exit, stderr } = await presswerk(folder, ["init", "--title", "Presse"]);
    expect(exit).toBe(2);
    expect(stderr).toContain("Without a terminal init has to be told: --url, --issuer");
    expect(siteIn(folder).paths).toEqual([]);
  });

  test.each([
    [["--url", "presse.example.org"], "no plain web address"],
    [["--url", "https://presse.example.org/?a"], "no plain web address"],
    [["--language", "deutsch"], "no language tag"],
    [["--email", "presse"], "no e-mail address"],
    [["--timezone", "Berlin"], "no such time zone"],
    [["--kind", "ministry"], "does not know “ministry”"],
  ])("%j is wrong usage", async (words, message) => {
    const { exit, stderr } = await presswerk(emptyFolder(), ["init", "--yes", ...words]);
    expect(exit).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("at a terminal", () => {
  test("asks for what is not given, a wrong answer again, and takes the example for an empty one", async () => {
    const folder = emptyFolder();
    const answers = typed("Amt für Muster", "", "presse", "https://presse.muster.de", "", "presse@muster.de", "", "");
    const { exit, stderr } = await presswerk(folder, ["init", "--lang", "de", "--kind", "government"], answers);
    expect(exit, stderr).toBe(0);
    expect(stderr).toContain("Wie heißt der Newsroom? [Amt für Muster: Medieninformationen] ");
    expect(stderr).toContain("  Das ist keine einfache Webadresse: „presse“\n");
    expect(stderr).not.toContain("Was ist sie");
    expect(load(readFileSync(join(folder, "presswerk.yaml"), "utf8"))).toMatchObject({
      title: "Amt für Muster: Medieninformationen",
      url: "https://presse.muster.de/",
      language: "de",
      timezone: "Europe/Berlin",
      issuers: { "amt-fuer-muster": [{ kind: "government" }] },
      contacts: { pressestelle: { name: "Pressestelle", email: "presse@muster.de" } },
    });
  });

  test.each([
    ["de", "presse.verein.de", "Verein", "https://presse.verein.de/", "ngo", "Pressestelle"],
    ["en", "press.company.org/news", "Company", "https://press.company.org/news/", "company", "Press office"],
    ["de", "", "", "https://presse.example.org/", "organization", "Pressestelle"],
  ])("understands people as they are: %s, %s, %s", async (lang, address, kind, url, known, contact) => {
    const folder = emptyFolder();
    const answers = typed("Muster", "", address, kind, "", "", "", "");
    const { exit, stderr } = await presswerk(folder, ["init", "--lang", lang], answers);
    expect(exit, stderr).toBe(0);
    const { contacts, ...written } = load(readFileSync(join(folder, "presswerk.yaml"), "utf8")) as Record<
      string,
      object
    >;
    expect(written).toMatchObject({ url, language: lang, issuers: { muster: [{ kind: known }] } });
    expect(Object.values(contacts ?? {})).toMatchObject([{ name: contact }]);
  });

  test("writes nothing if the answers end early", async () => {
    const folder = emptyFolder();
    const { exit, stderr } = await presswerk(folder, ["init"], typed("Amt"));
    expect(exit).toBe(2);
    expect(stderr).toContain("nothing was written");
    expect(siteIn(folder).paths).toEqual([]);
  });
});

test("examples are in the language of the newsroom, whatever that of the messages is", async () => {
  const folder = emptyFolder();
  await presswerk(folder, ["init", "--yes", "--language", "de", "--lang", "en"]);
  expect(readFileSync(join(folder, "presswerk.yaml"), "utf8")).toContain("Beispielorganisation: Medieninformationen");
});

test("the first release is dated now, in the newsroom's zone", async () => {
  const folder = await begun([...told, "--timezone", "America/New_York"]);
  const { paths } = siteIn(join(folder, "releases"));
  expect(paths.every((path) => path.startsWith("2026/2026-06-01-"))).toBe(true);
  expect(readFileSync(join(folder, "releases", paths[1] ?? ""), "utf8")).toContain("date: 2026-06-01 06:00\n");
  expect(new Date(noon).toISOString()).toBe("2026-06-01T10:00:00.000Z");
});
