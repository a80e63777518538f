import { Fault } from "../model/fault.js";
import { type Finding, finding } from "../model/findings.js";
import type { PublicationIndex } from "../model/publication.js";
import { damagesOf } from "../output/damages.js";
import { type Manifest, manifestName } from "../output/manifest.js";
import { type OutputState, outputState } from "../output/output-state.js";
import type { FeedDocument } from "../subscriber/feed-document.js";
import { readFeed } from "../subscriber/feed-reader.js";
import { openSite, type PublishedSite } from "../subscriber/published-site.js";
import { older } from "../subscriber/walk.js";
import { languageOfFeed, missingFrom, type Walked, walkBack } from "./archives.js";
import { documentFindings } from "./document-rules.js";
import { namedFiles } from "./named-files.js";

/**
 * Tells whether what stands in a folder agrees with itself: files with the manifest, pages and feeds with the publication index.
 * Nothing is changed. A folder of another generator has its feeds looked at. `now` in milliseconds since 1970.
 * Throws a Fault if the folder is not there, or holds nothing that could be looked at.
 */
export async function verifyFolder(folder: string, now: number): Promise<Finding[]> {
  const state = outputState(folder);
  const site = await siteIn(folder, state);
  return [
    ...stateFindings(state),
    ...(isManifest(state.manifest) ? damageFindings(folder, state.manifest) : []),
    ...(isManifest(state.manifest) && isIndex(state.index) ? pageFindings(state.manifest, state.index) : []),
    ...(site ? await feedFindings(site, { state, now }) : []),
  ];
}

/** A folder of presswerk in which no feed is left is told of by its manifest. */
async function siteIn(folder: string, state: OutputState): Promise<PublishedSite | undefined> {
  try {
    return await openSite(folder);
  } catch (error) {
    if (error instanceof Fault && error.code === "no-feed" && state.manifest !== undefined) return undefined;
    throw error;
  }
}

/** Other generators have neither manifest nor index. */
function stateFindings({ manifest, index, unfinished }: OutputState): Finding[] {
  if (manifest === undefined && index === undefined && !unfinished) return [];
  return [
    ...(isManifest(manifest) ? [] : [finding("no-manifest", manifestName, {})]),
    ...(index === undefined ? [finding("index-missing", "releases.json", {})] : []),
    ...(index === "broken" ? [finding("index-broken", "releases.json", {})] : []),
    ...(unfinished ? [finding("build-unfinished", manifestName, {})] : []),
  ];
}

function damageFindings(folder: string, manifest: Manifest): Finding[] {
  const known = new Map([...manifest].filter(([, { sha256 }]) => sha256 !== ""));
  const code = { missing: "file-missing", changed: "file-changed" } as const;
  return damagesOf(folder, known, () => true).map(({ path, kind }) => finding(code[kind], path, {}));
}

/** Every release that was published has a page, and be it a notice. */
function pageFindings(manifest: Manifest, { newsroom: { url: base }, releases }: PublicationIndex): Finding[] {
  const shown = releases.filter(
    ({ state, url }) => (state === "live" || state === "withdrawn") && url.startsWith(base),
  );
  return shown.flatMap(({ id, url }) => {
    const path = `${decodeURIComponent(url.slice(base.length))}index.html`;
    return manifest.has(path) ? [] : [finding("page-missing", path, { id })];
  });
}

interface Seen {
  readonly state: OutputState;
  readonly now: number;
}

async function feedFindings(site: PublishedSite, { state, now }: Seen): Promise<Finding[]> {
  const findings: Finding[] = [];
  const shown = (url: string) =>
    site.prefix !== undefined && url.startsWith(site.prefix) ? url.slice(site.prefix.length) : url;
  const index = isIndex(state.index) ? state.index : undefined;
  for (const url of site.feeds) {
    const { bytes, status } = await site.open(url);
    if (status !== 200) continue;
    const reading = readFeed(bytes, { url });
    const told = documentFindings({ url, place: url, size: bytes.byteLength, reading, now });
    findings.push(...told.filter(({ code }) => site.base !== undefined || !aboutPlace.includes(code)));
    if (!("document" in reading)) continue;
    const { document } = reading;
    const ids = { url, ids: document.items.map(({ id }) => id), documents: 1, archived: false, findings: [] };
    const walked = older(document) === undefined ? ids : await walkBack(url, site.open, { documents: 5000 });
    findings.push(...walked.findings, ...lengthFindings(document, site, state));
    if (index) findings.push(...agreement(walked, index, site.base ?? ""));
  }
  return findings.map((one) => ({ ...one, url: shown(one.url) }));
}

/** Where a folder will stand is not always known. */
const aboutPlace: readonly string[] = ["no-self", "self-differs"];

function agreement(walked: Walked, index: PublicationIndex, base: string): Finding[] {
  const { url, ids } = walked;
  const known = new Set(index.releases.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id)).map((id) => finding("index-lacks", url, { id }));
  const language = languageOfFeed(url.slice(base.length), index);
  const missing = language === undefined ? [] : missingFrom(walked, index, language);
  const [first] = missing;
  return first ? [...unknown, finding("feed-lacks", url, { count: missing.length, first: first.url })] : unknown;
}

/** What a feed says of its attachments, against what the manifest knows of the files. */
function lengthFindings(document: FeedDocument, { base }: PublishedSite, { manifest }: OutputState): Finding[] {
  if (base === undefined || !isManifest(manifest)) return [];
  return namedFiles(document, base).flatMap(({ kind, url, title, declared }) => {
    if (kind !== "attachment" || !url.startsWith(base)) return [];
    const size = manifest.get(decodeURIComponent(url.slice(base.length)))?.size;
    if (size === undefined) return [finding("dead-attachment", url, { title, reason: "HTTP 404" })];
    const isTrue = declared === undefined || declared === size;
    return isTrue ? [] : [finding("wrong-length", url, { title, declared, actual: size })];
  });
}

function isManifest(manifest: OutputState["manifest"]): manifest is Manifest {
  return manifest !== undefined && manifest !== "broken";
}

function isIndex(index: OutputState["index"]): index is PublicationIndex {
  return index !== undefined && index !== "broken";
}
