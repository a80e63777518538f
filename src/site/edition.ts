import { liveAt, type State, stateAt, updatedAt } from "../model/lifecycle.js";
import { releaseLookup } from "../model/lookup.js";
import type { Newsroom } from "../model/newsroom.js";
import type { PublicationIndex } from "../model/publication.js";
import type { PublishedRelease, Reference } from "../model/published.js";
import type { Release } from "../model/release.js";
import { type Identity, identify } from "./identity.js";
import { absoluteUrl, releaseFolder } from "./urls.js";

/** What a newsroom publishes at one moment, and what it holds back. */
export interface Edition {
  readonly newsroom: Newsroom;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Live and withdrawn, newest first. */
  readonly published: readonly PublishedRelease[];
  /** Drafts, embargoed and scheduled ones. */
  readonly heldBack: readonly Release[];
  readonly counts: Readonly<Record<State, number>>;
  readonly identities: ReadonlyMap<Release, Identity>;
  readonly earlier: PublicationIndex | undefined;
  /** The moment a rebuild would next change the output, in milliseconds since 1970. */
  readonly nextDue: number | undefined;
}

/** Decides what of the releases may be shown at `now`, under which ids and addresses. */
export function editionOf(
  newsroom: Newsroom,
  releases: readonly Release[],
  { now, earlier }: { now: number; earlier?: PublicationIndex | undefined },
): Edition {
  const identities = identify(releases, earlier, newsroom);
  const states = new Map(releases.map((release) => [release, stateAt(release, now)]));
  const shown = releases.filter((release) => isShown(states.get(release)));
  const references = new Map(shown.map((release) => [release, referenceTo(release, identities, newsroom)]));
  const related = relations(releases, references);
  const published = shown.map((release) => {
    const { id, path, url } = references.get(release) as Reference;
    const state = states.get(release) as "live" | "withdrawn";
    const formerUrls = formerUrlsOf(identities.get(release)?.earlier, url);
    const updated = updatedAt(release, now);
    return { release, id, path, url, state, liveAt: liveAt(release), updated, formerUrls, ...related(release) };
  });
  return {
    newsroom,
    now,
    published: published.sort(newestFirst),
    heldBack: releases.filter((release) => !isShown(states.get(release))),
    counts: count([...states.values()]),
    identities,
    earlier,
    nextDue: nextDue(releases, published, now),
  };
}

/** For how long a release is news, in milliseconds. */
export const newsTime = 48 * 60 * 60 * 1000;

/** True while a release belongs into the news sitemap: for 48 hours from the moment it went live. */
export function isNews({ state, liveAt }: Pick<PublishedRelease, "state" | "liveAt">, now: number): boolean {
  return state === "live" && now < liveAt + newsTime;
}

function isShown(state: State | undefined): boolean {
  return state === "live" || state === "withdrawn";
}

/** By the moment they went live; the id decides between equals, because nothing else of a release stays for ever. */
function newestFirst(a: PublishedRelease, b: PublishedRelease): number {
  return b.liveAt - a.liveAt || (a.id < b.id ? -1 : 1);
}

function referenceTo(release: Release, identities: Edition["identities"], newsroom: Newsroom): Reference {
  const path = releaseFolder(release, newsroom);
  const { id } = identities.get(release) as Identity;
  return { id, path, url: absoluteUrl(path, newsroom), title: release.title, language: release.language };
}

function formerUrlsOf(earlier: Identity["earlier"], url: string): string[] {
  if (!earlier || (earlier.url === url && earlier.formerUrls.length === 0)) return [];
  return [...new Set([...earlier.formerUrls, earlier.url])].filter((former) => former !== url);
}

type Relations = Pick<PublishedRelease, "translations" | "corrects" | "correctedBy">;

/** Links between releases, both ways, and only to those that are shown. */
function relations(
  releases: readonly Release[],
  references: ReadonlyMap<Release, Reference>,
): (release: Release) => Relations {
  const lookup = releaseLookup(releases);
  const groups = new Map<Release, Set<Release>>();
  const correctedBy = new Map<Release, Reference[]>();
  for (const release of releases) {
    const original = release.translationOf === undefined ? undefined : lookup(release.translationOf, release);
    if (original) join(groups, release, original);
    const wrong = release.corrects === undefined ? undefined : lookup(release.corrects, release);
    const right = references.get(release);
    if (wrong && right) correctedBy.set(wrong, [...(correctedBy.get(wrong) ?? []), right]);
  }
  return (release) => {
    const corrected = release.corrects === undefined ? undefined : lookup(release.corrects, release);
    const corrects = corrected && references.get(corrected);
    const others = [...(groups.get(release) ?? [])].filter((other) => other.language !== release.language);
    return {
      translations: others
        .flatMap((other) => references.get(other) ?? [])
        .sort((a, b) => (a.language < b.language ? -1 : 1)),
      ...(corrects && { corrects }),
      correctedBy: correctedBy.get(release) ?? [],
    };
  };
}

function join(groups: Map<Release, Set<Release>>, a: Release, b: Release): void {
  const group = new Set([...(groups.get(a) ?? [a]), ...(groups.get(b) ?? [b])]);
  for (const member of group) groups.set(member, group);
}

function count(states: readonly State[]): Record<State, number> {
  const counts = { draft: 0, embargoed: 0, scheduled: 0, live: 0, withdrawn: 0 };
  for (const state of states) counts[state]++;
  return counts;
}

function nextDue(
  releases: readonly Release[],
  published: readonly PublishedRelease[],
  now: number,
): number | undefined {
  let next = Number.POSITIVE_INFINITY;
  const consider = (at: number | undefined) => {
    if (at !== undefined && at > now && at < next) next = at;
  };
  for (const release of releases) if (!release.draft) consider(liveAt(release));
  for (const item of published) {
    if (isNews(item, now)) consider(item.liveAt + newsTime);
    consider(item.release.updated?.at);
  }
  return next === Number.POSITIVE_INFINITY ? undefined : next;
}
