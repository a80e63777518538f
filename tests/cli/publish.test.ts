import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFeed } from "../../src/subscriber/feed-reader.js";
import { answering } from "../helpers/answering.js";
import { emptyFolder } from "../helpers/empty-folder.js";
import { newsroom } from "../helpers/newsroom.js";
import { presswerk } from "../helpers/terminal.js";
import { startHub, subscribeTo } from "../publish/hub.js";

const release = (title: string) => `---\ntitle: ${title}\ndate: 2026-03-01 09:00\ntopics: [stadt]\n---\nText.\n`;

const configuration = (url: string, hub: string) => `title: Presse
description: Meldungen
url: ${url}
issuers: { land: [{ name: Land }] }
topics: { stadt: { title: Stadt }, land: { title: Land } }
${hub === "" ? "" : `feeds: { hub: "${hub}" }\n`}`;

async function builtNewsroom(url = "https://medien.example.org/", hub = ""): Promise<string> {
  const folder = newsroom({ "presswerk.yaml": configuration(url, hub), "releases/eins.md": release("Eins") });
  await addRelease(folder, "eins", "Eins");
  return folder;
}

async function addRelease(folder: string, name: string, title: string): Promise<void> {
  writeFileSync(join(folder, `releases/${name}.md`), release(title));
  expect((await presswerk(folder, ["build", "--quiet"])).exit).toBe(0);
}

test("publish --json answers with exactly the promised keys", async () => {
  const folder = await builtNewsroom();
  const { exit, stdout, stderr } = await presswerk(folder, ["publish", "web", "--json"]);
  const { uploaded, ...answer } = JSON.parse(stdout);
  expect([exit, stderr]).toEqual([0, ""]);
  expect(answer).toEqual({ deleted: 0, unchanged: 0, hub: null, diagnostics: [] });
  expect(uploaded).toBeGreaterThan(20);
  const again = JSON.parse((await presswerk(folder, ["publish", "web", "--json"])).stdout);
  expect(again).toEqual({ uploaded: 0, deleted: 0, unchanged: uploaded, hub: null, diagnostics: [] });
});

test("a person reads what went, in both languages", async () => {
  const folder = await builtNewsroom();
  expect((await presswerk(folder, ["publish", "web"])).stdout).toMatch(
    /^\d+ files uploaded, 0 deleted, 0 unchanged\n$/,
  );
  expect((await presswerk(folder, ["publish", "web"])).stdout).toMatch(/^Nothing to upload: \d+ files unchanged\n$/);
  await addRelease(folder, "zwei", "Zwei");
  const german = await presswerk(folder, ["publish", "web", "--lang", "de"]);
  expect(german.stdout).toMatch(/^\d+ Dateien hochgeladen, 0 gelöscht, \d+ unverändert\n$/);
});

test("--dry-run lists what would go, in the order in which it would", async () => {
  const folder = await builtNewsroom();
  await presswerk(folder, ["publish", "web"]);
  rmSync(join(folder, "releases/eins.md"));
  await addRelease(folder, "zwei", "Zwei");
  const { stdout } = await presswerk(folder, ["publish", "web", "--dry-run"]);
  const lines = stdout.trimEnd().split("\n");
  expect(lines[0]).toBe("+ 2026/zwei/index.html");
  expect(lines.indexOf("+ rss.xml")).toBeGreaterThan(lines.indexOf("+ index.html"));
  expect(lines.indexOf("+ releases.json")).toBeGreaterThan(lines.indexOf("+ rss.xml"));
  expect(lines.at(-2)).toBe("- 2026/eins/index.html");
  expect(lines.at(-1)).toMatch(/^\d+ files would be uploaded, 1 deleted; \d+ unchanged$/);
  expect(existsSync(join(folder, "web/2026/zwei"))).toBe(false);
  const { uploads, deletions, uploaded } = JSON.parse(
    (await presswerk(folder, ["publish", "web", "--dry-run", "--json"])).stdout,
  );
  expect(uploads).toHaveLength(uploaded);
  expect(deletions).toEqual(["2026/eins/index.html"]);
});

test("--from publishes another folder, and needs no newsroom", async () => {
  const folder = await builtNewsroom();
  await presswerk(folder, ["build", "--out", "anders", "--quiet"]);
  const elsewhere = emptyFolder();
  expect((await presswerk(elsewhere, ["publish", "web", "--from", join(folder, "anders")])).exit).toBe(0);
  expect(existsSync(join(elsewhere, "web/rss.xml"))).toBe(true);
});

test.each([
  [["publish"], 2, "A value is missing"],
  [["publish", "https://medien.example.org/"], 2, "publish takes a folder or a remote of rclone"],
  [["publish", "ftp://medien.example.org/"], 2, "publish takes a folder or a remote of rclone"],
  [["publish", "web", "--from", "nichts"], 3, "This is no output folder of presswerk"],
  [["publish", "server:web"], 3, "The program rclone is not installed"],
])("%j is exit code %i, with a way out", async (words, code, message) => {
  const { exit, stderr } = await presswerk(await builtNewsroom(), words, { env: { PATH: "/nowhere" } });
  expect(exit).toBe(code);
  expect(stderr).toContain(message);
  expect(stderr.trimEnd().split("\n")).toHaveLength(2);
});

test("an output folder that is not whole is exit code 3, and the remedy is named", async () => {
  const folder = await builtNewsroom();
  rmSync(join(folder, "dist/rss.xml"));
  const { exit, stderr } = await presswerk(folder, ["publish", "web"]);
  expect(exit).toBe(3);
  expect(stderr).toContain("presswerk build --no-cache");
  expect(existsSync(join(folder, "web"))).toBe(false);
  await presswerk(folder, ["build", "--no-cache", "--quiet"]);
  expect((await presswerk(folder, ["publish", "web"])).exit).toBe(0);
});

test("an error in presswerk.yaml is exit code 2, and nothing is published", async () => {
  const folder = await builtNewsroom();
  writeFileSync(join(folder, "presswerk.yaml"), "title: X\n");
  expect((await presswerk(folder, ["publish", "web"])).exit).toBe(2);
  expect(existsSync(join(folder, "web"))).toBe(false);
});

test("the hub is told once of each changed feed, and a subscriber gets the new release", async () => {
  const web = join(emptyFolder(), "web");
  const url = await answering(({ url = "/" }, response) => {
    const file = join(web, decodeURIComponent(url));
    if (existsSync(file)) response.writeHead(200, { "content-type": "application/xml" }).end(readFileSync(file));
    else response.writeHead(404).end();
  });
  const hub = await startHub();
  const folder = await builtNewsroom(url, hub.url);
  const publish = async () => JSON.parse((await presswerk(folder, ["publish", web, "--json"])).stdout);
  const formats = ["rss.xml", "atom.xml", "feed.json"];

  expect((await publish()).hub).toEqual({ url: hub.url, outcome: "told", told: 12, failed: 0, status: 202 });
  const reading = readFeed(readFileSync(join(web, "rss.xml")), { url: `${url}rss.xml` });
  const feed = "document" in reading ? reading.document.feed : undefined;
  expect(feed).toMatchObject({ self: `${url}rss.xml`, hub: hub.url });
  const subscription = await subscribeTo(feed?.self ?? "", feed?.hub ?? "");

  expect((await publish()).hub).toBeNull();
  (hub.told as string[]).length = 0;
  await addRelease(folder, "zwei", "Zweite Meldung");
  expect((await publish()).hub).toMatchObject({ outcome: "told", told: 9 });
  const changed = ["", "topics/stadt/", "issuers/land/"].flatMap((path) => formats.map((name) => url + path + name));
  expect(hub.told.toSorted()).toEqual(changed.toSorted());
  await subscription.delivered(1);
  expect(subscription.deliveries[0]).toContain("<title>Zweite Meldung</title>");
});

test("a hub that fails is a warning, and the publication stands", async () => {
  const hub = await answering((_request, response) => response.writeHead(410).end());
  const folder = await builtNewsroom("https://medien.example.org/", hub);
  const { exit, stdout, stderr } = await presswerk(folder, ["publish", "web"]);
  expect(exit).toBe(0);
  expect(stdout).toMatch(/files uploaded/);
  expect(stderr).toContain(`warning: The WebSub hub was not told of 12 changed feeds: “${hub}” [hub-not-told]`);
  expect(stderr).toContain("The server says that this is gone for good. The publication stands");
  expect(existsSync(join(folder, "web/rss.xml"))).toBe(true);
});
