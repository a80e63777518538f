import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { expect, test } from "vitest";
import { withoutUnwritable } from "../../src/model/characters.js";
import { effort, tally } from "../helpers/tally.js";
import { rendered } from "../source/rendered.js";
import { anyText } from "./arbitrary.js";

const runs = effort({ short: 300, long: 10_000 });

const names = [
  "p",
  "b",
  "div",
  "a",
  "img",
  "svg",
  "math",
  "style",
  "script",
  "title",
  "textarea",
  "table",
  "tr",
  "td",
  "select",
  "option",
  "template",
  "noscript",
  "iframe",
  "xmp",
  "plaintext",
  "foreignObject",
  "mglyph",
  "annotation-xml",
  "li",
  "h2",
  "details",
  "form",
  "button",
  "frameset",
  "body",
  "html",
  "br",
  "hr",
  "p/",
];
const attributes = [
  "onload=alert(1)",
  'href="javascript:alert(1)"',
  "src=x",
  'href="&#106;avascript:alert(1)"',
  'style="x:y"',
  'id="a"',
  "class=x",
  'xlink:href="data:text/html,x"',
  'title="</title><img onerror=alert(1)>"',
  "'",
  '"',
  "`",
  "/",
  "formaction=javascript:alert(1)",
  "srcdoc='<script>1</script>'",
];

/** Pieces of HTML in any order, opened and never closed, closed and never opened, cut in the middle. */
const anyHtml = fc
  .array(
    fc.oneof(
      fc.constantFrom(...names).map((name) => `</${name}>`),
      fc
        .tuple(
          fc.constantFrom(...names),
          fc.array(fc.constantFrom(...attributes), { maxLength: 2 }),
          fc.constantFrom(">", "/>", "", " ", "\n>"),
        )
        .map(([name, list, end]) => `<${[name, ...list].join(" ")}${end}`),
      fc.constantFrom(
        "<!--",
        "-->",
        "--!>",
        "<!-->",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE x>",
        "<?xml ?>",
        "&lt;script&gt;",
        "\n\n",
        "<",
        ">",
        "</",
        "<!",
      ),
      anyText,
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

test("whatever HTML stands in a text, what is left has no script and no error, and its elements close", () =>
  tally("fuzz-html", runs, () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const { html: clean } = rendered(withoutUnwritable(html));
        const errors: string[] = [];
        const tree = parseFragment(clean, { onParseError: ({ code }) => errors.push(code) });
        expect(errors).toEqual([]);
        for (const { tagName, attrs } of elementsIn(tree)) {
          expect(tagName).not.toMatch(/^(?:script|style|iframe|object|embed|svg|math|form|base|link|meta|template)$/);
          for (const { name, value } of attrs) {
            expect(name).not.toMatch(/^on|^style$|^srcdoc$|^formaction$/);
            if (/^(?:href|src)$/.test(name)) expect(value.trim()).not.toMatch(/^(?:javascript|data|vbscript):/i);
          }
        }
      }),
      { numRuns: runs },
    );
  }));

function* elementsIn(parent: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  for (const node of parent.childNodes) {
    if (!("tagName" in node)) continue;
    yield node;
    yield* elementsIn(node);
  }
}
