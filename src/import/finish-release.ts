import { posix } from "node:path";
import type { Unplaced } from "../model/unplaced.js";
import type { Open } from "../subscriber/opened.js";
import { resolved } from "../subscriber/resolved.js";
import type { FileFetcher, WantedFile } from "./fetch-files.js";
import type { FoundBody } from "./found-release.js";
import { isHandedOn } from "./handed-on.js";
import type { HtmlAddresses } from "./html/html-node.js";
import { htmlToMarkdown } from "./html-to-markdown.js";
import { withAddresses } from "./markdown-addresses.js";
import type { PlannedRelease } from "./plan.js";
import { releaseFile, type WrittenFront } from "./release-file.js";
import { safeName } from "./safe-name.js";

/** A release as it will be written. */
export interface FinishedRelease {
  /** Path from the configuration's folder, with `/`. */
  readonly file: string;
  readonly text: string;
  /** Beside it, in a folder of its name. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly unplaced: readonly Unplaced[];
  /** How many pictures got the headline for their missing description. */
  readonly undescribed: number;
}

export interface FinishOptions {
  readonly fetcher: FileFetcher;
  /** Opens addresses of the release's document; undefined if nothing is to be fetched. */
  readonly open: Open | undefined;
}

/** Fetches the files of a release and writes its text; what cannot be had stays a link. */
export async function finishRelease(
  release: PlannedRelease,
  { fetcher, open }: FinishOptions,
): Promise<FinishedRelease> {
  const local = new Map<string, string>();
  const files: { name: string; bytes: Uint8Array }[] = [];
  const unplaced: Unplaced[] = [];
  const taken = new Set<string>();
  const wanted = open ? wantedFiles(release) : [];
  const fetched = open ? await inTurns(wanted, (each) => fetcher.fetch(each, open)) : [];
  for (const [index, { url }] of wanted.entries()) {
    const file = fetched[index];
    if (file === undefined || local.has(url)) continue;
    if ("why" in file) unplaced.push({ source: release.source, ...file.why });
    else {
      const name = safeName({ url, mediaType: file.mediaType, folder: folderOf(release.body.base) }, taken);
      files.push({ name, bytes: file.bytes });
      local.set(url, name);
    }
  }
  const folder = posix.basename(release.file, ".md");
  const settling: Settling = { release, folder, local, undescribed: 0, left: new Set() };
  const markdown = markdownOf(release.body, addressesIn(settling));
  const front = withFiles(release, settling);
  for (const value of settling.left) unplaced.push({ source: release.source, reason: "link-without-address", value });
  return { file: release.file, text: releaseFile(front, markdown), files, unplaced, undescribed: settling.undescribed };
}

/** The folder of the page from which a release comes. */
function folderOf(base: string | undefined): string | undefined {
  return base !== undefined && /^https?:\/\/[^/]+\/[^?#]*\/$/.test(base) ? base : undefined;
}

interface Settling {
  readonly release: PlannedRelease;
  readonly folder: string;
  /** Names of fetched files by their address. */
  readonly local: ReadonlyMap<string, string>;
  readonly left: Set<string>;
  undescribed: number;
}

function markdownOf(body: FoundBody, addresses: HtmlAddresses): string {
  return "html" in body ? htmlToMarkdown(body.html, addresses) : withAddresses(body.markdown, addresses);
}

/** Every file that the release needs, once: its picture, attachments, and what its text shows or offers. */
function wantedFiles({ image, attachments, body, home }: PlannedRelease): WantedFile[] {
  const wanted = new Map<string, WantedFile>();
  const add = (url: string | undefined, picture: boolean) => {
    if (url !== undefined && !wanted.has(url)) wanted.set(url, { url, picture });
  };
  if (image) add(image.url, true);
  for (const { url } of attachments) add(url, false);
  markdownOf(body, {
    link: (href) => {
      const url = resolved(href, body.base) ?? href;
      if (isOwnDocument(url, body.base, home)) add(url, false);
      return href;
    },
    picture: (src, { alt }) => {
      add(resolved(src, body.base) ?? src, true);
      return { address: src, alt };
    },
  });
  return [...wanted.values()];
}

/** A document of the site from which the release comes; it goes when that site goes. */
function isOwnDocument(url: string, base: string | undefined, home: string | undefined): boolean {
  if (!isHandedOn(url)) return false;
  if (!URL.canParse(url)) return true;
  const { protocol, host } = new URL(url);
  if (protocol === "file:") return true;
  const own = [base, home].flatMap((each) => (each !== undefined && URL.canParse(each) ? [new URL(each).host] : []));
  return /^https?:$/.test(protocol) && own.some((each) => bare(each) === bare(host));
}

function bare(host: string): string {
  return host.replace(/^www\./, "");
}

function addressesIn(settling: Settling): HtmlAddresses {
  const { release, local } = settling;
  const { base } = release.body;
  return {
    link: (href) => {
      const url = resolved(href, base) ?? href;
      const name = local.get(url);
      if (name !== undefined) return pathTo(name, settling);
      if (/^#./.test(href) || /^(?:https?:\/\/|mailto:|tel:)/i.test(url)) return /^#/.test(href) ? href : url;
      if (!/^(?:#|javascript:|$)/i.test(href)) settling.left.add(shortened(href));
      return undefined;
    },
    picture: (src, described) => {
      const url = resolved(src, base) ?? src;
      const name = local.get(url);
      const alt = described.alt || described.caption || fallbackAlt(settling);
      if (name !== undefined) return { address: pathTo(name, settling), alt };
      return /^https?:\/\//i.test(url) ? { address: url, alt } : undefined;
    },
  };
}

/** presswerk refuses a picture without a description; the headline is better than nothing, and it is told. */
function fallbackAlt(settling: Settling): string {
  settling.undescribed++;
  return settling.release.front.title;
}

function pathTo(name: string, { folder }: Settling): string {
  return `${folder}/${name.replace(/[%#?]/g, (character) => encodeURIComponent(character))}`;
}

/** Front matter with its picture and attachments; those that could not be had become links. */
function withFiles({ front, image, attachments }: PlannedRelease, settling: Settling): WrittenFront {
  const { local, folder } = settling;
  const links: { title: string; url: string }[] = [];
  const lost = (url: string, title: string | undefined) => {
    if (/^https?:\/\//i.test(url)) links.push({ title: title || url, url });
  };
  const picture = image && local.get(image.url);
  if (image && picture === undefined) lost(image.url, image.caption ?? image.alt);
  const kept = attachments.flatMap(({ url, title }) => {
    const name = local.get(url);
    if (name === undefined) lost(url, title);
    return name === undefined ? [] : [{ src: `${folder}/${name}`, title: title?.trim() || undefined }];
  });
  return {
    ...front,
    image: image && picture !== undefined ? described(image, `${folder}/${picture}`, settling) : undefined,
    attachments: kept,
    links: [...(front.links ?? []), ...links],
  };
}

function described(
  image: NonNullable<PlannedRelease["image"]>,
  src: string,
  settling: Settling,
): WrittenFront["image"] {
  const { alt, caption, credit, license } = image;
  return { src, alt: alt?.trim() || caption?.trim() || fallbackAlt(settling), caption, credit, license };
}

function shortened(href: string): string {
  return href.length > 300 ? `${href.slice(0, 299)}…` : href;
}

/** A few at a time: a server is not to notice that somebody moves out. */
async function inTurns<T, U>(items: readonly T[], act: (item: T) => Promise<U>): Promise<U[]> {
  const results: U[] = [];
  for (let start = 0; start < items.length; start += 4) {
    results.push(...(await Promise.all(items.slice(start, start + 4).map(act))));
  }
  return results;
}
