import { Fault } from "../model/fault.js";
import type { Unplaced } from "../model/unplaced.js";
import type { Open } from "../subscriber/opened.js";

/** What the bytes of a file show of it. */
export interface Inspected {
  /** Without parameters. */
  readonly mediaType: string;
  /** True if browsers show it as a picture. */
  readonly picture: boolean;
  /** True if it would run a program in a reader's browser. */
  readonly active: boolean;
}

/** Looks at a file's name and bytes. */
export type Inspect = (name: string, bytes: Uint8Array) => Inspected;

/** A file that a release names; pictures are wanted as such. */
export interface WantedFile {
  /** Absolute address, or a path from the document. */
  readonly url: string;
  readonly picture: boolean;
}

export type Fetched =
  | { readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly why: Omit<Unplaced, "source"> };

export interface FetchLimits {
  /** The most bytes of one file; default 100 MB. */
  readonly fileBytes?: number | undefined;
  /** The most bytes of all files of an import; default 5 GB. */
  readonly allBytes?: number | undefined;
}

/** Fetches files one after the other, within limits. */
export interface FileFetcher {
  fetch(wanted: WantedFile, open: Open): Promise<Fetched>;
}

/** One for each import: what cannot be had is asked for once, and the limits hold for all releases together. */
export function fileFetcher(
  inspect: Inspect,
  { fileBytes = 100_000_000, allBytes = 5e9 }: FetchLimits = {},
): FileFetcher {
  const failed = new Map<string, Fetched>();
  const silent = new Map<string, { times: number; last: Fetched }>();
  let left = allBytes;
  return {
    async fetch(wanted, open) {
      const known = failed.get(wanted.url);
      if (known) return known;
      const host = URL.canParse(wanted.url) ? new URL(wanted.url).host : "";
      const dumb = silent.get(host);
      if (dumb && dumb.times >= patience && host !== "") return about(wanted, dumb.last);
      const fetched =
        left <= 0 ? tooMuch(wanted) : await get(wanted, { open, inspect, maxBytes: Math.min(left, fileBytes) });
      if (gaveNoAnswer(fetched)) silent.set(host, { times: (dumb?.times ?? 0) + 1, last: fetched });
      else silent.delete(host);
      if ("why" in fetched) failed.set(wanted.url, fetched);
      else left -= fetched.bytes.byteLength;
      return fetched;
    },
  };
}

/** A host that did not answer so many times in a row is not asked again: a thousand pictures would take a day. */
const patience = 5;

function gaveNoAnswer(fetched: Fetched): boolean {
  const { fault } = "why" in fetched ? fetched.why : {};
  const reason = fault?.code === "network" && "reason" in fault.values ? String(fault.values.reason) : "";
  return reason === "too-slow" || /^E[A-Z_]+$/.test(reason);
}

/** The same trouble, told of another file. */
function about({ url }: WantedFile, last: Fetched): Fetched {
  const { fault } = "why" in last ? last.why : {};
  const reason = fault && "reason" in fault.values ? String(fault.values.reason) : "too-slow";
  return { why: { reason: "file", value: shortened(url), fault: new Fault("network", { url, reason }) } };
}

function tooMuch({ url }: WantedFile): Fetched {
  return { why: { reason: "file", value: url, fault: new Fault("network", { url, reason: "too-large" }) } };
}

interface Means {
  readonly open: Open;
  readonly inspect: Inspect;
  readonly maxBytes: number;
}

async function get({ url, picture }: WantedFile, { open, inspect, maxBytes }: Means): Promise<Fetched> {
  try {
    const { bytes, status, headers } = url.startsWith("data:") ? inlined(url) : await open(url, { maxBytes });
    if (status !== 200)
      return { why: { reason: "file", value: url, fault: new Fault("network", { url, reason: `HTTP ${status}` }) } };
    const served = headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
    const { mediaType, picture: shows, active } = inspect(url.startsWith("data:") ? "" : withoutQuery(url), bytes);
    if (active) return { why: { reason: "unsafe-file", value: shortened(url) } };
    // a server that knows no such file often answers with a page
    const page = mediaType === "text/html" && !/\.x?html?(?:[?#]|$)/i.test(url);
    if (bytes.byteLength === 0 || page || (picture && !shows))
      return { why: { reason: "wrong-file", value: shortened(url) } };
    return { bytes, mediaType: mediaType === "application/octet-stream" ? (served ?? mediaType) : mediaType };
  } catch (error) {
    if (error instanceof Fault) return { why: { reason: "file", value: shortened(url), fault: error } };
    throw error;
  }
}

/** A picture whose bytes stand in its address (RFC 2397). */
function inlined(url: string): { bytes: Uint8Array; status: number; headers: Readonly<Record<string, string>> } {
  const comma = url.indexOf(",");
  const head = url.slice("data:".length, comma);
  const data = url.slice(comma + 1);
  const bytes = /;base64$/i.test(head) ? Buffer.from(data, "base64") : Buffer.from(decoded(data));
  return { bytes, status: comma === -1 ? 404 : 200, headers: { "content-type": head.replace(/;.*$/, "") } };
}

function decoded(data: string): string {
  try {
    return decodeURIComponent(data);
  } catch {
    return data;
  }
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, "");
}

function shortened(url: string): string {
  return url.length > 300 ? `${url.slice(0, 299)}…` : url;
}
