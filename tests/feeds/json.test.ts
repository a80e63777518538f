import { describe, expect, test } from "vitest";
import { entryOf } from "../../src/feeds/entry.js";
import { jsonDocument, jsonItem } from "../../src/feeds/json.js";
import { aPublished, referenceTo } from "../helpers/published.js";
import { aNewsroom, type aRelease } from "../helpers/release.js";
import { aHead } from "./a-head.js";
import { hostileNewsroom, hostileRelease } from "./hostile-release.js";

function item(of: Parameters<typeof aRelease>[0] = {}, overrides: Parameters<typeof aPublished>[1] = {}) {
  return JSON.parse(jsonItem(entryOf(aPublished(of, overrides), aNewsroom(), () => undefined)));
}

const hostile = entryOf(aPublished(hostileRelease, {}, hostileNewsroom), hostileNewsroom, () => undefined);

describe("an item", () => {
  test("has only what the release has, in a fixed order", () => {
    expect(Object.entries(item({ summary: "Kurz.", keywords: ["a"] }))).toEqual([
      ["id", "tag:medien.example.org,2026-01-15:meldung"],
      ["url", "https://medien.example.org/2026/meldung/"],
      ["title", "Meldung"],
      ["summary", "Kurz."],
      ["content_html", "<p>Text.</p>"],
      ["content_text", "Text."],
      ["date_published", "2026-01-15T00:00:00+01:00"],
      ["date_modified", "2026-01-15T00:00:00+01:00"],
      ["authors", [{ name: "Amt für Beispiele" }]],
      ["tags", ["a"]],
      ["language", "de"],
    ]);
  });

  test("takes hostile texts as they are", () => {
    const url = "https://medien.example.org/2026/meldung/";
    const photo = `${url}Gr%C3%B6%C3%9Fe%20%26%20Ma%C3%9F.png`;
    expect(JSON.parse(jsonItem(hostile))).toEqual({
      id: 'a&b <c> "d"',
      url,
      title: "AT&T: 5 < 6, &amp; bleibt, <Halbleiter> ]]> und ]]> 😀 בדיקה",
      summary: "AT&T ]]> &amp; <b>",
      content_html: hostile.contentHtml,
      content_text: [
        "Korrektur vom 16. Januar 2026, 09:00 Uhr: 5 < 6 & ]]>",
        "5 < 6 ]]>",
        "Erst ]]> dann ]]> &amp; 5 < 6",
        '"C" & D\nFoto: E & F',
        "Downloads",
        '- G & <H> "I"\n- b.pdf',
      ].join("\n\n"),
      image: photo,
      date_published: "2026-01-15T09:00:00+01:00",
      date_modified: "2026-01-16T09:00:00+01:00",
      authors: [{ name: "AT&T <Presse> ]]>", url: "https://amt.example.org/?a=1&b=2" }],
      tags: ['<Halbleiter> & "Chips" ]]>', "R&D", '"Wafer" <x>'],
      language: "de",
      attachments: [
        { url: photo, mime_type: "image/png", title: "A & <B>", size_in_bytes: 1234 },
        {
          url: `${url}%C3%9Cbersicht%27s.pdf`,
          mime_type: "application/pdf",
          title: 'G & <H> "I"',
          size_in_bytes: 1234,
        },
        { url: `${url}b.pdf`, mime_type: "application/pdf", size_in_bytes: 1234 },
      ],
      _presswerk: {
        subtitle: "5 < 6 ]]>",
        corrections: [{ date: "2026-01-16T09:00:00+01:00", note: "5 < 6 & ]]>" }],
      },
    });
  });

  test("names kicker, place and translations", () => {
    const english = referenceTo(aPublished({ slug: "report", language: "en", title: "Report" }));
    expect(item({ kicker: "Wirtschaft", place: "Dresden" }, { translations: [english] })._presswerk).toEqual({
      kicker: "Wirtschaft",
      dateline: "Dresden",
      translations: [{ language: "en", url: "https://medien.example.org/en/2026/report/", title: "Report" }],
    });
  });
});

describe("a document", () => {
  test("says what it is, then its items, a line each", () => {
    const archive = "https://medien.example.org/archive/4/feed.json";
    const text = jsonDocument({ ...aHead("feed.json"), prevArchive: archive }, ['{"id":"1"}', '{"id":"2"}']);
    expect(text.split("\n").slice(1)).toEqual(['{"id":"1"},', '{"id":"2"}', "]}", ""]);
    expect(Object.entries(JSON.parse(text))).toEqual([
      ["version", "https://jsonfeed.org/version/1.1"],
      ["title", "Amt & Würden"],
      ["home_page_url", "https://medien.example.org/"],
      ["feed_url", "https://medien.example.org/feed.json"],
      ["description", "5 < 6"],
      ["next_url", archive],
      ["icon", "https://medien.example.org/icon.png"],
      ["authors", [{ name: "Amt <Presse>" }]],
      ["language", "de"],
      ["hubs", [{ type: "WebSub", url: "https://hub.example.org/?a=1&b=2" }]],
      ["items", [{ id: "1" }, { id: "2" }]],
    ]);
  });

  test("does without what is not given", () => {
    const bare = jsonDocument({ ...aHead(), description: "", hub: undefined, icon: undefined }, []);
    expect(Object.keys(JSON.parse(bare))).toEqual([
      ...["version", "title", "home_page_url", "feed_url", "authors", "language", "items"],
    ]);
  });
});
