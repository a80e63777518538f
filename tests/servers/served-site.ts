import type { Hosting } from "../../src/model/newsroom.js";
import type { OutputFile } from "../../src/model/output-file.js";
import type { SiteRules } from "../../src/model/site-rules.js";
import { serverFiles } from "../../src/output/server/server-files.js";

/** Old addresses as press offices have them, and the worst that a path may hold. */
export const oldAddresses = [
  "alte/adresse",
  "Alt/Groß.html",
  "presse/meldung,id=12;v(2).aspx",
  "mit leerzeichen/über uns",
  "zitat \"a\" 'b'",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what servers would take for a variable
  "100% $1 ${HOME} {$HOME} {path}",
  "a+b.c|d^e*f[0]~g",
  "back\\slash",
  "frage?und#raute",
  "日本語",
  "schmal\u00a0leer\u2028zeile",
];

/** What a site in any path is served by: one live release, one withdrawn, feeds, an asset, a photo. */
export function rulesAt(basePath: string): SiteRules {
  return {
    basePath,
    redirects: [
      ...oldAddresses.map((from) => ({ from, to: "2026/neue-bruecke/" })),
      { from: "alt/feed.xml", to: "rss.xml" },
      { from: "hinaus", to: "https://www.example.org/a%20b/ä?x=1&y=%22#z" },
      { from: "2026/zurueckgezogen/alte-datei", to: "2026/neue-bruecke/" },
    ],
    gone: ["2026/zurueckgezogen/", "2026/zurück & weg/"],
    contentSecurityPolicy: "default-src 'none'; style-src 'self'; img-src 'self'",
    notFound: "404.html",
  };
}

const long = "Die neue Brücke wird gebaut. ".repeat(60);
const page = (title: string) => `<!DOCTYPE html><title>${title}</title><p>${long}</p>`;

/** The files of such a site with those for the servers, by their paths on the host. */
export function siteAt(basePath: string, hosting: readonly Hosting[]): OutputFile[] {
  return siteFiles(basePath, hosting).map(({ path, content }) => ({ path: basePath.slice(1) + path, content }));
}

function siteFiles(basePath: string, hosting: readonly Hosting[]): OutputFile[] {
  const feeds = ["", "topics/wirtschaft/", "archive/1/", "en/"].flatMap((folder) => [
    { path: `${folder}rss.xml`, content: `<rss><title>${long}</title></rss>` },
    { path: `${folder}atom.xml`, content: `<feed><title>${long}</title></feed>` },
    { path: `${folder}feed.json`, content: JSON.stringify({ title: long }) },
  ]);
  return [
    ...feeds,
    { path: "index.html", content: page("Start") },
    { path: "topics/wirtschaft/index.html", content: page("Wirtschaft") },
    { path: "404.html", content: page("Nicht gefunden") },
    { path: "2026/neue-bruecke/index.html", content: page("Neue Brücke") },
    { path: "2026/neue-bruecke/foto.jpg", content: "JPEG" },
    { path: "2026/neue-bruecke/meldung.txt", content: long },
    { path: "2026/zurueckgezogen/index.html", content: page("Zurückgezogen") },
    { path: "2026/zurück & weg/index.html", content: page("Auch zurückgezogen") },
    { path: "alte/adresse/index.html", content: page("Weiterleitung") },
    { path: "alt/feed.xml", content: "<rss/>" },
    { path: "assets/site-0123abcd.css", content: `/* ${long} */` },
    { path: "releases.json", content: JSON.stringify({ title: long }) },
    { path: "feeds.opml", content: `<opml>${long}</opml>` },
    { path: "sitemap.xml", content: "<urlset/>" },
    { path: "robots.txt", content: "User-agent: *\n" },
    { path: ".well-known/security.txt", content: "Contact: mailto:security@example.org\n" },
    { path: ".presswerk-new/secret.html", content: "not yet" },
    ...serverFiles(rulesAt(basePath), hosting),
  ];
}
