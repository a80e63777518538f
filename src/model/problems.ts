/** Every code a diagnostic may carry, with the values that its sentence quotes. Each is explained in docs/checks.md. */
export interface Problems {
  // presswerk.yaml and front matter alike
  "yaml-syntax": { reason: YamlReason };
  "yaml-no-mapping": Record<never, never>;
  "yaml-unsupported": { feature: "alias" | "tag" | "document" | "depth" | "complex-key" };
  "duplicate-key": { key: string };
  "unknown-key": { key: string; nearest?: string; allowed: string };
  "missing-key": { key: string };
  "wrong-type": { key: string; value: string; expected: ValueKind };
  "not-one-of": { key: string; value: string; nearest?: string; allowed: string };
  "empty-value": { key: string };
  "bad-url": { key: string; value: string };
  "bad-language": { key: string; value: string };
  // times
  "bad-date": { key: string; value: string };
  "impossible-date": { key: string; value: string };
  "impossible-time": { key: string; value: string; zone: string; suggestion: string };
  "ambiguous-time": { key: string; value: string; zone: string; first: string; second: string };
  // the bytes of a file
  "utf-16": Record<never, never>;
  "invalid-utf8": { byte: string; guess: string };
  "control-character": { character: string };
  "control-escape": { key: string };
  // presswerk.yaml
  "bad-base-url": { value: string };
  "bad-timezone": { value: string; nearest?: string };
  "bad-key": { value: string; suggestion: string };
  "bad-email": { key: string; value: string };
  "bad-country": { value: string };
  "bad-mediatopic": { value: string };
  "too-small": { key: string; value: string; least: string };
  "not-a-day": { key: string; value: string };
  "duplicate-value": { key: string; value: string };
  "bad-path": { key: string; value: string };
  "former-feed-stands": { value: string };
  "security-below-root": { path: string };
  "bad-security-address": { key: string; value: string };
  "security-expired": { expires: string };
  "folders-overlap": { value: string; other: string };
  "no-such-folder": { key: string; value: string };
  // the design of the house
  "bad-colour": { key: string; value: string };
  "low-contrast": { key: string; value: string; ratio: string; suggestion: string };
  "wrong-file-kind": { key: string; value: string; allowed: string };
  "bad-template": { template: string; reason: string };
  "no-search": Record<never, never>;
  "no-smaller-pictures": Record<never, never>;
  // files of labels
  "unknown-label": { key: string; nearest?: string };
  "unknown-placeholder": { key: string; name: string; allowed: string };
  "not-twelve-months": { count: number };
  // the file of a release
  "missing-front-matter": Record<never, never>;
  "unclosed-front-matter": Record<never, never>;
  "foreign-front-matter": { engine: string };
  "long-front-matter": { longest: string };
  "broken-link": { path: string };
  "link-leaves-releases": { path: string };
  // front matter
  "bad-id": { value: string };
  "bad-slug": { value: string; suggestion: string };
  "empty-slug": { value: string; suggestion: string };
  "long-slug": { length: string; longest: string; suggestion: string };
  "future-date": { key: string; value: string };
  "before-release": { key: string; value: string };
  "no-reason": Record<never, never>;
  // releases among themselves
  "duplicate-id": { value: string; other: string };
  "duplicate-address": { value: string; other: string };
  "duplicate-alias": { value: string; other: string };
  "names-itself": { key: string; value: string };
  "unknown-release": { key: string; value: string; nearest?: string };
  "same-language": { value: string; language: string };
  // files that a release names
  "missing-file": { path: string; nearest?: string };
  "outside-releases": { path: string };
  "not-a-file": { path: string };
  "bad-file-name": { path: string };
  "unpublishable-file": { path: string };
  "wrong-extension": { path: string; mediaType: string };
  "active-file": { path: string; found: string };
  "not-a-picture": { path: string; mediaType: string };
  // the text of a release
  "missing-release": { path: string; nearest?: string };
  "missing-alt": { address: string };
  "unsafe-address": { address: string };
  "bad-address": { address: string };
  "empty-address": { text: string };
  "foreign-picture": { address: string };
  "removed-html": { removed: string };
  "unclosed-html": { start: string; end: string };
  "missing-fragment": { fragment: string };
  "missing-footnote": { label: string };
  "unused-footnote": { label: string };
  "text-too-deep": Record<never, never>;
  // against the earlier publication
  "index-damaged": { place: string };
  "no-earlier-index": { place: string };
  "release-lost": { id: string; url: string };
  "release-hidden": { id: string; url: string };
  "id-edited": { id: string; was: string };
  "id-reused": { id: string; url: string };
  "silent-change": { title: string; words: string };
  moved: { from: string; to: string };
  "base-url-changed": { from: string; to: string };
  // the output
  "link-to-hidden": { other: string };
  "too-large-for-feed": { bytes: number; limit: number };
  "path-taken": { path: string; by: string };
  // what an editor would mark
  "long-headline": { length: number; longest: number };
  "file-name-headline": { title: string };
  "missing-summary": { length: number };
  "missing-contact": Record<never, never>;
  "missing-place": Record<never, never>;
  "before-letterhead": { date: string; from: string; issuer: string };
  "small-image": { path: string; width: number; height: number; least: number };
  "skipped-heading": { heading: string; level: number; expected: number };
  "foreign-passage": { text: string; language: string; found: "de" | "en" };
  "dead-link": { address: string };
  "outdated-law": { found: string; now: string };
  // feeds that are read back
  "feed-unreadable": { feed: string; reason: FeedTrouble };
  "feed-gone": { feed: string };
  "archive-incomplete": { feed: string; url: string; reason: ArchiveTrouble };
  // what was imported
  "guessed-field": { key: string; value: string; confidence: number };
  "joined-sentence": { words: string; confidence: number };
  "guessed-day": Record<never, never>;
  "borrowed-alt": { count: number };
  "configuration-extended": { section: string; keys: string };
  // what comes after a publication
  "hub-not-told": { hub: string; failed: number; reason: string };
}

/** What breaks the YAML, for the sentence of `yaml-syntax`. */
export type YamlReason =
  | "colon"
  | "no-colon"
  | "unclosed"
  | "after-quote"
  | "first-character"
  | "tab"
  | "escape"
  | "structure";

/** Why a feed cannot be read, for the sentence of `feed-unreadable`. */
export type FeedTrouble =
  | "empty"
  | "not-a-feed"
  | "not-json"
  | "truncated"
  | "mismatched-tag"
  | "bad-tag"
  | "too-deep"
  | "too-costly";

/** Why not all archives of a feed were read, for the sentence of `archive-incomplete`. */
export type ArchiveTrouble = "missing" | "unreadable" | "unreachable" | "limit" | "loop";

/** What a value should have been, for the sentence of `wrong-type`. */
export type ValueKind =
  | "text"
  | "list"
  | "mapping"
  | "boolean"
  | "integer"
  | "text-or-list"
  | "text-or-mapping"
  | "text-or-keys"
  | "list-of-mappings";
