import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { labelKeys } from "../../src/messages/own-labels.js";
import { compileTemplates } from "../../src/pages/templates.js";
import { markdownTable } from "../helpers/markdown-table.js";

const root = join(import.meta.dirname, "../..");
const guide = readFileSync(join(root, "docs/theming.md"), "utf8");

/** The variables of each view by its name, without those of the view that it extends. */
function views(): Record<string, string[]> {
  const files = readdirSync(join(root, "src/pages")).filter((name) => name.endsWith(".ts"));
  const code = files.map((name) => readFileSync(join(root, "src/pages", name), "utf8")).join("\n");
  const found = [...code.matchAll(/export interface (\w+)[^{]*\{\n(.*?)\n\}/gs)];
  return Object.fromEntries(
    found.map(([, name = "", body = ""]) => [
      name,
      [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, field = ""]) => field),
    ]),
  );
}

const sections = guide
  .split(/^### /m)
  .slice(1)
  .map((text) => ({ name: text.slice(0, text.indexOf("\n")), text }));

test("the guide names exactly the variables that each view has", () => {
  const known = views();
  for (const { name, text } of sections) {
    const rows = [...(text.split("\n## ")[0]?.matchAll(/^\| `(\w+)` \|/gm) ?? [])].map(([, field]) => field);
    expect(rows, name).toEqual(known[name]);
  }
  const documented = sections.map(({ name }) => name);
  const wanted = Object.keys(known).filter((name) =>
    /View$|^(?:Phrase|LinkedPhrase|CountedLink|FormatLink|ReachLink|MailLink|TitledLink|LanguageLink|PictureSource)$/.test(
      name,
    ),
  );
  expect(wanted.filter((name) => !documented.includes(name))).toEqual([]);
});

test("the guide names every template and every label", () => {
  const templates = readdirSync(join(root, "theme")).filter((name) => name.endsWith(".eta"));
  const rows = markdownTable(guide, ["template", "is given beside page and labels"]).map(([name]) => name);
  expect(rows.sort()).toEqual(templates.sort());
  expect(markdownTable(guide, ["label", "English"]).map(([label]) => label)).toEqual([...labelKeys]);
});

test("the header of the worked example is a template", () => {
  const template = /```html\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
  const masthead = {
    home: "/",
    nav: [{ title: "Neu", url: "/neu/", current: true }],
    logo: "l.svg",
    title: { text: "Haus" },
  };
  const html = compileTemplates({ templates: { template } })("template", {
    page: { masthead },
    labels: { navigation: "Wege" },
  });
  expect(html).toContain('<li><a href="/neu/" aria-current="page">Neu</a></li>');
  expect(html).toContain('<img src="l.svg" alt=""> Haus');
});
