import type { Newsroom, Topic } from "../model/newsroom.js";
import type { Release } from "../model/release.js";
import { channelFolder, type FeedFormat, feedFiles } from "../site/urls.js";
import type { PageLinks } from "./page-links.js";
import { type Phrase, phrase } from "./phrase.js";
import type { Setting } from "./setting.js";

/** For feed autodiscovery: one document of one feed. */
export interface FeedLink {
  readonly type: string;
  readonly title: string;
  readonly url: string;
}

/** A selection of releases that can be subscribed to. */
export interface Selection extends Phrase {
  /** Title of its feeds. */
  readonly title: string;
  /** Folder below the output folder. */
  readonly path: string;
}

export const formatNames: Readonly<Record<FeedFormat, string>> = { rss: "RSS", atom: "Atom", json: "JSON Feed" };
export const formats = Object.keys(feedFiles) as FeedFormat[];

const mediaTypes: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** The newsroom's own selection in a language. */
export function wholeNewsroom(language: string, newsroom: Newsroom): Selection {
  const title = phrase(newsroom.title, language, newsroom);
  return { ...title, title: title.text, path: channelFolder("newsroom", "", language, newsroom) };
}

/** The selection of a topic in a language. */
export function topicSelection(key: string, language: string, newsroom: Newsroom): Selection {
  const name = phrase((newsroom.topics[key] as Topic | undefined)?.title ?? {}, language, newsroom);
  const title = `${phrase(newsroom.title, language, newsroom).text}: ${name.text}`;
  return { ...name, title, path: channelFolder("topic", key, language, newsroom) };
}

/** The selections in which a release stands that its page offers to subscribe to, the newsroom's own first. */
export function selectionsOf(
  { language, topics }: Pick<Release, "language" | "topics">,
  setting: Setting,
): Selection[] {
  return [setting.whole(language), ...topics.map((key) => setting.topic(key, language))];
}

/** The links that let a feed reader find the three documents of each selection. */
export function feedLinks(selections: readonly Pick<Selection, "title" | "path">[], links: PageLinks): FeedLink[] {
  return selections.flatMap(({ title, path }) => {
    const folder = links.to(path).replace(/^\.\/$/, "");
    return formats.map((format) => ({
      type: mediaTypes[format],
      title: `${title} (${formatNames[format]})`,
      url: folder + feedFiles[format],
    }));
  });
}
