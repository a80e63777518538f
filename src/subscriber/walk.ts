import { Fault } from "../model/fault.js";
import type { FeedDocument } from "./feed-document.js";
import { readFeed, type Unreadable } from "./feed-reader.js";
import type { Open, Opened } from "./opened.js";

export interface WalkOptions {
  /** The most documents; default 5,000. */
  readonly documents?: number | undefined;
  /** The most bytes of all documents together, decompressed; default 1 GB. */
  readonly bytes?: number | undefined;
  /** Where a feed links nothing older: ask for `?paged=2`, 3, … as WordPress has it. */
  readonly wordpress?: boolean | undefined;
  /** Ends the walk before its next document. */
  readonly signal?: AbortSignal | undefined;
}

/** What a walk meets, from the newest document to the oldest. The last step is an obstacle, if there is one. */
export type Step =
  | { readonly kind: "document"; readonly url: string; readonly opened: Opened; readonly document: FeedDocument }
  | ({ readonly kind: "obstacle" } & Obstacle);

/** Why a walk went no further, though a link led on. */
export type Obstacle =
  /** The document is not there, which is certain: a subscriber cannot get it either. */
  | { readonly reason: "missing"; readonly url: string; readonly status: number }
  | { readonly reason: "unreadable"; readonly url: string; readonly unreadable: Unreadable }
  /** The network failed, or a limit or the folder ends here: nothing is known of what is older. */
  | { readonly reason: "unreachable"; readonly url: string; readonly fault: Fault }
  | { readonly reason: "limit"; readonly url: string }
  /** The link leads to a document that was met already, or for long to nothing new. */
  | { readonly reason: "loop"; readonly url: string };

/**
 * Reads a feed and what it links as older: RFC 5005's `prev-archive` before `next`, JSON Feed's `next_url`,
 * WordPress's pages if asked. However long, slow or circular the archives are, the walk ends.
 */
export async function* walk(start: string, open: Open, options: WalkOptions = {}): AsyncGenerator<Step> {
  const { documents = 5000, bytes = 1e9, signal } = options;
  const met = new Set<string>();
  const ids = new Set<string>();
  let left = bytes;
  let barren = 0;
  for (let url: string | undefined = start; url !== undefined; ) {
    if (met.has(url) || barren >= 50) return yield obstacle({ reason: "loop", url });
    if (met.size >= documents || left <= 0 || signal?.aborted) return yield obstacle({ reason: "limit", url });
    met.add(url);
    const step: Step = await read(url, open);
    if (step.kind === "obstacle") {
      if (met.size > 1 && options.wordpress && isPage(url) && isEnd(step)) return;
      return yield step;
    }
    left -= step.opened.bytes.byteLength;
    barren = addNew(ids, step.document) ? 0 : barren + 1;
    met.add(step.opened.url);
    if (barren > 0 && options.wordpress && isPage(url)) return;
    yield step;
    url = older(step.document) ?? (options.wordpress ? nextPage(url, step.document) : undefined);
  }
}

async function read(url: string, open: Open): Promise<Step> {
  try {
    const opened = await open(url);
    if (opened.status !== 200) return obstacle({ reason: "missing", url, status: opened.status });
    const reading = readFeed(opened.bytes, { url: opened.url, contentType: opened.headers["content-type"] });
    if ("unreadable" in reading) return obstacle({ reason: "unreadable", url, unreadable: reading.unreadable });
    return { kind: "document", url, opened, document: reading.document };
  } catch (fault) {
    if (fault instanceof Fault) return obstacle({ reason: "unreachable", url, fault });
    throw fault;
  }
}

function obstacle(what: Obstacle): Step {
  return { kind: "obstacle", ...what };
}

/** True if at least one item is new; an empty document says nothing new either. */
function addNew(ids: Set<string>, { items }: FeedDocument): boolean {
  const before = ids.size;
  for (const { id } of items) ids.add(id);
  return ids.size > before;
}

/** Address of the next older document. */
export function older({ feed }: Pick<FeedDocument, "feed">): string | undefined {
  return withoutFragment(feed.links["prev-archive"] ?? feed.links.next);
}

function withoutFragment(url: string | undefined): string | undefined {
  return url?.replace(/#.*$/s, "");
}

function isPage(url: string): boolean {
  return /[?&]paged=\d+/.test(url);
}

/** Behind its last page WordPress knows no such page, or shows another; a server that fails is no end. */
function isEnd(step: Obstacle): boolean {
  return step.reason === "unreadable" || (step.reason === "missing" && step.status < 500 && step.status !== 429);
}

function nextPage(url: string, { items }: FeedDocument): string | undefined {
  if (items.length === 0 || !URL.canParse(url)) return undefined;
  const page = new URL(url);
  page.searchParams.set("paged", String(Number(page.searchParams.get("paged") ?? 1) + 1));
  return page.href;
}
