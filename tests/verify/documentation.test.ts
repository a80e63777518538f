import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findings as german } from "../../src/messages/de/findings.js";
import { findings as english } from "../../src/messages/en/findings.js";
import { type FindingCode, finding } from "../../src/model/findings.js";

const page = readFileSync(new URL("../../docs/verify.md", import.meta.url), "utf8");
const codes = Object.keys(english).sort() as FindingCode[];

test("every finding is explained in docs/verify.md with its severity, and no other is", () => {
  const rows = [...page.matchAll(/^\| `([a-z0-9-]+)` +\| (error|warning) +\|/gm)].map(([, code, severity]) => [
    code,
    severity,
  ]);
  const known = codes.map((code) => [code, finding(code, "", {} as never).severity]);
  expect(rows.sort()).toEqual(known);
});

test("every finding has a sentence in both languages", () => {
  expect(Object.keys(german).sort()).toEqual(codes);
});
