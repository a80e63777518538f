import type { Severity } from "./diagnostic.js";
import type { ArchiveTrouble, FeedTrouble } from "./problems.js";

/** Every code a finding of `verify` may carry, with the values that its sentence quotes. Each is explained in docs/verify.md. */
export interface Findings {
  // getting at the feed
  "bot-wall": { status: number; agent: string };
  "password-needed": Record<never, never>;
  "feed-missing": { status: number };
  "feed-fails": { status: number };
  "feed-unreachable": { reason: string };
  "bad-redirect": { reason: string };
  redirected: { status: number; to: string };
  "no-tls": Record<never, never>;
  certificate: { reason: string };
  "certificate-ends": { days: number };
  slow: { seconds: number };
  "other-address": { base: string };
  // what it is sent as
  "wrong-media-type": { type: string; expected: string };
  "wrong-charset": { declared: string; used: string };
  "no-charset": { type: string };
  // polling it again and again
  "no-validator": Record<never, never>;
  "etag-ignored": { etag: string };
  "etag-ignored-compressed": { etag: string };
  "date-ignored": { date: string };
  "etag-changes": { etag: string; other: string };
  "not-compressed": { bytes: number };
  "compressed-differs": Record<never, never>;
  "cached-too-long": { minutes: number };
  // the document
  "not-a-feed": { reason: FeedTrouble };
  "not-well-formed": { reason: FeedTrouble | FeedFlaw; line: number };
  "too-large": { bytes: number; limit: number };
  "no-self": Record<never, never>;
  "self-differs": { self: string };
  "duplicate-id": { id: string };
  "no-id": { title: string };
  "bad-date": { id: string; value: string };
  "future-date": { title: string; date: string };
  // what it names
  "archive-ends": { document: string; reason: ArchiveTrouble };
  "archive-lacks": { count: number; first: string };
  "dead-page": { title: string; reason: string };
  "dead-picture": { title: string; reason: string };
  "dead-link": { title: string; reason: string };
  "dead-attachment": { title: string; reason: string };
  "wrong-length": { title: string; declared: number; actual: number };
  "hub-unreachable": { hub: string; reason: string };
  "hub-missing": { hub: string };
  // against the publication on this machine
  "id-differs": { title: string; local: string; live: string };
  "not-published": { count: number };
  stale: { age: string };
  "not-all-checked": { checked: number };
  // an output folder
  "no-manifest": Record<never, never>;
  "file-missing": Record<never, never>;
  "file-changed": Record<never, never>;
  "build-unfinished": Record<never, never>;
  "index-missing": Record<never, never>;
  "index-broken": Record<never, never>;
  "page-missing": { id: string };
  "index-lacks": { id: string };
  "feed-lacks": { count: number; first: string };
  "not-built": { count: number; first: string };
  "sources-have-errors": { errors: number };
  "source-lost": { id: string };
}

export type FindingCode = keyof Findings;

/** What strict readers refuse in XML that others forgive. */
export type FeedFlaw = "late-declaration" | "text-outside" | "control-character" | "bad-reference";

/** One thing that is not as it should be at an address, or at a path of a folder; its sentence is in `messages/`, under its code. */
export type Finding = {
  [C in FindingCode]: {
    readonly code: C;
    readonly severity: Severity;
    readonly url: string;
    readonly values: Findings[C];
  };
}[FindingCode];

/** Makes a finding; the code decides which values its sentence needs, and how much it weighs. */
export function finding<C extends FindingCode>(code: C, url: string, values: Findings[C]): Finding {
  return { code, severity: warnings.has(code) ? "warning" : "error", url, values } as Finding;
}

/** What costs something, or harms some readers. Everything else keeps releases from readers, or tells them wrong things. */
const warnings: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "redirected",
  "no-tls",
  "certificate-ends",
  "slow",
  "other-address",
  "no-charset",
  "no-validator",
  "etag-ignored",
  "etag-ignored-compressed",
  "date-ignored",
  "etag-changes",
  "not-compressed",
  "cached-too-long",
  "too-large",
  "no-self",
  "self-differs",
  "no-id",
  "bad-date",
  "future-date",
  "hub-unreachable",
  "hub-missing",
  "not-published",
  "not-all-checked",
  "build-unfinished",
  "not-built",
  "source-lost",
]);
