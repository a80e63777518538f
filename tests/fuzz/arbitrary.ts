import fc from "fast-check";
import type { YamlKeys } from "../../src/written/yaml-text.js";

/** Pieces that break a place which forgets to escape, to clean or to bound. */
const snippets = [
  ...[
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<script>alert(1)</script>",
    "</title>",
    "</textarea>",
    "&amp;",
    "&#0;",
    "&#xD83D;",
  ],
  ...[
    "<b>",
    "\u0000",
    "\u001b[31m",
    "\u0085",
    "\u2028",
    "\uFEFF",
    "\uFFFE",
    "\uFFFF",
    "\uD83D",
    "\uDE00",
    "\u202E",
    "e\u0301",
  ],
  ...[
    "---\n",
    "\n---\n",
    ": ",
    " #",
    "- ",
    "{{",
    "<%",
    "%>",
    "javascript:",
    "data:text/html,",
    "'",
    '"',
    "\\",
    "`",
    "|",
    "> ",
    "\t",
  ],
  ...[
    "[a](b)",
    "![a](b)",
    "[^1]",
    "[^1]: x",
    "\n\n",
    "# ",
    "    ",
    "```",
    "***",
    "<div>",
    "</p>",
    "<svg/onload=x>",
    "..",
    "/",
    "%2e",
  ],
];

/** Any text: whole Unicode with halves of characters, and what is known to break things. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.string({ maxLength: 12 }),
      fc.constantFrom(...snippets),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

/** A text with something to see in it. */
const filled = anyText.map((text) => `Ä${text}`);

/** Front matter whose every text is anything. */
export const anyFront: fc.Arbitrary<YamlKeys & { readonly title: string }> = fc.record(
  {
    title: filled,
    date: fc.constantFrom("2026-01-10", "2026-02-01 10:30", "2026-03-03T10:00:00+02:00"),
    id: fc.oneof(anyText, fc.constant("tag:medien.example.org,2026-01-10:a")),
    type: anyText,
    number: anyText,
    subtitle: anyText,
    kicker: anyText,
    place: anyText,
    summary: anyText,
    keywords: fc.array(filled, { maxLength: 3 }),
    topics: fc.constantFrom([], ["wirtschaft"]),
    links: fc.array(fc.record({ title: filled, url: fc.webUrl() }), { maxLength: 2 }),
    corrections: fc.array(fc.record({ date: fc.constant("2026-04-01 09:00"), note: filled }), { maxLength: 2 }),
    withdrawn: fc.record({ date: fc.constant("2026-05-01"), reason: filled }),
    aliases: fc.array(
      filled.map((text) => `/${text}`),
      { maxLength: 2 },
    ),
    slug: fc.oneof(filled, fc.constant("a")),
  },
  { requiredKeys: ["title", "date"] },
);

/** A file of a release with these fields and this text. */
export interface AnyFile {
  readonly front: YamlKeys & { readonly title: string };
  readonly body: string;
}

export const anyFile: fc.Arbitrary<AnyFile> = fc.record({ front: anyFront, body: anyText });
