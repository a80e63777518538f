import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { runInNewContext } from "node:vm";
import { load } from "js-yaml";
import { beforeAll, describe, expect, onTestFinished, type TestContext, test } from "vitest";
import { emptyFolder } from "../helpers/empty-folder.js";
import { serveFiles } from "../helpers/file-server.js";
import { needs } from "../helpers/programs.js";

const run = promisify(execFile);

/** The package as it would be published. */
let tarball = "";
beforeAll(async () => {
  const folder = emptyFolder();
  const { stdout } = await run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder]);
  tarball = join(folder, JSON.parse(stdout)[0].filename);
}, 120_000);

/** A newsroom as `init` makes it, a web server, and a machine on which the steps of a workflow run. */
async function newsroomWithRunner(language: string, context: TestContext) {
  needs("rclone", context);
  const [folder, web, temp] = [emptyFolder(), emptyFolder(), emptyFolder()];
  const server = await serveFiles(web);
  onTestFinished(() => server.close());
  const words = ["init", "--yes", "--language", language, "--url", server.url];
  await run(process.execPath, [join(process.cwd(), "bin/presswerk.js"), ...words], { cwd: folder });
  const rcloneConf = "[web]\ntype = local\n";
  writeFileSync(join(temp, "gitlab.conf"), rcloneConf);
  const env = { PATH: `${programsOf(temp)}:${process.env.PATH}`, HOME: temp, CI: "true" };
  return {
    ...{ folder, web, temp, env, rcloneConf, url: server.url, target: `web:${web}` },
    file: (path: string) => load(readFileSync(join(folder, path), "utf8")) as never,
    isLive: (path: string) => existsSync(join(web, path)),
    /** A shell's script as the service runs it: it ends at the first command that fails. */
    script: async (text: string, more: Readonly<Record<string, string>>) => {
      const { stdout, stderr } = await run("bash", ["-eo", "pipefail", "-c", text], {
        cwd: folder,
        env: { ...env, ...more },
      });
      return stdout + stderr;
    },
  };
}

/** What the services' machines have and this one must not use: npm without a registry, and an installer that installs nothing. */
function programsOf(temp: string): string {
  const folder = join(temp, "programs");
  mkdirSync(folder);
  const modules = join(process.cwd(), "node_modules");
  const scripts = {
    npm: `[ "$1" = ci ] || exit 1
[ -e node_modules/presswerk ] && exit 0
mkdir -p node_modules/presswerk node_modules/.bin
tar -xzf "${tarball}" -C node_modules/presswerk --strip-components 1
ln -s "${modules}" node_modules/presswerk/node_modules
ln -s ../presswerk/bin/presswerk.js node_modules/.bin/presswerk
chmod +x node_modules/presswerk/bin/presswerk.js`,
    sudo: 'exec "$@"',
    "apt-get": "exit 0",
  };
  for (const [name, text] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

type Runner = Awaited<ReturnType<typeof newsroomWithRunner>>;

interface GithubStep {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface GithubEvent {
  readonly event: string;
  readonly target?: string;
  readonly first?: boolean;
}

/** Runs every step of the GitHub workflow in its order; gives back the names of the programs of presswerk's that ran. */
async function onGithub(runner: Runner, { event, target = "", first }: GithubEvent): Promise<string[]> {
  const workflow = runner.file(".github/workflows/newsroom.yml") as {
    env: Record<string, string>;
    jobs: { newsroom: { steps: readonly GithubStep[] } };
  };
  const context = {
    github: { event_name: event },
    vars: { PUBLISH_TARGET: target },
    secrets: { RCLONE_CONF: runner.rcloneConf },
    inputs: { first },
    runner: { temp: runner.temp },
  };
  const value = (expression: string): unknown => runInNewContext(expression, context);
  const filled = (env: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(
      Object.entries(env).map(([name, text]) => [
        name,
        text.replace(/\$\{\{(.*?)\}\}/g, (_, code) => String(value(code))),
      ]),
    );
  const ran: string[] = [];
  for (const step of workflow.jobs.newsroom.steps) {
    if (step.if !== undefined && !value(step.if)) continue;
    if (step.uses) expect(step.uses).toMatch(/^actions\/(?:checkout|setup-node)@v\d+$/);
    if (!step.run) continue;
    await runner.script(step.run, { ...filled(workflow.env), ...filled(step.env) });
    ran.push(...[...step.run.matchAll(/presswerk (\w+)/g)].map(([, command = ""]) => command));
  }
  return ran;
}

/** Runs the scripts of a job of the GitLab pipeline. */
async function onGitlab(runner: Runner, job: "check" | "publish", variables: Readonly<Record<string, string>>) {
  const pipeline = runner.file(".gitlab-ci.yml") as Record<string, { before_script: string[]; script: string[] }>;
  const lines = [...(pipeline["default"]?.before_script ?? []), ...(pipeline[job]?.script ?? [])];
  return runner.script(lines.join("\n"), { RCLONE_CONFIG: join(runner.temp, "gitlab.conf"), ...variables });
}

const release = `---
title: Neue Meldung
date: 2020-01-05 09:00
place: Musterstadt
---
Eine Meldung, die im Ablauf veröffentlicht wird.
`;

describe.each(["de", "en"])("the workflows of a new newsroom (%s)", (language) => {
  test("GitHub: a pull request builds, the first publication goes out, the next one is compared with it", {
    timeout: 240_000,
  }, async (context) => {
    const runner = await newsroomWithRunner(language, context);
    const { target } = runner;
    const [checks, all] = [
      ["check", "build"],
      ["check", "build", "publish"],
    ];
    expect(await onGithub(runner, { event: "pull_request" })).toEqual(checks);
    expect(runner.isLive("rss.xml")).toBe(false);
    expect(await onGithub(runner, { event: "workflow_dispatch", target, first: true })).toEqual(all);
    expect(runner.isLive("rss.xml")).toBe(true);
    writeFileSync(join(runner.folder, "releases/neue-meldung.md"), release);
    expect(await onGithub(runner, { event: "pull_request", target })).toEqual(checks);
    expect(runner.isLive("2020/neue-meldung/index.html")).toBe(false);
    expect(await onGithub(runner, { event: "push", target })).toEqual(all);
    expect(runner.isLive("2020/neue-meldung/index.html")).toBe(true);
    expect(await onGithub(runner, { event: "schedule", target })).toEqual(all);
  });

  test("GitLab: a merge request is checked, the first publication goes out, the next one is compared with it", {
    timeout: 240_000,
  }, async (context) => {
    const runner = await newsroomWithRunner(language, context);
    const PUBLISH_TARGET = runner.target;
    await onGitlab(runner, "check", {});
    expect(runner.isLive("rss.xml")).toBe(false);
    await onGitlab(runner, "publish", { PUBLISH_TARGET, FIRST: "yes" });
    expect(runner.isLive("rss.xml")).toBe(true);
    writeFileSync(join(runner.folder, "releases/neue-meldung.md"), release);
    await onGitlab(runner, "publish", { PUBLISH_TARGET });
    expect(runner.isLive("2020/neue-meldung/index.html")).toBe(true);
    writeFileSync(join(runner.folder, "releases/falsch.md"), release.replace("2020-01-05", "2020-02-30"));
    await expect(onGitlab(runner, "publish", { PUBLISH_TARGET })).rejects.toThrow("2020-02-30");
    expect(runner.isLive("2020/falsch/index.html")).toBe(false);
  });
});
