import { expect, test } from "vitest";
import { changesBetween } from "../../src/subscriber/changes.js";
import type { ItemDigest } from "../../src/subscriber/item-digest.js";
import type { Snapshot } from "../../src/subscriber/snapshot.js";

const item = (id: string, more: Partial<ItemDigest> = {}): ItemDigest => ({
  ...{ id, url: `https://x.example/${id}`, title: id, text: id, files: "", published: 0, updated: 0 },
  ...more,
});

const snapshot = (items: readonly ItemDigest[]): Snapshot => ({
  whole: true,
  obstacles: [],
  feeds: [{ name: "f", format: "rss", items, newest: items.length, archived: false, complete: true }],
});

const counted = (old: readonly ItemDigest[], now: readonly ItemDigest[]) => {
  const counts: Record<string, number> = {};
  for (const { kind } of changesBetween(snapshot(old), snapshot(now)).changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

const many = Array.from({ length: 100_000 }, (_, i) => `id-${i}`);

test("a hundred thousand items are compared at once, however much they are alike", { timeout: 60_000 }, () => {
  const same = { title: "Gleich", text: "gleich", url: "" };
  const items = many.map((id) => item(id));
  expect(counted(items, items)).toEqual({});
  expect(counted([], items)).toEqual({ new: 100_000 });
  expect(counted(items, [])).toEqual({ lost: 100_000 });
  expect(
    counted(
      [],
      many.map((id) => item(id, same)),
    ),
  ).toEqual({ duplicate: 99_999, new: 1 });
  const renamed = many.map((id) => item(`new-${id}`, same));
  expect(
    counted(
      many.map((id) => item(id, same)),
      renamed,
    ),
  ).toEqual({ "id-changed": 100_000 });
});

test("every missing item is the predecessor of one other at most, in the feed's order; what is left over is one too many", () => {
  const alike = (id: string) => item(id, { title: "Gleich", text: "gleich" });
  const { changes } = changesBetween(
    snapshot([alike("a"), alike("b")]),
    snapshot([alike("x"), alike("y"), alike("z")]),
  );
  expect(changes.map(({ kind, id, otherId }) => [kind, id, otherId])).toEqual([
    ["id-changed", "x", "a"],
    ["id-changed", "y", "b"],
    ["duplicate", "z", "y"],
  ]);
});
