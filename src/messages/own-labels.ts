import type { LabelTexts } from "../model/label-texts.js";
import { labels as en } from "./en/labels.js";

/** The labels that hold something else than words: what stands in braces, and what each argument is called. */
export const placeholders: Readonly<Record<string, readonly string[]>> = {
  "text.footnote": ["number"],
  "text.backToText": ["number"],
  number: ["number"],
  archiveOf: ["newsroom"],
  releasesOf: ["year"],
  releaseCount: ["count"],
  newestOf: ["shown", "count"],
  feedAddress: ["format", "name"],
  correctionOf: ["date"],
  "dates.day": ["day", "month", "year"],
  "dates.time": ["day", "month", "year", "hour", "minute"],
};

/** Labels whose words depend on a number: they may be written for each of CLDR's plural categories. */
export const counted: readonly string[] = ["releaseCount"];

/** Every key that a file of labels may have; the names of the twelve months are a list. */
export const labelKeys: readonly string[] = [...keysOf(en), "dates.day", "dates.time"];

function keysOf(labels: object, before = ""): string[] {
  return Object.entries(labels).flatMap(([key, value]) =>
    typeof value === "object" && !Array.isArray(value) ? keysOf(value, `${before}${key}.`) : [before + key],
  );
}

/** Built-in labels with a newsroom's own words in place of those that it gives. */
export function filledIn<Labels extends object>(builtIn: Labels, own: LabelTexts, language: string): Labels {
  const rules = new Intl.PluralRules(language);
  const fill = (labels: object, before: string): object =>
    Object.fromEntries(
      Object.entries(labels).map(([key, value]) => {
        if (typeof value === "object" && !Array.isArray(value)) return [key, fill(value, `${before}${key}.`)];
        return [key, ownWord(before + key, own, rules) ?? value];
      }),
    );
  return fill(builtIn, "") as Labels;
}

function ownWord(key: string, own: LabelTexts, rules: Intl.PluralRules): unknown {
  const names = placeholders[key];
  if (!names) return own[key];
  const textFor = (values: readonly unknown[]) =>
    own[`${key}.${rules.select(Number(values[0]))}`] ?? own[`${key}.other`] ?? own[key];
  if (textFor([0]) === undefined) return undefined;
  return (...values: readonly unknown[]) => withValues(String(textFor(values)), names, values);
}

function withValues(text: string, names: readonly string[], values: readonly unknown[]): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const place = names.indexOf(name);
    return place < 0 ? whole : String(values[place]);
  });
}
