import type { Channel } from "../model/channel.js";
import { groupBy } from "../model/group-by.js";
import type { PublishedRelease } from "../model/published.js";
import { partPage } from "../site/urls.js";
import type { ChannelPart } from "./context.js";
import { channelName } from "./list-view.js";
import type { MomentView } from "./moment-view.js";
import { monthName, monthRange } from "./month-name.js";
import type { PageLinks } from "./page-links.js";
import type { Phrase } from "./phrase.js";
import type { Setting } from "./setting.js";

/** A part of all releases of a topic or an issuer. */
export interface PartView {
  readonly kind: Channel["kind"];
  /** Of the topic or issuer. */
  readonly name: Phrase;
  /** `May 2024 – March 2026` */
  readonly range: string;
  readonly count: number;
  /** Page of the topic or issuer. */
  readonly up: string;
  /** Newest first. */
  readonly months: readonly {
    readonly id: string;
    readonly title: string;
    readonly items: readonly PartItemView[];
  }[];
  /** Addresses of the parts before and after it. */
  readonly older: string | undefined;
  readonly newer: string | undefined;
}

/** A release in such a list: no more than leads to it. */
export interface PartItemView {
  readonly url: string;
  readonly title: string;
  readonly date: MomentView;
  readonly corrected: boolean;
  readonly withdrawn: boolean;
}

/** `newest` is the number of the channel's newest part. */
export function partView(
  channel: Channel,
  { part: { number, releases }, newest }: { part: ChannelPart; newest: number },
  links: PageLinks,
  setting: Setting,
): PartView {
  const { kind, path, language } = channel;
  const { labels } = setting.language(language);
  const months = groupBy(
    releases.map((published) => itemOf(published, links, setting)),
    ({ date }) => date.iso.slice(0, 7),
  );
  return {
    kind,
    name: channelName(channel, setting),
    range: monthRange(releases, language, setting),
    count: releases.length,
    up: links.to(path),
    months: [...months]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([month, items]) => ({ id: `month-${month}`, title: monthName(month, labels), items })),
    older: number > 1 ? links.to(partPage(path, number - 1)) : undefined,
    newer: number < newest ? links.to(partPage(path, number + 1)) : undefined,
  };
}

function itemOf({ release, path, state }: PublishedRelease, links: PageLinks, setting: Setting): PartItemView {
  return {
    url: links.to(path),
    title: release.title,
    date: setting.moments(release.date, release.language),
    corrected: state !== "withdrawn" && release.corrections.length > 0,
    withdrawn: state === "withdrawn",
  };
}
