import { isoDay } from "../dates.js";
import { liveAt } from "../model/lifecycle.js";
import type { Newsroom } from "../model/newsroom.js";
import type { IndexEntry, PublicationIndex } from "../model/publication.js";
import type { Release } from "../model/release.js";
import { encodePath, releaseFolder } from "./urls.js";

/** Which release of the earlier publication a file is, and the permanent id that follows. */
export interface Identity {
  readonly id: string;
  readonly earlier?: IndexEntry;
  /** An earlier release that this file was, until its written `id` was edited. */
  readonly abandoned?: IndexEntry;
}

/**
 * Gives every release its permanent id: the written one, else the one under which the earlier publication knows it
 * (by text and address, by text, by address, by a former address), else a new `tag:` URI (RFC 4151).
 */
export function identify(
  releases: readonly Release[],
  earlier: PublicationIndex | undefined,
  newsroom: Newsroom,
): Map<Release, Identity> {
  const queue = releases.toSorted((a, b) => precedence(a, b, newsroom));
  const known = recognise(queue, earlier, newsroom);
  const taken = new Set([...releases.flatMap(({ id }) => id ?? []), ...(earlier?.releases ?? []).map(({ id }) => id)]);
  const identities = new Map<Release, Identity>();
  for (const release of queue) {
    const entry = known.get(release);
    if (release.id !== undefined) {
      const same = entry?.id === release.id;
      identities.set(release, { id: release.id, ...(entry && (same ? { earlier: entry } : { abandoned: entry })) });
    } else if (entry) identities.set(release, { id: entry.id, earlier: entry });
    else identities.set(release, { id: newId(release, taken, newsroom) });
  }
  return identities;
}

/** Drafts come last; then what went live first, the default language before others, file names last. */
function precedence(a: Release, b: Release, newsroom: Newsroom): number {
  const language = (release: Release) => newsroom.languages.indexOf(release.language);
  return (
    Number(a.draft) - Number(b.draft) ||
    liveAt(a) - liveAt(b) ||
    language(a) - language(b) ||
    (a.file < b.file ? -1 : 1)
  );
}

type Clue = { readonly ofEntry: (entry: IndexEntry) => string[]; readonly ofRelease: (release: Release) => string };

function recognise(
  releases: readonly Release[],
  earlier: PublicationIndex | undefined,
  newsroom: Newsroom,
): Map<Release, IndexEntry> {
  const known = new Map<Release, IndexEntry>();
  if (!earlier) return known;
  const free = new Set(earlier.releases);
  const claim = (release: Release, entry: IndexEntry | undefined) => {
    if (!entry || !free.delete(entry)) return;
    known.set(release, entry);
  };
  const byId = new Map(earlier.releases.map((entry) => [entry.id, entry]));
  for (const release of releases) if (release.id !== undefined) claim(release, byId.get(release.id));
  for (const clue of clues(earlier.newsroom.url, newsroom)) {
    if (known.size === releases.length) break;
    const index = new Map<string, IndexEntry[]>();
    for (const entry of free) for (const key of clue.ofEntry(entry)) index.set(key, [...(index.get(key) ?? []), entry]);
    for (const release of releases) {
      if (known.has(release)) continue;
      claim(
        release,
        index.get(clue.ofRelease(release))?.find((entry) => free.has(entry)),
      );
    }
  }
  return known;
}

/** The surest first. Addresses are compared below each newsroom's own url, so that a change of the base url changes no id. */
function clues(formerBase: string, newsroom: Newsroom): Clue[] {
  const path = (url: string) => (url.startsWith(formerBase) ? url.slice(formerBase.length) : url);
  const folder = (release: Release) => encodePath(releaseFolder(release, newsroom));
  return [
    {
      ofEntry: ({ url, fingerprint }) => [`${path(url)} ${fingerprint}`],
      ofRelease: (release) => `${folder(release)} ${release.fingerprint}`,
    },
    { ofEntry: ({ fingerprint }) => [fingerprint], ofRelease: ({ fingerprint }) => fingerprint },
    { ofEntry: ({ url }) => [path(url)], ofRelease: folder },
    { ofEntry: ({ formerUrls }) => formerUrls.map(path), ofRelease: folder },
  ];
}

/** The id of a release that has none yet: a `tag:` URI (RFC 4151) of the newsroom's host, the release's day and its slug. */
export function derivedId(
  { date, slug }: Pick<Release, "date" | "slug">,
  { url, timezone }: Pick<Newsroom, "url" | "timezone">,
): string {
  return `tag:${new URL(url).hostname},${isoDay(date.at, timezone)}:${slug}`;
}

function newId(release: Release, taken: Set<string>, newsroom: Newsroom): string {
  const id = derivedId(release, newsroom);
  let unique = id;
  for (let number = 2; taken.has(unique); number++) unique = `${id}-${number}`;
  taken.add(unique);
  return unique;
}
