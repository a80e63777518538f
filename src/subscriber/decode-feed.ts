/** The text of a document's bytes, and in which encoding they were read (a name of the Encoding Standard). */
export interface DecodedFeed {
  readonly text: string;
  readonly used: string;
  /** What byte order mark, media type or XML declaration say, in this order; absent if none says anything that is known. */
  readonly declared?: string;
}

/**
 * Decodes a feed: by byte order mark, `charset` of the media type, XML declaration (RFC 7303, section 3), else as UTF-8.
 * What is declared to be in an encoding of one byte but reads as UTF-8 is UTF-8: servers add a wrong `charset` by default.
 * What fits nothing is read as windows-1252, which fits everything.
 */
export function decodeFeed(bytes: Uint8Array, contentType?: string): DecodedFeed {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 300));
  const declared = [byteOrderMark(bytes), charset(contentType), xmlEncoding(head)].flatMap(known);
  const [first] = declared;
  const utf8First = first === undefined || oneByte.test(first);
  const order = utf8First ? ["utf-8", ...declared] : [...declared, "utf-8"];
  for (const used of order) {
    const text = decoded(bytes, used);
    if (text !== undefined) return { text, used, ...(first !== undefined && { declared: first }) };
  }
  const used = "windows-1252";
  return { text: new TextDecoder(used).decode(bytes), used, ...(first !== undefined && { declared: first }) };
}

const oneByte = /^(?:windows-|iso-8859-|x-mac-|koi8-|ibm866|macintosh)/;

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return undefined;
}

function charset(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? "")?.[1];
}

/** A declaration that could be read byte by byte does not stand in UTF-16, whatever it says. */
function xmlEncoding(head: string): string | undefined {
  const name = /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  return name && /^(?:utf-?16|ucs-?2)/i.test(name) ? "utf-8" : name;
}

function known(label: string | undefined): string[] {
  try {
    return label === undefined ? [] : [new TextDecoder(label).encoding];
  } catch {
    return [];
  }
}
