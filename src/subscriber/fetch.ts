import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { asNetworkFault } from "./network-fault.js";
import { defaultMaxBytes, type Opened, type OpenOptions, type Redirect } from "./opened.js";
import { pinnedLookup, type Resolve } from "./pinned-lookup.js";
import { httpUrl, isRedirect, redirectFrom } from "./redirect.js";
import { type Body, bodyOf } from "./response-body.js";
import { userAgent } from "./user-agent.js";

export interface FetchOptions extends OpenOptions {
  /** In milliseconds, for everything from the first look-up to the last byte; default 30 s. */
  readonly timeLimit?: number | undefined;
  /** Default 5. */
  readonly maxRedirects?: number | undefined;
  /** True, or the hosts (with their ports) that may stand in a private network or on this machine. */
  readonly allowPrivate?: boolean | ReadonlySet<string> | undefined;
  readonly method?: "GET" | "HEAD" | "POST" | undefined;
  /** What is sent with POST. */
  readonly body?: string | undefined;
  /** Beside those that are always sent; names in lower case. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds of any beginning; without it nothing is timed. */
  readonly clock?: (() => number) | undefined;
  readonly resolve?: Resolve | undefined;
  /** Ends everything early. */
  readonly signal?: AbortSignal | undefined;
}

type Answer = Omit<Opened, "redirects" | "timings">;

/**
 * Gets one document over HTTP, bounded in bytes, time and redirects, and from public addresses only.
 * Throws a Fault if there is no answer, or one beyond the limits; every status of HTTP is an answer.
 */
export async function fetchUrl(address: string, options: FetchOptions = {}): Promise<Opened> {
  const { clock = () => 0, timeLimit = 30_000, maxRedirects = 5, signal } = options;
  const patience = AbortSignal.timeout(timeLimit);
  const limit = signal ? AbortSignal.any([patience, signal]) : patience;
  const start = clock();
  const redirects: Redirect[] = [];
  for (let url = httpUrl(address); ; ) {
    const { response, ...answer } = await asked(url, options, limit);
    const { location } = response.headers;
    if (isRedirect(answer.status, location)) {
      response.destroy();
      const target = redirectFrom(url, location, { before: redirects, most: maxRedirects });
      redirects.push({ status: answer.status, from: url.href, to: target.href });
      url = target;
      continue;
    }
    const answered = clock();
    const body = await read(response, url, options.maxBytes, limit);
    const timings = { answer: answered - start, whole: clock() - start };
    return { ...answer, ...body, redirects, ...(options.clock && { timings }) };
  }
}

async function asked(
  url: URL,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<Omit<Answer, "bytes" | "transferred"> & { response: IncomingMessage }> {
  const { allowPrivate = false, resolve } = options;
  const allowed = typeof allowPrivate === "boolean" ? allowPrivate : allowPrivate.has(url.host);
  try {
    const lookup = await unlessAborted(pinnedLookup(url, { allowPrivate: allowed, resolve }), signal);
    const response = await responseFrom(url, options, { lookup, signal });
    return { url: url.href, status: response.statusCode ?? 0, headers: headersOf(response), response };
  } catch (error) {
    throw asNetworkFault(error, url.href);
  }
}

interface Connection {
  readonly lookup: LookupFunction;
  readonly signal: AbortSignal;
  /** False for a connection of its own. */
  readonly agent?: false;
}

function responseFrom(
  url: URL,
  { method = "GET", headers, body }: FetchOptions,
  connection: Connection,
): Promise<IncomingMessage> {
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  const sent = { "user-agent": userAgent(), accept, "accept-encoding": "gzip, br, deflate", ...headers };
  return new Promise((resolve, reject) => {
    const request = send(url, { ...connection, method, headers: sent });
    request.on("response", resolve);
    request.on("error", (error: NodeJS.ErrnoException) => {
      // The server closed a kept connection just as it was used again: no answer to this request at all.
      const again = request.reusedSocket && error.code === "ECONNRESET";
      if (again) resolve(responseFrom(url, { method, headers, body }, { ...connection, agent: false }));
      else reject(error);
    });
    request.end(body);
  });
}

const accept =
  "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.8";

async function read(
  response: IncomingMessage,
  url: URL,
  maxBytes = defaultMaxBytes,
  signal: AbortSignal,
): Promise<Body> {
  try {
    return await bodyOf(response, url.href, maxBytes);
  } catch (error) {
    throw asNetworkFault(signal.aborted ? signal.reason : error, url.href);
  } finally {
    response.destroy();
  }
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]));
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
