import { expect, test } from "vitest";
import { asciiUrl } from "../../src/feeds/ascii-url.js";
import { oneLine, writableHtml } from "../../src/feeds/characters.js";

test("a line has neither line ends nor doubled spaces, and keeps protected spaces", () => {
  expect(oneLine(" a \r\n\tb\u00A0\u00A0c\u202Fd \u0007e ")).toBe("a b\u00A0\u00A0c\u202Fd e");
});

test("HTML loses forbidden characters, even those that it refers to by number", () => {
  expect(writableHtml("a\u0000&#0;&#x1f;&#xD800;&#65535;&#x110000;b")).toBe("ab");
  expect(writableHtml("&#38;&#60;&#x27;&#8211;&#150;&#x1F600;&auml;")).toBe("&amp;&lt;'––😀&auml;");
});

test.each([
  ["https://example.org/a?b=1&c='2'#d", "https://example.org/a?b=1&c='2'#d"],
  ["https://müller.example.org/größe?ä#ö", "https://xn--mller-kva.example.org/gr%C3%B6%C3%9Fe?%C3%A4#%C3%B6"],
  ["https://example.org/?a=<b>|{c}", "https://example.org/?a=%3Cb%3E%7C%7Bc%7D"],
  ["mailto:jörg@example.org", "mailto:j%C3%B6rg@example.org"],
])("an address is written in ASCII: %s", (url, ascii) => {
  expect(asciiUrl(url)).toBe(ascii);
});
