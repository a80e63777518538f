/** A path below the output folder as an address: percent-encoded (RFC 3986, section 3.3), from the site's root. */
export function addressOf(path: string, basePath: string): string {
  return basePath + path.split("/").map(encodeSegment).join("/");
}

/** An absolute address in which nothing is left that a server's configuration could take for its own; undefined if it is none. */
export function cleanAddress(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).href.replace(/[^\w\-.~:/?#@!&'()*+,;=%[\]]/g, percent);
}

/** The path that a server compares after decoding a request, from the site's root. */
export function servedPath(path: string, basePath: string): string {
  return decoded(basePath) + path.toWellFormed();
}

/**
 * A text as a regular expression for PCRE and RE2 that matches just this text. It holds no quote, brace, dollar or space,
 * so it is also safe inside the quotes of every server's configuration.
 */
export function exactly(text: string): string {
  return text.replace(/[^\w/~,\-\u0080-\u{10ffff}]/gu, (character) => (character === "." ? "\\." : hex(character)));
}

/** Behind an old address a slash or the name of a folder's page changes nothing. */
export const optionalPage = String.raw`(?:/(?:index\.html)?)?$`;

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed()).replace(/[!'()*]/g, percent);
}

function percent(character: string): string {
  return `%${code(character)}`;
}

function hex(character: string): string {
  return `\\x${code(character)}`;
}

function code(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
}

/** A path that is no percent-encoding of UTF-8 stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
