/** Where a link or picture of a text points, as far as the words themselves tell. */
export type Address =
  /** On the web, by mail or phone: complete and percent-encoded (RFC 3986). */
  | { readonly kind: "absolute"; readonly url: string }
  /** Below the newsroom's url: begins with one `/`, percent-encoded. */
  | { readonly kind: "site"; readonly path: string }
  /** In the text itself: without `#`, decoded. */
  | { readonly kind: "fragment"; readonly fragment: string }
  /** A file, meant from the release's folder: its path decoded, and query and fragment as they stand. */
  | { readonly kind: "file"; readonly path: string; readonly suffix: string }
  | { readonly kind: "empty" | "unsafe" | "broken" };

const linked: ReadonlySet<string> = new Set(["http:", "https:", "mailto:", "tel:"]);

/** Addresses that are fine as they stand, so that most are never taken apart. */
const plainUrl =
  /^https?:\/\/[a-z\d.-]+(?::\d{1,5})?(?:[/?](?:[\w\-.~!$&'()*+,;=:@/?]|%[\da-f]{2})*)?(?:#(?:[\w\-.~!$&'()*+,;=:@/?]|%[\da-f]{2})*)?$/i;
const plainPath = /^(?:\/[\w~-][\w.~-]*)+\/?$/;

/** Reads an address as browsers do (URL Standard, section 4.4), who overlook line ends, tabs and spaces around it. */
export function readAddress(written: string): Address {
  if (plainUrl.test(written)) return { kind: "absolute", url: written };
  if (plainPath.test(written)) return { kind: "site", path: written };
  const address = written.replace(/[\t\n\r]/g, "").replace(/^[\0-\x20]+|[\0-\x20]+$/g, "");
  if (address === "" || address === "#") return { kind: "empty" };
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return absolute(address);
  if (/^[/\\]/.test(address)) return fromRoot(address);
  if (address.startsWith("#")) return { kind: "fragment", fragment: decoded(address.slice(1)) };
  const [, path = "", suffix = ""] = /^([^?#]*)([\s\S]*)$/.exec(address) ?? [];
  return path === "" ? { kind: "broken" } : { kind: "file", path: decoded(path), suffix: encoded(suffix) };
}

function absolute(address: string): Address {
  const scheme = address.slice(0, address.indexOf(":") + 1).toLowerCase();
  if (!linked.has(scheme)) return { kind: "unsafe" };
  const url = parsed(scheme === "tel:" ? address.replaceAll(" ", "") : address);
  return url ? { kind: "absolute", url: validUrl(url) } : { kind: "broken" };
}

/** Browsers read a backslash as a slash here, and two of either as the beginning of another host. */
function fromRoot(address: string): Address {
  const base = "https://newsroom.invalid/";
  const url = parsed(address, base);
  if (!url) return { kind: "broken" };
  if (!url.href.startsWith(base)) return { kind: "absolute", url: validUrl(url) };
  const path = encoded(url.pathname.replace(/^\/+/, "/"));
  // a colon in the first segment would turn the path into a scheme once its slash is taken away
  const safe = path.replace(/^[^/]*\/[^/:]*:[^/]*/, (segment) => segment.replaceAll(":", "%3A"));
  return { kind: "site", path: safe + encoded(url.search + url.hash) };
}

/** The URL with everything encoded that RFC 3986 does not allow in it and browsers leave as it is. */
function validUrl({ href }: URL): string {
  const [origin = ""] = /^[a-z]+:(?:\/\/[^/?#]*)?/.exec(href) ?? [];
  return origin + encoded(href.slice(origin.length));
}

function parsed(address: string, base?: string): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}

function encoded(text: string): string {
  const once = text.replace(/[^\w\-.~!$&'()*+,;=:@/?#%]|%(?![\dA-Fa-f]{2})/gu, (character) =>
    encodeURIComponent(character.toWellFormed()),
  );
  const hash = once.indexOf("#");
  return hash < 0 ? once : once.slice(0, hash + 1) + once.slice(hash + 1).replaceAll("#", "%23");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
