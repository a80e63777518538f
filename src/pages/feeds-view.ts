import type { Channel } from "../model/channel.js";
import { absoluteUrl, feedFiles, feedsPage } from "../site/urls.js";
import { formatNames, formats } from "./feed-links.js";
import { channelName } from "./list-view.js";
import type { PageLinks } from "./page-links.js";
import type { Phrase } from "./phrase.js";
import type { Setting } from "./setting.js";

/** The page that lists every feed for people. */
export interface FeedsView {
  readonly opml: string;
  /** Address of the script that copies addresses. */
  readonly script: string | undefined;
  /** Language by language, that of the page first. */
  readonly languages: readonly FeedLanguageView[];
}

export interface FeedLanguageView {
  /** The language's own name, and its tag where it is not the page's. */
  readonly name: Phrase;
  /** The feeds page of another language; the one of the page itself has none. */
  readonly page: string | undefined;
  /** Those of other languages are on their own pages, with their addresses to copy. */
  readonly feeds: readonly FeedView[];
}

export interface FeedView {
  readonly kind: Channel["kind"];
  readonly name: Phrase;
  readonly formats: readonly {
    readonly format: string;
    readonly url: string;
    /** Absolute: what a person copies. */
    readonly address: string;
    /** What the address is called. */
    readonly label: string;
  }[];
}

/** `channels` are those of all languages. */
export function feedsView(
  language: string,
  channels: readonly Channel[],
  links: PageLinks,
  setting: Setting,
): FeedsView {
  const { languages } = setting.newsroom;
  const order = [language, ...languages.filter((other) => other !== language)];
  return {
    opml: links.to("feeds.opml"),
    script: setting.copyScript && links.to(setting.copyScript),
    languages: order.map((tag) => ({
      name: { text: setting.language(tag).name, lang: tag === language ? undefined : tag },
      page: tag === language ? undefined : links.to(feedsPage(tag, setting.newsroom)),
      feeds: channels.filter((channel) => channel.language === tag).map((channel) => feedView(channel, links, setting)),
    })),
  };
}

function feedView(channel: Channel, links: PageLinks, setting: Setting): FeedView {
  const { labels } = setting.language(channel.language);
  const name =
    channel.kind === "newsroom" ? { text: labels.everything, lang: undefined } : channelName(channel, setting);
  return {
    kind: channel.kind,
    name,
    formats: formats.map((format) => ({
      format: formatNames[format],
      url: links.to(channel.path + feedFiles[format]),
      address: absoluteUrl(channel.path + feedFiles[format], setting.newsroom),
      label: labels.feedAddress(formatNames[format], name.text),
    })),
  };
}
