import { expect, test } from "vitest";
import { fetchUrl } from "../../src/subscriber/fetch.js";
import { subscribe } from "../../src/subscriber/subscribe.js";
import type { WalkOptions } from "../../src/subscriber/walk.js";
import { answering, pages } from "../helpers/answering.js";
import { atom, json, rss, type WrittenItem } from "../helpers/feeds.js";

const ids = (...names: string[]): WrittenItem[] => names.map((id) => ({ id }));

async function subscribed(url: string, options: WalkOptions = {}) {
  const open = (address: string) => fetchUrl(address, { allowPrivate: true, timeLimit: 2000 });
  const found = await subscribe(url, open, { keep: ({ id, title }) => `${id}: ${title}`, ...options });
  if (!("items" in found)) throw new Error(JSON.stringify(found.obstacle));
  return found;
}

test.each([
  ["RSS", rss],
  ["Atom", atom],
  ["JSON Feed", json],
])("%s is walked back to its beginning, each id once, the newest document first", async (_name, write) => {
  const url = await answering((request, response) => {
    const documents: Record<string, string> = {
      "/feed": write({ items: [{ id: "c" }, { id: "b", title: "neu" }], prev: "/archive/2" }),
      "/archive/2": write({
        items: [{ id: "b", title: "alt" }, { id: "a" }],
        prev: "archive/1".replace("archive/", ""),
      }),
      "/archive/1": write({ items: ids("0") }),
    };
    response.end(documents[request.url ?? ""]);
  });
  const found = await subscribed(`${url}feed`);
  expect(found.items).toEqual(["c: Meldung c", "b: neu", "a: Meldung a", "0: Meldung 0"]);
  expect(found).toMatchObject({
    newest: 2,
    archived: true,
    documents: [`${url}feed`, `${url}archive/2`, `${url}archive/1`],
    obstacle: undefined,
  });
});

test("a walk in a circle ends and says so", async () => {
  const url = await answering(
    pages({
      a: rss({ items: ids("1"), prev: "/b" }),
      b: rss({ items: ids("2"), prev: "/c" }),
      c: rss({ items: ids("3"), prev: "/a" }),
    }),
  );
  const found = await subscribed(`${url}a`);
  expect(found.items).toHaveLength(3);
  expect(found.obstacle).toEqual(expect.objectContaining({ reason: "loop", url: `${url}a` }));
});

test("archives that never end do, whether they bring something new or not", async () => {
  let served = 0;
  const url = await answering((request, response) => {
    served++;
    const page = Number(new URL(request.url ?? "", "http://x").searchParams.get("n"));
    const id = request.url?.startsWith("/same") ? "same" : `id-${page}`;
    response.end(rss({ items: ids(id), prev: `?n=${page + 1}` }));
  });
  expect((await subscribed(`${url}same`)).obstacle).toMatchObject({ reason: "loop" });
  expect(served).toBeLessThan(60);
  const found = await subscribed(`${url}other`, { documents: 20 });
  expect(found.items).toHaveLength(20);
  expect(found.obstacle).toMatchObject({ reason: "limit" });
  expect((await subscribed(`${url}bytes`, { bytes: 2000 })).obstacle).toMatchObject({ reason: "limit" });
  expect((await subscribed(`${url}time`, { signal: AbortSignal.timeout(100) })).obstacle).toMatchObject({
    reason: "limit",
  });
});

test("what is older than an obstacle is unknown, what stands before it is not", async () => {
  const url = await answering(
    pages({
      missing: rss({ items: ids("1"), prev: "/weg" }),
      broken: rss({ items: ids("1"), prev: "/half" }),
      half: rss({ items: ids("2") }).slice(0, -20),
      refused: rss({ items: ids("1"), prev: "http://127.0.0.1:1/" }),
    }),
  );
  const obstacle = async (path: string) => {
    const found = await subscribed(url + path);
    expect(found.items).toEqual(["1: Meldung 1"]);
    return found.obstacle;
  };
  expect(await obstacle("missing")).toMatchObject({ reason: "missing", status: 404 });
  expect(await obstacle("broken")).toMatchObject({ reason: "unreadable", unreadable: { reason: "truncated" } });
  expect(await obstacle("refused")).toMatchObject({ reason: "unreachable", url: "http://127.0.0.1:1/" });
});

test("WordPress is leafed through, only when asked, until a page is missing or the same again", async () => {
  const leaf = (end: "404" | "repeats") =>
    answering((request, response) => {
      const page = Number(new URL(request.url ?? "", "http://x").searchParams.get("paged") ?? 1);
      if (page > 3 && end === "404") response.writeHead(404).end("<html></html>");
      else response.end(rss({ items: ids(`id-${Math.min(page, 3)}`) }));
    });
  for (const end of ["404", "repeats"] as const) {
    const url = await leaf(end);
    expect((await subscribed(`${url}feed/`)).items).toHaveLength(1);
    const found = await subscribed(`${url}feed/`, { wordpress: true });
    expect(found.items).toEqual(["id-1: Meldung id-1", "id-2: Meldung id-2", "id-3: Meldung id-3"]);
    expect(found.obstacle).toBeUndefined();
  }
});

test("a server that fails on a page of WordPress is no end: it is told", async () => {
  for (const status of [429, 503]) {
    const url = await answering((request, response) => {
      if (request.url?.includes("paged=")) response.writeHead(status).end();
      else response.end(rss({ items: ids("id-1") }));
    });
    const { obstacle } = await subscribed(`${url}feed/`, { wordpress: true });
    expect(obstacle).toMatchObject({ reason: "missing", status, url: `${url}feed/?paged=2` });
  }
});
