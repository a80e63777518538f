import type { IssuerKind } from "../model/newsroom.js";

const kinds: readonly (readonly [IssuerKind, RegExp])[] = [
  ["university", /universit|hochschule|fachhochschule|\bcollege\b|akademie der/i],
  ["ngo", /\be\.?\s?v\.|stiftung|foundation|\bngo\b/i],
  ["company", /\b(?:gmbh|ag|se|kg|kgaa|ohg|mbh|ltd|inc|plc|llc|corp|s\.a\.)\b/i],
  [
    "government",
    /ministerium|ministry|staatskanzlei|staatsregierung|landesamt|bundesamt|behörde|landratsamt|landkreis|stadtverwaltung|^(?:landeshaupt|hanse)?stadt\s|gemeinde|bezirks?(?:amt|regierung)|polizei|department of|government|city council|county council/i,
  ],
];

/** The kind of organisation that a name shows; undefined if it shows none. */
export function kindOfName(name: string): IssuerKind | undefined {
  return kinds.find(([, pattern]) => pattern.test(name))?.[0];
}
