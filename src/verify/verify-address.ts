import { type Finding, finding } from "../model/findings.js";
import { type Manifest, manifestName, parseManifest } from "../output/manifest.js";
import { type NetworkReason, networkFault } from "../subscriber/network-fault.js";
import { openSite, type PublishedSite } from "../subscriber/published-site.js";
import { older } from "../subscriber/walk.js";
import { languageOfFeed, missingFrom, walkBack } from "./archives.js";
import { isWallBeforePage } from "./bot-wall.js";
import { certificateFindings } from "./certificate.js";
import { agentFindings, type PolledFeed, polledFeed, unreachable } from "./feed-findings.js";
import { type Get, type Got, getter } from "./get.js";
import { hubFindings } from "./hub-findings.js";
import { inParallel } from "./in-parallel.js";
import {
  hubMissing,
  idFindings,
  type LiveFeed,
  type LocalPublication,
  publishedFindings,
  staleFindings,
} from "./local-findings.js";
import { namedFileFindings } from "./named-file-findings.js";
import { type NamedFile, namedFiles } from "./named-files.js";

export interface VerifyOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds of any beginning. */
  readonly clock: () => number;
  /** The newsroom on this machine, in whose folder the command runs. */
  readonly local?: LocalPublication | undefined;
  /** Hosts, with their ports, beside that of the address that may stand in a private network. */
  readonly allowPrivate?: readonly string[] | undefined;
  /** Ends everything. */
  readonly signal?: AbortSignal | undefined;
}

/** Requests under way at once: as few as a browser's. */
const atOnce = 6;

/** In one run are looked at, at most: feeds, archive documents, and what feeds name. */
const most = { feeds: 600, documents: 3000, files: 2000 };

/**
 * Polls the feeds of a live newsroom, by any generator, as monitoring tools do, and tells what they would trip over.
 * Throws a Fault if the address cannot be reached or names no feed.
 */
export async function verifyAddress(source: string, options: VerifyOptions): Promise<Finding[]> {
  const { now, clock, signal } = options;
  if (!URL.canParse(source)) throw networkFault(source, "bad-address");
  const allowPrivate = new Set([new URL(source).host, ...(options.allowPrivate ?? [])]);
  const common = { allowPrivate, clock, signal, timeLimit: 20_000 };
  const obstacle = entryFinding(source, await getter(common)(source));
  if (obstacle) return [obstacle];
  const site = await openSite(source, common);
  const get = getter({ ...common, base: site.base, served: site.served });
  const feeds = site.feeds.slice(0, most.feeds);
  const polled = await inParallel(feeds, atOnce, (url) => polledFeed(url, get, now));
  const visit: Visit = { site, get, polled, local: localOf(site, options.local) };
  return [
    ...(await certificateFindings(source, now, true)),
    ...elsewhere(site),
    ...polled.flatMap(({ findings }) => findings),
    ...(await agentFindings(polled.find(({ found }) => found) ?? { url: source, findings: [] }, get)),
    ...(await archiveFindings(visit, signal)),
    ...(await hubs(visit)),
    ...(await fileFindings(visit)),
    ...(await machineFindings(visit)),
  ];
}

interface Visit {
  readonly site: PublishedSite;
  readonly get: Get;
  readonly polled: readonly PolledFeed[];
  readonly local?: LocalPublication | undefined;
}

/** Why nothing can be looked at. Throws a Fault if that is no fault of the newsroom, as far as one can see. */
function entryFinding(source: string, got: Got): Finding | undefined {
  if ("reason" in got) {
    const found = unreachable(source, got.reason);
    if (found.code === "feed-unreachable") throw networkFault(source, got.reason as NetworkReason);
    return found;
  }
  const { status } = got.opened;
  if (status === 401) return finding("password-needed", source, {});
  if (isWallBeforePage(got.opened)) return finding("bot-wall", source, { status, agent: "presswerk" });
  return undefined;
}

/** The newsroom on this machine matters if it is the one that was asked for. */
function localOf({ base, feeds }: PublishedSite, local: LocalPublication | undefined): LocalPublication | undefined {
  const isSame = base === undefined ? feeds.every((url) => url.startsWith(local?.url ?? " ")) : base === local?.url;
  return isSame ? local : undefined;
}

function elsewhere({ base, served }: PublishedSite): Finding[] {
  return served === undefined || base === undefined ? [] : [finding("other-address", served, { base })];
}

async function archiveFindings({ site, polled }: Visit, signal: AbortSignal | undefined): Promise<Finding[]> {
  let left = most.documents;
  const archived = polled.filter(({ found }) => found && older(found.document) !== undefined);
  const found = await inParallel(archived, atOnce, async ({ url }): Promise<Finding[]> => {
    if (left <= 0) return [];
    const walked = await walkBack(url, site.open, { documents: left, signal });
    left -= walked.documents;
    const { index, base = "" } = site;
    const language = index && url.startsWith(base) ? languageOfFeed(url.slice(base.length), index) : undefined;
    const missing = index && language !== undefined ? missingFrom(walked, index, language) : [];
    const [first] = missing;
    const lacks = first ? [finding("archive-lacks", url, { count: missing.length, first: first.url })] : [];
    return left > 0 ? [...walked.findings, ...lacks] : [];
  });
  const rest = left > 0 ? [] : [finding("not-all-checked", site.base ?? "", { checked: most.documents })];
  return [...found.flat(), ...rest];
}

async function hubs({ polled, get }: Visit): Promise<Finding[]> {
  const feeds = new Map<string, string>();
  for (const { url, found } of polled) {
    const hub = found?.document.feed.hub;
    if (hub !== undefined && !feeds.has(hub)) feeds.set(hub, url);
  }
  const findings = await inParallel([...feeds], atOnce, ([hub, url]) => hubFindings(hub, url, get));
  return findings.flat();
}

async function fileFindings({ site, polled, get }: Visit): Promise<Finding[]> {
  const { index, base } = site;
  const files = new Map<string, NamedFile>();
  for (const { url, found } of polled) {
    const own = base ?? new URL("/", url).href;
    for (const file of found ? namedFiles(found.document, own) : []) {
      if (files.get(file.url)?.declared === undefined) files.set(file.url, file);
    }
  }
  const withdrawn = new Set(index?.releases.filter(({ state }) => state === "withdrawn").map(({ url }) => url));
  const options = { get, isWithdrawn: (url: string) => withdrawn.has(url) };
  const looked = [...files.values()].slice(0, most.files);
  const findings = await inParallel(looked, atOnce, (file) => namedFileFindings(file, options));
  const rest = files.size > looked.length ? [finding("not-all-checked", base ?? "", { checked: looked.length })] : [];
  return [...findings.flat(), ...rest];
}

async function machineFindings({ site, polled, get, local }: Visit): Promise<Finding[]> {
  const { base } = site;
  const live = base === undefined ? undefined : await manifestAt(base, get);
  const feeds = polled.flatMap(({ url, found }): LiveFeed[] => {
    if (!found) return [];
    const { document, opened } = found;
    const path = base !== undefined && url.startsWith(base) ? decodeURI(url.slice(base.length)) : undefined;
    return [{ url, path, document, bytes: opened.bytes, age: opened.headers["age"] ?? "" }];
  });
  return [
    ...(local ? publishedFindings(live, local) : []),
    ...feeds.flatMap((feed) => [
      ...staleFindings(feed, live, local),
      ...(local ? [...idFindings(feed, local), ...hubMissing(feed, local)] : []),
    ]),
  ];
}

/** Undefined if there is none, or none that can be read. */
async function manifestAt(base: string, get: Get): Promise<Manifest | undefined> {
  const got = await get(base + manifestName, { headers: { "cache-control": "no-cache" }, maxBytes: 500_000_000 });
  if ("reason" in got || got.opened.status !== 200) return undefined;
  try {
    return parseManifest(new TextDecoder().decode(got.opened.bytes));
  } catch {
    return undefined;
  }
}
