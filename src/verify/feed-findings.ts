import { type Finding, finding } from "../model/findings.js";
import type { FeedDocument } from "../subscriber/feed-document.js";
import { readFeed } from "../subscriber/feed-reader.js";
import type { Opened } from "../subscriber/opened.js";
import { answerFindings } from "./answer-rules.js";
import { isWallBeforeFeed } from "./bot-wall.js";
import { isCertificateTrouble } from "./certificate.js";
import { documentFindings } from "./document-rules.js";
import type { Get } from "./get.js";
import { poll } from "./poll.js";

/** A feed that was polled: what is amiss, and the document if there is one that can be read. */
export interface PolledFeed {
  readonly url: string;
  readonly findings: readonly Finding[];
  readonly found?: { readonly document: FeedDocument; readonly opened: Opened };
}

/** Polls a feed as monitoring tools do. `now` in milliseconds since 1970. */
export async function polledFeed(url: string, get: Get, now: number): Promise<PolledFeed> {
  const polled = await poll(url, get);
  if ("reason" in polled) return { url, findings: [unreachable(url, polled.reason)] };
  const { first } = polled;
  const refused = refusal(url, first);
  if (refused) return { url, findings: [refused] };
  const reading = readFeed(first.bytes, { url: first.url, contentType: first.headers["content-type"] });
  const size = first.bytes.byteLength;
  const findings = [
    ...documentFindings({ url, place: first.url, size, reading, now }),
    ...answerFindings({ poll: polled, reading }),
  ];
  return "document" in reading
    ? { url, findings, found: { document: reading.document, opened: first } }
    : { url, findings };
}

const redirectTroubles: readonly string[] = ["too-many-redirects", "redirect-loop", "insecure-redirect", "bad-address"];

/** What it means that an address gave no answer. */
export function unreachable(url: string, reason: string): Finding {
  if (isCertificateTrouble(reason)) return finding("certificate", url, { reason });
  return finding(redirectTroubles.includes(reason) ? "bad-redirect" : "feed-unreachable", url, { reason });
}

/** What it means that the address of a feed sends something else; undefined if it may be the feed. */
function refusal(url: string, opened: Opened, agent = "presswerk"): Finding | undefined {
  const { status } = opened;
  if (status === 401) return finding("password-needed", url, {});
  if (isWallBeforeFeed(opened)) return finding("bot-wall", url, { status, agent });
  if (status === 404 || status === 410) return finding("feed-missing", url, { status });
  return status === 200 ? undefined : finding("feed-fails", url, { status });
}

/** Programs that walls like to stop, and that newsrooms are read with. */
const agents: readonly string[] = ["python-requests/2.32.3", "Java/21.0.2", "Go-http-client/1.1"];

/** Asks once more in the name of other programs: who lets one of them in may still keep others out. */
export async function agentFindings({ url, found }: PolledFeed, get: Get): Promise<Finding[]> {
  if (!found) return [];
  for (const agent of agents) {
    const answer = await get(url, { headers: { "user-agent": agent, "accept-encoding": "identity" } });
    const refused = "opened" in answer ? refusal(url, answer.opened, agent) : undefined;
    if (refused?.code === "bot-wall") return [refused];
  }
  return [];
}
