import { Marked } from "marked";
import { expect, test } from "vitest";
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

function* texts(count: number): Generator<string> {
  let seed = 7;
  const number = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  for (let left = count; left > 0; left--) {
    yield Array.from({ length: 1 + number(14) }, () => pieces[number(pieces.length)]).join("");
  }
}

test("quick answers give the very tokens that marked would", () => {
  const different = [...texts(10_000)].filter(
    (text) => JSON.stringify(quick.lexer(text)) !== JSON.stringify(plain.lexer(text)),
  );
  expect(different).toEqual([]);
});
