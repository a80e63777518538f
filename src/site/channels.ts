import { isoDay } from "../dates.js";
import type { Channel } from "../model/channel.js";
import type { Issuer, Letterhead, Newsroom } from "../model/newsroom.js";
import { letterheadOn, localized } from "../model/newsroom.js";
import type { PublishedRelease } from "../model/published.js";
import { channelFolder } from "./urls.js";

/** Every feed of the newsroom: for each language the newsroom's own, then topics, then issuers; empty ones too. */
export function channelsOf(newsroom: Newsroom, published: readonly PublishedRelease[]): Channel[] {
  return newsroom.languages.flatMap((language) => {
    const inLanguage = published.filter(({ release }) => release.language === language);
    const byTopic = groups(inLanguage, ({ release }) => release.topics);
    const byIssuer = groups(inLanguage, ({ release }) => [release.issuer]);
    return [
      newsroomChannel(newsroom, language, inLanguage),
      ...Object.keys(newsroom.topics).map((key) => topicChannel(newsroom, language, key, byTopic.get(key) ?? [])),
      ...Object.keys(newsroom.issuers).map((key) => issuerChannel(newsroom, language, key, byIssuer.get(key) ?? [])),
    ];
  });
}

function groups(
  published: readonly PublishedRelease[],
  keysOf: (item: PublishedRelease) => readonly string[],
): Map<string, PublishedRelease[]> {
  const groups = new Map<string, PublishedRelease[]>();
  for (const item of published) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function newsroomChannel(newsroom: Newsroom, language: string, releases: PublishedRelease[]): Channel {
  const title = localized(newsroom.title, language, newsroom);
  const description = localized(newsroom.description, language, newsroom);
  return {
    kind: "newsroom",
    key: "",
    language,
    path: channelFolder("newsroom", "", language, newsroom),
    title,
    name: title,
    description,
    releases,
  };
}

function topicChannel(newsroom: Newsroom, language: string, key: string, releases: PublishedRelease[]): Channel {
  const name = localized(newsroom.topics[key]?.title ?? {}, language, newsroom);
  return {
    kind: "topic",
    key,
    language,
    path: channelFolder("topic", key, language, newsroom),
    ...named(newsroom, language, name),
    releases,
  };
}

function issuerChannel(newsroom: Newsroom, language: string, key: string, releases: PublishedRelease[]): Channel {
  const issuer = newsroom.issuers[key] as Issuer;
  const newest = releases[0]?.release.date.at;
  const name = (
    newest === undefined
      ? (issuer[issuer.length - 1] as Letterhead)
      : letterheadOn(issuer, isoDay(newest, newsroom.timezone))
  ).name;
  return {
    kind: "issuer",
    key,
    language,
    path: channelFolder("issuer", key, language, newsroom),
    ...named(newsroom, language, name),
    releases,
  };
}

function named(newsroom: Newsroom, language: string, name: string): Pick<Channel, "title" | "name" | "description"> {
  const title = `${localized(newsroom.title, language, newsroom)}: ${name}`;
  return { title, name, description: title };
}
