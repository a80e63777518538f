import { describe, expect, test } from "vitest";
import { readFeed } from "../../src/subscriber/feed-reader.js";

/** Two million characters of it. */
const much = (piece: string) => piece.repeat(Math.ceil(2e6 / piece.length));
const rss = (item: string, before = "") =>
  `${before}<rss version="2.0"><channel><title>t</title><item><title>i</title><guid>g</guid>${item}</item></channel></rss>`;
const atom = (content: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><id>i</id><title>e</title>${content}</entry></feed>`;
const read = (text: string) => readFeed(new TextEncoder().encode(text));

describe("no document keeps the reader busy", () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
  test.each([
    ["billion laughs", rss("<description>&l9;</description>", `<!DOCTYPE r [<!ENTITY l0 "lol">${laughs}]>`)],
    [
      "an external entity",
      rss("<description>&x;</description>", '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ],
    ["an endless document type", rss("", `<!DOCTYPE r [${much("<!ENTITY a 'b'>")}]>`)],
    ["elements nested very deeply", rss(much("<a>"))],
    ["the same, and closed", rss("<a>".repeat(3e5) + "</a>".repeat(3e5))],
    ["nested HTML in a text", rss(`<description>${"<b>".repeat(3e5)}${"</b>".repeat(3e5)}</description>`)],
    ["nested XHTML", atom(`<content type="xhtml"><div>${"<b>".repeat(3e5)}${"</b>".repeat(3e5)}</div></content>`)],
    ["an author of brackets", rss(`<author>${much("(")}</author>`)],
    ["an author of dots", rss(`<author>a@${much(".")}( b</author>`)],
    ["thousands of attributes", rss(`<x ${Array.from({ length: 1e5 }, (_, i) => `a${i}="1"`).join(" ")}/>`)],
    ["comments that never end", rss(`<description>${much("&lt;!--")}</description>`)],
    ["CDATA that never ends", rss(`<description>${much("<![CDATA[")}</description>`)],
    ["tags that never end", rss(`<description>${much("&lt;a ")}</description>`)],
    ["quotation marks that never end", rss(`<description>${much("&lt;a '>")}"</description>`)],
    ["scripts that never end", rss(`<description>${much("&lt;script>")}</description>`)],
    ["references that never end", rss(`<description>${much("&amp;#x")}</description>`)],
    ["dates that never end", rss(`<pubDate>${much("1 ")}</pubDate>`)],
    ["prototypes", rss("<__proto__><x>1</x></__proto__><constructor>1</constructor>")],
    [
      "JSON nested very deeply",
      `{"version":"https://jsonfeed.org/version/1.1","items":${"[".repeat(1e6)}${"]".repeat(1e6)}}`,
    ],
    [
      "JSON of odd shapes",
      '{"version":"https://jsonfeed.org/version/1.1","title":{},"items":[null,1,{"id":{},"_presswerk":[]},{"tags":{}}]}',
    ],
  ])("%s", { timeout: 60_000 }, (_name, text) => {
    const reading = read(text);
    if (!("document" in reading)) return;
    for (const item of reading.document.items) {
      expect(item.contentHtml?.length ?? 0).toBeLessThanOrEqual(text.length);
      expect(item.contentHtml ?? "").not.toContain("lollol");
      expect(item.contentHtml ?? "").not.toContain("root:");
    }
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});

test("100,000 items are read in seconds", { timeout: 120_000 }, () => {
  const items = Array.from(
    { length: 100_000 },
    (_, i) => `<item><title>Titel ${i}</title><guid>id-${i}</guid><link>https://x.example/${i}</link></item>`,
  );
  const reading = read(`<rss version="2.0"><channel><title>t</title>${items.join("")}</channel></rss>`);
  expect("document" in reading && reading.document.items.length).toBe(100_000);
});
