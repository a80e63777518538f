import { type Localized, localized, type Newsroom } from "../model/newsroom.js";

/** Words on a page; `lang` only where they are in another language than the page. */
export interface Phrase {
  readonly text: string;
  readonly lang: string | undefined;
}

/** A text of presswerk.yaml in a page's language, or in the one that there is. */
export function phrase(text: Localized, language: string, newsroom: Pick<Newsroom, "language">): Phrase {
  const found = [language, newsroom.language, ...Object.keys(text)].find((tag) => text[tag] !== undefined);
  return { text: localized(text, language, newsroom), lang: found === language ? undefined : found };
}

/** What presswerk.yaml says in one language only, its default one. */
export function inDefaultLanguage(language: string, newsroom: Pick<Newsroom, "language">): string | undefined {
  return language === newsroom.language ? undefined : newsroom.language;
}
