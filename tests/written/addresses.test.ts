import { expect, test } from "vitest";
import { isEmail, languageTag, linkAddress, sitePath, webAddress } from "../../src/written/addresses.js";

test.each([
  ["https://www.example.org", "https://www.example.org"],
  [" HTTP://example.org/a?b=c#d ", "HTTP://example.org/a?b=c#d"],
  ["https://münchen.example/ä b?ö", "https://xn--mnchen-3ya.example/%C3%A4%20b?%C3%B6"],
  ['https://example.org/"x"', "https://example.org/%22x%22"],
  ["www.example.org", undefined],
  ["https://", undefined],
  ["https:///example.org", undefined],
  ["https://exa mple.org/", undefined],
  ["https://…", undefined],
  ["javascript:alert(1)", undefined],
  ["ftp://example.org/", undefined],
  ["/impressum/", undefined],
])("web address %j becomes %j", (written, address) => {
  expect(webAddress(written)).toBe(address);
});

test.each([
  ["/impressum/", "/impressum/"],
  ["/über uns?a=ß#x", "/%C3%BCber%20uns?a=%C3%9F#x"],
  ["https://example.org/", "https://example.org/"],
  ["//example.org/", undefined],
  ["/\\example.org/", undefined],
  ["impressum/", undefined],
])("link address %j becomes %j", (written, address) => {
  expect(linkAddress(written)).toBe(address);
});

test.each([
  ["/alte/adresse", "/alte/adresse"],
  ["/alte/adresse/", "/alte/adresse/"],
  ["/medien/f%C3%BCr alle", "/medien/für alle"],
  ["/", undefined],
  ["//", undefined],
  ["alte/adresse", undefined],
  ["/a/../b", undefined],
  ["/a/%2e%2e/b", undefined],
  ["/a/./b", undefined],
  ["/a//b", undefined],
  ["/a?b", undefined],
  ["/a%3Fb", undefined],
  ["/a#b", undefined],
  ["/a\\b", undefined],
  ["/a%00b", undefined],
  ["/a%E4", undefined],
  [`/${"a".repeat(201)}`, undefined],
  ["https://example.org/a", undefined],
])("path of the site %j becomes %j", (written, path) => {
  expect(sitePath(written)).toBe(path);
});

test.each([
  ["de", "de"],
  ["DE-at", "de-AT"],
  ["zh-hant-tw", "zh-Hant-TW"],
  ["de_DE", undefined],
  ["deutsch", undefined],
  ["topics", undefined],
  ["d", undefined],
  ["de-", undefined],
  ["", undefined],
])("language %j is %j", (written, tag) => {
  expect(languageTag(written)).toBe(tag);
});

test.each([
  ["presse@smwa.sachsen.de", true],
  ["a.b+c@sub.example.org", true],
  ["presse@smwa.sachsen.de*", false],
  ["Presse <presse@example.org>", false],
  ["presse", false],
  ["a@b", false],
  ["a@b.de, c@d.de", false],
])("e-mail %j: %s", (written, is) => {
  expect(isEmail(written)).toBe(is);
});
