import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, type TestContext, test } from "vitest";
import { verifyAddress } from "../../../src/verify/verify-address.js";
import { freePort } from "../../helpers/free-port.js";
import { newsroom } from "../../helpers/newsroom.js";
import { needs, type Program } from "../../helpers/programs.js";
import { siteIn } from "../../helpers/site.js";
import { folderOf, startServer } from "../../servers/running.js";
import { filesFor, type Generator, generators } from "./generators.js";

/** Later than any post. */
const now = Date.parse("2036-06-01T10:00:00Z");

const programs = generators.filter(({ command: [program] }) => ["hugo", "jekyll", "pelican"].includes(program));

/** A generator's site at nginx as Debian installs it; `edit` changes the generator's files. */
async function served(generator: Generator, context: TestContext, edit = (text: string) => text) {
  const [program, ...args] = generator.command;
  needs(program as Program, context);
  needs("nginx", context);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const here = (text: string) => edit(text.replaceAll("https://blog.example.org", url));
  const files = Object.entries(filesFor(generator)).map(([path, content]) => [
    path,
    typeof content === "string" ? here(content) : content,
  ]);
  const folder = newsroom(Object.fromEntries(files));
  const env = { ...process.env, LC_ALL: "C.UTF-8", JEKYLL_ENV: "production" };
  execFileSync(program, args, { cwd: folder, stdio: "pipe", env });
  const site = siteIn(join(folder, generator.out));
  const root = folderOf(site.paths.map((path) => ({ path, content: site.bytes(path) })));
  const server = await startServer("nginx", root, { port, sites: [] });
  onTestFinished(() => server.stop());
  return {
    root,
    /** Codes of the errors that verify finds in a feed. */
    errorsIn: async (feed: string) => {
      const findings = await verifyAddress(`${url}/${feed}`, { now, clock: () => 0 });
      return [...new Set(findings.filter(({ severity }) => severity === "error").map(({ code }) => code))];
    },
  };
}

test.for(programs)(
  "verify finds no error in the feeds of $name, and then what was taken away",
  async (generator, context) => {
    const { root, errorsIn } = await served(generator, context, (text) =>
      text.replaceAll("Küste & Hafen", "Küste und Hafen"),
    );
    for (const feed of generator.feeds) expect(await errorsIn(feed)).toEqual([]);
    rmSync(join(root, generator.whole ? "bilder" : "posts"), { recursive: true });
    expect(await errorsIn(generator.feeds[0] ?? "")).toEqual([generator.whole ? "dead-picture" : "dead-page"]);
  },
);

test("verify finds that Jekyll's feed is broken where a category holds an ampersand", async (context) => {
  const jekyll = programs.find(({ name }) => name === "Jekyll") as Generator;
  const { errorsIn } = await served(jekyll, context);
  expect(await errorsIn("feed.xml")).toEqual(["not-well-formed"]);
});
