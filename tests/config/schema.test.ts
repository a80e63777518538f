import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { newsroomJsonSchema } from "../../src/config/schema.js";
import { minimal } from "../helpers/newsroom.js";

const schema = newsroomJsonSchema() as object;
const accepts = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

test("the JSON Schema for editors is that of the program (npx vitest run --update writes it anew)", async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../../schemas/presswerk.schema.json");
});

// an editor reads numbers and truth values as such, where the program reads text
test("it accepts what the program accepts, as an editor reads it", () => {
  expect(accepts(load(readFileSync("presswerk.yaml", "utf8"))), JSON.stringify(accepts.errors)).toBe(true);
  expect(accepts(load(minimal))).toBe(true);
});

test.each(["tite: x", "feeds: { items: viele }", "feeds: { items: 0 }", "hosting: [iis]", "footer: x", "title: [x]"])(
  "it refuses %s",
  (line) => {
    const [key = ""] = line.split(":");
    expect(accepts(load(`${minimal.replace(new RegExp(`^${key}:.*$`, "m"), "")}${line}\n`))).toBe(false);
  },
);
