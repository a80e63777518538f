import type { Channel } from "../model/channel.js";
import { channelFolder } from "../site/urls.js";
import { feedLinks } from "./feed-links.js";
import type { PageFacts } from "./frame-view.js";
import { channelName } from "./list-view.js";
import type { PageLinks } from "./page-links.js";
import { phrase } from "./phrase.js";
import type { Setting } from "./setting.js";

/** What the index page of the newsroom, a topic or an issuer says of itself. */
export function channelFacts(channel: Channel, links: PageLinks, setting: Setting): PageFacts {
  const { kind, key, language } = channel;
  const { newsroom } = setting;
  const own = setting.whole(language);
  const pageIn = (tag: string) => `${channelFolder(kind, key, tag, newsroom)}index.html`;
  return {
    language: setting.language(language),
    links,
    title: channelName(channel, setting).text,
    description: kind === "newsroom" ? phrase(newsroom.description, language, newsroom).text : channel.title,
    counterparts: new Map(newsroom.languages.map((tag) => [tag, pageIn(tag)])),
    feeds: feedLinks(kind === "newsroom" ? [own] : [channel, own], links),
  };
}

/** What the page of a year, the archive or the feeds says of itself; `pageIn` names it in each of `languages`. */
export function listFacts(
  { title, language, languages, pageIn }: ListPage,
  links: PageLinks,
  setting: Setting,
): PageFacts {
  return {
    language: setting.language(language),
    links,
    title,
    counterparts: new Map(languages.map((tag) => [tag, pageIn(tag)])),
    feeds: feedLinks([setting.whole(language)], links),
  };
}

export interface ListPage {
  readonly title: string;
  readonly language: string;
  readonly languages: readonly string[];
  readonly pageIn: (language: string) => string;
}
