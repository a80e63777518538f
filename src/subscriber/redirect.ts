import { networkFault } from "./network-fault.js";
import type { Redirect } from "./opened.js";

/** An address as a URL. Throws a Fault if it is none of HTTP. */
export function httpUrl(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw networkFault(address, "bad-address");
  return url;
}

/** True if an answer leads on to another address (RFC 9110, section 15.4). */
export function isRedirect(status: number, location: string | undefined): location is string {
  return [301, 302, 303, 307, 308].includes(status) && location !== undefined;
}

/**
 * The address that an answer leads on to. Throws a Fault if it leads from https to http,
 * to where it came from, or further than `most` redirects after those that went before.
 */
export function redirectFrom(
  url: URL,
  location: string,
  { before, most }: { before: readonly Redirect[]; most: number },
): URL {
  const target = httpUrl(location, url);
  if (url.protocol === "https:" && target.protocol === "http:") throw networkFault(target.href, "insecure-redirect");
  const met = [url.href, ...before.map(({ from }) => from)];
  if (met.includes(target.href)) throw networkFault(target.href, "redirect-loop");
  if (before.length >= most) throw networkFault(target.href, "too-many-redirects");
  return target;
}
