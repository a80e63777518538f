import { TZDate } from "@date-fns/tz/date";
import { format } from "date-fns/format";
import { de } from "date-fns/locale/de";
import { enGB } from "date-fns/locale/en-GB";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  dateWordsFor,
  humanDate,
  isoDay,
  isTimeProblem,
  isTimeZone,
  parseMoment,
  rfc822,
  rfc3339,
} from "../src/dates.js";

const berlin = "Europe/Berlin";
const utc = (text: string) => Date.parse(text);

/** A machine zone behind UTC, one with an odd offset, one with an odd offset and summer time; minutes as JavaScript counts them. */
const machineZones = [
  { zone: "America/New_York", january: 300 },
  { zone: "Asia/Kathmandu", january: -345 },
  { zone: "Pacific/Chatham", january: -825 },
];

const anyLocalTime = fc
  .integer({ min: 24 * 60, max: utc("2100-12-31T23:59:00Z") / 60_000 })
  .map((minute) => new Date(minute * 60_000).toISOString().slice(0, 16));

/** Half hours of the nights in which most zones change their clocks. */
const timeNearClockChange = fc
  .tuple(
    fc.integer({ min: 1970, max: 2100 }),
    fc.constantFrom("03", "04", "10", "11"),
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 0, max: 7 }),
  )
  .map(
    ([year, month, day, half]) => `${year}-${month}-${two(day)}T${two(Math.floor(half / 2))}:${half % 2 ? "30" : "00"}`,
  );

const weekday = (timeZone: string) => new Intl.DateTimeFormat("en", { weekday: "short", timeZone });

const two = (value: number) => String(value).padStart(2, "0");

/** What clocks in the zone show at each moment that a reading offers; none for a time that clocks skip. */
function clockFaces(reading: ReturnType<typeof parseMoment>, zone: string): string[] {
  if (!isTimeProblem(reading)) return [rfc3339(reading.at, zone).slice(0, 16)];
  if (reading.kind === "ambiguous-time") return [reading.first, reading.second].map((time) => time.slice(0, 16));
  expect(reading.kind).toBe("impossible-time");
  return [];
}

describe.each(machineZones)("on a machine in $zone", ({ zone, january }) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test("the machine really is in that zone", () => {
    expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(january);
  });

  test("a local time is meant in the newsroom's zone, in summer and in winter", () => {
    expect(parseMoment("2017-07-04 10:30", berlin)).toEqual({ at: utc("2017-07-04T08:30:00Z"), dateOnly: false });
    expect(parseMoment("2017-01-04 10:30", berlin)).toEqual({ at: utc("2017-01-04T09:30:00Z"), dateOnly: false });
    expect(parseMoment("2017-07-04 10:30:15", berlin)).toEqual({ at: utc("2017-07-04T08:30:15Z"), dateOnly: false });
  });

  test("an offset wins over the newsroom's zone", () => {
    const moment = { at: utc("2017-07-04T15:30:00Z"), dateOnly: false };
    expect(parseMoment("2017-07-04T10:30:00-05:00", berlin)).toEqual(moment);
    expect(parseMoment("2017-07-04T15:30:00Z", berlin)).toEqual(moment);
    expect(parseMoment("2017-07-04 21:15 +0545", berlin)).toEqual(moment);
  });

  test("a day alone is its first moment in the newsroom's zone", () => {
    expect(parseMoment("2017-07-04", berlin)).toEqual({ at: utc("2017-07-03T22:00:00Z"), dateOnly: true });
  });

  test("a day without a midnight begins when its first minute exists", () => {
    const moment = { at: utc("2018-11-04T03:00:00Z"), dateOnly: true };
    expect(parseMoment("2018-11-04", "America/Sao_Paulo")).toEqual(moment);
    expect(rfc3339(moment.at, "America/Sao_Paulo")).toBe("2018-11-04T01:00:00-02:00");
  });

  test("a time in the hour that clocks skip is impossible, and the next one is suggested", () => {
    expect(parseMoment("2026-03-29 02:30", berlin)).toEqual({
      kind: "impossible-time",
      suggestion: "2026-03-29T03:30:00+02:00",
    });
    expect(parseMoment("2026-03-29 01:59:59", berlin)).toEqual({ at: utc("2026-03-29T00:59:59Z"), dateOnly: false });
    expect(parseMoment("2026-03-29 03:00", berlin)).toEqual({ at: utc("2026-03-29T01:00:00Z"), dateOnly: false });
  });

  test("a time in the hour that happens twice is ambiguous, and both are offered", () => {
    expect(parseMoment("2026-10-25 02:30", berlin)).toEqual({
      kind: "ambiguous-time",
      first: "2026-10-25T02:30:00+02:00",
      second: "2026-10-25T02:30:00+01:00",
    });
    expect(parseMoment("2026-10-25 01:59", berlin)).toEqual({ at: utc("2026-10-24T23:59:00Z"), dateOnly: false });
    expect(parseMoment("2026-10-25 03:00", berlin)).toEqual({ at: utc("2026-10-25T02:00:00Z"), dateOnly: false });
    expect(parseMoment("2026-10-25T02:30+02:00", berlin)).toEqual({ at: utc("2026-10-25T00:30:00Z"), dateOnly: false });
  });

  test("dates are written as each format asks, in the newsroom's zone", () => {
    const at = utc("2017-07-04T08:30:00Z");
    expect(rfc3339(at, berlin)).toBe("2017-07-04T10:30:00+02:00");
    expect(rfc822(at, berlin)).toBe("Tue, 04 Jul 2017 10:30:00 +0200");
    expect(rfc822(at, "America/St_Johns")).toBe("Tue, 04 Jul 2017 06:00:00 -0230");
    expect(isoDay(utc("2017-07-04T22:30:00Z"), berlin)).toBe("2017-07-05");
  });

  test("people read a date in their language, and no time where none was given", () => {
    const at = utc("2017-07-04T08:30:00Z");
    expect(humanDate({ at, dateOnly: false }, berlin, dateWordsFor("de-AT"))).toBe("4. Juli 2017, 10:30 Uhr");
    expect(humanDate({ at, dateOnly: true }, berlin, dateWordsFor("de"))).toBe("4. Juli 2017");
    expect(humanDate({ at, dateOnly: false }, berlin, dateWordsFor("en"))).toBe("4 July 2017, 10:30");
    expect(humanDate({ at, dateOnly: true }, berlin, dateWordsFor("en-US"))).toBe("4 July 2017");
  });

  test.each([
    ["de", de, "d. MMMM yyyy", "d. MMMM yyyy, HH:mm 'Uhr'"],
    ["en", enGB, "d MMMM yyyy", "d MMMM yyyy, HH:mm"],
  ] as const)("dates in %s are those of date-fns, whatever the moment and zone", (language, locale, day, time) => {
    const zones = fc.constantFrom(berlin, "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia", "Africa/Monrovia");
    const moments = fc.integer({ min: utc("1900-01-01T00:00:00Z"), max: utc("2200-01-01T00:00:00Z") });
    fc.assert(
      fc.property(moments, zones, fc.boolean(), (at, zone, dateOnly) => {
        const expected = format(new TZDate(at, zone), dateOnly ? day : time, { locale });
        expect(humanDate({ at, dateOnly }, zone, dateWordsFor(language))).toBe(expected);
      }),
    );
  });

  test("every moment from 1970 to 2100 is read back as it was written, with its offset", () => {
    const seconds = fc.integer({ min: 0, max: utc("2100-12-31T23:59:59Z") / 1000 });
    const zones = fc.constantFrom(berlin, "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC");
    fc.assert(
      fc.property(seconds, zones, (second, zone) => {
        const at = second * 1000;
        expect(parseMoment(rfc3339(at, zone), berlin)).toEqual({ at, dateOnly: false });
        expect(Date.parse(rfc822(at, zone))).toBe(at);
        expect(rfc822(at, zone).slice(0, 3)).toBe(weekday(zone).format(at));
      }),
      { numRuns: 400 },
    );
  });

  test("every local time from 1970 to 2100 is the one clocks show, or is refused with times that exist", () => {
    const zones = fc.constantFrom(berlin, "America/New_York", "Australia/Lord_Howe");
    fc.assert(
      fc.property(fc.oneof(anyLocalTime, timeNearClockChange), zones, (text, zone) => {
        const shown = clockFaces(parseMoment(text, zone), zone);
        expect(shown.every((face) => face === text)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  "2026-02-30",
  "2026-13-01",
  "2026-00-10",
  "2026-01-00",
  "2025-02-29",
  "2026-01-01 24:00",
  "2026-01-01 12:60",
])("%s is no day or time of the calendar", (text) => {
  expect(parseMoment(text, berlin)).toEqual({ kind: "impossible-date" });
});

test.each(["", "tomorrow", "4.7.2017", "2017-7-4", "2017-07-04 10", "2017-07-04T10:30:00 CET", "20170704"])(
  "“%s” cannot be read as a date",
  (text) => {
    expect(parseMoment(text, berlin)).toEqual({ kind: "unreadable" });
  },
);

test("29 February is a day in leap years only", () => {
  expect(parseMoment("2024-02-29", berlin)).toMatchObject({ dateOnly: true });
  expect(parseMoment("2000-02-29", berlin)).toMatchObject({ dateOnly: true });
  expect(parseMoment("2100-02-29", berlin)).toEqual({ kind: "impossible-date" });
});

test("zones are known by their IANA name only", () => {
  expect(["Europe/Berlin", "UTC", "America/Argentina/Ushuaia"].every(isTimeZone)).toBe(true);
  expect(["Europe/Dresden", "+01:00", "", "MEZ"].some(isTimeZone)).toBe(false);
});
