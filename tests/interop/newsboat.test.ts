import { expect, inject, test } from "vitest";
import { serveFiles } from "../helpers/file-server.js";
import { seenByNewsboat } from "../helpers/newsboat.js";
import { needs } from "../helpers/programs.js";
import { siteIn } from "../helpers/site.js";
import { readPlainJson } from "./readers/plain-json.js";

const site = siteIn(inject("sampleSite"));

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
