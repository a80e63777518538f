import { existsSync, readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { answering } from "../helpers/answering.js";
import { newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";
import { pdf, png } from "../helpers/small-files.js";
import { presswerk } from "../helpers/terminal.js";
import { wxr, item as wxrItem } from "./wxr.js";

interface Answer {
  readonly exit: number;
  readonly imported: readonly { readonly file: string; readonly id: string }[];
  readonly skipped: readonly object[];
  readonly unplaced: readonly { readonly reason: string; readonly value: string; readonly message: string }[];
}

const room = () => newsroom({ "releases/.keep": "" });

async function importInto(folder: string, source: string): Promise<Answer> {
  const { exit, stdout } = await presswerk(folder, ["import", source, "--json"]);
  return { exit, ...JSON.parse(stdout) };
}

const item = (id: string, more = "") =>
  `<item><title>Meldung ${id}</title><guid isPermaLink="false">${id}</guid><pubDate>Tue, 04 Jul 2017 10:00:00 +0200</pubDate><description>&lt;p&gt;Text ${id}.&lt;/p&gt;</description>${more}</item>`;
const rss = (items: string, links = "") =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title><link>https://alt.example.org/</link>${links}${items}</channel></rss>`;
const served =
  (contents: Readonly<Record<string, string | Uint8Array>>): RequestListener =>
  (request, response) => {
    const content = contents[request.url ?? ""];
    response.writeHead(content === undefined ? 404 : 200).end(content);
  };
const ids = ({ imported }: Answer) => imported.map(({ id }) => id);

describe("all of a feed is read", () => {
  test("RFC 5005: archives before it", async () => {
    const url = await answering(
      served({
        "/feed": rss(item("c"), '<atom:link rel="prev-archive" href="/a/2"/>'),
        "/a/2": rss(item("b"), '<atom:link rel="prev-archive" href="1"/>'),
        "/a/1": rss(item("a")),
      }),
    );
    const answer = await importInto(room(), `${url}feed`);
    expect({ ids: ids(answer), unplaced: answer.unplaced }).toEqual({ ids: ["c", "b", "a"], unplaced: [] });
  });

  test("JSON Feed: next_url", async () => {
    const json = (id: string, next?: string) =>
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "T",
        next_url: next,
        items: [{ id, title: id, content_text: `Text ${id} < 5`, date_published: "2017-07-04T10:00:00-05:00" }],
      });
    const url = await answering(served({ "/feed.json": json("b", "/older.json"), "/older.json": json("a") }));
    const folder = room();
    const answer = await importInto(folder, `${url}feed.json`);
    expect(ids(answer)).toEqual(["b", "a"]);
    const text = readFileSync(join(folder, answer.imported[0]?.file ?? ""), "utf8");
    expect(text).toContain("date: 2017-07-04T10:00:00-05:00\n");
    expect(text).toContain("Text b < 5");
  });

  test("WordPress: ?paged=2 and on, until there is no such page", async () => {
    const asked: string[] = [];
    const url = await answering((request, response) => {
      asked.push(request.url ?? "");
      const page = Number(new URL(request.url ?? "", "http://x").searchParams.get("paged") ?? 1);
      response
        .writeHead(page > 3 ? 404 : 200)
        .end(page > 3 ? "<html></html>" : rss(item(`https://alt.example.org/?p=${page}`)));
    });
    const answer = await importInto(room(), `${url}feed/`);
    expect(ids(answer)).toEqual([1, 2, 3].map((page) => `https://alt.example.org/?p=${page}`));
    expect(answer.unplaced).toEqual([]);
    expect(asked).toContain("/feed/?paged=4");
  });

  test("a page that announces its feed", async () => {
    const url = await answering(
      served({
        "/": '<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>',
        "/feed": rss(item("a")),
      }),
    );
    expect(ids(await importInto(room(), url))).toEqual(["a"]);
  });
});

test("pictures and attachments stand beside the release afterwards, and a build shows them", async () => {
  const url = await answering((request, response) => {
    const base = `http://${request.headers.host}`;
    const files: Record<string, string | Uint8Array> = {
      "/feed": rss(
        item(
          "a",
          `<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">&lt;p&gt;Text&lt;/p&gt;&lt;img src="${base}/b/steg.png" alt="Ein Steg"&gt;&lt;p&gt;&lt;a href="/d/lang.pdf"&gt;Langfassung&lt;/a&gt;&lt;/p&gt;</content:encoded><enclosure url="${base}/d/daten.csv" type="text/csv" length="4"/><link>${base}/2017/a/</link>`,
        ),
      ),
      "/b/steg.png": png(30, 20, [1, 2, 3]),
      "/d/lang.pdf": pdf,
      "/d/daten.csv": "a;b\n",
    };
    const file = files[request.url ?? ""];
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  const folder = room();
  const answer = await importInto(folder, `${url}feed`);
  expect(answer.unplaced.filter(({ reason }) => reason !== "address")).toEqual([]);
  const text = readFileSync(join(folder, answer.imported[0]?.file ?? ""), "utf8");
  const name = (answer.imported[0]?.file ?? "").replace(/.*\//, "").replace(/\.md$/, "");
  expect(text).toContain(`![Ein Steg](${name}/steg.png)`);
  expect(text).toContain(`[Langfassung](${name}/lang.pdf)`);
  expect(text).toContain(`- src: ${name}/daten.csv`);
  expect((await presswerk(folder, ["build", "--quiet"])).exit).toBe(0);
  expect(siteIn(join(folder, "dist")).paths.filter((path) => /steg\.png|lang\.pdf|daten\.csv/.test(path))).toHaveLength(
    3,
  );
});

test("a WordPress export at an address is read as one, with its uploads", async () => {
  const url = await answering((request, response) => {
    const upload = `http://${request.headers.host}/wp-content/uploads/steg.png`;
    if (request.url === "/steg.xml") {
      const content = { "content:encoded": `Am Steg.\n\n<img src="${upload}" alt="Ein Steg" />\n\nEnde.` };
      response.end(wxr(wxrItem(content)));
    } else response.end(png(30, 20, [1, 2, 3]));
  });
  const folder = room();
  const { imported } = await importInto(folder, `${url}steg.xml`);
  expect(existsSync(join(folder, (imported[0]?.file ?? "").replace(/\.md$/, ""), "steg.png"))).toBe(true);
});

describe("a server that lies, loops or never ends is left, and what came so far stays", { timeout: 60_000 }, () => {
  test("archives that lead round in a circle", async () => {
    const url = await answering(
      served({
        "/feed": rss(item("b"), '<atom:link rel="prev-archive" href="/old"/>'),
        "/old": rss(item("a"), '<atom:link rel="prev-archive" href="/feed"/>'),
      }),
    );
    const answer = await importInto(room(), `${url}feed`);
    expect(ids(answer)).toEqual(["b", "a"]);
    expect(answer.unplaced).toEqual([expect.objectContaining({ reason: "archive", value: `${url}feed` })]);
  });

  test("archives without end that say nothing new", async () => {
    let count = 0;
    const url = await answering((_, response) =>
      response.end(rss(item("a"), `<atom:link rel="prev-archive" href="/older-${++count}"/>`)),
    );
    const answer = await importInto(room(), `${url}feed`);
    expect(ids(answer)).toEqual(["a"]);
    expect(answer.unplaced).toHaveLength(1);
    expect(count).toBeLessThan(100);
  });

  test("a feed that decompresses without end", async () => {
    const bomb = gzipSync(Buffer.alloc(250_000_000, " "));
    const url = await answering((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
    const folder = room();
    const { exit, stdout } = await presswerk(folder, ["import", `${url}feed`, "--json"]);
    expect({ exit, code: JSON.parse(stdout).diagnostics[0].code }).toEqual({ exit: 3, code: "network" });
  });

  test("redirects without end, and to an address that is not public", async () => {
    const url = await answering((request, response) =>
      response.writeHead(302, { location: `/${Number(request.url?.slice(1) || 0) + 1}` }).end(),
    );
    const other = await answering(served({ "/feed": rss(item("geheim")) }));
    const away = await answering((_, response) => response.writeHead(302, { location: `${other}feed` }).end());
    for (const source of [url, away]) {
      const { exit, stdout } = await presswerk(room(), ["import", source, "--json"]);
      expect({ exit, code: JSON.parse(stdout).diagnostics[0].code }).toEqual({ exit: 3, code: "network" });
      expect(stdout).not.toContain("geheim");
    }
  });

  test("pictures on this machine or in a private network are not asked for", async () => {
    const asked: string[] = [];
    const inside = await answering((request, response) => {
      asked.push(request.url ?? "");
      response.end(png(10, 10, [0, 0, 0]));
    });
    const sources = [
      `${inside}geheim.png`,
      "http://169.254.169.254/meta.png",
      "http://[::1]:80/a.png",
      "file:///etc/passwd.png",
    ];
    const images = sources.map((src) => `&lt;img src="${src}" alt="x"&gt;`).join("");
    const url = await answering(
      served({
        "/feed": rss(
          item(
            "a",
            `<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">${images}</content:encoded>`,
          ),
        ),
      }),
    );
    const answer = await importInto(room(), `${url}feed`);
    expect(ids(answer)).toEqual(["a"]);
    expect(asked).toEqual([]);
    expect(answer.unplaced.map(({ value }) => value)).toEqual(expect.arrayContaining(sources));
  });

  test("a picture that is a page, one that runs a program, and one that is not there", async () => {
    const url = await answering((request, response) => {
      const base = `http://${request.headers.host}/`;
      const images = ["seite.png", "aktiv.svg", "fehlt.png"].map((name) => `&lt;img src="${base}${name}" alt="x"&gt;`);
      const files: Record<string, string> = {
        "/feed": rss(
          item(
            "a",
            `<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">${images.join("")}</content:encoded>`,
          ),
        ),
        "/seite.png": "<!DOCTYPE html><html><body>Bitte anmelden</body></html>",
        "/aktiv.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      };
      const file = files[request.url ?? ""];
      response.writeHead(file === undefined ? 404 : 200).end(file);
    });
    const folder = room();
    const { unplaced } = await importInto(folder, `${url}feed`);
    expect(unplaced.map(({ reason }) => reason).sort()).toEqual(["file", "unsafe-file", "wrong-file"]);
    expect(siteIn(join(folder, "releases")).paths.filter((path) => !path.endsWith(".md"))).toEqual([".keep"]);
  });
});

test("a mistyped address, and a page without a feed, end with code 3 and change nothing", async () => {
  const url = await answering(served({ "/": "<!DOCTYPE html><html></html>" }));
  for (const source of [`${url}nichts`, url]) {
    const folder = room();
    expect((await presswerk(folder, ["import", source])).exit).toBe(3);
    expect(siteIn(join(folder, "releases")).paths).toEqual([".keep"]);
  }
});
