import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect } from "vitest";
import { answering } from "../helpers/answering.js";
import { buildIn, type Files, newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";
import { pdf, png } from "../helpers/small-files.js";

/** How a server sends one file; what is left out is done well. */
export interface Manner {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** False: none; else made of what is sent. */
  readonly etag?: false | ((encoding: string) => string);
  readonly lastModified?: false;
  /** Which conditions of a request it heeds. */
  readonly knowsTag?: false;
  readonly knowsZippedTag?: false;
  readonly knowsDate?: false;
  readonly gzip?: false;
  /** What is sent to those who accept compression, if it is something else. */
  readonly zipped?: string;
  /** Takes the answer over altogether; false if it would rather not. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** A newsroom that is built and served on loopback; both files and manners may be changed at any time. */
export interface LiveSite {
  readonly url: string;
  /** The newsroom's folder. */
  readonly folder: string;
  /** What is served, by path; a copy of the output. */
  readonly files: Map<string, Buffer>;
  readonly manners: Map<string, Manner>;
  /** Replaces text in a file that is served. Throws if it is not there. */
  edit(path: string, from: string | RegExp, to: string): void;
}

const release = (title: string, date: string, more = "", text = "Text.") =>
  `---\ntitle: ${title}\ndate: ${date}\n${more}---\n${text}\n`;

/** Archives, a picture, an attachment, a link from one release to another, and one that was withdrawn. */
const releases: Files = {
  "releases/eins.md": release("Eins", "2026-03-01 09:00"),
  "releases/zwei.md": release("Zwei", "2026-03-02 09:00", "withdrawn: { date: 2026-03-03, reason: Irrtum }\n"),
  "releases/drei.md": release("Drei", "2026-03-03 09:00", "topics: [stadt]\n"),
  "releases/vier.md": release(
    "Vier",
    "2026-03-04 09:00",
    "topics: [stadt]\nimage: { src: bild.png, alt: Bild }\nattachments: [{ src: plan.pdf, title: Der Plan }]\n",
    `Siehe [Drei](drei.md), [Eins](eins.md) und [anderswo](https://www.example.org/).\n\n![Bild](bild.png)\n\n${"Viel Text. ".repeat(300)}`,
  ),
  "releases/plan.pdf": pdf,
  "releases/bild.png": png(3, 2, [0, 0, 200]),
};

const configuration = (url: string, more: string) => `title: Presse
description: Meldungen
url: ${url}
issuers: { land: [{ name: Land }] }
topics: { stadt: { title: Stadt } }
feeds: { items: 2, archive: 2${more} }
`;

/** Builds a newsroom for the address at which it is then served. `feeds` is added to the feeds' settings. */
export async function liveSite({ feeds = "" }: { feeds?: string } = {}): Promise<LiveSite> {
  const files = new Map<string, Buffer>();
  const manners = new Map<string, Manner>();
  const modified = new Date("2026-05-01T10:00:00Z").toUTCString();
  const url = await answering((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).slice(1);
    const path = asked === "" || asked.endsWith("/") ? `${asked}index.html` : asked;
    const manner = manners.get(path) ?? {};
    if (manner.answer?.(request, response)) return;
    const body = files.get(path);
    if (!body) response.writeHead(404, { "content-type": "text/html" }).end("<!DOCTYPE html><title>404</title>");
    else send({ request, response, path, modified }, body, manner);
  });
  const folder = newsroom({ "presswerk.yaml": configuration(url, feeds), ...releases });
  const result = await buildIn(folder);
  expect("refused" in result, JSON.stringify(result.diagnostics)).toBe(false);
  const site = siteIn(join(folder, "dist"));
  for (const path of site.paths) files.set(path, site.bytes(path));
  manners.set("2026/zwei/index.html", { status: 410 });
  return {
    ...{ url, folder, files, manners },
    edit(path, from, to) {
      const before = files.get(path)?.toString() ?? "";
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${path} does not hold ${from}`);
      files.set(path, Buffer.from(after));
    },
  };
}

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly modified: string;
}

function send({ request, response, path, modified }: Asked, body: Buffer, manner: Manner): void {
  const wantsGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"])) && manner.gzip !== false;
  const encoding = wantsGzip && body.length > 256 ? "gzip" : "identity";
  const content = encoding === "gzip" ? gzipSync(manner.zipped ?? body) : body;
  const tag = manner.etag === undefined ? tagOf(body) : manner.etag === false ? undefined : manner.etag(encoding);
  const headers = {
    "content-type": manner.type ?? typeOf(path),
    "cache-control": "public, max-age=300",
    ...(tag && { etag: tag }),
    ...(manner.lastModified !== false && { "last-modified": modified }),
    ...manner.headers,
  };
  const heedsTag = encoding === "gzip" ? manner.knowsZippedTag !== false : manner.knowsTag !== false;
  const { "if-none-match": asked, "if-modified-since": since } = request.headers;
  const same = asked === undefined ? since === modified && manner.knowsDate !== false : asked === tag && heedsTag;
  if (same) return void response.writeHead(304, headers).end();
  const about = { ...headers, "content-length": content.length, vary: "accept-encoding" };
  response.writeHead(manner.status ?? 200, encoding === "gzip" ? { ...about, "content-encoding": "gzip" } : about);
  response.end(request.method === "HEAD" ? undefined : content);
}

function tagOf(body: Buffer): string {
  return `"${createHash("sha1").update(body).digest("hex").slice(0, 12)}"`;
}

function typeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf(".") + 1);
  if (path.endsWith("feed.json")) return "application/feed+json";
  const types: Record<string, string> = {
    html: "text/html; charset=utf-8",
    xml: "application/xml",
    pdf: "application/pdf",
  };
  return types[ending] ?? (ending === "json" ? "application/json" : "application/octet-stream");
}
