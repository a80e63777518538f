import { beforeAll, expect, test } from "vitest";
import { built, minimal } from "../helpers/newsroom.js";
import { needs } from "../helpers/programs.js";
import type { Site } from "../helpers/site.js";
import { pdf, png } from "../helpers/small-files.js";
import { ask } from "./ask.js";
import type { ServerName } from "./configurations.js";
import { folderOf, startServer } from "./running.js";

const servers: readonly ServerName[] = ["apache2", "nginx", "caddy"];
const serverFiles = [".htaccess", "nginx.conf", "Caddyfile"];
const moved: Readonly<Record<string, string>> = {
  "alte/adresse/index.html": "/2026/neue-bruecke/",
  "alt/über uns.html": "/2026/neue-bruecke/",
  "alt/feed.xml": "/rss.xml",
  "alt/zurueck/index.html": "/2026/zurueck/",
};

let site: Site;
beforeAll(async () => {
  site = await built({
    "presswerk.yaml": `${minimal}hosting: [apache, nginx, caddy]\nfeeds: { former: { /alt/feed.xml: rss.xml } }\n`,
    "releases/neue-bruecke.md": `---
title: Neue Brücke
date: 2026-05-04
image: { src: Brücke 1.png, alt: Die Brücke }
attachments: [{ src: plan.pdf, title: Plan }]
aliases: [/alte/adresse, /alt/über uns.html]
---
Die neue Brücke wird gebaut.
`,
    "releases/Brücke 1.png": png(40, 30, [0, 80, 160]),
    "releases/plan.pdf": pdf,
    "releases/zurueck.md": `---
title: Zurückgezogene Meldung
date: 2026-05-05
attachments: [{ src: plan.pdf, title: Plan }]
aliases: [/alt/zurueck]
withdrawn: { date: 2026-05-06, reason: Die Zahlen waren falsch }
---
Falsche Zahlen.
`,
  });
});

/** What a visitor is to get for a file of the site: its status, and where it leads. */
function expected(path: string): [status: number, location: string | undefined] {
  if (path in moved) return [301, moved[path]];
  if (serverFiles.includes(path)) return [404, undefined];
  return [path === "2026/zurueck/index.html" ? 410 : 200, undefined];
}

test.for(servers)("whatever a build writes, %s serves as it is, or as its rules say", async (name, context) => {
  needs(name, context);
  const server = await startServer(name, folderOf(site.paths.map((path) => ({ path, content: site.bytes(path) }))));
  try {
    for (const path of site.paths) {
      const address = path
        .replace(/(^|\/)index\.html$/, "$1")
        .split("/")
        .map(encodeURIComponent)
        .join("/");
      const { status, headers, body } = await ask(server.origin, `/${address}`);
      const location = headers.location?.replace(server.origin, "");
      expect([status, location], path).toEqual(expected(path));
      if (status === 200 || status === 410) expect(body.equals(site.bytes(path)), path).toBe(true);
    }
    expect((await ask(server.origin, "/2026/zurueck/plan.pdf")).status).toBe(410);
    expect((await ask(server.origin, "/2026/nichts/")).body.equals(site.bytes("404.html"))).toBe(true);
  } finally {
    await server.stop();
  }
});
