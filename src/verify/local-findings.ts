import { type Finding, finding } from "../model/findings.js";
import type { PublicationIndex } from "../model/publication.js";
import { type Manifest, recordOf } from "../output/manifest.js";
import type { FeedDocument } from "../subscriber/feed-document.js";

/** The publication as this machine has it, which is to be the same as the live one. */
export interface LocalPublication {
  /** Where it belongs; ends with `/`. */
  readonly url: string;
  readonly files: Manifest;
  readonly index: PublicationIndex;
  /** As presswerk.yaml says. */
  readonly hub?: string | undefined;
}

/** A feed that is being looked at. */
export interface LiveFeed {
  readonly url: string;
  /** Below the publication's address; undefined if it stands elsewhere. */
  readonly path?: string | undefined;
  readonly bytes: Uint8Array;
  /** Seconds that a cache has kept it, as it says; empty if it says nothing. */
  readonly age: string;
  readonly document: FeedDocument;
}

/** A feed against the manifest that was published with it: what else is sent was kept by a cache, or never arrived. */
export function staleFindings(feed: LiveFeed, live: Manifest | undefined, local?: LocalPublication): Finding[] {
  const published = feed.path === undefined ? undefined : live?.get(feed.path);
  if (!published || published.sha256 === "") return [];
  const sent = recordOf(feed.bytes).sha256;
  const own = feed.path === undefined ? undefined : local?.files.get(feed.path);
  if (sent === published.sha256 || sent === own?.sha256) return [];
  return [finding("stale", feed.url, { age: feed.age })];
}

/** Releases that subscribers of the live publication know by another id than this machine. */
export function idFindings({ url, document }: LiveFeed, { index }: LocalPublication): Finding[] {
  const ids = new Map<string, string>();
  for (const { id, url, formerUrls, state } of index.releases) {
    if (state !== "live" && state !== "withdrawn") continue;
    for (const address of [url, ...formerUrls]) ids.set(address, id);
  }
  return document.items.flatMap((item) => {
    const local = item.url === undefined ? undefined : ids.get(item.url);
    if (local === undefined || local === item.id || item.idFrom !== "feed") return [];
    return [finding("id-differs", url, { title: item.title, local, live: item.id })];
  });
}

/** Tells whether what was built here last is what is live. */
export function publishedFindings(live: Manifest | undefined, { url, files }: LocalPublication): Finding[] {
  if (!live) return [];
  const paths = new Set([...live.keys(), ...files.keys()]);
  const count = [...paths].filter((path) => live.get(path)?.sha256 !== files.get(path)?.sha256).length;
  return count === 0 ? [] : [finding("not-published", url, { count })];
}

/** A hub of presswerk.yaml that the live feed does not announce. */
export function hubMissing({ url, document }: LiveFeed, { hub }: LocalPublication): Finding[] {
  if (hub === undefined || document.feed.hub === hub || document.feed.archive) return [];
  return [finding("hub-missing", url, { hub })];
}
