import { createRequire } from "node:module";
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";
import { describe, expect, test } from "vitest";
import { rendered } from "./rendered.js";

const html = (body: string) => rendered(body).html;

test("the sanitiser is loaded for a text with HTML of its own only", () => {
  const isLoaded = () =>
    Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes("sanitize-html"));
  html("a < b, <https://e.org/>, a<br>b<br/>c\n\n<!-- Kommentar -->\n\n&lt;b&gt;");
  expect(isLoaded()).toBe(false);
  html("a <b>b</b>");
  expect(isLoaded()).toBe(true);
});

describe("HTML in a text", () => {
  test("keeps what a press release needs", () => {
    const body =
      '<p lang="en" dir="ltr"><abbr title="a">A</abbr> <sup>1</sup> <time datetime="2026-01-01">x</time> <q>q</q> <bdi>b</bdi></p>\n<dl><dt>T</dt><dd>D</dd></dl>\n<details open><summary>S</summary>x</details>\n<table><caption>C</caption><tr><th scope="row" colspan="2">a</th></tr></table>\n<ol start="3" reversed type="a"><li value="7">x</li></ol>';
    expect(html(body)).toBe(body);
  });

  test("loses what could run, disturb or lay out, and the loss is told", () => {
    const { html, diagnostics } = rendered(
      'a <span style="x" onclick="y" class="z" data-id="1">b</span>\n\n<script>alert(1)</script>\n\n<iframe src="x">c</iframe><font>d</font>\n\n<form><input><button>e</button></form>\n\n<svg><a href="x">f</a></svg> <style>g{}</style>',
    );
    expect(html.replace(/\s+/g, " ")).toBe("<p>a <span>b</span></p> d");
    expect(diagnostics).toMatchObject([
      {
        code: "removed-html",
        severity: "warning",
        line: 11,
        column: 9,
        values: { removed: "style=, onclick=, <script>, <iframe>, <font>, <form>, <input>, <button>, <svg>, <style>" },
      },
    ]);
  });

  test("follows the rules of Markdown for links", () => {
    const { html, problems } = rendered(
      '<a href="plan.pdf" title="x&quot;y">a</a> <a href="andere.md#x">b</a> <a href="/x">c</a> <a href="#H-eins">d</a> <a href="jav&#10;ascript:alert(1)">e</a> <a href="data:x">f</a> <a>g</a> <a href="nichts.pdf">h</a>\n\n## H eins',
    );
    expect(html).toBe(
      '<p><a href="asset:plan.pdf" title="x&quot;y">a</a> <a href="release:releases/2026/andere.md#text-x">b</a> <a href="site:/x">c</a> <a href="#text-h-eins">d</a> e f g h</p>\n<h2 id="text-h-eins">H eins</h2>',
    );
    expect(problems).toEqual(["11:1 unsafe-address", "11:164 unsafe-address", "11:196 missing-file"]);
  });

  test("follows them for pictures, whose size may be asked for", () => {
    const { html, problems } = rendered(
      '<img src="foto.png" alt="A" width="20" srcset="x 2x"> <img src="https://o.org/p.png" alt="B"> <img src="foto.png">',
    );
    expect(html).toBe(
      '<p><img src="asset:foto.png" alt="A" width="20" height="15" loading="lazy"> <a href="https://o.org/p.png">B</a> <img src="asset:foto.png" alt="" width="40" height="30" loading="lazy"></p>',
    );
    expect(problems).toEqual(["11:11 missing-alt", "11:40 removed-html", "11:65 foreign-picture"]);
  });

  test("never takes an id from a heading or footnote, nor from the page", () => {
    const { html } = rendered(
      '<span id="fn-1">a</span><span id="main">b</span><span id="h">c</span>[^1]\n\n## H\n\n[^1]: x',
    );
    expect(html.match(/ id="[^"]*"/g)).toEqual([
      ' id="text-fn-1"',
      ' id="text-main"',
      ' id="text-h"',
      ' id="fnref-1"',
      ' id="text-h-1"',
      ' id="fn-1"',
    ]);
  });

  test("opened in one block and closed in another stays together, and stray ends are nothing", () => {
    expect(html("<div>\n\n**a**\n\n</div>\n\n</div></article></main>b").replace(/\s+/g, " ")).toBe(
      "<div> <p><strong>a</strong></p> </div> b",
    );
  });

  test("left open ends with the text", () => {
    expect(html("<div><b>a\n\nb\n\n## C")).toBe('<div><b>a\n</b><p>b</p>\n<h2 id="text-c">C</h2>\n</div>');
  });

  test("is put in order where HTML allows no such nesting", () => {
    expect(html("<p>a <b>b <div>c</div> d</b></p>")).toBe("<p>a <b>b </b></p><div>c</div> d");
    expect(html("<ul>a<li>b</ul>")).toBe("<ul><li>a</li><li>b</li></ul>");
    expect(html("<table>a<tr><td>b</table>")).toBe("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>");
    expect(html("<li>a</li><td>b</td>")).toBe("ab");
    expect(html('<a href="/a">a <a href="/b">b</a></a>')).toBe('<p><a href="site:/a">a b</a></p>');
  });

  test.each([
    "<!-- offen\n\nText",
    "<div class='x>\n\nText",
    "<? offen\n\nText",
    "a <script> b\n\nText",
    '<p title="a>\n\nText"',
  ])("that never ends would swallow the text, so it is an error: %s", (body) => {
    expect(rendered(body).problems.join()).toMatch(/unclosed-html/);
  });

  test("cannot forge a hole", () => {
    expect(html("<b>\0" + '0\0</b> [a](plan.pdf) <a href="\0' + '0\0">x</a> <a href="&#0;0&#0;">y</a>')).toMatch(
      /^<p><b>0<\/b> <a href="asset:plan.pdf">a<\/a> x y<\/p>$/,
    );
  });

  test("is nested a hundred deep at most", () => {
    expect(html("<div>".repeat(5000)).match(/<div>/g)?.length).toBe(100);
  });
});

/** Pieces that are put together at random, but always the same: a sequence of numbers from a fixed seed. */
const names =
  "a b em span p div ul li dl dt dd table tr td th tbody caption colgroup col h1 h2 pre code blockquote figure figcaption details summary section sup ruby rt script style svg math form input iframe title textarea select option button template noscript xmp center o:p br hr img object video main body html nobr".split(
    " ",
  );
const attributes = [
  "",
  ' href="x"',
  ' href="javascript:x"',
  ' id="fn-1"',
  " onclick=x",
  ' src="foto.png" alt="y"',
  ' href="#h"',
  " name=q",
  ' href="andere.md"',
  ' src="https://o.org/p.png" alt=z',
  "/",
];
const words = [
  "Text ",
  "*em* ",
  "\n\n",
  "\n",
  "# H\n",
  "- Punkt\n",
  "> q\n",
  "[l](andere.md) ",
  "[^1] ",
  "| a | b |\n|--|--|\n| c | d |\n",
  "`c` ",
  "<!-- c -->",
  "&lt;script&gt;",
  "![a](foto.png) ",
  "\0" + "1\0",
  "5 < 6 ",
];

function* bodies(count: number): Generator<string> {
  let seed = 42;
  const pick = (list: readonly string[]) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return list[(seed >>> 8) % list.length] ?? "";
  };
  const piece = () =>
    pick([`<${pick(names)}${pick(attributes)}>`, `</${pick(names)}>`, pick(words), `<${pick(names)}>`, pick(words)]);
  for (let left = count; left > 0; left--) {
    yield `${Array.from({ length: 12 }, piece).join("")}\n\n${pick(["", "[^1]: Note <b>x"])}`;
  }
}

const refused =
  /^(?:script|style|iframe|object|embed|form|svg|math|input|link|meta|base|template|noscript|title|textarea|select|button|video|audio)$/;

function offences(node: DefaultTreeAdapterTypes.Node): string[] {
  const own = "attrs" in node ? node.attrs : [];
  const wrong = own.filter(
    ({ name, value }) => /^on|^style$|^srcset$/.test(name) || /^\s*(?:javascript|data):/i.test(value),
  );
  const children = "childNodes" in node ? node.childNodes : [];
  return [
    ...(refused.test(node.nodeName) ? [node.nodeName] : []),
    ...wrong.map(({ name }) => name),
    ...children.flatMap(offences),
  ];
}

/** What an HTML parser objects to, or changes: then two programs would not see the same text. */
function objections(html: string): string[] {
  const errors: string[] = [];
  const tree = parseFragment(html, { onParseError: ({ code }) => errors.push(code) });
  const same = (text: string) => text.replace(/<\/?tbody>|(?<=<pre[^>]*>)\n+/g, "").replaceAll('"', "&quot;");
  return same(serialize(tree)) === same(html) ? errors : [...errors, serialize(tree)];
}

test("whatever is written, an HTML parser finds nothing wrong with what comes out, and nothing that could do harm", () => {
  const wrong: object[] = [];
  for (const body of bodies(400)) {
    for (const { html, problems } of [rendered(body), rendered(body, { hidden: true })]) {
      const unclosed = problems.some((problem) => problem.includes("unclosed-html"));
      const found = [...offences(parseFragment(html)), ...(unclosed ? [] : objections(html))];
      if (found.length > 0) wrong.push({ body, html, found });
    }
  }
  expect(wrong).toEqual([]);
});
