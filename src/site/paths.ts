import type { Channel } from "../model/channel.js";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import type { Newsroom } from "../model/newsroom.js";
import type { PublishedRelease } from "../model/published.js";
import type { Edition } from "./edition.js";
import { formerFeedRules } from "./former-feeds.js";
import { assetsOf } from "./page-files.js";
import { fileAt, type Redirect } from "./redirects.js";
import { languageFolder } from "./urls.js";

/** Gives every path of the output to one owner. An alias on a taken path is an error; a former address is given up without a word. */
export function claimPaths(
  { published, newsroom }: Edition,
  channels: readonly Channel[],
  redirects: readonly Redirect[],
): { redirects: Redirect[]; diagnostics: Diagnostic[] } {
  const owners = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const { path } of channels) owners.set(`${path}index.html`, "presswerk");
  for (const { from } of formerFeedRules(newsroom)) owners.set(fileAt(from), newsroom.file);
  for (const item of published) {
    for (const path of pathsOf(item)) claim(path, item, owners, diagnostics);
  }
  const kept = redirects.filter(({ file, to, asked }) => {
    if (!isReserved(file, newsroom) && !owners.has(file)) return owners.set(file, to.release.file);
    if (asked) diagnostics.push(taken(file, to, owners.get(file) ?? "presswerk"));
    return false;
  });
  return { redirects: kept, diagnostics };
}

/** Places that presswerk itself writes to, whatever the releases are. */
const inLanguage =
  /^(?:(?:(?:topics|issuers)\/[^/]+\/)?(?:index\.html|rss\.xml|atom\.xml|feed\.json|archive\/(?:(?:\d{4}-\d{2}\/)?index\.html|\d+\/.*))|(?:topics|issuers)\/[^/]+\/page\/\d+\/index\.html|feeds\/index\.html|search\/.*|\d{4}\/index\.html)$/;
const atRoot =
  /^(?:assets\/.*|presswerk-manifest\.json|releases\.json|feeds\.opml|(?:news-)?sitemap(?:-\d+)?\.xml|robots\.txt|\.well-known\/security\.txt|404\.html|\.htaccess|nginx\.conf|Caddyfile|_headers|_redirects|\.presswerk.*)$/;

function isReserved(path: string, newsroom: Newsroom): boolean {
  const folders = newsroom.languages.map((language) => languageFolder(language, newsroom));
  return (
    atRoot.test(path) || folders.some((folder) => path.startsWith(folder) && inLanguage.test(path.slice(folder.length)))
  );
}

function pathsOf({ path, state, release }: PublishedRelease): string[] {
  const files = state === "live" ? assetsOf(release).map(({ name }) => path + name) : [];
  return [`${path}index.html`, ...files];
}

function claim(path: string, item: PublishedRelease, owners: Map<string, string>, diagnostics: Diagnostic[]): void {
  const owner = owners.get(path);
  if (owner === undefined) owners.set(path, item.release.file);
  else diagnostics.push(taken(path, item, owner));
}

function taken(path: string, { release: { file } }: PublishedRelease, by: string): Diagnostic {
  return diagnostic("path-taken", "error", { file, line: 1, column: 1 }, { path, by });
}
