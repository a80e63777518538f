import { expect, test } from "vitest";
import { isoDate } from "../../src/written/iso-date.js";

test.each([
  ["04.07.2017", "2017-07-04"],
  ["4.7.2017", "2017-07-04"],
  ["4. 7. 2017", "2017-07-04"],
  ["4. Juli 2017", "2017-07-04"],
  ["1. März 2026 um 9 Uhr", "2026-03-01 09:00"],
  ["1. Sept. 2020", "2020-09-01"],
  ["12. Dezember 2020, 10.30 Uhr", "2020-12-12 10:30"],
  ["2017-7-4", "2017-07-04"],
  ["2017-7-4 9:05", "2017-07-04 09:05"],
  ["04.07.2017 10:30 +02:00", "2017-07-04 10:30+02:00"],
])("%s is meant as %s", (text, date) => {
  expect(isoDate(text)).toBe(date);
});

test.each(["04.07.17", "04/07/2017", "7-4-2017", "Juli 2017", "4.7.2017 10", "morgen", "4.7.2017 oder später", ""])(
  "%j could mean several things, or nothing",
  (text) => {
    expect(isoDate(text)).toBeUndefined();
  },
);
