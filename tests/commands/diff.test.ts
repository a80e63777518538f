import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Change } from "../../src/model/change.js";
import { answering, pages } from "../helpers/answering.js";
import { folderOf, json, outputFiles, rss, site, type WrittenEntry, type WrittenItem } from "../helpers/feeds.js";
import { minimal, newsroom } from "../helpers/newsroom.js";
import { presswerk } from "../helpers/terminal.js";

/** What `diff` answers, and how it ends. */
async function diff(old: string, now: string, folder = "/") {
  const { exit, stdout, stderr } = await presswerk(folder, ["diff", old, now, "--json"]);
  expect(stderr).toBe("");
  const { changes, diagnostics } = JSON.parse(stdout) as { changes: Change[]; diagnostics: { code: string }[] };
  const inFeed = (name: string) => changes.filter(({ feed }) => feed === name).map(({ kind, id }) => `${kind} ${id}`);
  return { exit, changes, codes: diagnostics.map(({ code }) => code), inFeed };
}

type Options = Parameters<typeof outputFiles>[1];

/** Compares two outputs of presswerk; what is told must be the same in all three formats. */
async function outputs(old: [readonly WrittenItem[], Options?], now: [readonly WrittenItem[], Options?]) {
  const found = await diff(folderOf(outputFiles(...old)), folderOf(outputFiles(...now)));
  expect(found.inFeed("atom.xml")).toEqual(found.inFeed("rss.xml"));
  expect(found.inFeed("feed.json")).toEqual(found.inFeed("rss.xml"));
  return { ...found, told: found.inFeed("rss.xml") };
}

const [a, b, c] = [{ id: "a" }, { id: "b" }, { id: "c" }];
const states = (of: Record<string, WrittenEntry["state"]>): Options => ({
  index: Object.entries(of).map(([id, state]) => ({ id, ...(state && { state }) })),
});

describe("between two outputs of presswerk", () => {
  test("nothing happened", async () => {
    expect(await outputs([[b, a]], [[b, a]])).toMatchObject({ exit: 0, changes: [], codes: [] });
  });

  test("a release is new", async () => {
    const { exit, told, changes } = await outputs([[b, a]], [[c, b, a]]);
    expect({ exit, told }).toEqual({ exit: 0, told: ["new c"] });
    const [first] = changes;
    expect(first).toEqual({ kind: "new", id: "c", url: `${site}2026/c/`, title: "Meldung c", feed: "rss.xml" });
  });

  test("a release is changed: title, text, links, address or dates, and that is said", async () => {
    const changed = [
      [{ title: "Anders" }, ["title"]],
      [{ html: "<p>Anderer Text.</p>" }, ["text"]],
      [{ html: `<p>Text von <a href="${site}neu">a</a>.</p>` }, ["files"]],
      [{ url: `${site}2026/neu/` }, ["url"]],
      [{ updated: "2026-02-01T00:00:00Z" }, ["updated"]],
      [{ date: "2026-02-01T00:00:00Z" }, ["published", "updated"]],
    ] as const;
    for (const [part, parts] of changed) {
      const { exit, told, changes } = await outputs([[b, a]], [[b, { ...a, ...part }]]);
      expect({ exit, told, parts: changes[0]?.parts }).toEqual({ exit: 0, told: ["changed a"], parts });
    }
  });

  test("markup and white space that nobody sees are no change", async () => {
    const [plain, fancy] = ["<p>Gr&ouml;&szlig;e und mehr</p>", "<div>\n<b>Größe</b> und\n mehr</div>"];
    expect((await outputs([[{ ...a, html: plain }]], [[{ ...a, html: fancy }]])).changes).toEqual([]);
  });

  test("a release is corrected: another correction, in every format; without one it is only changed", async () => {
    const html = "<p><strong>Korrektur vom 2. Februar:</strong> Es waren zwei.</p><p>Text</p>";
    const one = { ...a, html, updated: "2026-02-01T00:00:00Z", corrections: [{ date: "2026-02-01", note: "zwei" }] };
    expect(await outputs([[a]], [[one]])).toMatchObject({ exit: 0, told: ["corrected a"] });
    const later = { ...one, html: `${html}<p>Nachtrag</p>`, updated: "2026-02-02T00:00:00Z" };
    expect((await outputs([[one]], [[later]])).told).toEqual(["changed a"]);
    const two = { ...later, corrections: [...one.corrections, { date: "2026-02-02", note: "drei" }] };
    expect((await outputs([[one]], [[two]])).told).toEqual(["corrected a"]);
  });

  test("a release is withdrawn", async () => {
    const stub = { ...a, html: "<p>Weg.</p>", updated: "2026-02-01T00:00:00Z" };
    const found = await outputs([[b, a]], [[b, stub], states({ b: "live", a: "withdrawn" })]);
    expect(found).toMatchObject({ exit: 0, told: ["withdrawn a"] });
  });

  test("a release is lost or hidden", async () => {
    for (const state of ["lost", "hidden"] as const) {
      const found = await outputs([[b, a]], [[b], states({ b: "live", a: state })]);
      expect(found).toMatchObject({ exit: 1, told: ["lost a"] });
    }
  });

  test("a release that moved from the feed into the archives is not lost, one that is missing there is", async () => {
    expect(await outputs([[b, a]], [[c, b], { archived: [a] }])).toMatchObject({ exit: 0, told: ["new c"] });
    const found = await outputs([[c, b], { archived: [a] }], [[c, b], { archived: [{ id: "0" }] }]);
    expect(found).toMatchObject({ exit: 1, told: ["new 0", "lost a"] });
  });

  test("without archives a release that fell off the end is not lost as long as the index has it", async () => {
    expect(await outputs([[b, a]], [[c, b], states({ c: "live", b: "live", a: "live" })])).toMatchObject({
      exit: 0,
      told: ["new c"],
    });
    const later = [[c, b], states({ c: "live", b: "live", a: "lost" })] as [WrittenItem[], Options];
    expect(await outputs([[c, b], states({ c: "live", b: "live", a: "live" })], later)).toMatchObject({
      exit: 1,
      told: [],
      changes: [{ kind: "lost", id: "a", feed: "releases.json" }],
    });
  });

  test("archives that are switched on bring nothing that was not published before", async () => {
    const old = [[b], states({ b: "live", a: "live" })] as [WrittenItem[], Options];
    expect(await outputs(old, [[b], { archived: [a] }])).toMatchObject({ exit: 0, changes: [] });
    expect(await outputs(old, [[b], { archived: [a, c] }])).toMatchObject({ exit: 0, told: ["new c"] });
  });

  test("a release comes back that was withdrawn, hidden or lost", async () => {
    const stub = { ...a, html: "<p>Weg.</p>" };
    const was = await outputs([[b, stub], states({ b: "live", a: "withdrawn" })], [[b, a]]);
    expect(was).toMatchObject({ exit: 1, told: ["resurrected a"] });
    for (const state of ["lost", "hidden"] as const) {
      expect(await outputs([[b], states({ b: "live", a: state })], [[b, a]])).toMatchObject({
        exit: 1,
        told: ["resurrected a"],
      });
    }
  });

  test("a release is delivered twice", async () => {
    const found = await outputs([[b, a]], [[{ ...a, id: "z", html: "<p>Text von a.</p>", title: "Meldung a" }, b, a]]);
    expect(found).toMatchObject({ exit: 1, told: ["duplicate z"] });
    expect(found.changes[0]).toMatchObject({ otherId: "a" });
  });

  test("two new releases of one text are one new and one too many; an old pair is no news", async () => {
    const twins = ["y", "z"].map((id) => ({ id, title: "Zwilling", html: "<p>Gleich</p>" }));
    expect((await outputs([[a]], [[...twins, a]])).told).toEqual(["duplicate y", "new z"]);
    expect((await outputs([[...twins, a]], [[...twins, a]])).told).toEqual([]);
  });

  test("an id is changed: the same address, or the same words elsewhere", async () => {
    const index = states({ b: "live", z: "live", a: "lost" });
    const words = { title: "Meldung a", html: "<p>Text von a.</p>" };
    for (const now of [
      { id: "z", url: `${site}2026/a/`, title: "Ganz", html: "<p>anders</p>" },
      { id: "z", ...words },
    ]) {
      const found = await outputs([[b, a]], [[b, now], index]);
      expect(found).toMatchObject({ exit: 1, told: ["id-changed z"] });
      expect(found.changes[0]).toMatchObject({ otherId: "a" });
    }
  });

  test("the whole newsroom moves to another address: nothing happened", async () => {
    const html = (base: string) => `<p>Mit <a href="${base}bild.png">Bild</a></p>`;
    const [from, to] = [site, "https://presse.example.org/neu/"];
    const at = (base: string) => [[b, { ...a, html: html(base) }], { base, archived: [c] }] as [WrittenItem[], Options];
    expect(await outputs(at(from), at(to))).toMatchObject({ exit: 0, changes: [] });
  });

  test("an id that Atom can hold only as a URN is the same in all formats", async () => {
    const files = (items: WrittenItem[]) => {
      const written = outputFiles(items);
      const urn = (text = "") => text.replace("<id>pm 1<", "<id>urn:presswerk:guid:pm%201<");
      return folderOf({ ...written, "atom.xml": urn(written["atom.xml"]) });
    };
    const found = await diff(files([{ id: "pm 1" }]), files([{ id: "pm 1", title: "Neu" }]));
    for (const feed of ["rss.xml", "atom.xml", "feed.json"]) expect(found.inFeed(feed)).toEqual(["changed pm 1"]);
  });

  test("topics: taking one out loses nothing but its feed, which is told; adding one is no news", async () => {
    const main = outputFiles([b, a]);
    const opml = (main["feeds.opml"] ?? "").replace(
      "</body>",
      `<outline text="x" xmlUrl="${site}topics/x/rss.xml"/></body>`,
    );
    const topic = { ...main, "feeds.opml": opml, "topics/x/rss.xml": rss({ items: [a] }) };
    expect(await diff(folderOf(topic), folderOf(main))).toMatchObject({ exit: 0, changes: [], codes: ["feed-gone"] });
    expect(await diff(folderOf(main), folderOf(topic))).toMatchObject({ exit: 0, changes: [], codes: [] });
    const both = { ...topic, "topics/x/rss.xml": rss({ items: [b] }) };
    const { changes } = await diff(folderOf(topic), folderOf(both));
    expect(changes).toMatchObject([{ kind: "new", id: "b", feed: "topics/x/rss.xml" }]);
  });
});

describe("with feeds of other generators", () => {
  const feed = (items: WrittenItem[], write = rss) => join(folderOf({ "f.xml": write({ items }) }), "f.xml");
  const between = async (old: WrittenItem[], now: WrittenItem[]) => {
    const { exit, inFeed } = await diff(feed(old), feed(now));
    return [exit, ...inFeed("f.xml")];
  };
  const items = (...ids: number[]) => ids.map((id) => ({ id: String(id), date: `2026-01-${10 + id}T00:00:00Z` }));

  test("what newer items pushed off the end is not lost", async () => {
    expect(await between(items(3, 2, 1), items(5, 4, 3))).toEqual([0, "new 5", "new 4"]);
    expect(await between(items(3, 2, 1), items(6, 5, 4))).toEqual([0, "new 6", "new 5", "new 4"]);
  });

  test("what is missing between others, or without anything new in its place, is", async () => {
    expect(await between(items(5, 4, 3, 2), items(6, 5, 3, 2))).toEqual([1, "new 6", "lost 4"]);
    expect(await between(items(3, 2, 1), items(3, 2))).toEqual([1, "lost 1"]);
    expect(await between(items(3, 2, 1), [])).toEqual([1, "lost 3", "lost 2", "lost 1"]);
    expect(await between(items(9, 8), [...items(1), ...items(2)])).toEqual([1, "new 1", "new 2", "lost 9", "lost 8"]);
  });

  test("an item that was moved up by a change does not make its neighbours lost", async () => {
    const [five, four, three, two, one] = items(5, 4, 3, 2, 1) as [
      WrittenItem,
      WrittenItem,
      WrittenItem,
      WrittenItem,
      WrittenItem,
    ];
    const moved = { ...one, html: "<p>neu</p>" };
    expect(await between([four, three, two, one], [moved, five, four, three])).toEqual([0, "changed 1", "new 5"]);
  });

  test("notices of correction and withdrawal are known by their first words", async () => {
    const at = (html: string, updated: string) => [{ id: "a", html, updated }];
    const before = at("<p>Drei</p>", "2026-02-01T00:00:00Z");
    expect(await between(before, at("<p><b>Correction:</b> four</p>", "2026-02-02T00:00:00Z"))).toEqual([
      0,
      "corrected a",
    ]);
    expect(await between(before, at("<p><b>Correction:</b> four</p>", "2026-02-01T00:00:00Z"))).toEqual([
      0,
      "changed a",
    ]);
    expect(await between(before, at("<p>Zurückgezogen am 3. Februar</p>", "2026-02-02T00:00:00Z"))).toEqual([
      0,
      "withdrawn a",
    ]);
    expect(await between(at("<p>Withdrawn</p>", "2026-02-02T00:00:00Z"), before)).toEqual([1, "resurrected a"]);
  });

  test("headlines without any text are the same only if their dates are", async () => {
    const week = (id: string, date: string) => ({ id, title: "Termine der Woche", html: "", date });
    const [first, second] = [week("1", "2026-01-05T00:00:00Z"), week("2", "2026-01-12T00:00:00Z")];
    expect(await between([first], [second, first])).toEqual([0, "new 2"]);
    expect(await between([first], [{ ...first, id: "2", url: `${site}x` }, first])).toEqual([1, "duplicate 2"]);
  });

  test("items without ids are known by their links", async () => {
    const bare = (list: WrittenItem[]) => rss({ items: list }).replace(/<guid.*?<\/guid>/g, "");
    const write = (list: WrittenItem[]) => join(folderOf({ "f.xml": bare(list) }), "f.xml");
    expect((await diff(write([b, a]), write([c, b, a]))).changes).toMatchObject([
      { kind: "new", id: `${site}2026/c/` },
    ]);
    const moved = await diff(write([b, a]), write([b, { ...a, url: "https://neu.example/a" }]));
    expect(moved).toMatchObject({ exit: 1, changes: [{ kind: "id-changed", otherId: `${site}2026/a/` }] });
  });

  test("moving to presswerk: ids kept, old releases in archives, other feeds beside it", async () => {
    const old = feed([c, b]);
    expect(await diff(old, folderOf(outputFiles([c, b], { archived: [a] })))).toMatchObject({ exit: 0, changes: [] });
    const forgot = await diff(old, folderOf(outputFiles([c], { archived: [a] })));
    expect(forgot).toMatchObject({ exit: 1, changes: [{ kind: "lost", id: "b", feed: "f.xml" }] });
    const renamed = outputFiles([{ ...c, id: "neu-c", url: `${site}2026/c/` }, b]);
    expect(await diff(old, folderOf(renamed))).toMatchObject({
      exit: 1,
      changes: [{ kind: "id-changed", id: "neu-c", otherId: "c" }],
    });
  });

  test("a folder of many feeds: each is compared with the one that follows it", async () => {
    const old = folderOf({ "index.xml": rss({ items: [c, b, a] }), "tags/x/index.xml": rss({ items: [a] }) });
    const now = folderOf({
      "feed.xml": rss({ items: [c, b, a] }),
      "x.xml": rss({ items: [a] }),
      "y.json": json({ items: [c] }),
    });
    expect(await diff(old, now)).toMatchObject({ exit: 0, changes: [], codes: [] });
  });
});

describe("over the network", () => {
  test("a newsroom at its address against the folder that will replace it", async () => {
    const url = await answering(pages({ "": "<html></html>", ...outputFiles([a], { archived: [b] }) }));
    const { exit, inFeed } = await diff(url, folderOf(outputFiles([c, a], { archived: [b] })));
    expect([exit, ...inFeed("rss.xml")]).toEqual([0, "new c"]);
  });

  test("what cannot be reached ends with 3", async () => {
    const folder = folderOf(outputFiles([a]));
    for (const source of ["http://127.0.0.1:1/", "/no/such/folder", folderOf({ "a.txt": "a" })]) {
      const { exit, stdout, stderr } = await presswerk("/", ["diff", source, folder]);
      expect([exit, stdout]).toEqual([3, ""]);
      expect(stderr).toContain("error: ");
    }
  });
});

describe("what cannot be compared", () => {
  test("a broken feed ends with 3 and is told with its place; its items are not called lost", async () => {
    const old = outputFiles([b, a]);
    const found = await diff(folderOf(old), folderOf({ ...old, "rss.xml": (old["rss.xml"] ?? "").slice(0, -30) }));
    expect(found).toMatchObject({ exit: 3, changes: [], codes: ["feed-unreadable"] });
  });

  test("a feed that is not there is told; what stands in others is not lost", async () => {
    const { "rss.xml": _gone, ...rest } = outputFiles([b, a]);
    expect(await diff(folderOf(outputFiles([b, a])), folderOf(rest))).toMatchObject({
      exit: 0,
      changes: [],
      codes: ["feed-gone"],
    });
  });

  test("a missing archive is a loss; a broken one is an error, and nothing is called lost", async () => {
    const whole = outputFiles([b], { archived: [a] });
    const { "archive/1/rss.xml": archive = "", ...rest } = whole;
    const missing = await diff(folderOf(whole), folderOf(rest));
    expect([missing.exit, ...missing.codes]).toEqual([1, "archive-incomplete"]);
    expect(missing.changes).toMatchObject([{ kind: "lost", id: "a", feed: "rss.xml" }]);
    const broken = await diff(folderOf(whole), folderOf({ ...rest, "archive/1/rss.xml": archive.slice(0, -9) }));
    expect(broken).toMatchObject({ exit: 3, changes: [], codes: ["archive-incomplete"] });
    const [old, now] = ["http://127.0.0.1:1/", "old.xml"].map((prev) =>
      folderOf({ "f.xml": rss({ items: [b], prev, self: `${site}f.xml` }), "old.xml": rss({ items: [a] }) }),
    );
    const unknown = await diff(join(old ?? "", "f.xml"), join(now ?? "", "f.xml"));
    expect(unknown).toMatchObject({ exit: 0, changes: [], codes: ["archive-incomplete"] });
  });
});

describe("on the command line", () => {
  const config = `${minimal}forgotten: [a]\n`;

  test("the newer one is the configuration's output folder, and what it forgets is not lost", async () => {
    const dist = Object.entries(outputFiles([b], states({ b: "live" }))).map(([path, text]) => [`dist/${path}`, text]);
    const folder = newsroom({ ...Object.fromEntries(dist), "presswerk.yaml": config });
    const old = folderOf(outputFiles([b, a]));
    expect((await presswerk(folder, ["diff", old])).exit).toBe(0);
    expect((await presswerk(folder, ["diff", old, "dist"])).exit).toBe(0);
    expect((await presswerk("/", ["diff", old, join(folder, "dist")])).exit).toBe(1);
  });

  test("without a newer one there must be a sound configuration", async () => {
    const old = folderOf(outputFiles([a]));
    expect((await presswerk(folderOf({}), ["diff", old])).exit).toBe(2);
    expect((await presswerk(newsroom({ "presswerk.yaml": "title: 1\n" }), ["diff", old])).exit).toBe(2);
    expect((await presswerk("/", ["diff"])).exit).toBe(2);
    expect((await presswerk("/", ["diff", old, old, old])).exit).toBe(2);
  });

  test("a person reads what is bad first, each release once, with its feeds", async () => {
    const old = folderOf(outputFiles([b, a]));
    const now = folderOf(
      outputFiles([c, { ...b, title: "B\u001b[31m\nneu" }], states({ c: "live", b: "live", a: "lost" })),
    );
    const german = await presswerk("/", ["diff", old, now, "--lang", "de"]);
    expect(german.stdout).toBe(`Verloren (1): bei den Abonnenten bleibt sie stehen, aber in keinem Feed mehr
  - Meldung a
    ${site}2026/a/
    in rss.xml, atom.xml, feed.json

Neu (1): Feedreader zeigen sie an
  - Meldung c
    ${site}2026/c/
    in rss.xml, atom.xml, feed.json

Geändert (1): dieselbe Meldung mit anderen Worten oder Daten
  - B[31m neu
    ${site}2026/b/
    andere Überschrift
    in rss.xml, atom.xml, feed.json

Abonnenten würden etwas verlieren oder doppelt bekommen: erst beheben, dann veröffentlichen
`);
    const english = await presswerk("/", ["diff", old, old, "--lang", "en"]);
    expect(english).toEqual({ exit: 0, stdout: "Subscribers see no difference\n", stderr: "" });
    expect((await presswerk("/", ["diff", old, now, "--quiet"])).stdout).toBe("");
  });

  test("long lists are cut for people, never in JSON", async () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ id: `m${i}` }));
    const [old, now] = [folderOf(outputFiles([a])), folderOf(outputFiles([...many, a]))];
    const { stdout } = await presswerk("/", ["diff", old, now, "--lang", "en"]);
    expect(stdout.match(/^ {2}- /gm)).toHaveLength(25);
    expect(stdout).toContain("… and 15 more; --json lists them all");
    expect((await diff(old, now)).changes).toHaveLength(120);
  });
});
