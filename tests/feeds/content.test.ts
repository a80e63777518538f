import { describe, expect, test } from "vitest";
import { contentOf } from "../../src/feeds/content.js";
import type { PublishedRelease } from "../../src/model/published.js";
import { aPublished, referenceTo } from "../helpers/published.js";
import { aNewsroom, type aRelease, at } from "../helpers/release.js";

const newsroom = aNewsroom({
  url: "https://medien.example.org/presse/",
  contacts: {
    desk: { name: "Erika Beispiel", role: "Sprecherin", phone: "+49 351 1", fax: "+49 351 2", email: "e@example.org" },
    mobile: { name: "Bereitschaft", mobile: "+49 151 3" },
  },
});

function content(of: Parameters<typeof aRelease>[0], overrides: Partial<PublishedRelease> = {}): string {
  return contentOf(aPublished(of, overrides, newsroom), newsroom, (file) =>
    file === "releases/alt.md" ? "https://medien.example.org/presse/2025/alt/" : undefined,
  );
}

const asset = (name: string, mediaType: string) => ({ source: `/newsroom/${name}`, name, bytes: 1000, mediaType });

test("says in this order what was corrected, kicker, subtitle, dateline, text, photo, files, links, contacts, number", () => {
  const html = content(
    {
      number: "7/2026",
      kicker: "Wirtschaft",
      subtitle: "Untertitel",
      place: "Dresden",
      corrections: [{ date: at("2026-01-16T09:00:00+01:00"), note: "Es sind 5." }],
      contacts: ["desk", "mobile"],
      image: { asset: asset("foto.jpg", "image/jpeg"), alt: "Ein Foto", caption: "Beim Festakt", credit: "E. B." },
      attachments: [{ asset: asset("lang.pdf", "application/pdf"), title: "Langfassung" }],
      links: [{ title: "AMZ", url: "https://amz.example.org/" }],
      accessible: [{ kind: "easy-language", url: "/leicht/" }],
    },
    { corrects: referenceTo(aPublished({ slug: "alt", title: "Alte Meldung" }, {}, newsroom)) },
  );
  expect(html.split("\n")).toEqual([
    "<p><strong>Korrektur vom 16. Januar 2026, 09:00 Uhr:</strong> Es sind 5.</p>",
    `<p>Diese Medieninformation korrigiert eine frühere: <a href="https://medien.example.org/presse/2026/alt/">Alte Meldung</a></p>`,
    "<p>Wirtschaft</p><p><strong>Untertitel</strong></p><p>Dresden, 15. Januar 2026</p>",
    "<p>Text.</p>",
    `<figure><img src="https://medien.example.org/presse/2026/meldung/foto.jpg" alt="Ein Foto"><figcaption>Beim Festakt<br>Foto: E. B.</figcaption></figure>`,
    `<h2>Downloads</h2><ul><li><a href="https://medien.example.org/presse/2026/meldung/lang.pdf">Langfassung</a></li></ul>`,
    `<h2>Links</h2><ul><li><a href="https://amz.example.org/">AMZ</a></li><li><a href="https://medien.example.org/presse/leicht/">Diese Medieninformation in Leichter Sprache</a></li></ul>`,
    `<h2>Kontakt für Medien</h2><p>Erika Beispiel, Sprecherin<br>Telefon: +49 351 1<br>Telefax: +49 351 2<br>E-Mail: <a href="mailto:e@example.org">e@example.org</a></p><p>Bereitschaft<br>Mobil: +49 151 3</p>`,
    "<p>Medieninformation Nr.\u00A07/2026</p>",
  ]);
});

test("holds nothing but the text where there is nothing else", () => {
  expect(content({})).toBe("<p>Text.</p>");
});

test("speaks the release's language", () => {
  const html = content({ language: "en", place: "Dresden", corrections: [{ date: at("2026-01-16"), note: "Five." }] });
  expect(html).toContain("<strong>Corrected on 16 January 2026:</strong> Five.");
  expect(html).toContain("<p>Dresden, 15 January 2026</p>");
});

describe("every address is absolute:", () => {
  const text = (piece: object | string, ...more: (object | string)[]) =>
    content({ text: { pieces: ['<a href="', piece, '">x</a>', ...more] as never, lead: "", assets: [], linked: [] } });

  test("of files, percent-encoded, below the release's own", () => {
    expect(text({ kind: "asset", name: "bilder/Größe & Maß #1.png" })).toBe(
      '<a href="https://medien.example.org/presse/2026/meldung/bilder/Gr%C3%B6%C3%9Fe%20%26%20Ma%C3%9F%20%231.png">x</a>',
    );
  });

  test("of pages of the newsroom", () => {
    expect(text({ kind: "site", path: "/über/?a=1&b=2" })).toBe(
      '<a href="https://medien.example.org/presse/%C3%BCber/?a=1&amp;b=2">x</a>',
    );
  });

  test("of footnotes and headings", () => {
    expect(text({ kind: "fragment", fragment: "#fußnote-1" })).toBe(
      '<a href="https://medien.example.org/presse/2026/meldung/#fu%C3%9Fnote-1">x</a>',
    );
  });

  test("of another release, whose link becomes plain text while it may not be shown", () => {
    const linking = (file: string) =>
      content({
        text: {
          pieces: [{ kind: "link", file, fragment: "" }, "alt", { kind: "link-end", file }],
          lead: "",
          assets: [],
          linked: [],
        },
      });
    expect(linking("releases/alt.md")).toBe('<a href="https://medien.example.org/presse/2025/alt/">alt</a>');
    expect(linking("releases/geheim.md")).toBe("alt");
  });

  test("of links in front matter, and a link without one is its title", () => {
    const html = content({
      links: [{ title: "<a> & b", url: "https://www.example.org/ä?b=<1>&c" }, { title: "ohne Adresse" }],
    });
    expect(html).toContain('<a href="https://www.example.org/%C3%A4?b=%3C1%3E&amp;c">&lt;a&gt; &amp; b</a>');
    expect(html).toContain("<li>ohne Adresse</li>");
  });
});

test("a licence is a link only if it is an address", () => {
  const photo = (license: string) =>
    content({ image: { asset: asset("a.png", "image/png"), alt: "", license } }).replace(
      /.*<figcaption>|<\/fig.*/gs,
      "",
    );
  expect(photo("https://creativecommons.org/licenses/by/4.0/")).toBe(
    'Lizenz: <a href="https://creativecommons.org/licenses/by/4.0/">https://creativecommons.org/licenses/by/4.0/</a>',
  );
  expect(photo("Frei: nur redaktionell")).toBe("Lizenz: Frei: nur redaktionell");
});
