import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, type TestContext, test } from "vitest";
import { loadNewsroom } from "../../../src/config/load.js";
import { escapeHtml } from "../../../src/model/html.js";
import { buildIn, newsroom, noon } from "../../helpers/newsroom.js";
import { places } from "../../helpers/places.js";
import { needs, type Program } from "../../helpers/programs.js";
import { readReleases } from "../../helpers/read-releases.js";
import { presswerk } from "../../helpers/terminal.js";
import { filesFor, type Generator, generators } from "./generators.js";
import { posts } from "./posts.js";

const configuration = `title: Medienservice Beispielland
description: Medieninformationen aus Beispielland
url: https://medien.example.org/
language: de
timezone: Europe/Berlin
issuers:
  land:
    - name: Staatskanzlei Beispielland
`;

/** Eleventy and Hexo bring a hundred packages each: `.ci/run` installs them beside the project. */
function fromNpm(context: TestContext): string {
  const folder = process.env["PRESSWERK_GENERATORS"] ?? "";
  if (existsSync(join(folder, "node_modules"))) return join(folder, "node_modules");
  const reason =
    "PRESSWERK_GENERATORS does not name a folder with the npm packages @11ty/eleventy, @11ty/eleventy-plugin-rss, hexo, hexo-generator-feed, hexo-renderer-marked";
  if (process.env["CI"]) throw new Error(reason);
  return context.skip(reason);
}

/** Runs a generator over the posts; gives back the folder that it wrote. */
function generated(generator: Generator, context: TestContext): string {
  const folder = newsroom(filesFor(generator));
  const [program, ...args] = generator.command;
  const how = { cwd: folder, stdio: "pipe", env: { ...process.env, LC_ALL: "C.UTF-8" } } as const;
  if (["hugo", "jekyll", "pelican"].includes(program)) {
    needs(program as Program, context);
    execFileSync(program, args, how);
  } else {
    const modules = fromNpm(context);
    symlinkSync(modules, join(folder, "node_modules"));
    execFileSync(join(modules, ".bin", program), args, how);
  }
  return join(folder, generator.out);
}

/** Eleventy's JSON Feed has headlines as HTML, though they are plain text there. */
function titleIn(feed: string, title: string): string {
  return feed === "feed.json" ? escapeHtml(title) : title;
}

async function expectComplete(out: string, feed: string, { whole, topics }: Generator): Promise<void> {
  const folder = newsroom({ "presswerk.yaml": configuration });
  const { stdout, exit } = await presswerk(folder, ["import", join(out, feed), "--json"]);
  const answer = JSON.parse(stdout);
  expect({ exit, unplaced: answer.unplaced, count: answer.imported.length }).toEqual({
    exit: 0,
    unplaced: [],
    count: posts.length,
  });
  const { newsroom: read } = loadNewsroom(join(folder, "presswerk.yaml"));
  if (!read) throw new Error("presswerk.yaml cannot be read");
  const { releases, diagnostics } = readReleases(read, noon);
  expect(places(diagnostics.filter(({ severity }) => severity === "error"))).toEqual([]);
  const written = readFileSync(join(out, feed), "utf8");
  for (const post of posts) {
    const release = releases.find(({ title }) => title === titleIn(feed, post.title));
    expect(release?.date.at, post.title).toBe(Date.parse(post.date));
    expect(written).toContain(escapeHtml(release?.id ?? "?"));
    const titles = release?.topics.map((topic) => read.topics[topic]?.title["de"]);
    expect(titles?.sort()).toEqual(topics ? [...post.topics].sort() : []);
    const text = readFileSync(join(folder, release?.file ?? ""), "utf8");
    for (const words of whole ? post.words : [post.start]) expect(text).toContain(words);
    const beside = join(folder, (release?.file ?? "").replace(/\.md$/, ""), "bruecke.png");
    expect(existsSync(beside)).toBe(whole && post.markdown.includes("bruecke.png"));
  }
  const again = JSON.parse((await presswerk(folder, ["import", join(out, feed), "--json"])).stdout);
  expect({ imported: again.imported, skipped: again.skipped.length }).toEqual({ imported: [], skipped: posts.length });
  const built = await buildIn(folder);
  expect("refused" in built).toBe(false);
}

test.for(generators)("every feed of $name is imported completely", async (generator, context) => {
  const out = generated(generator, context);
  for (const feed of generator.feeds) await expectComplete(out, feed, generator);
});
