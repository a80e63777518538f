import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlToMarkdown } from "../../src/import/html-to-markdown.js";
import { labelsFor } from "../../src/messages/labels.js";
import { withoutUnwritable } from "../../src/model/characters.js";
import { escapeHtml } from "../../src/model/html.js";
import { fillText } from "../../src/model/text.js";
import { assetsOf, openAssets } from "../../src/source/assets.js";
import { renderMarkdown } from "../../src/source/markdown.js";
import { emptyFolder } from "../helpers/empty-folder.js";
import { aNewsroom } from "../helpers/release.js";

const root = emptyFolder();
const rendered = (markdown: string) => {
  const room = aNewsroom({ root, releases: `${root}/releases` });
  const assets = assetsOf("releases/a.md", openAssets(room));
  const context = { file: "releases/a.md", line: 1, newsroom: room, assets, words: labelsFor("de").text };
  const { text } = renderMarkdown(markdown, context);
  return fillText(text, {
    asset: (name) => name,
    site: (path) => `https://medien.example.org${path}`,
    fragment: (fragment) => `https://medien.example.org/2026/a/${fragment}`,
    release: () => undefined,
  });
};
const unchanged = {
  link: (href: string) => href,
  picture: (address: string, { alt, caption }: { alt: string; caption: string }) => ({ address, alt: alt || caption }),
};
const markdown = (html: string) => htmlToMarkdown(html, unchanged);

describe("what presswerk itself writes becomes Markdown that gives the same HTML again", () => {
  test.each([
    "Ein Absatz mit **fettem**, *kursivem*, ***beidem*** und ~~gestrichenem~~ Text.",
    "Wort**teil**e und *ein*fach, **„Zitat“** und „**Zitat**“, **fett***kursiv*.",
    "5 < 6 & 7 > 3; AT&T, &amp;amp;, \\<b>kein HTML\\</b>, a_b_c, \\_x\\_, 3 \\* 4 \\* 5, Bürger\\*innen und Schüler\\*innen",
    "# Eins\n\n## Zwei\n\n### Drei #\n\nText",
    "- eins\n- zwei\n  - drei\n  - vier\n- fünf",
    "- eins\n\n- zwei\n\n  Absatz\n\n- drei",
    "1. eins\n2. zwei\n   1. innen\n3. drei",
    "7. sieben\n8. acht",
    "- eins\n\n* andere Liste",
    "- [x] erledigt\n- [ ] offen",
    "> Zitat\n>\n> zweiter Absatz\n>\n> > tiefer",
    "```\ncode <b> & ` **\n\n  eingerückt\n```",
    "Code `a < b`, `` ` `` und ``` `` ```.",
    "Zeile eins\\\nZeile zwei\\\n- kein Punkt",
    "2017\\. Ein Jahr\n\n\\- kein Punkt\n\n\\# keine Überschrift\n\n\\> kein Zitat\n\n\\+ nichts",
    "| a | b | c |\n|:---|:---:|---:|\n| 1 | **2** | x \\| y |\n| 4 | | 6 |",
    "Fußnote[^1] und noch eine[^zwei], wieder die erste[^1].\n\n[^1]: Erster *Text*.\n\n[^zwei]: Absatz.\n\n    Zweiter Absatz.",
    "[Link](https://example.org/a_b?c=d&e=f 'Titel \"x\"') <https://example.org/> <a@example.org> www.example.org",
    "[a **b** c](https://example.org/x%28y%29) ![Bild](https://medien.example.org/bild.png)",
    "![Bild \"x\" [y]](https://medien.example.org/bild.png 'Unterschrift „x“ *y*')",
    'H<sub>2</sub>O, x<sup>n</sup>, <mark>Marke</mark>, <abbr title="und so weiter">usw.</abbr>, <span lang="en">press</span>',
    '<dl>\n<dt>Wort</dt>\n<dd>Erklärung mit <a href="https://example.org/">Link</a></dd>\n</dl>',
    "<details>\n<summary>Mehr</summary>\n<p>Inhalt & mehr</p>\n</details>",
    "<table>\n<tbody>\n<tr>\n<td>ohne</td>\n<td>Kopf</td>\n</tr>\n</tbody>\n</table>",
    "---\n\nnach der Linie",
    "[^keine] und \\[^1] und [x] und \\[a](b)",
    "Emoji 🎉, Bindestrich\u00ad, geschützt\u00a010 km, „Anführung“ – Strich …",
    "**Fett am Ende.**\\\nnächste",
    "*a*b **c**d",
  ])("%s", (source) => {
    const html = rendered(source);
    expect(rendered(markdown(html))).toBe(html);
  });
});

test("any text in any of our elements survives", { timeout: 120_000 }, () => {
  const anyWords = fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
      fc
        .array(
          fc.constantFrom(
            ..."a B 7 1. 2) - + * _ ` ~ # > < & | [ ] ( ) ! \\ = : . , ä „ “ &amp; <b> [^1] ]( ]: -- == **".split(" "),
            " ",
          ),
          {
            minLength: 1,
            maxLength: 8,
          },
        )
        .map((parts) => parts.join("")),
    )
    .map((text) => withoutUnwritable(text).replaceAll("\uFFFD", "").replace(/\s+/g, " ").trim())
    // an address that stands alone becomes a link, which is no loss
    .filter((text) => text !== "" && !/@|www\.|:\/\//i.test(text));
  const text = anyWords.map(escapeHtml);
  const inline = fc.oneof(
    { weight: 4, arbitrary: text },
    text.map((words) => `<strong>${words}</strong>`),
    text.map((words) => `<em>${words}</em>`),
    text.map((words) => `<del>${words}</del>`),
    text.map((words) => `<a href="https://example.org/">${words}</a>`),
    text.map((words) => `<sup>${words}</sup>`),
    fc.tuple(text, text).map(([a, b]) => `<strong>${a} <em>${b}</em></strong>`),
  );
  const line = fc
    .array(fc.tuple(inline, fc.constantFrom(" ", " ", "")), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([part, space], index) => part + (index < parts.length - 1 ? space : "")).join(""));
  const block: fc.Arbitrary<string> = fc.oneof(
    line.map((words) => `<p>${words}</p>`),
    fc.tuple(text, text).map(([a, b]) => `<p>${a}<br>\n${b}</p>`),
    line.map((words) => `<h2>${words}</h2>`),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((items) => `<ul>\n${items.map((item) => `<li>${item}</li>\n`).join("")}</ul>`),
    fc
      .array(line, { minLength: 2, maxLength: 3 })
      .map((items) => `<ol>\n${items.map((item) => `<li><p>${item}</p>\n</li>\n`).join("")}</ol>`),
    line.map((words) => `<blockquote>\n<p>${words}</p>\n</blockquote>`),
    fc
      .tuple(text, text)
      .map(
        ([a, b]) =>
          `<table>\n<thead>\n<tr>\n<th scope="col">${a}</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>${b}</td>\n</tr>\n</tbody>\n</table>`,
      ),
  );
  const same = (html: string) =>
    html
      .replaceAll("&quot;", '"')
      .replace(/ (?:id|loading)="[^"]*"/g, "")
      .replace(/\s+/g, " ")
      .trim();
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const html = blocks.join("\n");
      expect(same(rendered(markdown(html))), markdown(html)).toBe(same(html));
    }),
    { numRuns: 1500 },
  );
});

describe("code as others have it", () => {
  test("lines that an element breaks", () => {
    expect(markdown("<pre>eins<br>zwei<br/>drei\n</pre>")).toBe("```\neins\nzwei\ndrei\n```");
  });

  test.each(["gutter", "lineno", "linenos", "rouge-gutter gl"])(
    "numbers of lines in a cell of class %s are left out",
    (name) => {
      const html = `<table><tr><td class="${name}"><pre>1\n2</pre></td><td class="code"><pre><span>a &lt; b</span>\nc\n</pre></td></tr></table>`;
      expect(markdown(html)).toBe("```\na < b\nc\n```");
    },
  );

  test("a table that has other words there stays one", () => {
    const html = '<table><tr><td class="gutter">Jahr 1</td><td><pre>a</pre></td></tr></table>';
    expect(markdown(html)).toContain("Jahr 1");
  });
});
