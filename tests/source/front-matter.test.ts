import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../src/source/front-matter.js";
import { yamlPlaces } from "../../src/yaml.js";
import { places } from "../helpers/places.js";

const file = "releases/a.md";

function parts(text: string) {
  const result = splitFrontMatter(text, file);
  if ("code" in result) throw new Error(result.code);
  return result;
}

function refusal(text: string): string[] {
  const result = splitFrontMatter(text, file);
  return "code" in result ? places([result]) : [];
}

describe("a file is split", () => {
  test("into data, body and the line on which the body begins", () => {
    const { result, body, bodyLine } = parts("---\ntitle: Titel\ntopics:\n  - a\n---\n\nText.\n\n---\n\nMehr.\n");
    expect(result).toEqual({ data: { title: "Titel", topics: ["a"] } });
    expect(body).toBe("\nText.\n\n---\n\nMehr.\n");
    expect(bodyLine).toBe(6);
  });

  test.each([
    ["---\na: b\n---", "", 3],
    ["---\na: b\n---\n", "", 4],
    ["--- \na: b\n--- \t\nText", "Text", 4],
    ["---yaml\na: b\n---\nText", "Text", 4],
    ["--- YML\na: b\n---\nText", "Text", 4],
  ])("%j: body %j from line %i", (text, body, bodyLine) => {
    expect(parts(text)).toMatchObject({ result: { data: { a: "b" } }, body, bodyLine });
  });

  test.each(["---\n---\nText", "---\n# nur ein Kommentar\n---\nText", "---\n\n\n---\nText"])(
    "%j has no field",
    (text) => {
      expect(parts(text)).toMatchObject({ result: { data: {} }, body: "Text" });
    },
  );

  test("places in its YAML are places in the file", () => {
    const { yaml } = parts("---yaml\ntitle: Titel\nimage: { src: a.jpg }\n---\n");
    expect(yamlPlaces(yaml)(["image", "src"], "value")).toEqual({ line: 3, column: 15 });
    expect(parts("---\ntitle: a\ntitle: b\n---\n").result).toMatchObject({ trouble: { line: 3, column: 1 } });
  });

  test("keys named like parts of the program are mere keys", () => {
    expect(parts("---\ndata: a\ntrouble: b\nengines: c\n---\n").result).toEqual({
      data: { data: "a", trouble: "b", engines: "c" },
    });
  });
});

describe("a file is refused", () => {
  test.each([
    "",
    "Nur Text.\n",
    "\n---\ntitle: a\n---\n",
    " ---\ntitle: a\n---\n",
    "----\ntitle: a\n----\n",
    "+++x",
    "title: a\n",
  ])("without front matter: %j", (text) => {
    expect(refusal(text)).toEqual(["releases/a.md:1:1 missing-front-matter"]);
  });

  test("without the end of it, at the line that may have been meant", () => {
    expect(refusal("---\ntitle: a\n\nText.\n")).toEqual(["releases/a.md:1:1 unclosed-front-matter"]);
    expect(refusal("---")).toEqual(["releases/a.md:1:1 unclosed-front-matter"]);
    expect(refusal("---\ntitle: a\n----\nText.\n---\n")).toEqual(["releases/a.md:3:1 unclosed-front-matter"]);
    expect(refusal("---\ntitle: a\n--- Text\n")).toEqual(["releases/a.md:3:1 unclosed-front-matter"]);
  });

  const code = "globalThis.presswerkWasTricked = true, { title: 'x' }";
  const engines = ["js", "javascript", "JS", " js ", "coffee", "cson", "json", "toml", "constructor", "__proto__", "x"];

  test.each(engines)("if it is written for the engine %j, which never gets to see it", (engine) => {
    expect(refusal(`---${engine}\n${code}\n---\n`)).toEqual(["releases/a.md:1:1 foreign-front-matter"]);
    expect(globalThis).not.toHaveProperty("presswerkWasTricked");
  });

  test.each(["+++\ntitle = 'a'\n+++\n", ";;;\n{}\n;;;\n"])("if it is in another form: %j", (text) => {
    expect(refusal(text)).toEqual(["releases/a.md:1:1 foreign-front-matter"]);
  });

  test("if its front matter has no measure, at once", () => {
    const start = performance.now();
    expect(refusal(`---\n${"\n".repeat(1_000_000)}---\n`)).toEqual(["releases/a.md:1:1 long-front-matter"]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
