import type { PublishedRelease } from "../model/published.js";

/** Which other releases a release's page names. */
export interface Neighbours {
  /** Live releases that share a topic, nearest in time, newest first; at most five. */
  readonly siblings: readonly PublishedRelease[];
  /** The next older and the next newer one in its language. */
  readonly previous?: PublishedRelease;
  readonly next?: PublishedRelease;
}

const most = 5;

/**
 * The neighbours of every release of one publication, newest first as it stands there.
 * Nearest in time, not newest: a new release then changes the pages of a few, not of its whole topic.
 */
export function neighboursIn(published: readonly PublishedRelease[]): (item: PublishedRelease) => Neighbours {
  const live = published.filter(({ state }) => state === "live");
  const inLanguage = lanes(live, ({ release }) => [release.language]);
  const inTopic = lanes(live, ({ release }) => release.topics.map((topic) => `${release.language} ${topic}`));
  return (item) => {
    const [own] = inLanguage(item);
    const next = own?.members[own.index - 1];
    const previous = own?.members[own.index + 1];
    const siblings = nearest(item, inTopic(item));
    return { siblings, ...(previous && { previous }), ...(next && { next }) };
  };
}

/** Releases of one language or topic, newest first, and where one of them stands. */
interface Place {
  readonly members: readonly PublishedRelease[];
  readonly index: number;
}

function lanes(
  live: readonly PublishedRelease[],
  keysOf: (item: PublishedRelease) => readonly string[],
): (item: PublishedRelease) => readonly Place[] {
  const lanes = new Map<string, PublishedRelease[]>();
  const places = new Map<PublishedRelease, Place[]>();
  for (const item of live) {
    const own: Place[] = [];
    for (const key of new Set(keysOf(item))) {
      const members = lanes.get(key) ?? [];
      if (members.length === 0) lanes.set(key, members);
      own.push({ members, index: members.push(item) - 1 });
    }
    places.set(item, own);
  }
  return (item) => places.get(item) ?? [];
}

/** Those nearest in time on either side, each once, newest first. */
function nearest(item: PublishedRelease, places: readonly Place[]): PublishedRelease[] {
  const near: PublishedRelease[] = [];
  const distance = ({ liveAt }: PublishedRelease) => Math.abs(liveAt - item.liveAt);
  const isNearer = (a: PublishedRelease, b: PublishedRelease) =>
    distance(a) < distance(b) || (distance(a) === distance(b) && a.id < b.id);
  const consider = (other: PublishedRelease) => {
    if (near.includes(other)) return;
    let place = near.length;
    while (place > 0 && isNearer(other, near[place - 1] as PublishedRelease)) place--;
    if (place >= most) return;
    near.splice(place, 0, other);
    if (near.length > most) near.pop();
  };
  for (const { members, index } of places) {
    const last = Math.min(members.length - 1, index + most);
    for (let at = Math.max(0, index - most); at <= last; at++)
      if (at !== index) consider(members[at] as PublishedRelease);
  }
  return near.sort((a, b) => b.liveAt - a.liveAt || (a.id < b.id ? -1 : 1));
}
