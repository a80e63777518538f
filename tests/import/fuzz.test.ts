import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kindOf } from "../../src/import/documents.js";
import { htmlToMarkdown } from "../../src/import/html-to-markdown.js";
import { readDocument } from "../../src/import/read-document.js";
import { readSheet } from "../../src/import/sheet/read-sheet.js";
import { readWordpress } from "../../src/import/wordpress.js";
import { withoutUnwritable } from "../../src/model/characters.js";
import { readFeed } from "../../src/subscriber/feed-reader.js";
import { visibleText } from "../../src/subscriber/visible-text.js";
import { newsroom } from "../helpers/newsroom.js";
import { aNewsroom } from "../helpers/release.js";
import { presswerk } from "../helpers/terminal.js";
import { generatedNewsroom } from "./generated.js";
import { lostWords } from "./sheet/accounted.js";
import { sampleSheet } from "./sheet/sample-sheet.js";
import { variants } from "./sheet/sheets.js";
import { category, item, meta, wxr } from "./wxr.js";

/** The same cases every time, so that no change fails for what others broke; another number tries others. */
const seed = Number(process.env["PRESSWERK_FUZZ_SEED"] ?? 20170704);

const room = aNewsroom({ root: "/nowhere", releases: "/nowhere/releases" });
const context = { newsroom: room, source: "a", base: "file:///nowhere/a" };
const addresses = {
  link: (href: string) => href,
  picture: (address: string, { alt, caption }: { alt: string; caption: string }) => ({ address, alt: alt || caption }),
};

const feeds = [
  '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><link>https://a.example/</link><item><title>A &amp; B</title><guid>x</guid><pubDate>Tue, 04 Jul 2017 10:00:00 +0200</pubDate><description>&lt;p&gt;Text&lt;/p&gt;</description><enclosure url="https://a.example/a.pdf" length="1" type="application/pdf"/></item></channel></rss>',
  '<feed xmlns="http://www.w3.org/2005/Atom"><id>a</id><title>T</title><updated>2017-07-04T10:00:00Z</updated><entry><id>b</id><title type="html">A</title><updated>2017-07-04T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content></entry></feed>',
  '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","content_html":"<p>A</p>","tags":["x"],"attachments":[{"url":"https://a.example/a.pdf","mime_type":"application/pdf"}]}]}',
];
const exported = wxr(
  item(
    { "content:encoded": "Eins\n\n[caption]<img src='a.png'>B[/caption]" },
    category("category", "a", "A") + meta("_thumbnail_id", "8"),
  ),
);
const originals = [...feeds, exported, sampleSheet, ...Object.values(variants)];

/** A document in which pieces were left out, doubled, moved, or replaced by others. */
const damaged = fc
  .tuple(
    fc.constantFrom(...originals),
    fc.array(
      fc.tuple(
        fc.nat({ max: 1000 }),
        fc.nat({ max: 1000 }),
        fc.oneof(
          fc.constantFrom(
            "",
            "<",
            "<![CDATA[",
            "]]>",
            "\0",
            "&#x0;",
            "\n\n",
            "**",
            "](",
            "Sperrfrist: ",
            "<item>",
            "[gallery ids='8']",
            "Kontakt:",
            "\uD800",
          ),
          fc.string({ unit: "binary", maxLength: 20 }),
          fc.constantFrom(...originals).map((text) => text.slice(0, 300)),
        ),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([original, cuts]) =>
    cuts.reduce((text, [from, length, put]) => {
      const at = Math.floor((from / 1000) * text.length);
      return text.slice(0, at) + put + text.slice(at + Math.floor(length / 20));
    }, original),
  );

describe("whatever stands in a document, reading it ends and throws nothing", { timeout: 120_000 }, () => {
  test("damaged feeds, exports and sheets", async () => {
    await fc.assert(
      fc.asyncProperty(damaged, fc.constantFrom("a.txt", "a.xml", "a.docx", "a"), async (text, name) => {
        const bytes = Buffer.from(text);
        const kind = kindOf({ name, bytes });
        if (kind === "feed") readFeed(bytes);
        const { found } = await readDocument({ name, bytes }, context);
        for (const { body } of found) if ("html" in body) htmlToMarkdown(body.html, addresses);
        readWordpress(text, { source: "a", timezone: "Europe/Berlin" });
      }),
      { seed, numRuns: 500 },
    );
  });

  test("any bytes, under any name", async () => {
    const start = fc.constantFrom("", "PK\x03\x04", "%PDF-1.7\n", "<rss>", "\u00ff\u00fe", "{", "---\n");
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("a.docx", "a.pdf", "a.txt", "a.xml"),
        async (head, rest, name) => {
          const bytes = Buffer.concat([Buffer.from(head, "latin1"), rest]);
          const { found, unplaced } = await readDocument({ name, bytes }, context);
          expect(found.length + unplaced.length).toBeGreaterThan(0);
        },
      ),
      { seed, numRuns: 300 },
    );
  });
});

test("no word of a sheet of any words in any lines is lost", { timeout: 120_000 }, () => {
  const word = fc.oneof(
    fc.constantFrom(
      ..."Medieninformation Pressemitteilung Nr. 12/2020 Ansprechpartner: Kontakt: Telefon Fax E-Mail: +49 30 23125 111 a@b.example Dresden, den 4. Juli 2017 04.07.2017 Sperrfrist: 12 Uhr Hausanschrift: 01097 Musterweg 1 Links: [AMZ](#) **fett** # ## * - Über Hintergrund www.a.example Titel: Ministerium für Wetter".split(
        " ",
      ),
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
  );
  const line = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));
  const sheet = fc.array(fc.tuple(line, fc.constantFrom("\n", "\n\n", "\r\n")), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(sheet, (lines) => {
      const text = withoutUnwritable(lines.map(([words, end]) => words + end).join(""));
      expect(lostWords(text, JSON.stringify(readSheet(text, { source: "a", knownIssuers: [] }))), text).toEqual([]);
    }),
    { seed, numRuns: 800 },
  );
});

test("no word of HTML that a browser would show is lost on the way to Markdown", { timeout: 120_000 }, () => {
  const names =
    "p div h2 h4 ul ol li table tr td th b em strong a span blockquote pre code figure figcaption dl dt dd section center font br sup del".split(
      " ",
    );
  const words = fc.stringMatching(/^[a-zäöü]{1,8}$/);
  const { html } = fc.letrec<{ html: string }>((tie) => ({
    html: fc.oneof(
      { maxDepth: 5 },
      words,
      fc
        .tuple(fc.constantFrom(...names), fc.array(tie("html"), { maxLength: 4 }), fc.boolean())
        .map(([name, inside, closed]) => `<${name}>${inside.join(" ")}${closed ? `</${name}>` : ""}`),
    ),
  }));
  fc.assert(
    fc.property(
      fc.array(html, { maxLength: 5 }).map((parts) => parts.join(" ")),
      (source) => {
        const there = htmlToMarkdown(source, addresses);
        const lost = (visibleText(source).text.match(/[a-zäöü]+/g) ?? []).filter((each) => !there.includes(each));
        expect(lost, `${source}\n\n${there}`).toEqual([]);
      },
    ),
    { seed, numRuns: 800 },
  );
});

test("what was imported, however odd, is something that check accepts", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(damaged, { minLength: 1, maxLength: 4 }), async (texts) => {
      const { "presswerk.yaml": configuration = "" } = generatedNewsroom(0);
      const sources = Object.fromEntries(texts.map((text, index) => [`in/${index}.txt`, text.toWellFormed()]));
      const folder = newsroom({ "presswerk.yaml": configuration, ...sources, "releases/.keep": "" });
      const answer = JSON.parse((await presswerk(folder, ["import", "in", "--json"])).stdout);
      expect(answer.imported.length + answer.unplaced.length).toBeGreaterThan(0);
      const checked = JSON.parse((await presswerk(folder, ["check", "--json"])).stdout);
      expect(checked.diagnostics.filter(({ severity }: { severity: string }) => severity === "error")).toEqual([]);
      const again = JSON.parse((await presswerk(folder, ["import", "in", "--json"])).stdout);
      expect(again.imported).toEqual([]);
    }),
    { seed, numRuns: 25 },
  );
});
