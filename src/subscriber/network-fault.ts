import { Fault } from "../model/fault.js";

/** Why an address gave nothing, beside the system's own words (ENOTFOUND, ECONNREFUSED, …) and `HTTP <status>`. */
export type NetworkReason =
  | "bad-address"
  | "private-address"
  | "too-slow"
  | "too-large"
  | "too-many-redirects"
  | "redirect-loop"
  | "insecure-redirect"
  | "bad-encoding"
  | "outside-folder"
  | `HTTP ${number}`;

/** A fault of the network at an address, without the password that may stand in it. */
export function networkFault(url: string, reason: NetworkReason): Fault {
  return new Fault("network", { url: withoutPassword(url), reason });
}

/** Whatever an attempt to reach `url` threw, as a fault. */
export function asNetworkFault(error: unknown, url: string): unknown {
  if (!(error instanceof Error) || error instanceof Fault) return error;
  if (error.name === "TimeoutError" || error.name === "AbortError") return networkFault(url, "too-slow");
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : error.message;
  return new Fault("network", { url: withoutPassword(url), reason: code.startsWith("Z_") ? "bad-encoding" : code });
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  address.username = address.password = "";
  return address.href;
}
