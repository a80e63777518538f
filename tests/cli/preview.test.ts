import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { emptyFolder } from "../helpers/empty-folder.js";
import { start } from "../helpers/executable.js";
import { minimal, newsroom } from "../helpers/newsroom.js";
import { presswerk } from "../helpers/terminal.js";

const release = "---\ntitle: A\ndate: 2026-05-04\n---\nText.\n";
const words = ["preview", "--port", "0"];

test("the address is the first line of standard output, everything else is said beside it, and Ctrl-C is exit code 0", async () => {
  const preview = await start(newsroom({ "releases/a.md": release }), [...words, "--lang", "en"]);
  expect(preview.firstLine).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect((await fetch(preview.firstLine)).status).toBe(200);
  const { exit, stdout, stderr } = await preview.interrupt();
  expect(exit).toBe(0);
  expect(stdout).toBe(`${preview.firstLine}\n`);
  expect(stderr).toContain("1 release to see there");
  expect(stderr).toContain("The preview has ended; nothing of it is left\n");
});

test("--json is one object with the address, --quiet says nothing else", async () => {
  const preview = await start(newsroom({ "releases/a.md": release }), [...words, "--json", "--quiet"]);
  const { stdout, stderr } = await preview.interrupt();
  expect(JSON.parse(stdout)).toEqual({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/) });
  expect(stderr).toBe("");
});

test("errors that are there from the beginning are told, and the preview runs all the same", async () => {
  const folder = newsroom({ "releases/a.md": "---\ntitle: A\n---\n" });
  const preview = await start(folder, [...words, "--lang", "en"]);
  expect((await fetch(preview.firstLine)).status).toBe(200);
  const { exit, stderr } = await preview.interrupt();
  expect(exit).toBe(0);
  expect(stderr).toMatch(/releases\/a\.md:1:1: error: .*date/);
  expect(stderr).toContain("The preview shows the last state without these errors");
});

test.each(["abc", "-1", "65536", "4321.5"])("a port that is none is wrong usage: %s", async (port) => {
  const { exit, stderr } = await presswerk(newsroom({}), ["preview", `--port=${port}`]);
  expect(exit).toBe(2);
  expect(stderr).toContain(port);
});

test("without a newsroom it is wrong usage", async () => {
  expect((await presswerk(emptyFolder(), words)).exit).toBe(2);
});

test("ended while it still reads, nothing is left either", async () => {
  const files = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`releases/r${n}.md`, release]));
  const temporary = emptyFolder();
  const folder = newsroom({ ...files, "presswerk.yaml": minimal });
  // it ends before it has said a line
  await expect(
    start(folder, words, { TMPDIR: temporary }, { interruptAfter: () => readdirSync(temporary).length > 0 }),
  ).rejects.toThrow("It ended with 0");
  expect(readdirSync(temporary)).toEqual([]);
});
