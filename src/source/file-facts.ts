import { closeSync, openSync, readSync, statSync } from "node:fs";
import { activeContent } from "./active-content.js";
import { type Pixels, pixelsOf } from "./image-size.js";
import { type MediaType, mediaTypeOf } from "./media-type.js";
import { decoded } from "./signature.js";

/** What a file itself tells of it. */
export interface FileFacts extends MediaType, Partial<Pixels> {
  readonly bytes: number;
  /** What in it would run a program in a reader's browser. */
  readonly active?: string;
}

/** How much of a file is read, in bytes: nearly always the first suffices; photos with long comments need more. */
const heads = [64 * 1024, 1024 * 1024, 64 * 1024 * 1024];

/** Reads as much of a file as its facts need. Throws if the disk fails; undefined if it is no regular file. */
export function readFacts(file: string): FileFacts | undefined {
  // asked before it is opened: opening a pipe would wait for ever
  const stat = statSync(file);
  if (!stat.isFile()) return undefined;
  const descriptor = openSync(file, "r");
  try {
    return factsOf(file, stat.size, (bytes) => readHead(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}

function factsOf(name: string, bytes: number, read: (bytes: number) => Uint8Array): FileFacts {
  const lengths = heads.map((length) => Math.min(length, bytes));
  const head = read(lengths[0] ?? 0);
  const type = mediaTypeOf(name, head);
  const markup = isMarkup(type.mediaType, name) ? decoded(read(bytes)) : undefined;
  const active = markup === undefined ? undefined : activeContent(markup);
  const pixels = type.mediaType === "image/svg+xml" ? drawingSize(markup ?? "") : pictureSize(type, lengths, read);
  return { bytes, ...type, ...pixels, ...(active === undefined ? {} : { active }) };
}

/** Servers go by the end of the name, so that counts as much as the content. */
function isMarkup(mediaType: string, name: string): boolean {
  return /[/+](?:xml|html|svg)/.test(mediaType) || /\.(?:svg|x?html?|xml|xsl|xslt|rdf|mathml|shtml)$/i.test(name);
}

function drawingSize(markup: string): Pixels | undefined {
  const root = markup.search(/<(?:\w+:)?svg[\s>]/);
  return root < 0 ? undefined : pixelsOf(new TextEncoder().encode(markup.slice(root, root + 10_000)));
}

function pictureSize({ mediaType }: MediaType, lengths: readonly number[], read: (bytes: number) => Uint8Array) {
  if (!mediaType.startsWith("image/")) return undefined;
  for (const length of new Set(lengths)) {
    const pixels = pixelsOf(read(length));
    if (pixels) return pixels;
  }
  return undefined;
}

function readHead(descriptor: number, bytes: number): Uint8Array {
  const buffer = new Uint8Array(bytes);
  let filled = 0;
  while (filled < bytes) {
    const read = readSync(descriptor, buffer, filled, bytes - filled, filled);
    if (read === 0) break;
    filled += read;
  }
  return buffer.subarray(0, filled);
}
