import { rfc3339 } from "../dates.js";
import { cardName, logoName } from "../model/house-pictures.js";
import { type Issuer, type Letterhead, letterheadOn, type Newsroom } from "../model/newsroom.js";
import type { Release } from "../model/release.js";
import { siteStyle, type ThemeAssets } from "./assets.js";
import { type ContactView, contactView } from "./contact-view.js";
import { type Selection, topicSelection, wholeNewsroom } from "./feed-links.js";
import { type LanguageFacts, languageFacts } from "./languages.js";
import { type LetterheadView, letterheadView } from "./letterhead-view.js";
import { type MomentViews, momentViews } from "./moment-view.js";
import { remembered } from "./remembered.js";

/** What all pages of a newsroom share, worked out once. */
export interface Setting {
  readonly newsroom: Newsroom;
  /** Paths in the output. */
  readonly style: string | undefined;
  readonly icon: string | undefined;
  readonly logo: string | undefined;
  readonly card: string | undefined;
  readonly searchScript: string | undefined;
  readonly copyScript: string | undefined;
  readonly moments: MomentViews;
  /** RFC 3339 in the newsroom's zone. */
  time(at: number): string;
  language(tag: string): LanguageFacts;
  /** The newsroom's own selection. */
  whole(language: string): Selection;
  topic(key: string, language: string): Selection;
  contact(key: string, language: string): ContactView | undefined;
  /** The letterhead that a release's issuer used on its day. */
  letterheadOf(release: Pick<Release, "issuer" | "date" | "language">): Letterhead;
  letterhead(letterhead: Letterhead, language: string): LetterheadView;
}

/** Prepares what is the same on every page. */
export function settingOf(newsroom: Newsroom, assets: ThemeAssets): Setting {
  const facts = languageFacts(newsroom);
  const moments = momentViews(newsroom);
  const time = remembered((at: number) => rfc3339(at, newsroom.timezone));
  const whole = remembered((_: "", language) => wholeNewsroom(language, newsroom));
  return {
    newsroom,
    style: assets.path(siteStyle),
    icon: assets.path("icon.svg"),
    searchScript: assets.path("search.js"),
    copyScript: assets.path("copy.js"),
    logo: newsroom.design?.logo && assets.path(logoName(newsroom.design.logo)),
    card: assets.path(cardName(newsroom.design?.card)),
    moments,
    time: (at) => time(at, ""),
    language: (tag) => facts.get(tag) ?? (facts.get(newsroom.language) as LanguageFacts),
    whole: (language) => whole("", language),
    topic: remembered((key: string, language) => topicSelection(key, language, newsroom)),
    contact: remembered((key: string, language) => {
      const contact = newsroom.contacts[key];
      return contact && contactView(contact, language, newsroom);
    }),
    letterheadOf({ issuer, date, language }) {
      const day = moments(date, language).iso.slice(0, 10);
      return letterheadOn(newsroom.issuers[issuer] as Issuer, day);
    },
    letterhead: remembered((letterhead: Letterhead, language) => letterheadView(letterhead, language, newsroom)),
  };
}
