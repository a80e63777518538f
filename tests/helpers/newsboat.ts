import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { emptyFolder } from "./empty-folder.js";

const run = promisify(execFile);

/** A release as newsboat keeps it. */
interface Row {
  guid: string;
  title: string;
  url: string;
  author: string;
  seconds: number;
  content: string;
}

/**
 * What newsboat's database holds after it loaded a feed. The folder of an earlier time makes it the next poll of a subscriber;
 * a new one for each feed, because newsboat keeps an id in one feed only.
 */
export async function seenByNewsboat(feed: string, folder = emptyFolder()): Promise<Row[]> {
  const [urls, cache, config] = [join(folder, "urls"), join(folder, "cache.db"), join(folder, "config")];
  writeFileSync(urls, `${feed}\n`);
  writeFileSync(config, "auto-reload no\n");
  const env = { ...process.env, HOME: folder };
  await run("newsboat", ["-u", urls, "-c", cache, "-C", config, "-x", "reload"], { env });
  const query = "select guid, title, url, author, pubDate as seconds, content from rss_item where deleted = 0";
  const { stdout } = await run("sqlite3", ["-json", cache, query], { maxBuffer: 100_000_000 });
  return stdout === "" ? [] : (JSON.parse(stdout) as Row[]).sort(byId);
}

function byId(a: { guid: string }, b: { guid: string }): number {
  return a.guid < b.guid ? -1 : 1;
}
