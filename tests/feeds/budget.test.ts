import { describe, expect, test } from "vitest";
import { type Bytes, type Division, divide, fitsAlone, separatorBytes } from "../../src/feeds/budget.js";

const nothing: Bytes = { rss: 0, atom: 0, json: 0 };
const sizes = (count: number, bytes = 100): Bytes[] =>
  Array.from({ length: count }, () => ({ rss: bytes, atom: bytes, json: bytes }));

/** Numbers that look random and are the same in every run, from 0 up to but not including `below`. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state % below;
  };
}

describe("by number", () => {
  const limits = { items: 3, bytes: 1_000_000, archive: 2 };

  test("all stand in the feed while there is room", () => {
    expect(divide(sizes(3), nothing, limits)).toEqual({ current: { start: 0, end: 3 }, archives: [] });
    expect(divide([], nothing, limits)).toEqual({ current: { start: 0, end: 0 }, archives: [] });
  });

  test("archives are filled from the oldest on, and only the last is incomplete", () => {
    const { current, archives } = divide(sizes(8), nothing, limits);
    expect(current).toEqual({ start: 0, end: 3 });
    expect(archives).toEqual([
      { start: 6, end: 8 },
      { start: 4, end: 6 },
      { start: 3, end: 4 },
    ]);
  });

  test("without archives the rest stands nowhere", () => {
    expect(divide(sizes(8), nothing, { ...limits, archive: 0 }).archives).toEqual([]);
  });

  test("a new release leaves complete archives as they are", () => {
    const [before, after] = [divide(sizes(8), nothing, limits), divide(sizes(9), nothing, limits)];
    const fromOldest = ({ archives }: Division, count: number) =>
      archives.map(({ start, end }) => [count - end, count - start]);
    expect(fromOldest(after, 9).slice(0, 2)).toEqual(fromOldest(before, 8).slice(0, 2));
  });
});

describe("by bytes", () => {
  const limits = { items: 100, bytes: 350, archive: 100 };

  test("a document is full when the next release no longer fits", () => {
    const { current, archives } = divide(sizes(8), nothing, limits);
    expect(current.end).toBe(3);
    expect(archives).toEqual([
      { start: 5, end: 8 },
      { start: 3, end: 5 },
    ]);
  });

  test("to the byte, with head and separators", () => {
    const exact = 10 + 3 * (100 + separatorBytes);
    const overhead = { ...nothing, json: 10 };
    expect(divide(sizes(9), overhead, { ...limits, bytes: exact }).current.end).toBe(3);
    expect(divide(sizes(9), overhead, { ...limits, bytes: exact - 1 }).current.end).toBe(2);
  });

  test("the tightest format decides for all three", () => {
    const one = { rss: 10, atom: 10, json: 170 };
    expect(divide([one, one, one], nothing, limits).current.end).toBe(2);
  });

  test("a release that fits nowhere stands alone", () => {
    const large = { rss: 1000, atom: 10, json: 10 };
    const [small] = sizes(1) as [Bytes];
    expect(divide([large, small, large, small], nothing, limits)).toEqual({
      current: { start: 0, end: 1 },
      archives: [
        { start: 3, end: 4 },
        { start: 2, end: 3 },
        { start: 1, end: 2 },
      ],
    });
  });

  test("whether a release fits at all can be asked before", () => {
    const item = { rss: 340, atom: 0, json: 0 };
    expect(fitsAlone(item, { ...nothing, rss: 10 - separatorBytes }, 350)).toBe(true);
    expect(fitsAlone(item, { ...nothing, rss: 11 - separatorBytes }, 350)).toBe(false);
    expect(fitsAlone({ rss: 0, atom: 0, json: 351 }, nothing, 350)).toBe(false);
  });
});

test("every release stands in exactly one document, and none is too large or too long", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const next = numbers(seed);
    const limits = { items: 1 + next(20), bytes: 500 + next(3000), archive: 1 + next(20) };
    const overhead = { rss: next(100), atom: next(100), json: next(100) };
    const some = Array.from({ length: next(200) }, () => ({ rss: next(390), atom: next(390), json: next(390) }));
    const { current, archives } = divide(some, overhead, limits);
    const order = [current, ...archives.toReversed()].flatMap(({ start, end }) => [start, end]);
    const joints = order.slice(1, -1);
    expect([order[0], order.at(-1)]).toEqual([0, some.length]);
    expect(joints.filter((_, n) => n % 2 === 0)).toEqual(joints.filter((_, n) => n % 2 === 1));
    for (const range of [current, ...archives]) {
      const held = some.slice(range.start, range.end);
      expect(held.length).toBeLessThanOrEqual(range === current ? limits.items : limits.archive);
      for (const format of ["rss", "atom", "json"] as const) {
        const bytes = held.reduce((sum, item) => sum + item[format] + separatorBytes, overhead[format]);
        expect(bytes).toBeLessThanOrEqual(limits.bytes);
      }
    }
  }
});

test("the time grows with the number of releases only", () => {
  const { archives } = divide(sizes(200_000), nothing, { items: 50, bytes: 1_000_000, archive: 100 });
  expect(archives).toHaveLength(Math.ceil((200_000 - 50) / 100));
});
