import type { Newsroom } from "../model/newsroom.js";
import { sitePath } from "../written/addresses.js";
import { alike, folded, type KnownRelease, similar } from "./known-release.js";

/** Ids, addresses and headlines that releases have, those that an import is about to add included. */
export interface Taken {
  readonly ids: Map<string, KnownRelease>;
  /** By path below the newsroom's url, without a slash at its end. */
  readonly pages: Map<string, KnownRelease>;
  readonly aliases: Map<string, KnownRelease>;
  /** By the path that it had where it comes from. */
  readonly origins: Map<string, KnownRelease>;
  /** By headline, as it is compared. */
  readonly titles: Map<string, KnownRelease[]>;
}

export function takenBy(known: readonly KnownRelease[], newsroom: Pick<Newsroom, "url">): Taken {
  const taken: Taken = { ids: new Map(), pages: new Map(), aliases: new Map(), origins: new Map(), titles: new Map() };
  for (const release of known) take(release, taken, newsroom);
  return taken;
}

/** Notes one more release. */
export function take(
  release: KnownRelease,
  { ids, pages, aliases, titles }: Taken,
  newsroom: Pick<Newsroom, "url">,
): void {
  ids.set(release.id, release);
  const page = pathBelow(release.url, newsroom);
  if (page !== undefined) pages.set(page, release);
  for (const alias of release.aliases) aliases.set(pageOf(alias), release);
  const title = folded(release.title);
  titles.set(title, [...(titles.get(title) ?? []), release]);
}

/** What a foreign document says of a release, enough to know it again. */
export interface Sign {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly title: string;
  readonly otherTitle?: string | undefined;
  /** Milliseconds since 1970; absent if the document names no day. */
  readonly at?: number | undefined;
  readonly text: () => string;
}

/** The release that a document means, if it is there already: by id, by address and headline, by headline, day and text; without a day the text must be the same. */
export function recognised(
  { id, url, title, otherTitle = title, at, text }: Sign,
  taken: Taken,
  newsroom: Pick<Newsroom, "url">,
): KnownRelease | undefined {
  const byId = id === undefined ? undefined : taken.ids.get(id);
  if (byId) return byId;
  const namesakes = [title, otherTitle].flatMap((each) => taken.titles.get(folded(each)) ?? []);
  const path = url === undefined ? undefined : oldPath(url, newsroom);
  const byAddress =
    path === undefined ? undefined : (taken.pages.get(path) ?? taken.aliases.get(path) ?? taken.origins.get(path));
  if (byAddress && namesakes.includes(byAddress)) return byAddress;
  if (id !== undefined) return undefined;
  return namesakes.find((other) =>
    at === undefined
      ? alike(other.text(), text())
      : Math.abs(other.date.at - at) < day && similar(other.text(), text()),
  );
}

const day = 24 * 60 * 60 * 1000;

/** A path without what servers add to it. */
export function pageOf(path: string): string {
  return path.replace(/\/(?:index\.html)?$/, "");
}

/** An address below the newsroom's url as a path, decoded, without a slash at its end; undefined if it lies elsewhere. */
export function pathBelow(url: string, newsroom: Pick<Newsroom, "url">): string | undefined {
  if (!url.startsWith(newsroom.url)) return undefined;
  const path = sitePath(`/${url.slice(newsroom.url.length)}`);
  return path === undefined ? undefined : pageOf(path);
}

/** The path that an old address would have in the newsroom, wherever it stood. */
export function oldPath(url: string, newsroom: Pick<Newsroom, "url">): string | undefined {
  const below = pathBelow(url, newsroom);
  if (below !== undefined) return below;
  const path = URL.canParse(url) ? sitePath(new URL(url).pathname) : undefined;
  return path === undefined ? undefined : pageOf(path);
}
