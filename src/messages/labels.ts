import type { LabelTexts } from "../model/label-texts.js";
import { labels as de } from "./de/labels.js";
import { labels as en } from "./en/labels.js";
import { filledIn } from "./own-labels.js";

/** Every word that pages and feeds add to what the press office wrote. */
export type Labels = typeof en;

/** Who brings words of its own, by language tag. */
interface Speaker {
  readonly labels?: Readonly<Record<string, LabelTexts>>;
}

const made = new WeakMap<LabelTexts, Labels>();

/** The labels for a language tag (BCP 47): German for `de` and its regions, otherwise English; a newsroom's own words go before both. */
export function labelsFor(language: string, newsroom?: Speaker): Labels {
  const builtIn = /^de\b/i.test(language) ? de : en;
  const own = ownTexts(language, newsroom);
  if (!own) return builtIn;
  const known = made.get(own) ?? filledIn(builtIn, own, language);
  made.set(own, known);
  return known;
}

/** What a newsroom's own file says for a language tag, or for the language without its region. */
export function ownTexts(language: string, { labels }: Speaker = {}): LabelTexts | undefined {
  return labels?.[language] ?? labels?.[language.split("-")[0] ?? ""];
}
