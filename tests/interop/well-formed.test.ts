import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { needs } from "../helpers/programs.js";
import { siteIn } from "../helpers/site.js";
import { parseXml } from "../helpers/xml.js";

const site = siteIn(inject("sampleSite"));
const documents = site.paths.filter((path) => /\.(xml|opml)$/.test(path));

test.each(documents)("%s is well-formed with namespaces", (path) => {
  expect(() => parseXml(site.text(path))).not.toThrow();
});

test("xmllint reads every XML document", (context) => {
  needs("xmllint", context);
  const files = documents.map((path) => join(site.folder, path));
  execFileSync("xmllint", ["--nonet", "--noout", ...files], { stdio: ["ignore", "ignore", "inherit"] });
});
