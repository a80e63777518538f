import { type Finding, finding } from "../model/findings.js";
import type { FeedFormat } from "../subscriber/feed-document.js";
import type { FeedReading } from "../subscriber/feed-reader.js";
import type { Poll } from "./poll.js";

/** One poll, and what its first answer is when it is read. */
export interface Polled {
  readonly poll: Poll;
  readonly reading: FeedReading;
}

type Rule = (polled: Polled) => Finding[];

const seconds = 1000;

/** Types that readers take for a feed; the first is the one to recommend. */
const types: Readonly<Record<FeedFormat, readonly string[]>> = {
  rss: ["application/rss+xml", "application/xml", "text/xml", "application/rdf+xml"],
  atom: ["application/atom+xml", "application/xml", "text/xml"],
  json: ["application/feed+json", "application/json"],
};

const redirected: Rule = ({ poll: { url, first } }) => {
  const [redirect] = first.redirects;
  return redirect ? [finding("redirected", url, { status: redirect.status, to: first.url })] : [];
};

const unencrypted: Rule = ({ poll: { url, first } }) =>
  first.url.startsWith("http:") && !isLoopback(first.url) ? [finding("no-tls", url, {})] : [];

const slow: Rule = ({ poll: { url, first } }) => {
  const took = Math.round((first.timings?.whole ?? 0) / seconds);
  return took > 5 ? [finding("slow", url, { seconds: took })] : [];
};

const mediaType: Rule = ({ poll: { url, first }, reading }) => {
  if ("unreadable" in reading) return [];
  const sent = first.headers["content-type"] ?? "";
  const known = types[reading.document.format];
  const [expected = ""] = known;
  const [type = ""] = sent.toLowerCase().split(";");
  if (!known.includes(type.trim())) return [finding("wrong-media-type", url, { type: sent, expected })];
  const tells = /charset=/i.test(sent) || !type.startsWith("text/");
  return tells ? [] : [finding("no-charset", url, { type: sent })];
};

const validators: Rule = ({ poll: { url, first } }) =>
  first.headers["etag"] === undefined && first.headers["last-modified"] === undefined
    ? [finding("no-validator", url, {})]
    : [];

const steadyTag: Rule = ({ poll: { url, first, again } }) => {
  const [etag, other] = [first.headers["etag"], again?.headers["etag"]];
  if (etag === undefined || other === undefined || !sameBytes(first, again)) return [];
  return opaque(etag) === opaque(other) ? [] : [finding("etag-changes", url, { etag, other })];
};

/** Polls compare weakly (RFC 9110, section 8.8.3.2): Apache calls the tag of a file that is younger than a second weak. */
function opaque(tag: string): string {
  return tag.replace(/^W\//, "");
}

/** A tag that changes by itself cannot be recognised, and that has been told then. */
const knownTag: Rule = (polled) => {
  const { url, first, byTag } = polled.poll;
  if (!byTag || byTag.status === 304 || !sameBytes(first, byTag) || steadyTag(polled).length > 0) return [];
  return [finding("etag-ignored", url, { etag: first.headers["etag"] ?? "" })];
};

const knownZippedTag: Rule = (polled) => {
  const { url, first, zipped, byZippedTag } = polled.poll;
  if (!byZippedTag || byZippedTag.status === 304 || !sameBytes(first, byZippedTag)) return [];
  if (zipped?.headers["content-encoding"] === undefined || steadyTag(polled).length > 0) return [];
  return [finding("etag-ignored-compressed", url, { etag: zipped.headers["etag"] ?? "" })];
};

const knownDate: Rule = ({ poll: { url, first, byDate } }) =>
  byDate && byDate.status !== 304 && sameBytes(first, byDate)
    ? [finding("date-ignored", url, { date: first.headers["last-modified"] ?? "" })]
    : [];

/** Below this many bytes a packet is sent in any case. */
const worthwhile = 2000;

const compressed: Rule = ({ poll: { url, first, zipped } }) => {
  if (zipped?.status !== 200) return [];
  if (!sameBytes(first, zipped)) return [finding("compressed-differs", url, {})];
  const bytes = first.bytes.byteLength;
  const saved = zipped.headers["content-encoding"] !== undefined || bytes < worthwhile;
  return saved ? [] : [finding("not-compressed", url, { bytes })];
};

/** Longer than this a correction should not take. */
const patience = 60 * 60;

const caching: Rule = ({ poll: { url, first } }) => {
  const control = first.headers["cache-control"] ?? "";
  const age = Number(/(?:^|[\s,])max-age="?(\d+)/i.exec(control)?.[1] ?? 0);
  if (/no-cache|no-store/i.test(control) || age <= patience) return [];
  return [finding("cached-too-long", url, { minutes: Math.round(age / 60) })];
};

const rules: readonly Rule[] = [
  ...[redirected, unencrypted, slow, mediaType, validators, steadyTag, knownTag, knownZippedTag, knownDate],
  ...[compressed, caching],
];

/** What is amiss with the answers to a poll that brought a document. */
export function answerFindings(polled: Polled): Finding[] {
  return rules.flatMap((rule) => rule(polled));
}

/** A feed that changed between two requests says nothing about the server. */
function sameBytes(a: Poll["first"], b: Poll["first"] | undefined): boolean {
  return b !== undefined && Buffer.compare(a.bytes, b.bytes) === 0;
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname.endsWith(".localhost") || /^(?:127\.|\[::1\]$)/.test(hostname);
}
