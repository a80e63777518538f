import { basename } from "node:path/posix";
import type { FeedDocument, FeedItem } from "../subscriber/feed-document.js";
import { resolved } from "../subscriber/resolved.js";
import { visibleText } from "../subscriber/visible-text.js";

/** Something that an item names and that must be there. */
export interface NamedFile {
  readonly kind: "page" | "picture" | "attachment" | "link";
  readonly url: string;
  /** Of the item, or the name of the file. */
  readonly title: string;
  /** Bytes, as the feed says. */
  readonly declared?: number | undefined;
}

/** Every page, picture and attachment that the items of a document name, and links within the publication, each once. */
export function namedFiles({ items }: FeedDocument, base: string): NamedFile[] {
  const files = new Map<string, NamedFile>();
  for (const file of items.flatMap((item) => filesOf(item, base))) {
    const url = file.url.replace(/#.*$/s, "");
    const known = files.get(url);
    if (/^https?:/.test(url) && (!known || known.declared === undefined)) files.set(url, { ...known, ...file, url });
  }
  return [...files.values()];
}

/** Foreign addresses in a text are the affair of others. */
function filesOf({ url, title, image, attachments, contentHtml = "" }: FeedItem, base: string): NamedFile[] {
  const { links } = visibleText(contentHtml);
  const own = links.map((link) => resolved(link, url) ?? link).filter((link) => link.startsWith(base));
  return [
    ...(url === undefined ? [] : [{ kind: "page", url, title } as const]),
    ...own.map((link): NamedFile => (isPicture(link) ? pictureAt(link) : { kind: "link", url: link, title })),
    ...(image === undefined ? [] : [pictureAt(image)]),
    ...attachments.map(({ url, title, bytes, mediaType }): NamedFile => {
      const kind = mediaType?.startsWith("image/") ? "picture" : "attachment";
      return { kind, url, title: title ?? nameOf(url), declared: bytes };
    }),
  ];
}

function pictureAt(url: string): NamedFile {
  return { kind: "picture", url, title: nameOf(url) };
}

function isPicture(url: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(url);
}

function nameOf(url: string): string {
  return basename(url.replace(/[?#].*$/s, ""));
}
