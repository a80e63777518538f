import { setTimeout as wait } from "node:timers/promises";
import { Fault } from "../model/fault.js";
import { fetchUrl } from "../subscriber/fetch.js";

/** What a hub made of a publication. */
export interface HubReport {
  /** Address of the hub. */
  readonly url: string;
  readonly outcome: "told" | "partly" | "failed";
  /** How many feeds it was told of, and how many not. */
  readonly told: number;
  readonly failed: number;
  /** HTTP status of its last answer; null if it gave none. */
  readonly status: number | null;
  /** Why it was not told of all: `HTTP 503`, or as in a fault of the network. */
  readonly reason?: string;
}

export interface HubOptions {
  /** Pauses before further attempts for a feed, in milliseconds. */
  readonly pauses?: readonly number[] | undefined;
  /** For one request, in milliseconds; default 10 s. */
  readonly patience?: number | undefined;
  /** For all of them; default one minute. */
  readonly timeLimit?: number | undefined;
}

/**
 * Tells a WebSub hub that feeds have changed, once for each: `hub.mode=publish` and `hub.url`, as every public hub knows it
 * (W3C WebSub, section 7, leaves the form to hub and publisher). Never throws: a hub that fails is reported.
 */
export async function tellHub(url: string, feeds: readonly string[], options: HubOptions = {}): Promise<HubReport> {
  const signal = AbortSignal.timeout(options.timeLimit ?? 60_000);
  const answers: HubAnswer[] = [];
  for (const feed of feeds) answers.push(await toldOf(feed, { ...options, url, signal, tired: isDead(answers) }));
  const failures = answers.filter(({ ok }) => !ok);
  const told = answers.length - failures.length;
  const reason = failures[0]?.reason;
  return {
    url,
    outcome: failures.length === 0 ? "told" : told > 0 ? "partly" : "failed",
    told,
    failed: failures.length,
    status: answers.findLast(({ status }) => status !== null)?.status ?? null,
    ...(reason !== undefined && { reason }),
  };
}

interface HubAnswer {
  readonly ok: boolean;
  readonly status: number | null;
  readonly reason: string;
}

interface Telling extends HubOptions {
  readonly url: string;
  readonly signal: AbortSignal;
  /** True if the hub has shown already that trying again is in vain. */
  readonly tired: boolean;
}

/** Who has not answered at all for one feed will not for the next one. */
function isDead(answers: readonly HubAnswer[]): boolean {
  return answers.some(({ ok, status }) => !ok && status === null);
}

async function toldOf(feed: string, telling: Telling): Promise<HubAnswer> {
  const { pauses = [1000, 4000], tired, signal } = telling;
  let answer = await post(feed, telling);
  for (const pause of tired ? [] : pauses) {
    if (answer.ok || !mayPass(answer) || signal.aborted) break;
    await wait(pause, undefined, { signal }).catch(() => undefined);
    answer = await post(feed, telling);
  }
  return answer;
}

/** What the network or an overworked hub says may be over in a moment; what is wrong with the request will not be. */
function mayPass({ status }: HubAnswer): boolean {
  return status === null || status === 408 || status === 429 || status >= 500;
}

async function post(feed: string, { url, signal, patience = 10_000 }: Telling): Promise<HubAnswer> {
  try {
    const { status } = await fetchUrl(url, {
      method: "POST",
      body: new URLSearchParams({ "hub.mode": "publish", "hub.url": feed }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
      allowPrivate: new Set([new URL(url).host]),
      timeLimit: patience,
      maxBytes: 100_000,
      signal,
    });
    return { ok: status >= 200 && status < 300, status, reason: `HTTP ${status}` };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { ok: false, status: null, reason: "reason" in error.values ? error.values.reason : error.code };
  }
}
