import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { escapeHtml } from "../../src/model/html.js";
import { emptyFolder } from "./empty-folder.js";

/** An item of a feed that a test writes; what is left out follows from the id. */
export interface WrittenItem {
  readonly id: string;
  readonly url?: string;
  readonly title?: string;
  readonly html?: string;
  /** RFC 3339. */
  readonly date?: string;
  readonly updated?: string;
  readonly corrections?: readonly object[];
}

export interface WrittenFeed {
  readonly items: readonly WrittenItem[];
  readonly self?: string;
  /** Address of the next older document. */
  readonly prev?: string;
}

/** Where the publications of tests say that they stand. */
export const site = "https://medien.example.org/";

function whole({ id, ...item }: WrittenItem) {
  const date = item.date ?? "2026-01-01T10:00:00Z";
  const html = item.html ?? `<p>Text von ${id}.</p>`;
  return { id, url: `${site}2026/${id}/`, title: `Meldung ${id}`, html, date, updated: date, ...item };
}

/** RSS 2.0 by another generator than presswerk. */
export function rss({ items, self, prev }: WrittenFeed): string {
  const link = (rel: string, href?: string) => (href ? `<atom:link rel="${rel}" href="${escapeHtml(href)}"/>` : "");
  const written = items
    .map(whole)
    .map(
      ({ id, url, title, html, date, updated }) =>
        `<item><title>${escapeHtml(title)}</title><link>${escapeHtml(url)}</link><guid isPermaLink="false">${escapeHtml(id)}</guid>` +
        `<pubDate>${new Date(date).toUTCString()}</pubDate>${updated === date ? "" : `<atom:updated>${updated}</atom:updated>`}` +
        `<description>${escapeHtml(html)}</description></item>`,
    );
  return (
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Medien</title>` +
    `<link>${site}</link><description>Alles</description>${link("self", self)}${link("prev-archive", prev)}${written.join("\n")}</channel></rss>`
  );
}

/** Atom 1.0. */
export function atom({ items, self, prev }: WrittenFeed): string {
  const link = (rel: string, href?: string) => (href ? `<link rel="${rel}" href="${escapeHtml(href)}"/>` : "");
  const written = items
    .map(whole)
    .map(
      ({ id, url, title, html, date, updated }) =>
        `<entry><id>${escapeHtml(id)}</id><title>${escapeHtml(title)}</title><link href="${escapeHtml(url)}"/>` +
        `<published>${date}</published><updated>${updated}</updated><content type="html">${escapeHtml(html)}</content></entry>`,
    );
  return (
    `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>${site}</id><title>Medien</title>` +
    `<updated>2026-01-01T00:00:00Z</updated>${link("self", self)}${link("prev-archive", prev)}${written.join("\n")}</feed>`
  );
}

/** JSON Feed 1.1 with presswerk's extension. */
export function json({ items, self, prev }: WrittenFeed): string {
  const written = items.map(whole).map(({ id, url, title, html, date, updated, corrections }) => ({
    ...{ id, url, title, content_html: html, date_published: date, date_modified: updated },
    _presswerk: corrections && { corrections },
  }));
  const version = "https://jsonfeed.org/version/1.1";
  return JSON.stringify({ version, title: "Medien", feed_url: self, next_url: prev, items: written });
}

/** A release as `releases.json` keeps it. */
export interface WrittenEntry {
  readonly id: string;
  readonly state?: "live" | "withdrawn" | "hidden" | "lost";
  readonly title?: string;
}

/** The files of an output of presswerk with one channel in three formats: the feed, one archive, index and OPML. */
export function outputFiles(
  items: readonly WrittenItem[],
  options: { archived?: readonly WrittenItem[]; index?: readonly WrittenEntry[]; base?: string } = {},
): Record<string, string> {
  const { archived = [], base = site } = options;
  const index: readonly WrittenEntry[] = options.index ?? [...items, ...archived].map(({ id }) => ({ id }));
  const releases = index.map(({ id, state = "live", title }) => ({
    ...{ id, url: `${base}2026/${id}/`, title, date: "2026-01-01T10:00:00Z", updated: "2026-01-01T10:00:00Z" },
    ...{ language: "de", state, issuer: "land", topics: [], formerUrls: [], fingerprint: id },
  }));
  const documents = Object.entries({ "rss.xml": rss, "atom.xml": atom, "feed.json": json }).flatMap(([name, write]) => {
    const moved = (list: readonly WrittenItem[]) => list.map((item) => ({ url: `${base}2026/${item.id}/`, ...item }));
    const prev = archived.length > 0 ? { prev: `${base}archive/1/${name}` } : {};
    const feed = [name, write({ items: moved(items), self: base + name, ...prev })];
    return archived.length > 0 ? [feed, [`archive/1/${name}`, write({ items: moved(archived) })]] : [feed];
  });
  return {
    ...Object.fromEntries(documents),
    "releases.json": JSON.stringify({ version: 1, newsroom: { title: "Medien", url: base, language: "de" }, releases }),
    "feeds.opml": `<opml version="2.0"><body><outline text="Medien" type="rss" xmlUrl="${base}rss.xml"/></body></opml>`,
  };
}

/** Writes files into a folder of its own and returns its absolute path. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = emptyFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
