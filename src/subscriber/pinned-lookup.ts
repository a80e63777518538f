import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { networkFault } from "./network-fault.js";
import { isPublicAddress } from "./public-address.js";

/** An IP address and its family, 4 or 6. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a host name; the system's own unless a test brings its own. */
export type Resolve = (host: string) => Promise<readonly HostAddress[]>;

/**
 * Looks a host up once and gives back a lookup that knows nothing but the addresses found, so that the address which was
 * checked is the one that is used. Throws a Fault if none of them is public, unless private ones are allowed.
 */
export async function pinnedLookup(
  url: URL,
  { allowPrivate, resolve = systemResolve }: { allowPrivate: boolean; resolve?: Resolve | undefined },
): Promise<LookupFunction> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  const found = family > 0 ? [{ address: host, family }] : await resolve(host);
  const usable = allowPrivate ? found : found.filter(({ address }) => isPublicAddress(address));
  const [first] = usable;
  if (!first) throw networkFault(url.href, "private-address");
  return (_host, options, answer) => {
    if (options.all) answer(null, [...usable]);
    else answer(null, first.address, first.family);
  };
}

function systemResolve(host: string): Promise<readonly HostAddress[]> {
  return lookup(host, { all: true });
}
