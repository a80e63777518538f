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
  readonly intern: Intern;
}

/** Gives equal strings one place in memory. */
export type Intern = (text: string) => string;

/**
 * An item of a feed stands in every feed of its topics and, but for the format, everywhere the same.
 * The strings are copied, because a piece cut out of a document would keep the whole document in memory.
 */
export function interning(): Intern {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const copy = Buffer.from(text, "utf16le").toString("utf16le");
    known.set(copy, copy);
    return copy;
  };
}

/** Reduces an item to what is compared. */
export function digestOf(item: FeedItem, { base, intern }: DigestOptions): ItemDigest {
  const { text, links } = visibleText(item.contentHtml ?? "");
  const attachments = item.attachments.flatMap(({ url, bytes = 0 }) => [url, String(bytes)]);
  const files = [...links, ...attachments].map((link) => below(link, base));
  const published = stamp(item.published);
  const corrections = item.presswerk?.["corrections"];
  return {
    id: intern(item.id),
    url: intern(item.url ?? ""),
    title: intern(item.title.replace(/\s+/g, " ").trim()),
    text: intern(text === "" ? "" : hash(text)),
    files: intern(files.length === 0 ? "" : hash(files.join("\n"))),
    published,
    updated: item.updated ? stamp(item.updated) : published,
    notice: noticeIn(text),
    corrections: Array.isArray(corrections) ? corrections.length : undefined,
  };
}

/** An address as seen from where the publication stands. */
export function below(url: string, base: string | undefined): string {
  return base !== undefined && url.startsWith(base) ? url.slice(base.length) : url;
}

function stamp(date: FeedDate | undefined): number | string {
  return date?.at ?? date?.raw ?? "";
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

const correction = /^(?:korrektur|berichtigung|richtigstellung|correction|corrected|corrigendum|erratum)\b/i;
const withdrawal = /^(?:zurückgezogen|zurückziehung|withdrawn|retracted|retraction)(?![a-zäöüß])/i;

function noticeIn(text: string): ItemDigest["notice"] {
  if (correction.test(text)) return "correction";
  return withdrawal.test(text) ? "withdrawal" : undefined;
}
