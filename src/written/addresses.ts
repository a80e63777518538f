/** The address as it may stand in a feed (ASCII, RFC 3986), undefined if it is no complete http or https address. */
export function webAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (!/^https?:\/\/[^/\\]/i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  return /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(trimmed) ? trimmed : new URL(trimmed).href;
}

/** The same, or an address below the newsroom's own, which begins with `/`. */
export function linkAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (!/^\/(?![/\\])/.test(trimmed)) return webAddress(trimmed);
  const { pathname, search, hash } = new URL(trimmed, "https://newsroom.invalid/");
  return pathname + search + hash;
}

/** A path below the newsroom's url, with a leading `/` and percent-decoded; undefined if no file could stand there. */
export function sitePath(text: string): string | undefined {
  const path = decoded(text.trim());
  if (path === undefined || !path.startsWith("/") || /[\\?#]|\p{Cc}/u.test(path)) return undefined;
  const segments = path.slice(1).split("/");
  const folders = segments.at(-1) === "" ? segments.slice(0, -1) : segments;
  const fits = (segment: string) => !/^\.{0,2}$/.test(segment) && Buffer.byteLength(segment) <= 200;
  return folders.length > 0 && folders.every(fits) ? path : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** True if mail can be sent there, as far as the form tells. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".*]+$/.test(text.trim());
}

/** A language tag in its canonical form (BCP 47), undefined if it is none or could not be told from a folder of the output. */
export function languageTag(text: string): string | undefined {
  if (!languageTags.has(text)) {
    // no newsroom writes so many
    if (languageTags.size > 1000) languageTags.clear();
    languageTags.set(text, canonicalTag(text));
  }
  return languageTags.get(text);
}

const languageTags = new Map<string, string | undefined>();

function canonicalTag(text: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(text.trim())) return undefined;
  try {
    return Intl.getCanonicalLocales(text.trim())[0];
  } catch {
    return undefined;
  }
}
