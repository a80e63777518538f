import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv } from "ajv";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { discoverReleases } from "../../src/source/discover.js";
import { releaseJsonSchema } from "../../src/source/schema.js";

const schema = releaseJsonSchema() as object;
const accepts = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
const sample = discoverReleases({ root: resolve("."), releases: resolve("releases") }).files;

test("the JSON Schema for editors is that of the program (npx vitest run --update writes it anew)", async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../schemas/release.schema.json");
});

// an editor reads numbers and truth values as such, where the program reads text
test.each(sample)("it accepts %s, as an editor reads it", (file) => {
  const [, yaml = ""] = readFileSync(file, "utf8").split(/^---$/m);
  expect(accepts(load(yaml)), JSON.stringify(accepts.errors)).toBe(true);
});

test.each(["draft: ja", "titel: x", "image: foto.jpg", "image: { src: a.jpg }", "links: { a: b }", "withdrawn: true"])(
  "it refuses %s",
  (line) => {
    expect(accepts(load(`title: T\ndate: 2026-01-01\n${line}\n`))).toBe(false);
  },
);
