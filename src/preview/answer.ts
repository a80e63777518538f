import { type Told, tell, tellFault } from "../messages/tell.js";
import { Fault } from "../model/fault.js";
import { escapeHtml } from "../model/html.js";
import { encodePath } from "../site/urls.js";
import { mediaTypeOf } from "../source/media-type.js";
import { scriptAddress, styleAddress } from "./addresses.js";
import type { Found } from "./find.js";
import { heldBack, type Speaker } from "./held-back.js";
import { liveScript } from "./live-script.js";
import { liveStyle } from "./live-style.js";
import { markPage } from "./mark-page.js";
import type { Scene } from "./scene.js";
import type { Answer } from "./serve.js";
import type { Showing } from "./studio.js";

export interface AnswerOptions {
  readonly speaker: Speaker;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What the preview answers at an address, given in full. */
export async function answerAt(url: URL, showing: Showing, options: AnswerOptions): Promise<Answer> {
  const own = ownFiles.get(url.pathname);
  if (own) return { status: 200, ...own };
  const { scene, find } = showing;
  if (!scene) return page(200, emptyPage(options.speaker), url, showing, options);
  const base = basePath(scene);
  const path = pathBelow(base, url.pathname);
  if (path === undefined) return forward(base);
  const found = await find(path);
  if (!found && /\.(?!html?$)\w+$/.test(path)) return { status: 404, type: plain, body: url.pathname };
  if (!found) return page(404, scene.pages().notFound(), url, showing, options);
  return answerFor(found, url, showing, options);
}

/** Path of the newsroom's address, which the preview shares, so that pages find each other as they will. */
export function basePath({ newsroom }: Pick<Scene, "newsroom">): string {
  return new URL(newsroom.url).pathname;
}

const ownFiles = new Map([
  [scriptAddress, { type: "text/javascript; charset=utf-8", body: liveScript }],
  [styleAddress, { type: "text/css; charset=utf-8", body: liveStyle }],
]);

function answerFor(found: Found, url: URL, showing: Showing, options: AnswerOptions): Answer {
  if ("page" in found) return page(200, found.page, url, showing, options);
  if ("asset" in found)
    return { status: 200, type: withCharset(found.asset.mediaType), body: { file: found.asset.source } };
  if ("bytes" in found) return { status: 200, type: typeOf(url.pathname, found.bytes), body: found.bytes };
  const outside = /^[a-z][a-z0-9+.-]*:/i.test(found.forward);
  return forward(outside ? found.forward : basePath(showing.scene as Scene) + encodePath(found.forward));
}

const plain = "text/plain; charset=utf-8";

function forward(location: string): Answer {
  return { status: 302, type: plain, body: location, location };
}

function page(status: number, html: string, url: URL, showing: Showing, options: AnswerOptions): Answer {
  const { scene, errors } = showing;
  const { speaker, version, now } = options;
  const held = (address: string) => {
    const item = scene && itemAt(new URL(address), url.origin, scene);
    const release = item && scene.written.get(item.release.file);
    return release && heldBack(release, { now, newsroom: scene.newsroom, speaker });
  };
  const told = errors.map((error) => inWords(error, speaker));
  const body = markPage(html, {
    url: url.href,
    version,
    speaker,
    errors: told,
    own: held(url.href),
    linked: held,
    empty: !scene,
  });
  return { status, type: "text/html; charset=utf-8", body };
}

function inWords(error: Showing["errors"][number], { messages }: Speaker): Told {
  return error instanceof Fault ? tellFault(error, messages) : tell(error, messages);
}

function itemAt({ origin, pathname }: URL, here: string, scene: Scene) {
  const path = origin === here ? pathBelow(basePath(scene), pathname) : undefined;
  return path === undefined ? undefined : scene.releaseAt.get(path.endsWith("/") ? `${path}index.html` : path);
}

function pathBelow(base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(base.length));
  } catch {
    return undefined;
  }
}

/** As the written server rules have it: `application/feed+json` for JSON Feed, `application/xml` for the others. */
function typeOf(path: string, bytes: string | Uint8Array): string {
  if (/\/feed\.json$/.test(path)) return "application/feed+json";
  if (/\.(?:xml|opml)$/.test(path)) return "application/xml; charset=utf-8";
  const start = Buffer.from(typeof bytes === "string" ? bytes.slice(0, 1000) : bytes.subarray(0, 1000));
  return withCharset(mediaTypeOf(path, start).mediaType);
}

function withCharset(type: string): string {
  return /^text\/|javascript|json$/.test(type) ? `${type}; charset=utf-8` : type;
}

/** Stands where there has been no site yet. */
function emptyPage({ messages, language }: Speaker): string {
  const { label } = messages.cli.preview;
  return `<!DOCTYPE html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(label)}</title></head><body></body></html>\n`;
}
