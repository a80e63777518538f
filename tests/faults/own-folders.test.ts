import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder } from "../helpers/empty-folder.js";
import { minimal, newsroom } from "../helpers/newsroom.js";
import { needs } from "../helpers/programs.js";
import { picture } from "../site/wide-picture.js";

const executable = resolve("bin/presswerk.js");

/** What the system was asked by a command, line by line. */
function calls(folder: string, words: readonly string[]): string[] {
  const trace = join(emptyFolder(), "trace");
  const strace = ["-f", "-qq", "-s", "4096", "-o", trace, "-e", "trace=%file,%network"];
  const { status, stderr } = spawnSync("strace", [...strace, process.execPath, executable, ...words], { cwd: folder });
  expect(status, String(stderr)).toBe(0);
  return readFileSync(trace, "utf8").split("\n");
}

const writing =
  /^\d+ +(?:(?:openat2?|open|creat)\(.*O_(?:WRONLY|RDWR|CREAT|TRUNC)|(?:mkdir|rmdir|rename|unlink|link|symlink|chmod|fchmodat|chown|truncate|mknod|utime)\w*\()/;

/** Absolute paths that were written, made, moved or removed. */
function touched(lines: readonly string[], folder: string): string[] {
  return lines
    .filter((line) => writing.test(line) && !line.includes(" = -1 "))
    .flatMap((line) => [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = ""]) => resolve(folder, path)));
}

const files = {
  "presswerk.yaml": `${minimal}search: true\nhosting: [apache, nginx, caddy, netlify, cloudflare]\n`,
  "releases/a.md": "---\ntitle: A\ndate: 2026-05-01\nimage: { src: foto.png, alt: Foto }\n---\nText.\n",
  "releases/foto.png": picture,
};

test.for(["build", "check"])(
  "%s writes nothing outside the newsroom's folder, and asks nobody on any network",
  (command, context) => {
    needs("strace", context);
    const folder = newsroom(files);
    const lines = calls(folder, [command, "--now", "2026-06-01T10:00:00Z"]);
    const outside = touched(lines, folder).filter((path) => path !== folder && !path.startsWith(folder + sep));
    expect(outside.filter((path) => !/^\/(?:dev|proc)\//.test(path))).toEqual([]);
    expect(lines.filter((line) => /AF_INET/.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(100);
    if (command === "build") expect(touched(lines, folder)).toContain(join(folder, "dist/rss.xml"));
  },
);
