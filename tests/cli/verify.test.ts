import { expect, test } from "vitest";
import { answering } from "../helpers/answering.js";
import { emptyFolder } from "../helpers/empty-folder.js";
import { presswerk } from "../helpers/terminal.js";
import { liveSite } from "../verify/live-site.js";

const now = ["--now", "2026-06-01T12:00:00Z"];
const verify = (...words: readonly string[]) => presswerk(emptyFolder(), ["verify", ...words, ...now]);

test("a good newsroom is exit code 0, in words and as JSON", async () => {
  const { url } = await liveSite();
  const spoken = await verify(url);
  expect([spoken.exit, spoken.stderr]).toEqual([0, ""]);
  expect(spoken.stdout).toMatch(/nothing/i);
  const told = await verify(url, "--json");
  expect([told.exit, told.stderr, JSON.parse(told.stdout).findings]).toEqual([0, "", []]);
  expect((await verify(url, "--quiet")).stdout).toBe("");
});

test("an error is exit code 1, and --json tells exactly code, severity, url, message and hint, errors first", async () => {
  const site = await liveSite();
  site.files.delete("2026/vier/plan.pdf");
  site.manners.set("rss.xml", { gzip: false });
  const { exit, stdout } = await verify(site.url, "--json");
  const { findings } = JSON.parse(stdout);
  expect(exit).toBe(1);
  expect(findings.map(({ code, severity }: { code: string; severity: string }) => [code, severity])).toEqual([
    ["dead-attachment", "error"],
    ["not-compressed", "warning"],
  ]);
  expect(Object.keys(findings[0]).sort()).toEqual(["code", "hint", "message", "severity", "url"]);
  expect(findings[0]).toMatchObject({ url: `${site.url}2026/vier/plan.pdf`, message: expect.stringContaining("Plan") });
});

test("a person reads where, what and what to do; --quiet keeps warnings to itself", async () => {
  const site = await liveSite();
  site.manners.set("rss.xml", { gzip: false });
  const { exit, stdout } = await verify(site.url, "--lang", "de");
  expect(exit).toBe(0);
  expect(stdout).toContain(`${site.url}rss.xml`);
  expect(stdout).toMatch(/^Warnung: .*\[not-compressed\]\n/);
  expect((await verify(site.url, "--quiet")).stdout).toBe("");
});

test.each([
  ["an address at which nothing answers", () => Promise.resolve("http://127.0.0.1:1/")],
  [
    "a page without feeds",
    () => answering((_request, response) => void response.end("<!DOCTYPE html><title>x</title>")),
  ],
  ["a folder that is not there", () => Promise.resolve("nowhere")],
])("%s is exit code 3", async (_name, address) => {
  const { exit, stdout, stderr } = await verify(await address());
  expect([exit, stdout]).toEqual([3, ""]);
  expect(stderr.trimEnd().split("\n")).toHaveLength(2);
});

test("without an address, or with two, it is wrong usage", async () => {
  expect((await verify()).exit).toBe(2);
  expect((await verify("http://127.0.0.1:1/", "http://127.0.0.1:2/")).exit).toBe(2);
});
