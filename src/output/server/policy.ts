/** How long a copy may be used before the server is asked again, as values of Cache-Control. */
export const caching = {
  /** Names with a content hash: what stands behind them never changes. */
  assets: "public, max-age=31536000, immutable",
  /** Pages, feeds and lists: a correction must be seen within minutes. */
  fresh: "public, max-age=300, must-revalidate",
  /** Photos and attachments. */
  other: "public, max-age=3600",
} as const;

/** How the path of everything that is `fresh` ends, as a regular expression that PCRE and RE2 understand alike. */
export const freshPattern = String.raw`(?:/|\.(?:html|xml|json|opml|txt))`;

/** Files that programs read. Servers' own tables do not know their types or serve them without charset. */
export interface Documents {
  readonly type: string;
  /** The file's name as a regular expression for PCRE and RE2. */
  readonly pattern: string;
  /** The same as ends of the name, for hosts that know wildcards only. */
  readonly names: readonly string[];
}

/** `application/xml` and not the feeds' own types, because browsers style nothing that they do not take for XML. */
export const documents: readonly Documents[] = [
  {
    type: "application/xml",
    pattern: String.raw`(?:rss|atom|(?:news-)?sitemap(?:-\d+)?)\.xml`,
    names: ["rss.xml", "atom.xml", "sitemap.xml"],
  },
  { type: "application/feed+json", pattern: String.raw`feed\.json`, names: ["feed.json"] },
  { type: "application/json", pattern: String.raw`releases\.json`, names: ["releases.json"] },
  { type: "text/x-opml", pattern: String.raw`feeds\.opml`, names: ["feeds.opml"] },
  { type: "text/plain", pattern: String.raw`(?:robots|security)\.txt`, names: ["robots.txt", "security.txt"] },
];

/** Names of all `documents` as one regular expression. */
export const documentPattern = `(?:${documents.map(({ pattern }) => pattern).join("|")})`;

/** Other types that are text and worth compressing; `text/html` is left to each server. */
export const compressible: readonly string[] = [
  "text/css",
  "text/javascript",
  "application/javascript",
  "text/xml",
  "image/svg+xml",
  ...new Set(documents.map(({ type }) => type)),
];

/** Header of every answer: browsers must not guess another type than the one that is sent. */
export const noSniffing = ["X-Content-Type-Options", "nosniff"] as const;

/** Header of `documents`: programs on other people's pages may read them. */
export const openToAll = ["Access-Control-Allow-Origin", "*"] as const;

/** Headers of everything but `documents`, whose answers to pollers stay small. */
export function pageHeaders(contentSecurityPolicy: string): (readonly [name: string, value: string])[] {
  return [
    ["Content-Security-Policy", plainHeader(contentSecurityPolicy)],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
  ];
}

/** Files in the output folder that servers read and nobody else has to, without those that begin with a dot. */
export const serverFilePattern = String.raw`(?:nginx\.conf|Caddyfile|_headers|_redirects)`;

/** A header's value without characters that mean something in a server's configuration; a policy needs none of them. */
function plainHeader(value: string): string {
  return value.replace(/[^\w './:;,*=()+@?&!~-]/g, "");
}
