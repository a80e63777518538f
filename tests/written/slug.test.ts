import { expect, test } from "vitest";
import { slugOf } from "../../src/written/slug.js";

test.each([
  ["amz-international", "amz-international"],
  ["Größe ÄÖÜ ß ẞ", "groesse-aeoeue-ss-ss"],
  ["gru\u0308n", "gruen"],
  ["iCool und AMZ2Go", "icool-und-amz2go"],
  ["Müller & Söhne", "mueller-soehne"],
  ["„5 %“ – mehr!", "5-mehr"],
  ["Москва", "moskva"],
  ["crème brûlée", "creme-brulee"],
  ["a__b..c", "a-b-c"],
  ["日本語", ""],
  ["…", ""],
])("%j becomes %j", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});
