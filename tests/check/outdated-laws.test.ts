import { expect, test } from "vitest";
import { outdatedLaws } from "../../src/check/outdated-laws.js";

test.each([
  ["Angaben gemäß § 5 TMG", "§ 5 TMG", "§ 5 DDG"],
  ["Angaben gemäß §5 Telemediengesetz (TMG)", "§5 Telemediengesetz", "§ 5 DDG"],
  ["nach §&nbsp;5 Abs. 1 TMG", "§&nbsp;5 Abs. 1 TMG", "§ 5 DDG"],
  ["Verantwortlich nach § 55 Abs. 2 RStV:", "§ 55 Abs. 2 RStV", "§ 18 MStV"],
  ["gemäß § 55 Absatz 2 des Rundfunkstaatsvertrags", "§ 55 Absatz 2 des Rundfunkstaatsvertrags", "§ 18 MStV"],
  ["Nach §§ 8 bis 10 TMG sind wir", "§§ 8 bis 10 TMG", "DDG"],
  ["§ 25 TTDSG", "§ 25 TTDSG", "TDDDG"],
])("%s", (text, found, now) => {
  expect(outdatedLaws(text)).toMatchObject([{ found, now }]);
});

test.each([
  "Angaben gemäß § 5 DDG (früher § 5 TMG)",
  "§ 18 Abs. 2 MStV",
  "§ 5 DDG; das TMG gilt nicht mehr",
  "Telefon 5 TMG",
  "§ 5 TMGX",
])("nothing in: %s", (text) => {
  expect(outdatedLaws(text)).toEqual([]);
});
