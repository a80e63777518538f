import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { buildIn, newsroom } from "../helpers/newsroom.js";
import { places } from "../helpers/places.js";
import { presswerk } from "../helpers/terminal.js";
import { configuration, generatedNewsroom } from "./generated.js";

const count = 200;
const now = "2026-06-01T10:00:00Z";
let built: string;

interface Item {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly attachments?: readonly { readonly url: string; readonly size_in_bytes: number }[];
}

/** Every item of the newsroom's JSON Feed, archives included, by id. */
function items(folder: string): Map<string, Item> {
  const all = new Map<string, Item>();
  for (let file: string | undefined = "feed.json"; file !== undefined; ) {
    const feed = JSON.parse(withoutOwnFolders(readFileSync(join(folder, "dist", file), "utf8")));
    for (const item of feed.items) all.set(item.id, item);
    file = feed.next_url?.slice("https://medien.example.org/".length);
  }
  return all;
}

/** An imported release has its files in a folder of its own, which shows in their addresses. */
function withoutOwnFolders(text: string): string {
  return text.replace(/\d{4}-\d{2}-\d{2}-meldung-\d+\//g, "");
}

beforeAll(async () => {
  built = newsroom(generatedNewsroom(count));
  const result = await buildIn(built, { now });
  expect(places(result.diagnostics.filter(({ severity }) => severity === "error"))).toEqual([]);
});

describe.each(["rss.xml", "atom.xml", "feed.json", ""])("dist/%s of a newsroom, imported into a fresh one", (feed) => {
  let fresh: string;
  let answer: { imported: unknown[]; unplaced: unknown[] };

  beforeAll(async () => {
    fresh = newsroom({ "presswerk.yaml": configuration });
    const { stdout } = await presswerk(fresh, ["import", join(built, "dist", feed), "--json"]);
    answer = JSON.parse(stdout);
  });

  test("nothing is left out, and the configuration is what it was", () => {
    expect(answer.imported).toHaveLength(count);
    expect(answer.unplaced).toEqual([]);
    expect(readFileSync(join(fresh, "presswerk.yaml"), "utf8")).toBe(configuration);
  });

  test("a new build gives the same feeds: ids, dates, titles, topics, texts, files", async () => {
    const result = await buildIn(fresh, { now });
    expect(places(result.diagnostics.filter(({ severity }) => severity === "error"))).toEqual([]);
    const [before, after] = [items(built), items(fresh)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [id, item] of before) expect(after.get(id)).toEqual(item);
  });

  test("a second run changes nothing", async () => {
    const { stdout } = await presswerk(fresh, ["import", join(built, "dist", feed), "--json"]);
    const second = JSON.parse(stdout);
    expect(second).toMatchObject({ imported: [], unplaced: [], diagnostics: [] });
    expect(second.skipped).toHaveLength(count);
  });
});
