import type { Newsroom } from "../model/newsroom.js";
import { sitePath } from "../written/addresses.js";
import type { FoundRelease } from "./found-release.js";
import { pageOf, type Taken } from "./taken.js";

export interface Aliases {
  /** Paths below the newsroom's url, with a leading `/`. */
  readonly aliases: readonly string[];
  /** Old addresses that cannot forward. */
  readonly dropped: readonly string[];
}

/**
 * The old addresses of a release as paths that will forward: those below the newsroom's url, and those of the host from
 * which it comes, of which the path is kept. `page` is the path of its own page.
 */
export function aliasesOf(
  { url, formerUrls = [], home }: Pick<FoundRelease, "url" | "formerUrls" | "home">,
  { page, newsroom, taken }: { page: string; newsroom: Pick<Newsroom, "url" | "languages">; taken: Taken },
): Aliases {
  const aliases: string[] = [];
  const dropped: string[] = [];
  for (const address of [...(url === undefined ? [] : [url]), ...formerUrls]) {
    const path = pathOf(address, home, newsroom);
    if (path === "/" || (path !== undefined && pageOf(path) === page)) continue;
    const free =
      path !== undefined &&
      !taken.pages.has(pageOf(path)) &&
      !taken.aliases.has(pageOf(path)) &&
      !isReserved(path, newsroom);
    if (!free) dropped.push(address);
    else if (!aliases.some((alias) => pageOf(alias) === pageOf(path))) aliases.push(path);
  }
  return { aliases, dropped };
}

/** Places of presswerk's own pages and files. */
function isReserved(path: string, { languages }: Pick<Newsroom, "languages">): boolean {
  const [first = "", ...others] = path.split("/").filter((segment) => segment !== "" && segment !== "index.html");
  const [place = "", ...rest] = languages.includes(first) ? others : [first, ...others];
  if (place === "" || place === "assets") return true;
  if (place === "archive") return rest.length === 0 || /^\d+$/.test(rest[0] ?? "");
  if (place === "topics" || place === "issuers")
    return rest.length < 2 || isReserved(`/${rest.slice(1).join("/")}`, { languages: [] });
  return rest.length === 0 && /^(?:\d{4}|feeds|404\.html|[\w.-]+\.(?:xml|json|txt|opml))$/.test(place);
}

function pathOf(address: string, home: string | undefined, newsroom: Pick<Newsroom, "url">): string | undefined {
  if (address.startsWith(newsroom.url)) return sitePathOrRoot(`/${address.slice(newsroom.url.length)}`);
  if (!URL.canParse(address)) return undefined;
  const { host, pathname, search, protocol } = new URL(address);
  const old = home === undefined || !URL.canParse(home) ? host : new URL(home).host;
  if (!/^https?:$/.test(protocol) || search !== "" || bare(host) !== bare(old)) return undefined;
  // on the newsroom's own host, but beside it
  if (host === new URL(newsroom.url).host && new URL(newsroom.url).pathname !== "/") return undefined;
  return sitePathOrRoot(pathname);
}

function sitePathOrRoot(path: string): string | undefined {
  return path === "/" ? path : sitePath(path);
}

function bare(host: string): string {
  return host.replace(/^www\./, "");
}
