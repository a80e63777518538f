import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, type TestContext, test } from "vitest";
import type { Hosting } from "../../src/model/newsroom.js";
import { needs } from "../helpers/programs.js";
import { type Answer, ask } from "./ask.js";
import type { ServerName } from "./configurations.js";
import { folderOf, type RunningServer, startServer } from "./running.js";
import { oldAddresses, rulesAt, siteAt } from "./served-site.js";

const servers: readonly { name: ServerName; hosting: Hosting }[] = [
  { name: "apache2", hosting: "apache" },
  { name: "nginx", hosting: "nginx" },
  { name: "caddy", hosting: "caddy" },
];
const cases = servers.flatMap((server) => ["/", "/presse/"].map((base) => ({ ...server, base })));
const week = 7 * 24 * 60 * 60 * 1000;

const encoded = (path: string) => path.split("/").map(encodeURIComponent).join("/");

describe.for(cases)("$name, site at $base", ({ name, hosting, base }) => {
  let running: Promise<RunningServer> | undefined;
  const start = () => {
    const root = folderOf([{ path: "outside/index.html", content: "<p>Outside</p>" }, ...siteAt(base, [hosting])]);
    return startServer(name, root, { sites: [join(root, base)] });
  };
  afterAll(async () => (await running)?.stop());

  type Options = { headers?: Record<string, string>; method?: string };

  /** Asks for an address of the host; the first to ask starts the server. */
  const hostAnswer = async (context: TestContext, path: string, { headers, method }: Options = {}): Promise<Answer> => {
    needs(name, context);
    running ??= start();
    return ask((await running).origin, path, headers, method);
  };
  const answer = (context: TestContext, path: string, options?: Options) => hostAnswer(context, base + path, options);

  /** Where a redirect leads: a path from the host's root if it stays there. */
  const target = async ({ headers }: Answer) => {
    const origin = (await running)?.origin ?? "";
    const { href } = new URL(headers.location ?? "", origin);
    return href.startsWith(`${origin}/`) ? href.slice(origin.length) : href;
  };

  test.for([
    ["rss.xml", "application/xml; charset=utf-8"],
    ["topics/wirtschaft/atom.xml", "application/xml; charset=utf-8"],
    ["archive/1/feed.json", "application/feed+json; charset=utf-8"],
    ["feed.json", "application/feed+json; charset=utf-8"],
    ["releases.json", "application/json; charset=utf-8"],
    ["feeds.opml", "text/x-opml; charset=utf-8"],
    ["sitemap.xml", "application/xml; charset=utf-8"],
    ["robots.txt", "text/plain; charset=utf-8"],
    [".well-known/security.txt", "text/plain; charset=utf-8"],
    ["", "text/html; charset=utf-8"],
    ["2026/neue-bruecke/", "text/html; charset=utf-8"],
    ["assets/site-0123abcd.css", "text/css; charset=utf-8"],
    ["2026/neue-bruecke/foto.jpg", "image/jpeg"],
  ] as const)("%s is served as %s", async ([path, type], context) => {
    const { status, headers } = await answer(context, path);
    expect([status, headers["content-type"]]).toEqual([200, type]);
  });

  test.for([
    ["assets/site-0123abcd.css", "public, max-age=31536000, immutable"],
    ["", "public, max-age=300, must-revalidate"],
    ["2026/neue-bruecke/", "public, max-age=300, must-revalidate"],
    ["2026/neue-bruecke/index.html", "public, max-age=300, must-revalidate"],
    ["rss.xml", "public, max-age=300, must-revalidate"],
    ["topics/wirtschaft/feed.json", "public, max-age=300, must-revalidate"],
    ["releases.json", "public, max-age=300, must-revalidate"],
    ["2026/neue-bruecke/foto.jpg", "public, max-age=3600"],
  ] as const)("%s may be kept for: %s", async ([path, value], context) => {
    expect((await answer(context, path)).headers["cache-control"]).toBe(value);
  });

  test.for(["", "2026/neue-bruecke/", "nowhere", "2026/zurueckgezogen/"])(
    "%s carries the headers of a page",
    async (path, context) => {
      const { headers } = await answer(context, path);
      expect(headers).toMatchObject({
        "content-security-policy": rulesAt(base).contentSecurityPolicy,
        "referrer-policy": "strict-origin-when-cross-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=()",
        "x-content-type-options": "nosniff",
      });
      expect(headers).not.toHaveProperty("access-control-allow-origin");
      expect(headers).not.toHaveProperty("strict-transport-security");
    },
  );

  test.for(["rss.xml", "en/atom.xml", "feed.json", "releases.json", "feeds.opml"])(
    "%s may be read by programs on any page, and answers briefly",
    async (path, context) => {
      const { headers } = await answer(context, path);
      expect(headers).toMatchObject({ "access-control-allow-origin": "*", "x-content-type-options": "nosniff" });
      expect(headers).not.toHaveProperty("content-security-policy");
    },
  );

  describe.for([
    "rss.xml",
    "atom.xml",
    "feed.json",
    "2026/neue-bruecke/",
    "assets/site-0123abcd.css",
    "releases.json",
    "feeds.opml",
  ])("%s", (path) => {
    test("is sent compressed to those who ask for it, with the same content", async (context) => {
      const plain = await answer(context, path);
      const zipped = await answer(context, path, { headers: { "accept-encoding": "gzip" } });
      expect(plain.headers).not.toHaveProperty("content-encoding");
      expect(zipped.headers["content-encoding"]).toBe("gzip");
      expect(zipped.headers.vary).toMatch(/accept-encoding/i);
      expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
      expect(zipped.body.length).toBeLessThan(plain.body.length / 2);
    });

    test.for(["identity", "gzip", "gzip, deflate, br, zstd"])(
      "costs a poller nothing while it is unchanged (%s)",
      async (encoding, context) => {
        const accept = { "accept-encoding": encoding };
        const { headers } = await answer(context, path, { headers: accept });
        const tag = String(headers.etag);
        const since = String(headers["last-modified"]);
        expect(tag).toMatch(/^(?:W\/)?".+"$/);
        const conditions = [
          { "if-none-match": tag },
          { "if-modified-since": since },
          { "if-none-match": tag, "if-modified-since": since },
          { "if-none-match": `"other", ${tag}` },
        ];
        for (const condition of conditions) {
          const again = await answer(context, path, { headers: { ...accept, ...condition } });
          expect([again.status, again.body.length], JSON.stringify(condition)).toEqual([304, 0]);
        }
        const changed = {
          "if-none-match": '"other"',
          "if-modified-since": new Date(Date.parse(since) - week).toUTCString(),
        };
        expect((await answer(context, path, { headers: { ...accept, ...changed } })).status).toBe(200);
      },
    );

    test("is told of by HEAD as by GET, without content", async (context) => {
      const told = await answer(context, path, { method: "HEAD" });
      const sent = await answer(context, path);
      expect([told.status, told.body.length]).toEqual([200, 0]);
      for (const header of ["content-type", "etag", "last-modified", "cache-control"]) {
        expect(told.headers[header]).toBe(sent.headers[header]);
      }
    });
  });

  test("a photo is not compressed", async (context) => {
    const { headers } = await answer(context, "2026/neue-bruecke/foto.jpg", { headers: { "accept-encoding": "gzip" } });
    expect(headers).not.toHaveProperty("content-encoding");
  });

  test.for(oldAddresses)("the old address %s leads to the page for good, however it ends", async (path, context) => {
    for (const ending of ["", "/", "/index.html"]) {
      const moved = await answer(context, encoded(path) + ending);
      expect([moved.status, await target(moved)], path + ending).toEqual([301, `${base}2026/neue-bruecke/`]);
    }
  });

  test.for([
    "alte/adresse2",
    "alte/adresse/weiter",
    "alte/adresse/index.htm",
    "xalte/adresse",
    "a%2Bb_c%7Cd%5Ee*f%5B0%5D~g",
    "aab.c%7Cd%5Ee*f%5B0%5D~g",
    "alt/Gro%C3%9F.html",
    "Alt/Gro%C3%9Fxhtml",
    "100%25%20%241%20%2Froot%20%2Froot%20%7Bpath%7D",
  ])("%s is no old address, though it looks like one", async (path, context) => {
    expect((await answer(context, path)).status).toBe(404);
  });

  test("an old feed address leads to the feed, and not to the document that stands there for hosts without rules", async (context) => {
    const moved = await answer(context, "alt/feed.xml");
    expect([moved.status, await target(moved)]).toEqual([301, `${base}rss.xml`]);
  });

  test("an old address may lead to another site", async (context) => {
    const moved = await answer(context, "hinaus");
    const address = String(moved.headers.location).replace(/%[0-9a-f]{2}/g, (code) => code.toUpperCase());
    expect([moved.status, address]).toEqual([301, "https://www.example.org/a%20b/%C3%A4?x=1&y=%22#z"]);
  });

  test.for(rulesAt(base).gone)(
    "what was withdrawn at %s is gone: the notice stands in its place",
    async (folder, context) => {
      const title = folder === "2026/zurueckgezogen/" ? "<title>Zurückgezogen" : "<title>Auch zurückgezogen";
      for (const rest of ["", "index.html", "foto.jpg", "anlagen/langfassung.pdf", "daten/feed.json"]) {
        const { status, headers, body } = await answer(context, encoded(folder) + rest);
        expect([status, headers["content-type"]], rest).toEqual([410, "text/html; charset=utf-8"]);
        expect(body.toString(), rest).toContain(title);
      }
      const told = await answer(context, encoded(folder), { method: "HEAD" });
      expect(told.status).toBe(410);
    },
  );

  test("an old address below a withdrawn release still leads on", async (context) => {
    expect((await answer(context, "2026/zurueckgezogen/alte-datei")).status).toBe(301);
  });

  test.for(["2026/neue-bruecke", "2026/zurueckgezogen", "topics/wirtschaft"])(
    "%s leads to the folder",
    async (path, context) => {
      const moved = await answer(context, path);
      expect([301, 308]).toContain(moved.status);
      expect(await target(moved)).toBe(`${base}${path}/`);
    },
  );

  test.for(["nowhere", "nowhere/", "assets/gone.css", "topics/none/feed.json", "2026/neue-bruecke/none.jpg"])(
    "%s is answered with the page for what is not there",
    async (path, context) => {
      const { status, headers, body } = await answer(context, path);
      expect([status, headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
      expect(body.toString()).toContain("Nicht gefunden");
      expect(headers["cache-control"] ?? "").not.toMatch(/immutable|max-age=3600/);
    },
  );

  test.for([
    ".presswerk-new/secret.html",
    ".htaccess",
    "2026/.git/config",
    "nginx.conf",
    "Caddyfile",
    "_headers",
    "_redirects",
  ])("%s is not shown to anyone", async (path, context) => {
    expect((await answer(context, path)).status).toBe(404);
  });

  test("a folder without a page is not listed", async (context) => {
    const { status, body } = await answer(context, "archive/1/");
    expect(status).toBe(name === "apache2" ? 403 : 404);
    expect(body.toString()).not.toContain("feed.json");
  });

  test(".well-known is no hidden folder", async (context) => {
    const { status, body } = await answer(context, ".well-known/security.txt");
    expect([status, body.toString()]).toEqual([200, "Contact: mailto:security@example.org\n"]);
  });

  if (base === "/") return;

  test("the rest of the host is left alone", async (context) => {
    const outside = await hostAnswer(context, "/outside/");
    expect(outside.body.toString()).toContain("Outside");
    expect(outside.headers).not.toHaveProperty("content-security-policy");
    const missing = await hostAnswer(context, "/outside/none");
    expect(missing.status).toBe(404);
    expect(missing.body.toString()).not.toContain("Nicht gefunden");
  });
});
