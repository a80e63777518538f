import { type Labels, labelsFor } from "../messages/labels.js";
import type { Newsroom } from "../model/newsroom.js";

/** What pages in a language need to know of it. */
export interface LanguageFacts {
  readonly tag: string;
  /** Its own name for itself. */
  readonly name: string;
  readonly direction: "rtl" | undefined;
  /** As the Open Graph protocol writes it: `de_DE`. */
  readonly locale: string;
  readonly labels: Labels;
}

const rightToLeft = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"]);

/** Facts of each of the newsroom's languages, by tag (BCP 47). */
export function languageFacts(newsroom: Pick<Newsroom, "languages" | "labels">): ReadonlyMap<string, LanguageFacts> {
  return new Map(newsroom.languages.map((tag) => [tag, factsOf(tag, newsroom)]));
}

function factsOf(tag: string, newsroom: Pick<Newsroom, "labels">): LanguageFacts {
  const { language, region, script } = new Intl.Locale(tag).maximize();
  return {
    tag,
    name: new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag,
    direction: rightToLeft.has(script ?? "") ? "rtl" : undefined,
    locale: region ? `${language}_${region}` : language,
    labels: labelsFor(tag, newsroom),
  };
}
