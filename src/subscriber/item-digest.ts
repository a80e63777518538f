import { createHash } from "node:crypto";
import type { FeedDate, FeedItem } from "./feed-document.js";
import { visibleText } from "./visible-text.js";

/** What is kept of an item to compare it with another: little enough to hold a hundred thousand of them from every feed. */
export interface ItemDigest {
  readonly id: string;
  /** Empty if there is none. */
  readonly url: string;
  readonly title: string;
  /** Of what can be read; empty if there is nothing. */
  readonly text: string;
  /** Of where text, pictures and attachments lead, the publication's own address left out. */
  readonly files: string;
  /** Milliseconds since 1970, or as written if it cannot be read; `updated` is `published` where none is given. */
  readonly published: number | string;
  readonly updated: number | string;
  /** What the text says of itself in its first words. */
  readonly notice?: "correction" | "withdrawal" | undefined;
  /** How many corrections `_presswerk` tells; absent if it tells none. */
  readonly corrections?: number | undefined;
}

export interface DigestOptions {
  /** Address below which the publication stands: moving all of it changes no item. */
  readonly base?: string | undefined;
  readonly memory: DigestMemory;
}

/** An item stands in every feed of its topics, in three formats, before and after: what was made of it once is remembered. */
export interface DigestMemory {
  /** Gives equal strings one place in memory. */
  readonly intern: (text: string) => string;
  /** What HTML says, by its hash. */
  readonly texts: Map<string, TextDigest>;
}

type TextDigest = Pick<ItemDigest, "text" | "notice"> & { readonly links: string };

/** A memory to be shared by all feeds that are compared. */
export function digestMemory(): DigestMemory {
  const known = new Map<string, string>();
  const intern = (text: string) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    // A piece cut out of a document would keep the whole document in memory.
    const copy = Buffer.from(text, "utf16le").toString("utf16le");
    known.set(copy, copy);
    return copy;
  };
  return { intern, texts: new Map() };
}

/** Reduces an item to what is compared. */
export function digestOf(item: FeedItem, { base, memory }: DigestOptions): ItemDigest {
  const { intern } = memory;
  const { links, ...content } = contentOf(item.contentHtml ?? "", base, memory);
  const attachments = item.attachments.flatMap(({ url, bytes = 0 }) => [below(url, base), String(bytes)]);
  const published = stamp(item.published);
  const corrections = item.presswerk?.["corrections"];
  return {
    id: intern(item.id),
    url: intern(item.url ?? ""),
    title: intern(item.title.replace(/\s+/g, " ").trim()),
    ...content,
    files: attachments.length === 0 ? links : intern(hash(`${links} ${attachments.join(" ")}`)),
    published,
    updated: item.updated ? stamp(item.updated) : published,
    corrections: Array.isArray(corrections) ? corrections.length : undefined,
  };
}

function contentOf(html: string, base: string | undefined, { texts }: DigestMemory): TextDigest {
  const key = hash(`${base}\n${html}`);
  const known = texts.get(key);
  if (known) return known;
  const { text, links } = visibleText(html);
  const digest = {
    text: hash(text),
    links: hash(links.map((link) => below(link, base)).join("\n")),
    notice: noticeIn(text),
  };
  texts.set(key, digest);
  return digest;
}

/** An address as seen from where the publication stands. */
export function below(url: string, base: string | undefined): string {
  return base !== undefined && url.startsWith(base) ? url.slice(base.length) : url;
}

function stamp(date: FeedDate | undefined): number | string {
  return date?.at ?? date?.raw ?? "";
}

function hash(text: string): string {
  return text === "" ? "" : createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

const correction = /^(?:korrektur|berichtigung|richtigstellung|correction|corrected|corrigendum|erratum)\b/i;
const withdrawal = /^(?:zurückgezogen|zurückziehung|withdrawn|retracted|retraction)(?![a-zäöüß])/i;

function noticeIn(text: string): ItemDigest["notice"] {
  if (correction.test(text)) return "correction";
  return withdrawal.test(text) ? "withdrawal" : undefined;
}
