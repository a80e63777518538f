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
    const { language, topics } = item.release;
    const [next] = inLanguage.newer(language, item, 1);
    const [previous] = inLanguage.older(language, item, 1);
    const near = new Set(
      topics.flatMap((topic) => {
        const lane = `${language} ${topic}`;
        return [...inTopic.newer(lane, item, most), ...inTopic.older(lane, item, most)];
      }),
    );
    const distance = ({ liveAt }: PublishedRelease) => Math.abs(liveAt - item.liveAt);
    const siblings = [...near]
      .sort((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1))
      .slice(0, most)
      .sort((a, b) => b.liveAt - a.liveAt || (a.id < b.id ? -1 : 1));
    return { siblings, ...(previous && { previous }), ...(next && { next }) };
  };
}

interface Lanes {
  /** Up to `count` releases of a lane on either side, the nearest first; none if the release is not in the lane itself. */
  newer(lane: string, item: PublishedRelease, count: number): PublishedRelease[];
  older(lane: string, item: PublishedRelease, count: number): PublishedRelease[];
}

function lanes(live: readonly PublishedRelease[], keysOf: (item: PublishedRelease) => readonly string[]): Lanes {
  const members = new Map<string, PublishedRelease[]>();
  const places = new Map<PublishedRelease, Map<string, number>>();
  for (const item of live) {
    const own = new Map<string, number>();
    for (const key of new Set(keysOf(item))) {
      const lane = members.get(key) ?? [];
      own.set(key, lane.push(item) - 1);
      members.set(key, lane);
    }
    places.set(item, own);
  }
  const around = (lane: string, item: PublishedRelease, from: number, to: number) => {
    const place = places.get(item)?.get(lane);
    return place === undefined
      ? []
      : (members.get(lane) ?? []).slice(Math.max(0, place + from), Math.max(0, place + to));
  };
  return {
    newer: (lane, item, count) => around(lane, item, -count, 0).reverse(),
    older: (lane, item, count) => around(lane, item, 1, count + 1),
  };
}
