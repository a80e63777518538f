import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addToConfiguration } from "../../src/import/configuration.js";
import { parseYaml, type YamlMapping } from "../../src/yaml.js";

const topic = { topics: { neu: { title: "Neues" } } };
const added = (yaml: string, additions: Parameters<typeof addToConfiguration>[1] = topic) => {
  const result = addToConfiguration(yaml, additions);
  if (!("text" in result)) throw new Error(`by hand:\n${result.byHand}`);
  return result.text;
};
const data = (yaml: string): YamlMapping => {
  const result = parseYaml(yaml.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"));
  if (!("data" in result)) throw new Error(yaml);
  return result.data;
};
/** What is left when the new characters are taken out again, from the longest common beginning on. */
const isInsertion = (before: string, after: string) => {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  return before.slice(start) === after.slice(after.length - (before.length - start));
};

describe("entries are put in where a person would write them", () => {
  test.each([
    [
      "below the others, before the comment of the next section",
      "topics:\n  a: { title: A } # first\n  # b: { title: B }\n\n# Next\nout: dist\n",
      "topics:\n  a: { title: A } # first\n  # b: { title: B }\n  neu: { title: Neues }\n\n# Next\nout: dist\n",
    ],
    [
      "as far in as the others",
      "topics:\n    a:\n        title: A\nout: x",
      "topics:\n    a:\n        title: A\n    neu: { title: Neues }\nout: x",
    ],
    ["at the end of the file", "topics:\n  a: { title: A }", "topics:\n  a: { title: A }\n  neu: { title: Neues }\n"],
    [
      "behind a text of several lines",
      "topics:\n  a:\n    title: >-\n      Lang\n\n      # kein Kommentar\n\nout: x\n",
      "topics:\n  a:\n    title: >-\n      Lang\n\n      # kein Kommentar\n  neu: { title: Neues }\n\nout: x\n",
    ],
    ["as a new section", "title: T\n", "title: T\n\ntopics:\n  neu: { title: Neues }\n"],
    [
      "as a new section, without a line end before",
      "title: T # x",
      "title: T # x\n\ntopics:\n  neu: { title: Neues }\n",
    ],
    ["before the end of the document", "title: T\n...\n", "title: T\n\ntopics:\n  neu: { title: Neues }\n...\n"],
    ["into an empty section", "topics: # none yet\nout: x\n", "topics: # none yet\n  neu: { title: Neues }\nout: x\n"],
    ["into a section that is null", "topics: ~\nout: x\n", "topics:\n  neu: { title: Neues }\nout: x\n"],
    [
      "into braces",
      "topics: { a: { title: 'A } b' }, b: { title: \"x}\" } }\nout: x\n",
      "topics: { a: { title: 'A } b' }, b: { title: \"x}\" }, neu: { title: Neues } }\nout: x\n",
    ],
    ["into empty braces", "topics: {}\n", "topics: { neu: { title: Neues } }\n"],
    [
      "into braces over several lines",
      "topics: {\n  a: { title: A }, # }\n  b: { title: it's },\n  }\n",
      "topics: {\n  a: { title: A }, # }\n  b: { title: it's }, neu: { title: Neues }\n  }\n",
    ],
    [
      "with Windows line ends",
      "topics:\r\n  a: { title: A }\r\nout: x\r\n",
      "topics:\r\n  a: { title: A }\r\n  neu: { title: Neues }\r\nout: x\r\n",
    ],
    [
      "behind a byte order mark",
      "\uFEFFtopics:\n  a: { title: A }\n",
      "\uFEFFtopics:\n  a: { title: A }\n  neu: { title: Neues }\n",
    ],
  ])("%s", (_, before, after) => {
    expect(added(before)).toBe(after);
  });
});

test("the sample's configuration keeps every byte", () => {
  const before = readFileSync(new URL("../../presswerk.yaml", import.meta.url), "utf8");
  const additions = {
    issuers: { neu: [{ name: "Neu: „Amt“", address: { postcode: "01097", city: "Dresden" }, notes: ["* a", "b"] }] },
    contacts: { sturm: { name: "Frieda Sturm", phone: "+49 30 23125 300" } },
    topics: { "neu-1": { title: "Neu & gut" }, "neu-2": { title: "true" } },
  };
  const after = added(before, additions);
  const lines = new Set(before.split("\n"));
  expect(after.split("\n").filter((line) => lines.has(line))).toEqual(before.split("\n"));
  const { issuers, contacts, topics } = data(after) as Record<string, YamlMapping>;
  expect(issuers?.["neu"]).toEqual(additions.issuers.neu);
  expect(contacts?.["sturm"]).toEqual(additions.contacts.sturm);
  expect(topics?.["neu-2"]).toEqual({ title: "true" });
  expect(after).toContain("  sturm: { name: Frieda Sturm, phone: +49 30 23125 300 }\n\n# What releases are about.");
});

test.each([
  ["one mapping in braces", '{ "title": "T", "topics": { "a": { "title": "A" } } }\n'],
  ["a section that is no mapping", "topics: [a]\n"],
  ["no YAML", "topics: [\n"],
  ["a comment inside the braces at their end", "topics: { a: { title: A } # x\n  }\n"],
])("%s: the lines are given to a person", (_, yaml) => {
  expect(addToConfiguration(yaml, topic)).toEqual({ byHand: "topics:\n  neu:\n    title: Neues\n" });
});

test("nothing to add changes nothing", () => {
  expect(addToConfiguration("a: [", { topics: {} })).toEqual({ text: "a: [" });
});

test("whatever the texts and the layout, the file says what it said before, and the additions", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 10 }),
    fc.constantFrom("a: b", "# x", "'", '"', "{", "}", "- x", "a\nb"),
  );
  const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/);
  const entries = fc.dictionary(
    key,
    text.map((title) => ({ title })),
    { minKeys: 1, maxKeys: 3, noNullPrototype: true },
  );
  const block = (title: string) => JSON.stringify(title.toWellFormed());
  const section = fc.tuple(entries, fc.constantFrom("block", "nested", "braces")).map(([known, form]) => {
    const each = Object.entries(known);
    if (form === "braces")
      return `topics: { ${each.map(([k, { title }]) => `${k}: { title: ${block(title)} }`).join(", ")} }\n`;
    const lines = each.map(([k, { title }]) =>
      form === "block" ? `  ${k}: { title: ${block(title)} } # c\n` : `  ${k}:\n      title: ${block(title)}\n`,
    );
    return `topics:\n${lines.join("\n# margin\n")}`;
  });
  const before = fc.constantFrom("", "title: T\n", "# c\n\n", "contacts:\n  a: { name: A }\n");
  const after = fc.constantFrom("", "\n# next\nout: x\n", "out: x", "\n\n");
  fc.assert(
    fc.property(fc.tuple(before, section, after), entries, (parts, additions) => {
      const yaml = parts.join("");
      const known = data(yaml)["topics"] as YamlMapping;
      const free = Object.fromEntries(Object.entries(additions).filter(([k]) => !(k in known)));
      const result = addToConfiguration(yaml, { topics: free });
      if ("byHand" in result) throw new Error(yaml);
      const said = data(result.text);
      expect(Object.keys(said["topics"] as YamlMapping).sort()).toEqual(
        [...Object.keys(known), ...Object.keys(free)].sort(),
      );
      expect(isInsertion(yaml, result.text), result.text).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
