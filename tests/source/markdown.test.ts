import { describe, expect, test } from "vitest";
import { rendered } from "./rendered.js";

const html = (body: string) => rendered(body).html;

describe("typographic text", () => {
  test("is left alone", () => {
    expect(html('„Gänse“ – 5 < 6, AT&T, "so" ... 1/2 (c) Müller & Söhne')).toBe(
      "<p>„Gänse“ – 5 &lt; 6, AT&amp;T, &quot;so&quot; ... 1/2 (c) Müller &amp; Söhne</p>",
    );
  });

  test("may hold character references, which become their characters, and what only looks like one stays", () => {
    expect(html("&auml;&nbsp;&#8222;x&#x201C; &amp; &lt;b&gt; &copy; &copy 2020 &foo; &NotEqualTilde;")).toBe(
      "<p>ä\u00A0„x“ &amp; &lt;b&gt; © &amp;copy 2020 &amp;foo; ≂̸</p>",
    );
  });

  test("escapes once what is escaped in Markdown", () => {
    expect(html("\\&amp; &#38;amp; `&amp;` \\*x\\*")).toBe("<p>&amp;amp; &amp;amp; <code>&amp;amp;</code> *x*</p>");
  });

  test("holds no character that HTML or XML forbid, not even as a reference", () => {
    expect(html("a&#0;b&#1;c&#x9F;d&#xFFFE;e&#xD800;f&#150;g\0h [l](plan.pdf 'a&#7;b')")).toBe(
      '<p>abcŸdef–gh <a href="asset:plan.pdf" title="ab">l</a></p>',
    );
  });
});

describe("headings", () => {
  test("are shifted together so that the highest is an h2, and none is below h6", () => {
    expect(html("# A\n\n### B").match(/<h\d/g)).toEqual(["<h2", "<h4"]);
    expect(html("#### A\n\n##### B").match(/<h\d/g)).toEqual(["<h2", "<h3"]);
    expect(html("# A\n\n> ###### B").match(/<h\d/g)).toEqual(["<h2", "<h6"]);
  });

  test("are shifted together with those of HTML", () => {
    expect(html("## A\n\n<h1>B</h1>\n\n### C").match(/<h\d/g)).toEqual(["<h3", "<h2", "<h4"]);
  });

  test("have ids of their own, from their words, that links find in whatever spelling", () => {
    const { html, problems } = rendered(
      "## Zahlen & Fakten\n\n## Über *uns*[^1]\n\n## Zahlen & Fakten\n\n[a](#zahlen--fakten) [b](#zahlen-fakten-1) [c](#%C3%BCber-uns) [d](#text-ueber-uns)\n\n[^1]: x",
    );
    expect(html.match(/ id="text-[^"]*"/g)).toEqual([
      ' id="text-zahlen-fakten"',
      ' id="text-ueber-uns"',
      ' id="text-zahlen-fakten-1"',
    ]);
    expect(html.match(/href="#text-[^"]*"/g)).toEqual([
      'href="#text-zahlen-fakten"',
      'href="#text-zahlen-fakten-1"',
      'href="#text-ueber-uns"',
      'href="#text-ueber-uns"',
    ]);
    expect(problems).toEqual([]);
  });

  test("without letters, and a thousand alike, still get ids", () => {
    expect(html("## 🎉")).toBe('<h2 id="text-section">🎉</h2>');
    expect(html("## a\n## a-1\n## a").match(/ id="[^"]*"/g)).toEqual([
      ' id="text-a"',
      ' id="text-a-1"',
      ' id="text-a-2"',
    ]);
    const ids = html("## a\n".repeat(1000)).match(/ id="[^"]*"/g) ?? [];
    expect(new Set(ids).size).toBe(1000);
  });
});

describe("links", () => {
  test("on the web, by mail and phone stay, with everything else percent-encoded", () => {
    expect(
      html("<https://exämple.org/ä?b=c&d> www.example.org a@b.de [x](https://e.org/a_(b)|c) [t](<tel:+49 351 1>)"),
    ).toBe(
      '<p><a href="https://xn--exmple-cua.org/%C3%A4?b=c&amp;d">https://exämple.org/ä?b=c&amp;d</a> <a href="http://www.example.org">www.example.org</a> <a href="mailto:a@b.de">a@b.de</a> <a href="https://e.org/a_(b)%7Cc">x</a> <a href="tel:+493511">t</a></p>',
    );
  });

  test("to other releases are holes as tags, and plain text while those may not be shown", () => {
    const body = '[**An**dere](andere.md#Über-uns "Titel & mehr") [alte](../2025/alte.md)';
    expect(rendered(body).text.pieces).toEqual([
      "<p>",
      { kind: "link", file: "releases/2026/andere.md", fragment: "#text-ueber-uns", title: "Titel & mehr" },
      "<strong>An</strong>dere",
      { kind: "link-end", file: "releases/2026/andere.md" },
      " ",
      { kind: "link", file: "releases/2025/alte.md", fragment: "" },
      "alte",
      { kind: "link-end", file: "releases/2025/alte.md" },
      "</p>\n",
    ]);
    expect(rendered(body, { hidden: true }).html).toBe("<p><strong>An</strong>dere alte</p>");
    expect(rendered(`${body} [diese](diese.md) [alte](../2025/alte.md)`).text.linked).toEqual([
      "releases/2026/andere.md",
      "releases/2025/alte.md",
    ]);
  });

  test("to files are holes, and the files go with the text", () => {
    const { html, text } = rendered("[Plan](plan.pdf#page=3) [noch einmal](./plan.pdf) [Bild](bild%20%C3%A4.png)");
    expect(html).toBe(
      '<p><a href="asset:plan.pdf#page=3">Plan</a> <a href="asset:plan.pdf">noch einmal</a> <a href="asset:bild ä.png">Bild</a></p>',
    );
    expect(text.assets.map(({ name }) => name)).toEqual(["plan.pdf", "bild ä.png"]);
  });

  test("from the root are below the newsroom's url", () => {
    expect(html("[a](/x/y?z=1&b#c) [b](/über) [c](/a:b)")).toBe(
      '<p><a href="site:/x/y?z=1&amp;b#c">a</a> <a href="site:/%C3%BCber">b</a> <a href="site:/a%3Ab">c</a></p>',
    );
  });

  test("without a protocol get https", () => {
    expect(html("[a](//e.org/x) [b](/\\e.org/x)")).toBe(
      '<p><a href="https://e.org/x">a</a> <a href="https://e.org/x">b</a></p>',
    );
  });

  test.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "&#106;avascript:alert(1)",
    "javascript&colon;alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://e.org/",
    "C:/plan.pdf",
  ])("to %s keep their words only", (address) => {
    const { html, problems } = rendered(`[Text *hier*](${address})`);
    expect(html).toBe("<p>Text <em>hier</em></p>");
    expect(problems).toEqual(["11:1 unsafe-address"]);
  });

  test("that lead nowhere are told", () => {
    const { html, problems } = rendered(
      "[AMZ](#) [b]() [c](http://a b) [d](<http://a b/>) [e](#gibt-es-nicht) [f](#top)",
    );
    expect(html).toBe(
      '<p>AMZ b [c](http://a b) d <a href="#gibt-es-nicht">e</a> <a href="#top">f</a></p>'.replace(
        "(http://a b)",
        '(<a href="http://a">http://a</a> b)',
      ),
    );
    expect(problems).toEqual([
      "11:1 empty-address",
      "11:10 empty-address",
      "11:32 bad-address",
      "11:51 missing-fragment",
    ]);
  });

  test("to missing files and releases are errors", () => {
    expect(rendered("[a](nichts.pdf) [b](nichts.md) [c](../../presswerk.yaml) [d](../2025/)").problems).toEqual([
      "11:1 missing-file",
      "11:17 missing-release",
      "11:32 outside-releases",
      "11:58 not-a-file",
    ]);
  });

  test("inside links have no links of their own", () => {
    expect(html("[a [b](https://b.org/)](https://a.org/)")).toBe(
      '<p>[a <a href="https://b.org/">b</a>](<a href="https://a.org/">https://a.org/</a>)</p>',
    );
    expect(html("[a[^1]](https://a.org/)\n\n[^1]: x")).toContain(
      '<a href="https://a.org/">a<sup id="fnref-1">1</sup></a>',
    );
    expect(html("[![Alt](https://o.org/p.png)](https://a.org/)")).toBe('<p><a href="https://a.org/">Alt</a></p>');
  });
});

describe("pictures", () => {
  test("of the newsroom are shown, with their size", () => {
    expect(html("![Ein *Foto* & mehr](foto.png) ![b](/b.png) ![c](https://medien.example.org/amt/c.png)")).toBe(
      '<p><img src="asset:foto.png" alt="Ein Foto &amp; mehr" width="40" height="30" loading="lazy"> <img src="site:/b.png" alt="b" loading="lazy"> <img src="site:/c.png" alt="c" loading="lazy"></p>',
    );
  });

  test("alone in a paragraph and with a title are figures", () => {
    expect(html('![Alt](foto.png "Die „Brücke“ & mehr")')).toBe(
      '<figure>\n<img src="asset:foto.png" alt="Alt" width="40" height="30" loading="lazy">\n<figcaption>Die „Brücke“ &amp; mehr</figcaption>\n</figure>',
    );
    expect(html('Text ![Alt](foto.png "Titel")')).toContain(' loading="lazy" title="Titel"></p>');
  });

  test("from elsewhere become links", () => {
    const { html, problems } = rendered('![Alt](https://o.org/p.png "Titel")');
    expect(html).toBe('<p><a href="https://o.org/p.png">Alt</a></p>');
    expect(problems).toEqual(["11:1 foreign-picture"]);
  });

  test("need words for those who do not see them, a file, and one that is a picture", () => {
    expect(rendered("![](foto.png)\n![ ](foto.png)\n![a](nichts.png)\n![a](plan.pdf)\n![a](data:x)").problems).toEqual([
      "11:1 missing-alt",
      "12:1 missing-alt",
      "13:1 missing-file",
      "14:1 not-a-picture",
      "15:1 unsafe-address",
    ]);
  });
});

describe("footnotes", () => {
  const body =
    "Eins[^a], zwei[^b], noch einmal eins[^a].\n\n[^b]: Bee\n[^a]: Aah\n\n    Zweiter *Absatz*.\n\n    - Liste\n";

  test("stand at the end in the order of their marks, each with a way back to every mark", () => {
    expect(
      html(body),
    ).toBe(`<p>Eins<sup><a id="fnref-1" href="#fn-1" aria-label="Fußnote 1">1</a></sup>, zwei<sup><a id="fnref-2" href="#fn-2" aria-label="Fußnote 2">2</a></sup>, noch einmal eins<sup><a id="fnref-1-2" href="#fn-1" aria-label="Fußnote 1">1</a></sup>.</p>
<section class="footnotes" aria-label="Fußnoten">
<ol>
<li id="fn-1">
<p>Aah</p>
<p>Zweiter <em>Absatz</em>.</p>
<ul>
<li>Liste</li>
</ul>
<p><a href="#fnref-1" aria-label="Zurück zum Fußnotenzeichen 1 im Text">↩︎</a> <a href="#fnref-1-2" aria-label="Zurück zum Fußnotenzeichen 1 im Text (2)">↩︎<sup>2</sup></a></p>
</li>
<li id="fn-2">
<p>Bee <a href="#fnref-2" aria-label="Zurück zum Fußnotenzeichen 2 im Text">↩︎</a></p>
</li>
</ol>
</section>`);
  });

  test("are numbered anew in every text, also after one that failed", () => {
    const first = html(body);
    rendered(`x[^a]\n\n[^a]: ${"> ".repeat(4_000)}x`);
    expect(html(body)).toBe(first);
    expect(html("![a[^a]](foto.png)\n\n[^a]: x")).not.toContain("fnref");
    expect(html(body)).toBe(first);
  });

  test("without a mark, twice defined, or missing are told", () => {
    expect(rendered("a[^1] b[^nix] `[^code]` \\[^frei]\n\n[^1]: eins\n[^2]: zwei\n[^1]: doppelt\n").problems).toEqual([
      "11:8 missing-footnote",
      "14:1 unused-footnote",
      "15:1 unused-footnote",
    ]);
  });

  test("may have any label", () => {
    expect(rendered('a[^<b>&"\u00FC]\n\n[^<b>&"\u00FC]: x').html).toContain('<li id="fn-1">\n<p>x ');
  });
});

describe("lists, tables, quotes and code", () => {
  test("tasks are words, not forms", () => {
    expect(html("- [x] fertig\n- [ ] offen\n")).toBe(
      '<ul>\n<li class="task"><span role="img" aria-label="erledigt">☑</span> fertig</li>\n<li class="task"><span role="img" aria-label="offen">☐</span> offen</li>\n</ul>',
    );
  });

  test("tables have headings, and classes for alignment", () => {
    expect(html("| a |  |\n|:-:|--:|\n| 1 | **2** |")).toBe(
      '<table>\n<thead>\n<tr>\n<th scope="col" class="align-center">a</th>\n<td class="align-right"></td>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="align-center">1</td>\n<td class="align-right"><strong>2</strong></td>\n</tr>\n</tbody>\n</table>',
    );
  });

  test("lists keep their numbers and levels", () => {
    expect(html("3. a\n4. b\n   - c\n\n     d")).toBe(
      '<ol start="3">\n<li>a</li>\n<li>b\n<ul>\n<li><p>c</p>\n<p>d</p>\n</li>\n</ul>\n</li>\n</ol>',
    );
  });

  test("code is shown as it is", () => {
    expect(html("```js\nif (a < b) x();\n```\n\n    <b>")).toBe(
      "<pre><code>if (a &lt; b) x();\n</code></pre>\n<pre><code>&lt;b&gt;\n</code></pre>",
    );
  });
});

describe("places of problems", () => {
  test("are those of the file, in lists, quotes, tables and footnotes too, whatever the line ends", () => {
    const body = [
      "Text ![x](a.png)",
      "",
      "> Zitat",
      "> mit ![x](b.png)",
      "",
      "- eins",
      "  - ![x](c.png) ![x](c.png)",
      "",
      "| a | b |",
      "|---|---|",
      "| 1 | ![x](d.png) |",
      "",
      "`![x](e.png)` **fett ![x](e.png)**[^1]",
      "",
      "[^1]: Note ![x](f.png)",
    ];
    const expected = ["11:6", "14:7", "17:5", "17:17", "21:7", "23:22", "25:12"].map(
      (place) => `${place} missing-file`,
    );
    expect(rendered(body.join("\n")).problems).toEqual(expected);
    expect(rendered(body.join("\r\n")).problems).toEqual(expected);
  });
});

describe("texts without measure", () => {
  test.each([
    ["quotes", "> ".repeat(10_000)],
    ["quotes without spaces", ">".repeat(10_000)],
    ["lists", Array.from({ length: 150 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n")],
  ])("too deeply nested %s are told, and nothing crashes", (_, body) => {
    const { text, problems } = rendered(`${body} x`);
    expect(problems).toEqual(["11:1 text-too-deep"]);
    expect(text).toMatchObject({ pieces: [], lead: "", assets: [] });
  });

  test.each([
    ["headings", "# a\n".repeat(20_000)],
    ["brackets", "[".repeat(20_000)],
    ["stars", "*a **b ".repeat(3_000)],
    ["tags", "<b>".repeat(3_000)],
    ["blocks of HTML", "<div>\n".repeat(2_000)],
  ])("a great many %s are no trouble", (_, body) => {
    expect(rendered(body).text.pieces.length).toBeGreaterThan(0);
  });
});

test("an empty body is an empty text", () => {
  expect(rendered("").text).toMatchObject({ pieces: [], lead: "", assets: [] });
});
