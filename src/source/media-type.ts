import mime from "mime";
import { decoded, signatureOf, signed } from "./signature.js";

export interface MediaType {
  /** Without parameters; `application/octet-stream` where neither content nor name tell. */
  readonly mediaType: string;
  /** False if the end of the name promises another kind of file. */
  readonly agrees: boolean;
}

/** Newer registered names for what the table of extensions calls otherwise. */
const registered: Readonly<Record<string, string>> = { "audio/x-flac": "audio/flac", "text/x-vcard": "text/vcard" };

/** Kinds that one and the same signature serves: there the name decides among them. */
const kin: Readonly<Record<string, RegExp>> = {
  "application/zip":
    /zip|officedocument|opendocument|ms-(?:word|excel|powerpoint|visio)|apple\.|java-archive|kmz|package/,
  "application/x-ole-storage": /msword|ms-(?:excel|powerpoint|outlook|project|works|publisher)|visio|mspublisher/,
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": /wordprocessingml|ms-word/,
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": /spreadsheetml|ms-excel/,
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": /presentationml|ms-powerpoint/,
  "application/ogg": /^(?:audio|video)\/ogg$/,
  "application/pdf": /postscript|illustrator/,
  "video/mp4": /^(?:audio\/mp4|video\/(?:x-m4v|3gpp2?|quicktime))$/,
  "video/webm": /^audio\/webm$/,
  "text/html": /html/,
};

/** The media type of a file, from its first bytes and, where those prove nothing, from the end of its name. */
export function mediaTypeOf(name: string, head: Uint8Array): MediaType {
  const extension = mime.getType(name);
  const named = extension === null ? undefined : (registered[extension] ?? extension);
  const seen = signatureOf(head);
  if (seen === undefined) return unsigned(named, head);
  if (named === undefined || named === seen) return { mediaType: seen, agrees: true };
  return kin[seen]?.test(named) ? { mediaType: named, agrees: true } : { mediaType: seen, agrees: false };
}

function unsigned(named: string | undefined, head: Uint8Array): MediaType {
  const textual = isText(head);
  if (named === undefined) return { mediaType: textual ? "text/plain" : "application/octet-stream", agrees: true };
  const agrees = !signed.has(named) && (textual || !named.startsWith("text/"));
  return { mediaType: agrees ? named : textual ? "text/plain" : "application/octet-stream", agrees };
}

function isText(head: Uint8Array): boolean {
  return head.length > 0 && !decoded(head).includes("\0");
}
