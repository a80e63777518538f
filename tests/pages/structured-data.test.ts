import { expect, test } from "vitest";
import { themeAssets } from "../../src/pages/assets.js";
import { createPages } from "../../src/pages/pages.js";
import { alone, around, bare, ferry, newsroom, published, theme } from "./sample.js";

const pages = createPages(newsroom, theme, themeAssets(theme));

function dataOf(html: string) {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "null");
}

const data = dataOf(pages.release(ferry, around));
const base = "https://medien.example.org/presse/2026/faehre/";

test("a release is a NewsArticle with its own facts", () => {
  expect(data).toMatchObject({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    identifier: "tag:medien.example.org,2026-03-04:faehre",
    url: base,
    mainEntityOfPage: base,
    headline: 'Ministerin: „Die neue Fähre & der <Hafen> sind "fertig"“',
    alternativeHeadline: ["Fährverkehr", "Ab Ostern im Zwanzigminutentakt über den Strom"],
    description: "Die neue Fähre verbindet von Ostern an beide Ufer.",
    dateline: "Musterstadt",
    locationCreated: { "@type": "Place", name: "Musterstadt" },
    datePublished: "2026-03-04T10:30:00+01:00",
    dateModified: "2026-03-05T08:00:00+01:00",
    inLanguage: "de",
    keywords: ["Fähre", "Hafen"],
  });
  expect(data.articleBody).toMatch(/^Die neue Fähre verbindet .*\n\n„Wer zur Arbeit will/s);
});

test("the issuer is named with address and press contacts", () => {
  expect(data.publisher).toMatchObject({
    "@type": "GovernmentOrganization",
    telephone: "+49 (0)351 555-0100",
    address: { "@type": "PostalAddress", postalCode: "01234", addressLocality: "Musterstadt", addressCountry: "DE" },
  });
  expect(data.publisher.contactPoint).toHaveLength(2);
  expect(data.publisher.contactPoint[0]).toMatchObject({ contactType: "press", name: "Erika Muster" });
});

test("photo, attachments, corrections and translations are told", () => {
  expect(data.image).toMatchObject({
    contentUrl: `${base}bilder/f%C3%A4hre.jpg`,
    creditText: "Hafenbehörde Musterstadt",
    license: "https://creativecommons.org/licenses/by/4.0/",
    width: { value: 1600, unitCode: "E37" },
  });
  expect(data.associatedMedia[0]).toMatchObject({ contentUrl: `${base}Fahrplan%202026.pdf`, contentSize: "48200 B" });
  expect(data.correction).toHaveLength(3);
  expect(data.correction[0]).toMatchObject({ "@type": "CorrectionComment", text: "Die Abfahrt ist um 7 Uhr." });
  expect(data.workTranslation).toMatchObject([{ "@type": "NewsArticle", inLanguage: "en" }]);
  expect(data.about[0]).toMatchObject({ sameAs: "http://cv.iptc.org/newscodes/mediatopic/04000000" });
});

test("what a release does not have is not in its data", () => {
  const bareData = dataOf(pages.release(published(bare("karg", "2026-01-01")), alone));
  for (const key of ["correction", "about", "keywords", "workTranslation", "associatedMedia", "dateline"]) {
    expect(bareData).not.toHaveProperty(key);
  }
  expect(bareData.image).toMatch(/^https:\/\/medien\.example\.org\/presse\/assets\/card\.\w{10}\.png$/);
});

test("no headline can end the script element", () => {
  const title = "</script><script>alert(1)</script><!--";
  const html = pages.release(published(bare("boese", "2026-01-01", { title })), alone);
  expect(dataOf(html).headline).toBe(title);
  expect(html.match(/<script/g)).toHaveLength(1);
});
