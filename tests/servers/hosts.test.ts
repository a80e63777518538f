import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Hosting } from "../../src/model/newsroom.js";
import type { SiteRules } from "../../src/model/site-rules.js";
import { serverFiles } from "../../src/output/server/server-files.js";
import { needs } from "../helpers/programs.js";
import { ask } from "./ask.js";
import { type ServerName, stockModules } from "./configurations.js";
import { folderOf, type RunningServer, startServer } from "./running.js";
import { rulesAt, siteAt } from "./served-site.js";

const servers: readonly { name: ServerName; hosting: Hosting }[] = [
  { name: "apache2", hosting: "apache" },
  { name: "nginx", hosting: "nginx" },
  { name: "caddy", hosting: "caddy" },
];

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const get = (path: string, headers?: Record<string, string>) => ask(server?.origin ?? "", path, headers);

describe.for(servers)("$name", ({ name, hosting }) => {
  test("two newsrooms may stand on one host", async (context) => {
    needs(name, context);
    const root = folderOf([...siteAt("/land/", [hosting]), ...siteAt("/stadt/", [hosting])]);
    server = await startServer(name, root, { sites: [join(root, "land"), join(root, "stadt")] });
    for (const base of ["/land/", "/stadt/"]) {
      expect((await get(`${base}feed.json`)).headers["content-type"]).toBe("application/feed+json; charset=utf-8");
      expect((await get(`${base}alte/adresse`)).headers.location).toMatch(new RegExp(`${base}2026/neue-bruecke/$`));
      expect((await get(`${base}2026/zurueckgezogen/`)).status).toBe(410);
      expect((await get(`${base}nowhere`)).body.toString()).toContain("Nicht gefunden");
      expect((await get(`${base}assets/site-0123abcd.css`)).headers["cache-control"]).toMatch(/immutable/);
    }
  });

  test("two thousand old addresses all lead on, and nobody else", async (context) => {
    needs(name, context);
    const from = Array.from({ length: 2000 }, (_, index) => `archiv/${index % 20}/meldung-${index}`);
    const rules: SiteRules = { ...rulesAt("/"), redirects: from.map((path) => ({ from: path, to: "2026/neu/" })) };
    const root = folderOf([{ path: "rss.xml", content: "<rss/>" }, ...serverFiles(rules, [hosting])]);
    server = await startServer(name, root);
    for (const path of from.filter((_, index) => index % 97 === 0)) {
      const { status, headers } = await get(`/${path}/`);
      expect([status, headers.location], path).toEqual([301, expect.stringMatching(/\/2026\/neu\/$/)]);
    }
    expect((await get("/archiv/1/meldung-2")).status).toBe(404);
    expect((await get("/rss.xml")).status).toBe(200);
  });
});

describe("Apache with less than it wants", () => {
  test("as Debian installs it, without mod_headers: redirects, answers 410, knows the types of feeds, and spares pollers", async (context) => {
    needs("apache2", context);
    server = await startServer("apache2", folderOf(siteAt("/", ["apache"])), { modules: stockModules });
    expect((await get("/alte/adresse")).status).toBe(301);
    expect((await get("/2026/zurueckgezogen/")).status).toBe(410);
    const zip = { "accept-encoding": "gzip" };
    const { headers } = await get("/feed.json", zip);
    expect(headers).toMatchObject({
      "content-type": "application/feed+json; charset=utf-8",
      "content-encoding": "gzip",
    });
    const since = { "if-modified-since": String(headers["last-modified"]) };
    const tag = headers.etag === undefined ? {} : { "if-none-match": headers.etag };
    expect((await get("/feed.json", { ...zip, ...since, ...tag })).status).toBe(304);
  });

  test("is content to decide on files alone, as many hosts allow no more", async (context) => {
    needs("apache2", context);
    server = await startServer("apache2", folderOf(siteAt("/", ["apache"])), { allowOverride: "FileInfo" });
    expect((await get("/alte/adresse")).status).toBe(301);
    expect((await get("/2026/zurueckgezogen/")).status).toBe(410);
    expect((await get("/nowhere")).body.toString()).toContain("Nicht gefunden");
    expect((await get("/rss.xml")).headers).toMatchObject({ "access-control-allow-origin": "*" });
  });

  test("serves the site even with no module but the least", async (context) => {
    needs("apache2", context);
    const modules = ["mpm_event", "authz_core", "dir", "mime"];
    server = await startServer("apache2", folderOf(siteAt("/", ["apache"])), { modules });
    expect((await get("/feed.json")).headers["content-type"]).toBe("application/feed+json; charset=utf-8");
    expect((await get("/nowhere")).body.toString()).toContain("Nicht gefunden");
  });
});
