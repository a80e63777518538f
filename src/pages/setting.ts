import type { Newsroom } from "../model/newsroom.js";
import type { ThemeAssets } from "./assets.js";
import { siteStyle } from "./assets.js";
import { type LanguageFacts, languageFacts } from "./languages.js";
import { type MomentViews, momentViews } from "./moment-view.js";

/** What all pages of a newsroom share. */
export interface Setting {
  readonly newsroom: Newsroom;
  /** Paths in the output. */
  readonly style: string | undefined;
  readonly icon: string | undefined;
  readonly moments: MomentViews;
  language(tag: string): LanguageFacts;
}

/** Prepares what is the same on every page. */
export function settingOf(newsroom: Newsroom, assets: ThemeAssets): Setting {
  const facts = languageFacts(newsroom.languages);
  return {
    newsroom,
    style: assets.path(siteStyle),
    icon: assets.path("icon.svg"),
    moments: momentViews(newsroom.timezone),
    language: (tag) => facts.get(tag) ?? (facts.get(newsroom.language) as LanguageFacts),
  };
}
