import { isoDay } from "../dates.js";
import type { Asset } from "../model/asset.js";
import type { Channel } from "../model/channel.js";
import { groupBy } from "../model/group-by.js";
import type { Newsroom } from "../model/newsroom.js";
import type { OutputFile } from "../model/output-file.js";
import type { PublishedRelease } from "../model/published.js";
import type { Release } from "../model/release.js";
import type { SmallerPicture } from "../model/smaller-picture.js";
import type { Text } from "../model/text.js";
import type { ChannelPartContext, Neighbour, ReleaseContext, YearContext, YearCount } from "../pages/context.js";
import type { Pages } from "../pages/pages.js";
import { partsOf } from "./channel-parts.js";
import type { Edition } from "./edition.js";
import type { Keys } from "./keys.js";
import { neighboursIn } from "./neighbours.js";
import { archivePage, feedsPage, monthPage, partPage, searchFolder, yearPage } from "./urls.js";

/** The page of every release and, beside it, the files that it names; a withdrawn one has no files. */
export function* releasePages({ published }: Edition, keys: Keys, smaller: Smaller): Generator<OutputFile> {
  const { of, markOf } = releaseContexts(published, smaller);
  for (const item of published) {
    const key = keys.ofText("release", `${keys.ofRelease(item)}\n${markOf(item)}`);
    // most pages stand already, and nobody asks for theirs
    const content = {
      page: item,
      get context() {
        return of(item);
      },
    };
    yield { path: `${item.path}index.html`, key, content };
    if (item.state === "live") yield* copies(item, smaller);
  }
}

/** What the page of each release says of others, and a text that is another one whenever that is. */
export interface ReleaseContexts {
  readonly of: (item: PublishedRelease) => ReleaseContext;
  readonly markOf: (item: PublishedRelease) => string;
}

export function releaseContexts(published: readonly PublishedRelease[], smaller: Smaller): ReleaseContexts {
  const neighbours = neighboursIn(published);
  const folders = new Map(published.map(({ release, path }) => [release.file, path]));
  const marks = new Map<PublishedRelease, string>();
  const markOfNeighbour = (item: PublishedRelease) => {
    const mark = marks.get(item) ?? JSON.stringify(neighbour(item));
    marks.set(item, mark);
    return mark;
  };
  const others = (item: PublishedRelease) => ({
    linked: linkedFolders(item.release.text, folders),
    ...picturesOf(item, smaller),
  });
  return {
    of(item) {
      const { siblings, previous, next } = neighbours(item);
      return {
        siblings: siblings.map(neighbour),
        ...(previous && { previous: neighbour(previous) }),
        ...(next && { next: neighbour(next) }),
        ...others(item),
      };
    },
    markOf(item) {
      const { siblings, previous, next } = neighbours(item);
      const around = [previous, next].map((other) => (other ? markOfNeighbour(other) : ""));
      return [...around, ...siblings.map(markOfNeighbour), JSON.stringify(others(item))].join("\n");
    },
  };
}

/** Finds the smaller versions of a picture. */
export type Smaller = (asset: Asset) => readonly SmallerPicture[];

function picturesOf({ release, state }: PublishedRelease, smaller: Smaller): Pick<ReleaseContext, "pictures"> {
  const found = state === "live" ? assetsOf(release).map((asset) => [asset.name, smaller(asset)] as const) : [];
  const entries = found.filter(([, versions]) => versions.length > 0);
  if (entries.length === 0) return {};
  return {
    pictures: Object.fromEntries(
      entries.map(([name, all]) => [name, all.map(({ name, width, type }) => ({ name, width, type }))]),
    ),
  };
}

const none: readonly Asset[] = [];

/** Every file that a release names, once. */
export function assetsOf({ image, attachments, text }: Release): readonly Asset[] {
  if (!image && attachments.length === 0 && text.assets.length === 0) return none;
  const assets = [...(image ? [image.asset] : []), ...attachments.map(({ asset }) => asset), ...text.assets];
  return [...new Map(assets.map((asset) => [asset.name, asset])).values()];
}

/** The pages that lead to releases: fronts, topics, issuers, years, archive, feeds, and the one for wrong addresses. */
export function* listPages(
  edition: Edition,
  channels: readonly Channel[],
  { pages, keys }: { pages: Pages; keys: Keys },
): Generator<OutputFile> {
  const { newsroom } = edition;
  const years = new Map(newsroom.languages.map((language) => [language, yearsOf(edition, language)]));
  const counts = channels.map(({ path, title, releases }) => [path, title, releases.length]);
  for (const language of newsroom.languages) {
    const own = years.get(language) ?? new Map<string, PublishedRelease[]>();
    const inYears = countsOf(own);
    const inLanguage = channels.filter((channel) => channel.language === language);
    for (const channel of inLanguage) {
      const parts = partsOf(channel);
      const key = keys.of("channel", [channel.path, counts, inYears, channel.releases.map(keys.ofRelease)]);
      const make = () => pages.channel(channel, { channels: inLanguage, years: inYears, parts });
      yield { path: `${channel.path}index.html`, key, content: { make } };
      for (const part of parts) yield partFile(channel, { part, newest: parts.length }, { pages, keys });
    }
    for (const [year, releases] of own) {
      const languages = newsroom.languages.filter((other) => years.get(other)?.has(year));
      const months = monthsOf(releases, newsroom);
      const counts = [...months].map(([month, { length: count }]) => ({ month, count }));
      const ofYear = { year, language, releases, languages, years: inYears };
      yield yearFile(months.size > 0 ? { ...ofYear, months: counts } : ofYear, yearPage(year, language, newsroom), {
        pages,
        keys,
      });
      for (const [month, ofMonth] of months) {
        const inMonth = newsroom.languages.filter((other) =>
          monthsOf(years.get(other)?.get(year) ?? [], newsroom).has(month),
        );
        const context = { ...ofYear, month, releases: ofMonth, languages: inMonth };
        yield yearFile(context, monthPage(month, language, newsroom), { pages, keys });
      }
    }
    yield { path: archivePage(language, newsroom), content: pages.archive({ language, years: inYears }) };
    yield { path: feedsPage(language, newsroom), content: pages.feeds(language, channels) };
    if (newsroom.search)
      yield { path: `${searchFolder(language, newsroom)}index.html`, content: pages.search(language) };
  }
  yield { path: "404.html", content: pages.notFound() };
}

function partFile(
  channel: Channel,
  context: ChannelPartContext,
  { pages, keys }: { pages: Pages; keys: Keys },
): OutputFile {
  const { number, releases } = context.part;
  const { path, name } = channel;
  return {
    path: partPage(path, number),
    key: keys.of("part", [path, name, number < context.newest, releases.map(keys.ofRelease)]),
    content: { make: () => pages.channelPart(channel, context) },
  };
}

function yearFile(context: YearContext, path: string, { pages, keys }: { pages: Pages; keys: Keys }): OutputFile {
  const { releases, ...others } = context;
  return {
    path,
    key: keys.of("year", [others, releases.map(keys.ofRelease)]),
    content: { make: () => pages.year(context) },
  };
}

const months = new WeakMap<readonly PublishedRelease[], Map<string, PublishedRelease[]>>();

/** More releases make the page of a year slow and long. */
const mostOnPage = 400;

/** The releases of a year by month, yyyy-mm, newest first, if they are too many for one page; else none. */
export function monthsOf(
  releases: readonly PublishedRelease[],
  { timezone }: Newsroom,
): Map<string, PublishedRelease[]> {
  if (releases.length <= mostOnPage) return new Map();
  const known = months.get(releases);
  if (known) return known;
  const groups = groupBy(releases, ({ release }) => isoDay(release.date.at, timezone).slice(0, 7));
  const made = new Map([...groups].sort(([a], [b]) => (a < b ? 1 : -1)));
  months.set(releases, made);
  return made;
}

const years = new WeakMap<Edition, Map<string, Map<string, PublishedRelease[]>>>();

/** The releases of one language by the year of their address, newest first. */
export function yearsOf(edition: Edition, language: string): ReadonlyMap<string, PublishedRelease[]> {
  const known = years.get(edition) ?? new Map<string, Map<string, PublishedRelease[]>>();
  years.set(edition, known);
  const own = known.get(language) ?? byYear(edition, language);
  known.set(language, own);
  return own;
}

function byYear({ published, newsroom }: Edition, language: string): Map<string, PublishedRelease[]> {
  const years = new Map<string, PublishedRelease[]>();
  for (const item of published) {
    if (item.release.language !== language) continue;
    const year = yearOf(item, newsroom);
    const releases = years.get(year);
    if (releases) releases.push(item);
    else years.set(year, [item]);
  }
  return new Map([...years].sort(([a], [b]) => (a < b ? 1 : -1)));
}

function yearOf({ release }: PublishedRelease, { timezone }: Newsroom): string {
  return isoDay(release.date.at, timezone).slice(0, 4);
}

function countsOf(years: ReadonlyMap<string, readonly PublishedRelease[]>): YearCount[] {
  return [...years].map(([year, releases]) => ({ year, count: releases.length }));
}

function neighbour({ path, release: { title, date } }: PublishedRelease): Neighbour {
  return { path, title, date };
}

function linkedFolders({ linked }: Text, folders: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    linked.flatMap((file) => {
      const folder = folders.get(file);
      return folder === undefined ? [] : [[file, folder]];
    }),
  );
}

function* copies({ path, release }: PublishedRelease, smaller: Smaller): Generator<OutputFile> {
  const originals = assetsOf(release);
  for (const { name, source, bytes } of originals) yield { path: path + name, content: { copyOf: source, bytes } };
  for (const { name, source } of originals.flatMap(smaller)) yield { path: path + name, content: { copyOf: source } };
}
