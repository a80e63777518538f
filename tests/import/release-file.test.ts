import fc from "fast-check";
import { expect, test } from "vitest";
import { lineOfKey, releaseFile } from "../../src/import/release-file.js";
import { withoutUnwritable } from "../../src/model/characters.js";
import { splitFrontMatter } from "../../src/source/front-matter.js";
import { yamlBlock, yamlFlow } from "../../src/written/yaml-text.js";
import { parseYaml } from "../../src/yaml.js";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  // what YAML reads as something else, or as the end of a value
  fc
    .array(
      fc.constantFrom(
        ..."a 1 : # - ? & * ! | > ' \" % @ ` , [ ] { } ~ \\ / + = < \n \t \r \0 \u0085 \u2028 \uFEFF \u00A0 ä „ –".split(
          " ",
        ),
        " ",
        "null",
        "yes",
        "0x1F",
        "---",
        "...",
        "1e3",
        "<<",
        "10:30",
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join("")),
);

const data = (yaml: string) => {
  const result = parseYaml(yaml);
  if ("trouble" in result) throw new Error(`${JSON.stringify(result.trouble)}\n${yaml}`);
  return result.data;
};

test("any text survives writing and reading, as a value, as a key, in lists and in braces", () => {
  fc.assert(
    fc.property(anyText, anyText, (text, other) => {
      const [written, key] = [withoutUnwritable(text), withoutUnwritable(other)];
      expect(data(yamlBlock({ value: text }))).toEqual({ value: written });
      expect(data(yamlBlock({ list: [text, other] }))).toEqual({ list: [written, key] });
      expect(data(yamlBlock({ list: [{ a: text, b: [other] }] }))).toEqual({ list: [{ a: written, b: [key] }] });
      expect(data(yamlBlock({ deep: { a: { b: text } } }))).toEqual({ deep: { a: { b: written } } });
      expect(data(`x: ${yamlFlow({ a: text, b: [text, { c: other }] })}`)).toEqual({
        x: { a: written, b: [written, { c: key }] },
      });
      if (key !== "__proto__") expect(data(yamlBlock({ [other]: "x" }))).toEqual({ [key]: "x" });
    }),
    { numRuns: 2000 },
  );
});

test("a release's file is read back as it was written", () => {
  fc.assert(
    fc.property(anyText, anyText, (title, body) => {
      const file = releaseFile({ title: `T${title}`, date: "2017-07-04", summary: title, aliases: [] }, body);
      const parts = splitFrontMatter(withoutUnwritable(file), "a.md");
      if ("code" in parts || "trouble" in parts.result) throw new Error(file);
      const summary = withoutUnwritable(title);
      expect(parts.result.data).toEqual({ title: `T${summary}`, date: "2017-07-04", ...(title && { summary }) });
      expect(parts.body.trim()).toBe(withoutUnwritable(body).trim());
    }),
    { numRuns: 1000 },
  );
});

test("what needs no quotation marks gets none, and short lists stand in one line", () => {
  const front = {
    ...{ id: "tag:medien.example.org,2017-07-04:amz", number: "123/2017", title: "Minister: „Erfolgreich“" },
    ...{ date: "2017-07-04T10:30:00+02:00", issuer: "smwa", topics: ["wirtschaft", "küste"], draft: true as const },
    ...{ attachments: [{ src: "a/b.pdf", title: "Langfassung" }], withdrawn: { date: "2017-07-05", reason: "Nein" } },
  };
  expect(releaseFile(front, "Text.\n")).toBe(`---
id: tag:medien.example.org,2017-07-04:amz
number: 123/2017
title: "Minister: „Erfolgreich“"
date: 2017-07-04T10:30:00+02:00
draft: true
issuer: smwa
topics: [wirtschaft, küste]
attachments:
  - src: a/b.pdf
    title: Langfassung
withdrawn:
  date: 2017-07-05
  reason: Nein
---

Text.
`);
  expect(lineOfKey(releaseFile(front, ""), "issuer")).toBe(7);
});
