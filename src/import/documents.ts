import { decodeFeed } from "../subscriber/decode-feed.js";
import { isWordpressExport } from "./wordpress.js";

/** What an import can read, and what it cannot: `page` is HTML, in which feeds may be announced. */
export type DocumentKind = "feed" | "wordpress" | "word" | "pdf" | "sheet" | "page" | "unknown";

export interface ForeignDocument {
  /** Its path or address. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As a server sent it. */
  readonly contentType?: string | undefined;
}

/** What kind of document these bytes are; the name counts only for text. */
export function kindOf({ name, bytes, contentType }: ForeignDocument): DocumentKind {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  const path = name.replace(/[?#].*$/s, "").toLowerCase();
  if (start.startsWith("%PDF-")) return "pdf";
  if (start.startsWith("PK\x03\x04"))
    return /\.docx$/.test(path) || /wordprocessing/.test(contentType ?? "") ? "word" : "unknown";
  const text = textOf({ bytes, contentType }).trimStart();
  if (text.slice(0, 100_000).includes("\0")) return "unknown";
  if (isWordpressExport(text)) return "wordpress";
  if (
    /^(?:<\?xml|<!--|<!DOCTYPE (?:rss|rdf)|<(?:rss|feed|rdf:rdf)[\s>])/i.test(text) &&
    /<(?:rss|feed|(?:rdf:)?RDF)[\s>]/i.test(text.slice(0, 20_000))
  )
    return "feed";
  if (/^\{/.test(text))
    return /jsonfeed\.org\/version/.test(text.slice(0, 5000)) || /\/releases\.json$/.test(path) ? "feed" : "unknown";
  if (/^<(?:!doctype html|html|head|body|\?xml)/i.test(text)) return "page";
  const plain = /\.(?:txt|text|md|markdown)$/.test(path) || /^text\/(?:plain|markdown)/i.test(contentType ?? "");
  return plain && text !== "" ? "sheet" : "unknown";
}

/** The text of a document, in whatever encoding it is. */
export function textOf({ bytes, contentType }: Pick<ForeignDocument, "bytes" | "contentType">): string {
  return decodeFeed(bytes, contentType).text;
}
