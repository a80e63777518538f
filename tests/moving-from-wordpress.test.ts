import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { emptyFolder } from "./helpers/empty-folder.js";
import { rss } from "./helpers/feeds.js";
import { commandsOf, runBlocks } from "./helpers/page-commands.js";
import { siteIn } from "./helpers/site.js";
import { category, item, wxr } from "./import/wxr.js";

const posts = wxr(
  [
    item({ title: "Neuer Steg", "wp:post_name": "neuer-steg" }, category("category", "hafen", "Hafen")),
    item({
      "wp:post_id": "8",
      guid: "https://www.amt.example.org/?p=8",
      "wp:status": "draft",
      title: "Noch nicht",
      "wp:post_name": "",
    }),
    item({ "wp:post_id": "9", guid: "https://www.amt.example.org/?p=9", "wp:post_type": "page", title: "Über uns" }),
  ].join("\n"),
);
const feed = rss({ items: [{ id: "https://www.amt.example.org/?p=70", title: "Nur im Feed" }] });

/** The old site, as a process of its own, for the commands of a page hold up this one; its address, with `/`. */
async function oldSite(folder: string): Promise<string> {
  writeFileSync(join(folder, "feed.xml"), feed);
  const script = `const feed = require("node:fs").readFileSync("feed.xml");
    const server = require("node:http").createServer((request, response) =>
      request.url === "/feed/" ? response.end(feed) : response.writeHead(404).end());
    server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;
  const server = spawn(process.execPath, ["-e", script], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => {
    server.kill();
  });
  const port = await new Promise<string>((heard) => server.stdout.once("data", (data) => heard(String(data).trim())));
  return `http://127.0.0.1:${port}/`;
}

describe("every command of the page on moving runs, one after the other", { timeout: 180_000 }, () => {
  test.each([
    ["docs/moving-from-wordpress.md", "old-feed.xml", "this is a page, not a release"],
    ["docs/de/umzug-von-wordpress.md", "alter-feed.xml", "dies ist eine Seite, keine Meldung"],
  ])("%s", async (page, former, reason) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "wordpress-export.xml"), posts);
    writeFileSync(join(folder, former), feed);
    const address = await oldSite(folder);
    const said = runBlocks(
      commandsOf(page).map((block) => block.replaceAll("https://www.example.org/", address)),
      folder,
    );
    expect(said).toContain(reason);
    const room = join(folder, "newsroom");
    const releases = siteIn(join(room, "releases")).paths.filter((path) => path.endsWith(".md"));
    expect(releases).toHaveLength(3);
    expect(releases).toContain("2019/2019-05-04-neuer-steg.md");
    const published = readFileSync(join(room, "dist/rss.xml"), "utf8");
    for (const title of ["Neuer Steg", "Nur im Feed"]) expect(published).toContain(title);
    expect(published).not.toContain("Noch nicht");
  });
});
