import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import { Fault } from "../model/fault.js";
import type { Newsroom } from "../model/newsroom.js";
import { type Against, type IndexEntry, indexStates, type PublicationIndex } from "../model/publication.js";
import { encodePath } from "../site/urls.js";
import { fetchUrl } from "../subscriber/fetch.js";

/** The publication that went before, as far as it is known. */
export interface Earlier {
  readonly index: PublicationIndex | undefined;
  readonly weight: Against;
  readonly diagnostics: readonly Diagnostic[];
  /** Text of one of its files by the path below its root; undefined if it is not there. Throws a Fault if the disk or the network fails. */
  read(path: string): Promise<string | undefined>;
}

/**
 * The earlier publication: the real one that `against` names (absolute path of a folder, or an http(s) address), else the one in the output folder.
 * Throws a Fault if it cannot be reached.
 */
export async function readEarlier(newsroom: Newsroom, against: string | undefined): Promise<Earlier> {
  const weight = against === undefined ? "local" : "real";
  const read = isAddress(against) ? addressReader(against) : folderReader(against ?? newsroom.out);
  const text = await read("releases.json");
  const index = text === undefined ? undefined : parsePublicationIndex(text);
  const place = { file: newsroom.file, line: 1, column: 1 };
  const values = { place: against ?? newsroom.out };
  if (text !== undefined && !index) {
    const severity = weight === "real" ? "error" : "warning";
    return { index, weight, read, diagnostics: [diagnostic("index-damaged", severity, place, values)] };
  }
  const none = weight === "real" && text === undefined;
  return { index, weight, read, diagnostics: none ? [diagnostic("no-earlier-index", "warning", place, values)] : [] };
}

function isAddress(place: string | undefined): place is string {
  return place !== undefined && /^https?:\/\//i.test(place);
}

/** The address was named by the person who builds, so its host may stand in a private network. */
function addressReader(address: string): Earlier["read"] {
  const base = address.endsWith("/") ? address : `${address}/`;
  const allowPrivate = new Set([new URL(base).host]);
  return async (path) => {
    const { status, bytes } = await fetchUrl(new URL(encodePath(path), base).href, { allowPrivate, maxBytes: largest });
    if (status === 404 || status === 410) return undefined;
    if (status !== 200) throw new Fault("network", { url: base + path, reason: `status ${status}` });
    return Buffer.from(bytes).toString("utf8");
  };
}

/** A publication index of a million releases has some hundred megabytes. */
const largest = 1 << 30;

function folderReader(folder: string): Earlier["read"] {
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
