import { describe, expect, test } from "vitest";
import { type Entry, entryOf, filesOf, shortened } from "../../src/feeds/entry.js";
import type { Newsroom } from "../../src/model/newsroom.js";
import type { PublishedRelease } from "../../src/model/published.js";
import { aPublished, referenceTo } from "../helpers/published.js";
import { aNewsroom, type aRelease, at } from "../helpers/release.js";

type Written = Parameters<typeof aRelease>[0];

function entry(of: Written = {}, overrides: Partial<PublishedRelease> = {}, newsroom: Newsroom = aNewsroom()): Entry {
  return entryOf(aPublished(of, overrides, newsroom), newsroom, () => undefined);
}

const pdf = { source: "/newsroom/a.pdf", name: "größe.pdf", bytes: 1234, mediaType: "application/pdf" };
const png = { source: "/newsroom/a.png", name: "a.png", bytes: 99, mediaType: "image/png", width: 3, height: 2 };

test("gives dates the newsroom's offset of their day", () => {
  const { published, updated } = entry({ date: "2026-07-04T10:30:00Z", updated: at("2026-12-01T10:00:00Z") });
  expect(published).toEqual({
    at: Date.parse("2026-07-04T10:30:00Z"),
    rfc3339: "2026-07-04T12:30:00+02:00",
    rfc822: "Sat, 04 Jul 2026 12:30:00 +0200",
  });
  expect(updated.rfc3339).toBe("2026-12-01T11:00:00+01:00");
});

test("keeps the id byte for byte, but for what no format can hold", () => {
  expect(entry({ id: "PM 1/2 <ä> & x" }).id).toBe("PM 1/2 <ä> & x");
  expect(entry({ id: "a\u0000b" }).id).toBe("ab");
});

describe("the author", () => {
  const issuers: Newsroom["issuers"] = {
    amt: [
      { name: "Ministerium für Wirtschaft", kind: "government", notes: [] },
      {
        name: "Ministerium für Energie",
        from: "2026-01-15",
        kind: "government",
        notes: [],
        url: "https://e.example.org",
      },
    ],
  };

  test("is the issuer under the name of that day", () => {
    const nameOn = (date: string) => entry({ date }, {}, aNewsroom({ issuers })).authors.map(({ name }) => name);
    expect(nameOn("2026-01-14T23:59:59+01:00")).toEqual(["Ministerium für Wirtschaft"]);
    expect(nameOn("2026-01-15T00:00:00+01:00")).toEqual(["Ministerium für Energie"]);
  });
});

describe("topics and keywords", () => {
  const newsroom = aNewsroom({ topics: { chips: { title: { de: "Halbleiter", en: "Semiconductors" } } } });

  test("topics have their title in the release's language", () => {
    const topic = { key: "chips", scheme: "https://medien.example.org/topics/" };
    expect(entry({ topics: ["chips"] }, {}, newsroom).topics).toEqual([{ ...topic, title: "Halbleiter" }]);
    expect(entry({ topics: ["chips"], language: "en" }, {}, newsroom).topics).toEqual([
      { ...topic, title: "Semiconductors" },
    ]);
  });

  test("a keyword is said once, and not beside a topic of that name", () => {
    const { keywords } = entry({ topics: ["chips"], keywords: ["Halbleiter", "Wafer", " Wafer", ""] }, {}, newsroom);
    expect(keywords).toEqual(["Wafer"]);
  });
});

describe("the summary", () => {
  const lead = (lead: string) => entry({ text: { pieces: [`<p>${lead}</p>`], lead, assets: [], linked: [] } }).summary;

  test("is the one that was written, however long", () => {
    const summary = "Zusammenfassung ".repeat(100).trim();
    expect(entry({ summary }).summary).toBe(summary);
  });

  test("is else the first paragraph, cut after a word where that is very long", () => {
    expect(lead("Kurz & gut.")).toBe("Kurz & gut.");
    const long = lead(`${"Wort, ".repeat(200)}`);
    expect(long.length).toBeLessThan(505);
    expect(long.endsWith("Wort …")).toBe(true);
  });

  test("cuts no character in two", () => {
    const long = lead(`${"x".repeat(499)}😀${"x".repeat(100)}`);
    expect(long).toBe(`${"x".repeat(499)} …`);
  });

  test("is never empty", () => {
    const text = { pieces: ["<ul><li>Nur eine Liste</li></ul>"], lead: "", assets: [], linked: [] };
    expect(entry({ text }).summary).toBe("- Nur eine Liste");
    const nothing = entry({ title: "Nur Titel", text: { pieces: [], lead: "", assets: [], linked: [] } });
    expect([nothing.summary, nothing.contentHtml, nothing.contentText]).toEqual([
      "Nur Titel",
      "<p>Nur Titel</p>",
      "Nur Titel",
    ]);
  });
});

describe("photo and attachments", () => {
  const { photo, attachments } = entry({
    image: { asset: png, alt: "Ein Bild", caption: "Beschreibung", credit: "Wer", license: "CC BY" },
    attachments: [{ asset: pdf, title: "Langfassung" }, { asset: pdf }],
  });
  const url = "https://medien.example.org/2026/meldung/";

  test("have their address, type, length and words", () => {
    expect(photo).toEqual({
      ...{ url: `${url}a.png`, mediaType: "image/png", bytes: 99, width: 3, height: 2 },
      ...{ title: "Ein Bild", description: "Beschreibung", credit: "Wer", license: "CC BY" },
    });
    expect(attachments).toEqual([
      { url: `${url}gr%C3%B6%C3%9Fe.pdf`, mediaType: "application/pdf", bytes: 1234, title: "Langfassung" },
      { url: `${url}gr%C3%B6%C3%9Fe.pdf`, mediaType: "application/pdf", bytes: 1234, title: undefined },
    ]);
  });

  test("stand together, the photo first", () => {
    expect(filesOf({ photo, attachments }).map((file) => file.mediaType)).toEqual([
      "image/png",
      "application/pdf",
      "application/pdf",
    ]);
  });
});

describe("a withdrawn release", () => {
  const newsroom = aNewsroom({
    topics: { chips: { title: { de: "Halbleiter" } } },
    contacts: { x: { name: "Geheim" } },
  });
  const withdrawn: Written = {
    ...{ title: "Bleibt", number: "1/2026", topics: ["chips"] },
    ...{ subtitle: "Geheim", kicker: "Geheim", place: "Geheim", summary: "Geheim", keywords: ["Geheim"] },
    ...{ contacts: ["x"], links: [{ title: "Geheim", url: "https://geheim.example.org/" }] },
    ...{ image: { asset: png, alt: "Geheim" }, attachments: [{ asset: pdf, title: "Geheim" }] },
    accessible: [{ kind: "sign-language", url: "https://geheim.example.org/" }],
    corrections: [{ date: at("2026-01-16"), note: "Geheim" }],
    text: { pieces: ["<p>Geheim</p>"], lead: "Geheim", assets: [pdf], linked: [] },
    withdrawn: { date: at("2026-01-20"), reason: "Falsche Zahlen & <mehr>" },
  };

  test("says headline, id, address, dates, issuer, topics, and when and why it was withdrawn", () => {
    const stub = entry(withdrawn, { translations: [referenceTo(aPublished({ title: "Geheim" }))] }, newsroom);
    expect(JSON.stringify(stub)).not.toMatch(/geheim|\.pdf|\.png/i);
    expect(stub).toMatchObject({
      title: "Bleibt",
      authors: [{ name: "Amt für Beispiele" }],
      topics: [{ key: "chips" }],
    });
    expect(stub.updated.rfc3339).toBe("2026-01-20T00:00:00+01:00");
    expect(stub.contentHtml).toMatch(
      /^<p><strong>Zurückgezogen am 20\. Januar 2026\.<\/strong> .*<\/p>\n<p>Grund: Falsche Zahlen &amp; &lt;mehr&gt;<\/p>$/,
    );
    expect(stub.summary).toMatch(/^Zurückgezogen am 20\. Januar 2026\. .* Grund: Falsche Zahlen & <mehr>$/);
  });

  test("names the release that took its place", () => {
    const { contentHtml } = entry(withdrawn, { correctedBy: [referenceTo(aPublished({ slug: "neu", title: "Neu" }))] });
    expect(contentHtml).toMatch(/<a href="https:\/\/medien\.example\.org\/2026\/neu\/">Neu<\/a><\/p>$/);
  });
});

describe("a shortened entry", () => {
  test("has summary and link for its text, and keeps everything else, corrections first", () => {
    const long = entry({
      summary: "Worum es geht & mehr.",
      corrections: [{ date: at("2026-01-16"), note: "Es sind 5." }],
      attachments: [{ asset: pdf }],
    });
    const short = shortened(long, "Weiterlesen");
    const link = '<p><a href="https://medien.example.org/2026/meldung/">Weiterlesen</a></p>';
    expect(short.contentHtml).toBe(
      `<p><strong>Korrektur vom 16. Januar 2026:</strong> Es sind 5.</p>\n<p>Worum es geht &amp; mehr.</p>\n${link}`,
    );
    expect(short.contentText).toBe("Korrektur vom 16. Januar 2026: Es sind 5.\n\nWorum es geht & mehr.\n\nWeiterlesen");
    expect({ ...short, contentHtml: "", contentText: "" }).toEqual({ ...long, contentHtml: "", contentText: "" });
  });

  test("is small even if the summary is not", () => {
    const short = shortened(entry({ summary: "Wort ".repeat(100_000) }), "Weiterlesen");
    expect(JSON.stringify(short).length).toBeLessThan(3000);
  });
});

test("no text holds a character that XML or HTML forbid", () => {
  const bad = "a\u0000\u0008\u000B\u001F\u007F\u0085\uFFFE\uFFFF\uFDD0\uD800b\r\nc";
  const hostile = entry({
    ...{ title: bad, subtitle: bad, kicker: bad, place: bad, summary: bad, keywords: [bad] },
    ...{ corrections: [{ date: at("2026-01-16"), note: bad }], links: [{ title: bad }] },
    ...{ image: { asset: png, alt: bad, caption: bad, credit: bad, license: bad } },
    attachments: [{ asset: pdf, title: bad }],
    text: {
      pieces: [`<p>${bad} &#0;&#x1F;&#xD800;&#xFFFE;&#8211;&#60;&#x1F600;</p>`],
      lead: bad,
      assets: [],
      linked: [],
    },
  });
  const said = JSON.stringify(hostile);
  expect(said).not.toMatch(/\\u00|\\ud8|\\r|[\u007F-\u009F\uFFFD-\uFFFF\uFDD0]/i);
  expect(hostile).toMatchObject({ title: "ab c", keywords: ["ab c"], subtitle: "ab c" });
  expect(hostile.contentHtml).toContain("<p>ab\nc –&lt;😀</p>");
});
