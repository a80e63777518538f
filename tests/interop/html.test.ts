import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { expect, inject, type TestContext, test } from "vitest";
import { needs } from "../helpers/programs.js";
import { siteIn } from "../helpers/site.js";

const site = siteIn(inject("sampleSite"));
const pages = site.paths.filter((path) => path.endsWith(".html"));
const styles = site.paths.filter((path) => path.endsWith(".css"));

test("the Nu HTML checker has nothing against any page or style sheet", (context) => {
  const jar = nuChecker(context);
  const { stdout, stderr, status } = nu(jar, ["--html"], pages);
  expect(`${stdout}${stderr}`).toBe("");
  expect(status).toBe(0);
  expect(nu(jar, ["--css"], styles).stdout).toBe("");
});

test("the Nu HTML checker is really at work", (context) => {
  const jar = nuChecker(context);
  const run = spawnSync("java", ["-jar", jar, "--Werror", "-"], {
    input: "<!DOCTYPE html><title>T</title><p id=a><p id=a>",
  });
  expect(run.status).not.toBe(0);
});

const htmlValidate = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended", "html-validate:document"],
    rules: {
      // headlines are as long as they are
      "long-title": "off",
      "no-trailing-whitespace": "off",
      // our own files come from our own host
      "require-sri": ["error", { target: "crossorigin" }],
    },
  }),
);

test.each(pages)("html-validate has nothing against %s", async (page) => {
  const { results } = await htmlValidate.validateFile(join(site.folder, page));
  const messages = results.flatMap((result) => result.messages);
  expect(messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`)).toEqual([]);
});

function nu(jar: string, options: string[], files: string[]) {
  const paths = files.map((file) => join(site.folder, file));
  const all = ["-Xss8m", "-jar", jar, "--stdout", "--format", "gnu", "--Werror", ...options, ...paths];
  return spawnSync("java", all, { encoding: "utf8" });
}

/** The jar of the Nu HTML checker. It is no dependency of ours: its package fetches a Java when it is installed. */
function nuChecker(context: TestContext): string {
  needs("java", context);
  const jar = process.env["PRESSWERK_VNU_JAR"] ?? "";
  if (existsSync(jar)) return jar;
  const reason = "PRESSWERK_VNU_JAR does not name the jar of the Nu HTML checker (npm package vnu-jar)";
  if (process.env["CI"]) throw new Error(reason);
  return context.skip(reason);
}
