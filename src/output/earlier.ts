import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type IndexEntry, indexStates, type PublicationIndex } from "../model/publication.js";

/** Reads a file of an earlier publication by its path below the output folder; undefined if it is not there. Throws a Fault if the disk or the network fails. */
export type ReadPublished = (path: string) => Promise<string | undefined>;

/** What an earlier publication says of itself: its index; that there is none; or that there is one which cannot be understood. */
export type EarlierIndex =
  | { readonly found: "index"; readonly index: PublicationIndex }
  | { readonly found: "nothing" }
  | { readonly found: "damage" };

/** The publication index of an earlier publication. */
export async function readIndex(read: ReadPublished): Promise<EarlierIndex> {
  const text = await read("releases.json");
  if (text === undefined) return { found: "nothing" };
  const index = parsePublicationIndex(text);
  return index ? { found: "index", index } : { found: "damage" };
}

/** Reads the files of an output folder. */
export function folderReader(folder: string): ReadPublished {
  return async (path) => {
    try {
      return readFileSync(join(folder, path), "utf8");
    } catch {
      return undefined;
    }
  };
}

/** `releases.json` as data; undefined if it is none of version 1. What it says more is left out. */
export function parsePublicationIndex(text: string): PublicationIndex | undefined {
  try {
    const { version, newsroom, releases } = JSON.parse(text);
    if (version !== 1 || !Array.isArray(releases)) return undefined;
    const { title, url, language } = newsroom;
    if (![title, url, language].every(isText)) return undefined;
    return releases.every(isEntry) ? { version, newsroom: { title, url, language }, releases } : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(entry: Partial<IndexEntry> | null): boolean {
  if (typeof entry !== "object" || entry === null) return false;
  const { id, url, title, date, updated, language, state, issuer, topics, formerUrls, fingerprint } = entry;
  return (
    [id, url, date, updated, language, issuer, fingerprint].every(isText) &&
    (title === undefined || isText(title)) &&
    indexStates.some((known) => known === state) &&
    [topics, formerUrls].every((list) => Array.isArray(list) && list.every(isText))
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
