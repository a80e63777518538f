import { rfc3339 } from "../dates.js";
import { localized, type Newsroom } from "../model/newsroom.js";
import type { IndexEntry, PublicationIndex } from "../model/publication.js";
import type { PublishedRelease } from "../model/published.js";
import type { Edition } from "./edition.js";

/** The publication index of an edition: what is shown, and what was shown before and is hidden or lost now, newest first. */
export function publicationIndex(edition: Edition): PublicationIndex {
  const { newsroom } = edition;
  const { language, url } = newsroom;
  const entries = [
    ...edition.published.map((item) => ({ at: wholeSeconds(item.release.date.at), entry: shownEntry(item, newsroom) })),
    ...goneEntries(edition).map((entry) => ({ at: Date.parse(entry.date), entry })),
  ];
  return {
    version: 1,
    newsroom: { title: localized(newsroom.title, language, newsroom), url, language },
    releases: entries.sort(newestFirst).map(({ entry }) => entry),
  };
}

/** `releases.json` as text: one release a line, so that a change of one is a change of one line. */
export function formatPublicationIndex({ version, newsroom, releases }: PublicationIndex): string {
  const lines = releases.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "version": ${version},\n  "newsroom": ${JSON.stringify(newsroom)},\n  "releases": ${list}\n}\n`;
}

function shownEntry(item: PublishedRelease, { timezone }: Newsroom): IndexEntry {
  const { id, url, state, release, updated, formerUrls } = item;
  const date = rfc3339(release.date.at, timezone);
  return {
    id,
    url,
    title: release.title,
    date,
    updated: updated === release.date.at ? date : rfc3339(updated, timezone),
    language: release.language,
    state,
    issuer: release.issuer,
    topics: release.topics,
    formerUrls,
    fingerprint: release.fingerprint,
  };
}

/** Nothing of a hidden or lost release may be told but that its id and address were given away. */
function goneEntries({ newsroom, heldBack, identities, earlier, published }: Edition): IndexEntry[] {
  if (!earlier) return [];
  const shown = new Set(published.map(({ id }) => id));
  const hidden = new Map(
    heldBack.flatMap((release) => {
      const id = identities.get(release)?.earlier?.id;
      return id === undefined ? [] : [[id, release] as const];
    }),
  );
  const forgotten = new Set(newsroom.forgotten);
  return earlier.releases
    .filter(({ id }) => !shown.has(id) && (hidden.has(id) || !forgotten.has(id)))
    .map((entry) => {
      const { title: _title, ...rest } = entry;
      return { ...rest, topics: [], state: hidden.has(entry.id) ? "hidden" : "lost" };
    });
}

/** As the index gives it. */
function wholeSeconds(at: number): number {
  return Math.floor(at / 1000) * 1000;
}

interface Placed {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly entry: IndexEntry;
}

function newestFirst(a: Placed, b: Placed): number {
  return b.at - a.at || (a.entry.id < b.entry.id ? -1 : 1);
}
