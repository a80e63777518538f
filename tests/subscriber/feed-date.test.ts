import { expect, test } from "vitest";
import { feedDate } from "../../src/subscriber/feed-date.js";

test.each([
  ["Tue, 04 Jul 2017 10:30:00 +0200", "2017-07-04T08:30:00Z"],
  ["04 Jul 2017 10:30 +0200", "2017-07-04T08:30:00Z"],
  ["Tue, 4 Jul 17 10:30:00 GMT", "2017-07-04T10:30:00Z"],
  ["Sun, 4 Jul 99 10:30:00 GMT", "1999-07-04T10:30:00Z"],
  ["Tue, 04 Jul 2017 10:30:00 EDT", "2017-07-04T14:30:00Z"],
  ["Di, 04 Juli 2017 10:30:00 MESZ", "2017-07-04T08:30:00Z"],
  ["4. März 2017, 10:30", "2017-03-04T10:30:00Z"],
  ["Tue, 04 Jul 2017 10:30:00 +0200 (CEST)", "2017-07-04T08:30:00Z"],
  ["Fri, 30 Jun 2017 24:00:00 Z", "2017-07-01T00:00:00Z"],
  ["Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59Z"],
  ["2017-07-04T10:30:00+02:00", "2017-07-04T08:30:00Z"],
  ["2017-07-04T10:30:00.123456Z", "2017-07-04T10:30:00Z"],
  ["2017-07-04 10:30:00 +0200", "2017-07-04T08:30:00Z"],
  ["2017-07-04T10:30", "2017-07-04T10:30:00Z"],
  ["2017-07-04", "2017-07-04T00:00:00Z"],
  ["2017-07", "2017-07-01T00:00:00Z"],
  ["2017", "2017-01-01T00:00:00Z"],
])("%s is read, in any zone of the machine", (raw, expected) => {
  const zone = process.env["TZ"];
  for (const TZ of ["UTC", "Pacific/Auckland", "America/Lima"]) {
    process.env["TZ"] = TZ;
    expect(feedDate(raw)).toEqual({ raw, at: Date.parse(expected) });
  }
  process.env["TZ"] = zone;
});

test.each(["neulich", "2017-02-30", "Tue, 31 Feb 2017 10:00:00 GMT", "04 Foo 2017", "2017-07-04T25:00:00Z", "1"])(
  "%s is kept as it is, without a moment",
  (raw) => {
    expect(feedDate(raw)).toEqual({ raw });
  },
);

test("no date is no date", () => {
  expect(feedDate(undefined)).toBeUndefined();
  expect(feedDate("  ")).toBeUndefined();
});
