import { type Finding, finding } from "../model/findings.js";
import type { IndexEntry, PublicationIndex } from "../model/publication.js";
import type { FeedItem } from "../subscriber/feed-document.js";
import type { Open } from "../subscriber/opened.js";
import { subscribe } from "../subscriber/subscribe.js";

/** A feed as one knows it who has walked back through its archives. */
export interface Walked {
  readonly url: string;
  /** Ids of all its items, newest document first. */
  readonly ids: readonly string[];
  /** Documents that were read. */
  readonly documents: number;
  readonly archived: boolean;
  readonly findings: readonly Finding[];
}

export interface WalkLimits {
  /** The most documents. */
  readonly documents: number;
  readonly signal?: AbortSignal | undefined;
}

/** Walks back through the archives of a feed. A feed that cannot be read at all has told so already. */
export async function walkBack(url: string, open: Open, limits: WalkLimits): Promise<Walked> {
  const read = await subscribe(url, open, { ...limits, keep: ({ id }: FeedItem) => id });
  if (!("items" in read)) return { url, ids: [], documents: 0, archived: false, findings: [] };
  const { items, documents, archived, obstacle } = read;
  const ended = obstacle && { document: obstacle.url, reason: obstacle.reason };
  return {
    url,
    ids: items,
    documents: documents.length,
    archived,
    findings: ended ? [finding("archive-ends", url, ended)] : [],
  };
}

/** Releases that the index calls published, but that nobody finds who walks back through the newsroom's own feed. */
export function missingFrom(walked: Walked, index: PublicationIndex, language: string): IndexEntry[] {
  if (!walked.archived || walked.findings.length > 0) return [];
  const found = new Set(walked.ids);
  const shown = ({ state, language: own }: IndexEntry) =>
    own === language && (state === "live" || state === "withdrawn");
  return index.releases.filter((entry) => shown(entry) && !found.has(entry.id));
}

/** The language of a newsroom's own feed by its path below the publication's address; undefined for topics and issuers. */
export function languageOfFeed(path: string, index: PublicationIndex): string | undefined {
  const [, folder] = /^(?:([^/]+)\/)?(?:rss\.xml|atom\.xml|feed\.json)$/.exec(path) ?? [];
  return /^[^/]+$/.test(path) ? index.newsroom.language : folder;
}
