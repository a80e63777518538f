import { statSync } from "node:fs";
import { basename, dirname, relative, sep } from "node:path";
import { Fault } from "../model/fault.js";
import type { PublicationIndex } from "../model/publication.js";
import { feedsAnnounced } from "./autodiscovery.js";
import { decodeFeed } from "./decode-feed.js";
import { feedFilesIn } from "./feed-files.js";
import { type FeedReading, readFeed, readOpml } from "./feed-reader.js";
import { type FetchOptions, fetchUrl } from "./fetch.js";
import { addressIn, openInFolder } from "./folder.js";
import { networkFault } from "./network-fault.js";
import type { Open, Opened } from "./opened.js";
import { readPublicationFile } from "./publication-file.js";
import { siteAround } from "./site-around.js";

/** A publication as it stands in a folder or on a server: where its feeds are, and how to open what they link. */
export interface PublishedSite {
  /** Address of the whole publication, below which its own links begin; ends with `/`, absent if that is not known. */
  readonly base?: string | undefined;
  /** Where what belongs below `base` was found, if that is elsewhere, such as on a staging server; ends with `/`. */
  readonly served?: string | undefined;
  /** Only presswerk writes one. */
  readonly index?: PublicationIndex | undefined;
  /** What all addresses begin with and people need not see; absent where they need it. */
  readonly prefix?: string | undefined;
  /** Addresses of its feeds, archives left out. */
  readonly feeds: readonly string[];
  /** False if one feed alone was asked for, so that the index tells of more than the feeds. */
  readonly whole: boolean;
  readonly open: Open;
}

/** A `releases.json` grows with every release; nothing else does. */
const indexBytes = 500_000_000;

/**
 * Opens a publication: an output folder of presswerk, a folder of another generator, a feed's file, the address of a
 * newsroom, of a page that announces feeds, or of a feed. A path must be absolute. What stands in a folder, or on a staging
 * server, for another address is read as if it stood there. Throws a Fault if it cannot be reached or has no feed.
 */
export async function openSite(source: string, options: FetchOptions = {}): Promise<PublishedSite> {
  const site = await (isAddress(source) ? siteAt(source, options) : siteIn(source));
  if (site.feeds.length === 0) throw new Fault("no-feed", { source });
  return site;
}

/** True for what is to be fetched, false for a path. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

async function siteIn(path: string): Promise<PublishedSite> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Fault("nothing-there", { path });
  if (found.isDirectory()) return siteOfFolder(path);
  return basename(path) === "releases.json" ? siteOfFolder(dirname(path)) : siteOfFile(path);
}

async function siteOfFolder(root: string): Promise<PublishedSite> {
  const index = await indexAt(addressIn({ root }, "releases.json"), openInFolder({ root }));
  if (index) return presswerkSite(index, openInFolder({ root, base: index.newsroom.url }), () => feedFilesIn(root));
  const paths = feedFilesIn(root);
  const base = await baseOf(root, paths);
  const folder = { root, base };
  const feeds = paths.map((path) => addressIn(folder, path));
  return { base, prefix: addressIn(folder, ""), feeds, whole: true, open: openInFolder(folder) };
}

/** Where a folder of another generator will stand: what the first feed says of itself, without its path. */
async function baseOf(root: string, paths: readonly string[]): Promise<string | undefined> {
  const open = openInFolder({ root });
  for (const path of paths.slice(0, 10)) {
    const reading = readFeed((await open(addressIn({ root }, path))).bytes);
    const self = "document" in reading ? reading.document.feed.self : undefined;
    const end = `/${path}`;
    for (const ending of [end, end.replace(/index\.(?:html?|xml)$/, "")]) {
      if (self && isAddress(self) && self.endsWith(ending)) return self.slice(0, self.length - ending.length + 1);
    }
  }
  return undefined;
}

/** One file: its archives are looked for beside it, as the feed's own address says. */
async function siteOfFile(path: string): Promise<PublishedSite> {
  const beside = dirname(path);
  const { bytes, url } = await openInFolder({ root: beside })(addressIn({ root: beside }, basename(path)));
  const reading = readFeed(bytes, { url });
  const { root, base } = siteAround(path, "document" in reading ? reading.document.feed : {});
  const index = await indexAt(addressIn({ root }, "releases.json"), openInFolder({ root }));
  if (!isFeed(reading)) {
    const feeds = feedsAnnounced(decodeFeed(bytes).text, url);
    return { index, prefix: addressIn({ root }, ""), feeds, whole: true, open: openInFolder({ root }) };
  }
  const folder = { root, base };
  const feeds = [addressIn(folder, relative(root, path).split(sep).join("/"))];
  const site = { index, base: index?.newsroom.url };
  return { ...site, prefix: addressIn(folder, ""), feeds, whole: false, open: openInFolder(folder) };
}

async function siteAt(source: string, options: FetchOptions): Promise<PublishedSite> {
  const allowPrivate = options.allowPrivate ?? new Set([hostOf(source)]);
  const open: Open = (url, limits) => fetchUrl(url, { ...options, allowPrivate, ...limits });
  const { bytes, headers, status, url } = await open(source, isIndex(source) ? { maxBytes: indexBytes } : {});
  if (status !== 200) throw networkFault(source, `HTTP ${status}`);
  const folder = new URL(".", url).href;
  const index = isIndex(url) ? readPublicationFile(bytes) : await indexAt(`${folder}releases.json`, open);
  const base = index?.newsroom.url;
  const moved = base === undefined ? open : asIfAt(base, folder, open);
  const served = base === undefined || base === folder ? undefined : folder;
  const reading = readFeed(bytes, { url, contentType: headers["content-type"] });
  if (isFeed(reading)) {
    const feed = base === undefined ? url : base + url.slice(folder.length);
    return { base, served, index, prefix: base, feeds: [feed], whole: false, open: moved };
  }
  if (index) return { ...(await presswerkSite(index, moved, () => [])), served };
  const html = decodeFeed(bytes, headers["content-type"]).text;
  return { feeds: feedsAnnounced(html, url), whole: true, open };
}

/** A broken feed is one all the same: what is wrong with it is told when it is read. */
function isFeed(reading: FeedReading): boolean {
  return "document" in reading || !["not-a-feed", "empty"].includes(reading.unreadable.reason);
}

function isIndex(url: string): boolean {
  return /\/releases\.json$/.test(url);
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : "";
}

/** Every channel that the OPML lists, in all formats; without an OPML what `otherwise` finds, else the newsroom's own. */
async function presswerkSite(
  index: PublicationIndex,
  open: Open,
  otherwise: () => readonly string[],
): Promise<PublishedSite> {
  const base = index.newsroom.url;
  const opml = await answer(open, `${base}feeds.opml`);
  const listed = opml ? readOpml(opml.bytes).filter((url) => url.startsWith(base)) : [];
  const found = listed.length > 0 ? listed : otherwise().map((path) => base + path);
  const channels = found.length > 0 ? found : [base];
  const folders = [...new Set(channels.map((url) => new URL(".", url).href))];
  const feeds = folders.flatMap((folder) => ["rss.xml", "atom.xml", "feed.json"].map((name) => folder + name));
  return { base, index, prefix: base, feeds, whole: true, open };
}

/** Opens what belongs at `base` where it really stands, such as on a staging server. */
function asIfAt(base: string, served: string, open: Open): Open {
  if (base === served) return open;
  return async (url, options) => {
    if (!url.startsWith(base)) return open(url, options);
    const opened = await open(served + url.slice(base.length), options);
    return opened.url.startsWith(served) ? { ...opened, url: base + opened.url.slice(served.length) } : opened;
  };
}

async function indexAt(url: string, open: Open): Promise<PublicationIndex | undefined> {
  const opened = await answer(open, url, indexBytes);
  return opened && readPublicationFile(opened.bytes);
}

/** Undefined if it is not there or cannot be had. */
async function answer(open: Open, url: string, maxBytes?: number): Promise<Opened | undefined> {
  try {
    const opened = await open(url, { maxBytes });
    return opened.status === 200 ? opened : undefined;
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
