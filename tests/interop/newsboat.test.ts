import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { serveFiles } from "../helpers/file-server.js";
import { needs } from "../helpers/programs.js";
import { siteIn } from "../helpers/site.js";
import { readPlainJson } from "./readers/plain-json.js";

const site = siteIn(inject("sampleSite"));
const run = promisify(execFile);

interface Row {
  guid: string;
  title: string;
  url: string;
  author: string;
  seconds: number;
  content: string;
}

test("newsboat reads every RSS and Atom feed with the ids, titles, addresses, dates and text of JSON Feed", async (context) => {
  needs("newsboat", context);
  needs("sqlite3", context);
  const feeds = site.paths.filter((path) => /(^|\/)(rss|atom)\.xml$/.test(path));
  const server = await serveFiles(site.folder);
  try {
    for (const path of feeds) expect(await seenByNewsboat(server.url + path), path).toEqual(expectedIn(path));
  } finally {
    await server.close();
  }
});

/** What newsboat's database holds after it loaded a feed; a new one for each, because it keeps an id in one feed only. */
async function seenByNewsboat(feed: string): Promise<Row[]> {
  const folder = mkdtempSync(join(inject("temporaryFolder"), "newsboat-"));
  const [urls, cache, config] = [join(folder, "urls"), join(folder, "cache.db"), join(folder, "config")];
  writeFileSync(urls, `${feed}\n`);
  writeFileSync(config, "auto-reload no\n");
  const env = { ...process.env, HOME: folder };
  await run("newsboat", ["-u", urls, "-c", cache, "-C", config, "-x", "reload"], { env });
  const query = "select guid, title, url, author, pubDate as seconds, content from rss_item";
  const { stdout } = await run("sqlite3", ["-json", cache, query], { maxBuffer: 100_000_000 });
  return stdout === "" ? [] : (JSON.parse(stdout) as Row[]).sort(byId);
}

function expectedIn(path: string) {
  const items = readPlainJson(site.text(path.replace(/(rss|atom)\.xml$/, "feed.json")));
  return items
    .map(({ id = "", title, url, authors = [], published, html }) => ({
      guid: id,
      title,
      url,
      author: authors.join(", "),
      seconds: Date.parse(published) / 1000,
      content: html,
    }))
    .sort(byId);
}

function byId(a: { guid: string }, b: { guid: string }): number {
  return a.guid < b.guid ? -1 : 1;
}
