import { expect, test } from "vitest";
import { labelsFor } from "../../src/messages/labels.js";
import { phoneLink } from "../../src/pages/contact-view.js";
import { fileFacts, sizeText } from "../../src/pages/file-facts.js";
import { languageFacts } from "../../src/pages/languages.js";
import { momentViews } from "../../src/pages/moment-view.js";
import { linksFrom, linksFromRoot } from "../../src/pages/page-links.js";
import { newsroom } from "./sample.js";

const de = labelsFor("de");

test.each([
  [1, "1\u00A0Byte"],
  [999, "999\u00A0Byte"],
  [1000, "1\u00A0kB"],
  [48_200, "48\u00A0kB"],
  [999_499, "999\u00A0kB"],
  [999_500, "1,0\u00A0MB"],
  [2_412_345, "2,4\u00A0MB"],
  [3_100_000_000, "3,1\u00A0GB"],
])("%d bytes are %s", (bytes, text) => {
  expect(sizeText(bytes, de)).toBe(text);
});

test("a size is written with the language's decimal sign", () => {
  expect(sizeText(1_500_000, labelsFor("en"))).toBe("1.5\u00A0MB");
});

test("a file without an ending is named by its media type", () => {
  const file = { source: "/x", bytes: 10, mediaType: "image/webp" };
  expect(fileFacts({ ...file, name: "bild" }, de)).toBe("WEBP, 10\u00A0Byte");
  expect(fileFacts({ ...file, name: "a.b/foto.JPG", width: 2, height: 3 }, de)).toBe("JPEG, 2 × 3 Pixel, 10\u00A0Byte");
});

test.each([
  ["+49 351 564 80600", "tel:+4935156480600"],
  ["+49 (0)351 564-806", "tel:+49351564806"],
  ["(0351) 564 806 / 12", "tel:035156480612"],
  ["115", "tel:115"],
])("the number %s is dialled as %s", (phone, url) => {
  expect(phoneLink(phone)?.url).toBe(url);
});

test("addresses that a person wrote are below the newsroom, others stay", () => {
  const links = linksFrom("en/2026/ferry/index.html", newsroom);
  expect(links.written("/impressum/?a=1#b")).toBe("../../../impressum/?a=1#b");
  expect(links.written("/größe")).toBe("../../../gr%C3%B6%C3%9Fe");
  expect(links.written("https://example.org/")).toBe("https://example.org/");
  expect(links.written("//example.org/x")).toBe("../../../example.org/x");
  expect(links.written("/javascript:alert(1)")).toBe("../../../javascript:alert(1)");
  expect(links.to("")).toBe("../../../");
  expect(linksFrom("index.html", newsroom).to("")).toBe("./");
  expect(linksFromRoot("404.html", newsroom).written("/impressum/")).toBe("/presse/impressum/");
  expect(linksFromRoot("404.html", newsroom).to("2026/größe/")).toBe("/presse/2026/gr%C3%B6%C3%9Fe/");
});

test("a language knows its own name, its direction and its usual region", () => {
  const facts = languageFacts({ languages: ["de", "en", "de-AT", "ar"] });
  expect(facts.get("de")).toMatchObject({ name: "Deutsch", locale: "de_DE", direction: undefined });
  expect(facts.get("de-AT")?.locale).toBe("de_AT");
  expect(facts.get("en")?.locale).toBe("en_US");
  expect(facts.get("ar")?.direction).toBe("rtl");
});

test("a moment and the day it falls on are not mixed up", () => {
  const moments = momentViews({ timezone: "Europe/Berlin" });
  const at = Date.parse("2026-03-04T00:00:00+01:00");
  expect(moments({ at, dateOnly: true }, "de")).toEqual({
    iso: "2026-03-04",
    text: "4. März 2026",
    day: "4. März 2026",
  });
  expect(moments({ at, dateOnly: false }, "de")).toEqual({
    iso: "2026-03-04T00:00:00+01:00",
    text: "4. März 2026, 00:00 Uhr",
    day: "4. März 2026",
  });
  expect(moments({ at, dateOnly: true }, "en").text).toBe("4 March 2026");
});

test("labels of both languages say the same things", () => {
  const en = labelsFor("en");
  expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  expect(de.months).toHaveLength(12);
  expect(en.months).toHaveLength(12);
});
