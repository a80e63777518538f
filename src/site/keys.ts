import { hash } from "node:crypto";
import type { PublishedRelease } from "../model/published.js";

/** Tells of each release by its file what it and its text are: the same digest, the same release. */
export type Digests = ReadonlyMap<string, string>;

/** Makes the keys of files: while a key is the same, so is what is made under it. */
export interface Keys {
  /** All that a published release is, and what it says of others by itself. */
  ofRelease(item: PublishedRelease): string;
  /** Of anything that can be written as JSON, under a name that tells what is made of it. */
  of(name: string, facts: unknown): string;
  /** The same of a text. */
  ofText(name: string, text: string): string;
}

/** `common` stands for all that every file depends on: program, configuration, theme. */
export function keysFor(common: string, digests: Digests): Keys {
  const known = new Map<PublishedRelease, string>();
  const ofRelease = (item: PublishedRelease) => {
    const made = known.get(item) ?? releaseKey(item, digests);
    known.set(item, made);
    return made;
  };
  const ofText: Keys["ofText"] = (name, text) => hash("sha1", `${common}\n${name}\n${text}`, "base64url");
  return { ofRelease, ofText, of: (name, facts) => ofText(name, JSON.stringify(facts)) };
}

/** The address follows from the path, and former addresses stand on no page. */
function releaseKey(item: PublishedRelease, digests: Digests): string {
  const { release, id, path, state, liveAt, updated, translations, corrects, correctedBy } = item;
  const alone = translations.length === 0 && correctedBy.length === 0 && !corrects;
  const others = alone ? "" : JSON.stringify([translations, corrects, correctedBy]);
  return hash(
    "sha1",
    `${digests.get(release.file)}\n${path}\n${state} ${liveAt} ${updated} ${others}\n${id}`,
    "base64url",
  );
}
