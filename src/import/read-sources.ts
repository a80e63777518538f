import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { asFault, Fault } from "../model/fault.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Unplaced } from "../model/unplaced.js";
import { feedFilesIn } from "../subscriber/feed-files.js";
import { type FetchOptions, fetchUrl } from "../subscriber/fetch.js";
import { openInFolder } from "../subscriber/folder.js";
import { networkFault } from "../subscriber/network-fault.js";
import type { Open, Opened } from "../subscriber/opened.js";
import { isAddress } from "../subscriber/published-site.js";
import { type ForeignDocument, kindOf } from "./documents.js";
import type { FoundRelease } from "./found-release.js";
import { filesOpener } from "./open-files.js";
import { readDocument } from "./read-document.js";
import { readSite } from "./read-site.js";

/** What the documents of one source hold. */
export interface SourceReading {
  readonly found: readonly FoundRelease[];
  readonly unplaced: readonly Unplaced[];
  /** Opens the files that they name. */
  readonly open: Open;
}

export interface SourceContext {
  readonly newsroom: Newsroom;
  /** As the user named it. */
  readonly source: string;
  readonly network?: FetchOptions | undefined;
}

/** An export may be large; a document of this size is none. */
const largest = 200_000_000;

/** Reads a file, a folder or an address, whatever stands there. Throws a Fault if it does not exist, cannot be reached, or is an address without a feed. */
export async function readSource(place: string, context: SourceContext): Promise<readonly SourceReading[]> {
  if (isAddress(place)) return [await readAddress(place, context)];
  const found = onDisk(place, () => statSync(place, { throwIfNoEntry: false }));
  if (!found) throw new Fault("nothing-there", { path: place });
  return found.isDirectory() ? readFolder(place, context) : [await readFile(place, context)];
}

async function readAddress(url: string, context: SourceContext): Promise<SourceReading> {
  const { network = {} } = context;
  const own = { ...network, allowPrivate: network.allowPrivate ?? new Set([new URL(url).host]) };
  const opened = await fetchUrl(url, { ...own, maxBytes: largest, timeLimit: 300_000 });
  if (opened.status !== 200) throw networkFault(url, `HTTP ${opened.status}`);
  const document = { name: opened.url, bytes: opened.bytes, contentType: opened.headers["content-type"] };
  const kind = kindOf(document);
  if (kind === "feed" || kind === "page") return readSite(url, context);
  const open: Open = (address, limits) => fetchUrl(address, { ...own, ...limits });
  return inDocument(document, { ...context, base: opened.url, open: filesOpener(open, network) });
}

async function readFile(path: string, context: SourceContext): Promise<SourceReading> {
  const document = { name: path, bytes: bytesOf(path) };
  if (kindOf(document) === "feed" || basename(path) === "releases.json") return readFeedFile(path, context);
  const open = filesOpener(openInFolder({ root: dirname(path) }), context.network);
  return inDocument(document, { ...context, base: pathToFileURL(path).href, open });
}

/** What begins like a feed need not be one: a document among others that cannot be read is told, and is no fault of the world. */
async function readFeedFile(path: string, context: SourceContext): Promise<SourceReading> {
  try {
    return await readSite(path, context);
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== "no-feed") throw error;
    const { source } = context;
    const open = openInFolder({ root: dirname(path) });
    return { found: [], unplaced: [{ source, reason: "document", value: source }], open };
  }
}

function bytesOf(path: string): Uint8Array {
  return onDisk(path, () => {
    if (statSync(path).size > largest) throw networkFault(path, "too-large");
    return readFileSync(path);
  });
}

async function inDocument(
  document: ForeignDocument,
  context: SourceContext & { base: string; open: Open },
): Promise<SourceReading> {
  const { open } = context;
  const { found, unplaced, inside } = await readDocument(document, context);
  return { found, unplaced, open: inside ? withInside(inside, open) : open };
}

/** Files that a document holds itself have addresses of a scheme that nothing else has. */
function withInside(inside: ReadonlyMap<string, Uint8Array>, open: Open): Open {
  return async (url, limits) => {
    const bytes = inside.get(url);
    if (bytes === undefined) return open(url, limits);
    return { url, status: 200, headers: {}, bytes, transferred: bytes.byteLength, redirects: [] } satisfies Opened;
  };
}

/** A built site is read by its feeds, any other folder document by document. */
async function readFolder(root: string, context: SourceContext): Promise<SourceReading[]> {
  const paths = documentsIn(root);
  const isSite = onDisk(root, () => feedFilesIn(root)).some(
    (path) => kindOf({ name: path, bytes: bytesOf(join(root, path)) }) === "feed",
  );
  if (isSite) return [await readSite(root, context)];
  const readings: SourceReading[] = [];
  for (const path of paths) {
    const source = `${context.source.replace(/[\\/]+$/, "")}/${relative(root, path).split(sep).join("/")}`;
    readings.push(await readFile(path, { ...context, source }));
  }
  return readings;
}

const readable = /\.(?:txt|text|md|markdown|docx|pdf|xml)$/i;
/** What somebody might expect to be read. */
const similar = /\.(?:doc|rtf|odt|pages|html?)$/i;

function documentsIn(root: string): string[] {
  const entries = onDisk(root, () => readdirSync(root, { recursive: true, withFileTypes: true }));
  return entries
    .filter((entry) => entry.isFile() && (readable.test(entry.name) || similar.test(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(?:^|[\\/])(?:\.|node_modules[\\/])/.test(relative(root, path)))
    .sort();
}

function onDisk<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw asFault(error, path);
  }
}
