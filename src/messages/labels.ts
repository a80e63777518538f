import { labels as de } from "./de/labels.js";
import { labels as en } from "./en/labels.js";

/** Every word that pages and feeds add to what the press office wrote. */
export type Labels = typeof en;

/** The labels for a language tag (BCP 47): German for `de` and its regions, otherwise English. */
export function labelsFor(language: string): Labels {
  return /^de\b/i.test(language) ? de : en;
}
