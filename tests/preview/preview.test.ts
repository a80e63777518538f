import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { emptyFolder } from "../helpers/empty-folder.js";
import { buildIn, minimal, newsroom } from "../helpers/newsroom.js";
import { previewOf, statusFor, textAt, textWhen } from "../helpers/previewing.js";
import { png } from "../helpers/small-files.js";

const release = (title: string, more = "") =>
  `---\ntitle: ${title}\ndate: 2026-05-04 09:00\n${more}---\nText of ${title}.\n`;

const files = {
  "releases/a.md": release("Open"),
  "releases/b.md": release("Sketch", "draft: true\n"),
  "releases/c.md": release("Secret", "embargo: 2026-07-04 12:00\ntopics: [wirtschaft]\n"),
  "releases/d.md": release("Later").replace("2026-05-04", "2026-08-04"),
};

test("what is held back is shown, and every page that shows or names it says so", async () => {
  const preview = await previewOf(newsroom(files));
  const front = await textAt(preview);
  expect(front).toContain('<span class="presswerk-mark">Draft</span>Sketch');
  expect(front).toContain('<span class="presswerk-mark">Embargo until 4 July 2026, 12:00</span>Secret');
  expect(front).toContain('<span class="presswerk-mark">Planned for 4 August 2026, 09:00</span>Later');
  expect(front).toContain("Preview: this page names 3 releases that are not public yet");
  expect(front).not.toContain("</span>Open");
  expect(await textAt(preview, "2026/b/")).toContain("Draft: this release is not public");
  expect(await textAt(preview, "2026/c/")).toContain(
    "Embargo until 4 July 2026, 12:00: this release is not public yet",
  );
  expect(await textAt(preview, "2026/d/")).toContain(
    "Planned for 4 August 2026, 09:00: this release is not public yet",
  );
  expect(await textAt(preview, "topics/wirtschaft/")).toContain("names a release that is not public yet");
  for (const page of ["feeds/", "archive/", "nowhere/"])
    expect(await textAt(preview, page)).toContain("Preview: everything on this page is public");
  expect(await textAt(preview, "feed.json")).toContain("Text of Secret");
});

test("nothing of it is in the output, in the cache or left in the temporary folder", async () => {
  const temporary = emptyFolder();
  vi.stubEnv("TMPDIR", temporary);
  const folder = newsroom(files);
  const preview = await previewOf(folder);
  await textAt(preview, "feed.json");
  expect(readdirSync(temporary)).toHaveLength(1);
  await preview.close();
  vi.unstubAllEnvs();
  expect(readdirSync(temporary)).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(["presswerk.yaml", "releases"]);
});

test("who comes under a foreign name is refused, and under those of this machine let in", async () => {
  const { url } = await previewOf(newsroom(files));
  const { port } = new URL(url);
  for (const host of ["evil.example", `evil.example:${port}`, `127.0.0.1.evil.example:${port}`, "192.168.0.1"])
    expect(await statusFor(url, { Host: host }), host).not.toBe(200);
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
    expect(await statusFor(url, { Host: host }), host).toBe(200);
  for (const path of ["2026/c/", ".presswerk-preview/events", "feed.json"])
    expect(await statusFor(url + path, { Host: "evil.example" }), path).toBe(403);
});

test("where the port is taken, the next free one serves", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as { port: number };
  const preview = await previewOf(newsroom(files), { port });
  expect(Number(new URL(preview.url).port)).toBeGreaterThan(port);
  await new Promise((resolve) => other.close(resolve));
});

test("it stands under the path of the newsroom's address, its front address leads there, old addresses forward", async () => {
  const folder = newsroom({
    ...files,
    "presswerk.yaml": minimal.replace("medien.example.org/", "www.example.org/presse/"),
    "releases/e.md": release("Moved", "aliases: [/alt/e.html]\n"),
  });
  const preview = await previewOf(folder);
  expect(new URL(preview.url).pathname).toBe("/presse/");
  const ask = (path: string) => fetch(new URL(path, preview.url), { redirect: "manual" });
  expect((await ask("/")).headers.get("location")).toBe("/presse/");
  expect((await ask("2026/a")).headers.get("location")).toBe("/presse/2026/a/");
  expect((await ask("alt/e.html")).headers.get("location")).toBe("/presse/2026/e/");
  expect((await ask("nowhere/")).status).toBe(404);
  expect((await ask("assets/nothing.css")).status).toBe(404);
});

test("a save is shown; an error is shown in the page, over the last good state, until it is mended", async () => {
  const folder = newsroom(files);
  const preview = await previewOf(folder);
  const write = (text: string) => writeFileSync(join(folder, "releases/a.md"), text);
  write(release("Opened"));
  await textWhen(preview, "2026/a/", (text) => text.includes("Text of Opened"));
  expect(await textAt(preview)).toContain(">Opened</a>");
  write(release("Opened: again"));
  const broken = await textWhen(preview, "2026/a/", (text) => text.includes("1 error"));
  expect(broken).toContain("releases/a.md:2:");
  expect(broken).toContain("Text of Opened");
  expect(await textAt(preview, "feeds/")).toContain("releases/a.md:2:");
  // another release is followed all the same
  writeFileSync(join(folder, "releases/b.md"), release("Drawn", "draft: true\n"));
  expect(await textWhen(preview, "", (text) => text.includes("Drawn"))).toContain("1 error");
  write(release("Closed"));
  const mended = await textWhen(preview, "2026/a/", (text) => text.includes("Text of Closed"));
  expect(mended).not.toContain("1 error");
});

test("releases that come, go, are renamed or change their picture are followed", async () => {
  const folder = newsroom(files);
  const preview = await previewOf(folder);
  const has = (title: string) => (text: string) => text.includes(title);
  writeFileSync(join(folder, "releases/new.md.tmp"), release("Fresh"));
  renameSync(join(folder, "releases/new.md.tmp"), join(folder, "releases/new.md"));
  await textWhen(preview, "", has("Fresh"));
  rmSync(join(folder, "releases/new.md"));
  await textWhen(preview, "", (text) => !text.includes("Fresh"));
  const other = newsroom({
    "releases/x/index.md": release("Inside", 'image: { src: p.png, alt: "A" }\n'),
    "releases/x/p.png": png(3, 2, [1, 2, 3]),
  });
  renameSync(join(other, "releases/x"), join(folder, "releases/x"));
  await textWhen(preview, "", has("Inside"));
  const image = await fetch(`${preview.url}2026/x/p.png`);
  expect(image.headers.get("content-type")).toBe("image/png");
  writeFileSync(join(folder, "releases/x/index.md"), release("Within"));
  await textWhen(preview, "", has("Within"));
});

test("the configuration and the theme are followed; a template with an error leaves the last good one", async () => {
  const folder = newsroom(files);
  const preview = await previewOf(folder);
  const config = join(folder, "presswerk.yaml");
  writeFileSync(config, minimal.replace("Medienservice Beispielland", "Anders"));
  await textWhen(preview, "", (text) => text.includes("Anders"));
  writeFileSync(config, minimal.replace("language: de", "language: de\nlangage: en"));
  expect(await textWhen(preview, "", (text) => text.includes("1 error"))).toContain("Anders");
  writeFileSync(config, minimal);
  await textWhen(preview, "", (text) => text.includes("Medienservice") && !text.includes("1 error"));
  const theme = newsroom({ "theme/not-found.eta": "<html><head></head><body>Nix da</body></html>" });
  renameSync(join(theme, "theme"), join(folder, "theme"));
  await textWhen(preview, "nowhere/", (text) => text.includes("Nix da"));
  writeFileSync(join(folder, "theme/not-found.eta"), "<% if (%>");
  const broken = await textWhen(preview, "nowhere/", (text) => text.includes("1 error"));
  expect(broken).toContain("theme/not-found.eta:1:");
  expect(broken).toContain("Nix da");
});

test("a newsroom that begins with an error in its configuration is shown once that is mended", async () => {
  const folder = newsroom({ ...files, "presswerk.yaml": `${minimal}nonsense: 1\n` });
  const preview = await previewOf(folder);
  expect(await textAt(preview)).toMatch(/presswerk\.yaml:12:1.*there is nothing to show yet/);
  writeFileSync(join(folder, "presswerk.yaml"), minimal);
  await textWhen(preview, "", (text) => text.includes(">Open</a>"));
});

test("open pages are told of a new version", async () => {
  const folder = newsroom(files);
  const preview = await previewOf(folder);
  const { body } = await fetch(`${preview.url}.presswerk-preview/events`);
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  const first = await next();
  const page = await textAt(preview);
  expect(page).toContain(`data-version="${first.slice("data: ".length).trim()}"`);
  writeFileSync(join(folder, "releases/a.md"), release("Told"));
  expect(await next()).not.toBe(first);
  await reader.cancel();
});

test("what a build has read is taken over, and the cache of builds is not touched", async () => {
  const folder = newsroom(files);
  await buildIn(folder);
  const cache = () => readdirSync(join(folder, ".presswerk"), { recursive: true, encoding: "utf8" }).sort();
  const before = cache();
  const preview = await previewOf(folder);
  expect(await textAt(preview, "2026/c/")).toContain("Text of Secret");
  expect(cache()).toEqual(before);
  expect(existsSync(join(folder, "dist/2026/c"))).toBe(false);
});

test("where what a build has left is damaged, everything is read anew", async () => {
  const folder = newsroom(files);
  await buildIn(folder);
  const pack = join(folder, ".presswerk/cache/texts.pack");
  writeFileSync(pack, Buffer.alloc(statSync(pack).size, 1));
  const preview = await previewOf(folder);
  expect(await textAt(preview, "2026/a/")).toContain("Text of Open");
  expect(await textAt(preview, "feed.json")).toContain("Text of Open");
});
