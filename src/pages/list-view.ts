import type { Channel } from "../model/channel.js";
import { archivePage, feedFiles, feedsPage, monthPage, partPage, yearPage } from "../site/urls.js";
import type { ChannelContext, YearContext, YearCount } from "./context.js";
import { formatNames, formats } from "./feed-links.js";
import { type ItemView, itemView } from "./item-view.js";
import { monthName, monthRange } from "./month-name.js";
import type { PageLinks } from "./page-links.js";
import { inDefaultLanguage, type Phrase, phrase } from "./phrase.js";
import type { Setting } from "./setting.js";

/** The newest releases of the newsroom, a topic or an issuer. */
export interface ChannelView {
  readonly kind: Channel["kind"];
  readonly name: Phrase;
  readonly description: Phrase | undefined;
  readonly items: readonly ItemView[];
  /** How many there are in all; `items` may be fewer. */
  readonly count: number;
  readonly feeds: readonly FormatLink[];
  readonly feedsPage: string;
  readonly archive: string;
  readonly years: readonly CountedLink[];
  /** All releases of a topic or an issuer that has more than `items`, part by part, newest first. */
  readonly parts: readonly CountedLink[];
  /** Topics and issuers that have releases. */
  readonly topics: readonly CountedLink[];
  readonly issuers: readonly CountedLink[];
}

export interface FormatLink {
  readonly format: string;
  readonly url: string;
}

export interface CountedLink extends Phrase {
  readonly url: string;
  readonly count: number;
  /** True if it leads to the very page it stands on. */
  readonly current: boolean;
}

/** All releases of a year, month by month, or of one month. */
export interface YearView {
  /** `Press releases of 2026`, or `of May 2026`. */
  readonly title: string;
  readonly count: number;
  /** The page above: the archive, or the year of a month. */
  readonly up: { readonly title: string; readonly url: string };
  readonly months: readonly { readonly id: string; readonly title: string; readonly items: readonly ItemView[] }[];
  /** Instead of `months` where these have pages of their own. */
  readonly pages: readonly CountedLink[];
  readonly years: readonly CountedLink[];
}

/** Releases on the page of a channel; all others are found by their years. */
const newest = 50;

export function channelView(
  channel: Channel,
  { channels, years, parts = [] }: ChannelContext,
  links: PageLinks,
  setting: Setting,
): ChannelView {
  const { language, path, kind } = channel;
  const { newsroom } = setting;
  const named = (wanted: Channel["kind"]) =>
    channels
      .filter((other) => other.kind === wanted && other.releases.length > 0)
      .map((other) => channelLink(other, path, links, setting));
  return {
    kind,
    name: channelName(channel, setting),
    description: kind === "newsroom" ? phrase(newsroom.description, language, newsroom) : undefined,
    items: channel.releases.slice(0, newest).map((published) => itemView(published, links, setting)),
    count: channel.releases.length,
    feeds: formats.map((format) => ({ format: formatNames[format], url: links.to(path + feedFiles[format]) })),
    feedsPage: links.to(feedsPage(language, newsroom)),
    archive: links.to(archivePage(language, newsroom)),
    years: yearLinks(years, language, links, setting),
    parts: parts.map(({ number, releases }) => ({
      text: monthRange(releases, language, setting),
      lang: undefined,
      url: links.to(partPage(path, number)),
      count: releases.length,
      current: false,
    })),
    topics: named("topic"),
    issuers: named("issuer"),
  };
}

export function yearView(context: YearContext, links: PageLinks, setting: Setting): YearView {
  const { year, month, language, releases, months, years } = context;
  const { newsroom } = setting;
  const { labels } = setting.language(language);
  const items = months ? [] : releases.map((published) => itemView(published, links, setting));
  return {
    title: yearTitle(context, setting),
    count: releases.length,
    up: month
      ? { title: year, url: links.to(yearPage(year, language, newsroom)) }
      : { title: labels.archive, url: links.to(archivePage(language, newsroom)) },
    months: byMonth(items).map(([number, ofMonth]) => ({
      id: `month-${number}`,
      title: monthName(`${year}-${number}`, labels),
      items: ofMonth,
    })),
    pages: (months ?? []).map((other) => ({
      text: monthName(other.month, labels),
      lang: undefined,
      url: links.to(monthPage(other.month, language, newsroom)),
      count: other.count,
      current: false,
    })),
    years: yearLinks(years, language, links, setting),
  };
}

/** Headline of the page of a year or month. */
export function yearTitle(
  { year, month, language }: Pick<YearContext, "year" | "month" | "language">,
  setting: Setting,
): string {
  const { labels } = setting.language(language);
  return labels.releasesOf(month ? monthName(month, labels) : year);
}

/** The months (01 to 12) that have releases, December first. */
function byMonth(items: readonly ItemView[]): [month: string, items: ItemView[]][] {
  const months = new Map<string, ItemView[]>();
  for (const item of items) {
    const month = item.date.iso.slice(5, 7);
    const others = months.get(month);
    if (others) others.push(item);
    else months.set(month, [item]);
  }
  return [...months].sort(([a], [b]) => (a < b ? 1 : -1));
}

/** The years of a language as links; the year of the page itself is marked. */
export function yearLinks(
  years: readonly YearCount[],
  language: string,
  links: PageLinks,
  { newsroom }: Setting,
): CountedLink[] {
  return years.map(({ year, count }) => {
    const page = yearPage(year, language, newsroom);
    return { text: year, lang: undefined, url: links.to(page), count, current: page === links.page };
  });
}

/** Name of a channel; an issuer is named in the newsroom's default language. */
export function channelName({ kind, key, name, language }: Channel, { newsroom }: Setting): Phrase {
  if (kind === "issuer") return { text: name, lang: inDefaultLanguage(language, newsroom) };
  return phrase(kind === "topic" ? (newsroom.topics[key]?.title ?? {}) : newsroom.title, language, newsroom);
}

function channelLink(channel: Channel, current: string, links: PageLinks, setting: Setting): CountedLink {
  return {
    ...channelName(channel, setting),
    url: links.to(channel.path),
    count: channel.releases.length,
    current: channel.path === current,
  };
}
