import type { Newsroom } from "../model/newsroom.js";
import { absoluteUrl, relativeUrl, siteUrl } from "../site/urls.js";

/** How one page names other places; no address is escaped for HTML yet. */
export interface PageLinks {
  /** Path of the page itself below the output folder. */
  readonly page: string;
  /** Address of a path below the output folder. */
  to(path: string): string;
  /** Address that a person wrote: below the newsroom's url if it begins with `/`, else as it is. */
  written(url: string): string;
}

/** Relative addresses, so that a site works under any path. */
export function linksFrom(page: string, newsroom: Pick<Newsroom, "url">): PageLinks {
  const root = relativeUrl(page, "");
  return { page, to: (path) => relativeUrl(page, path), written: (url) => below(root, url, newsroom) };
}

/** Addresses from the host's root: for the page that a server shows in place of any other. */
export function linksFromRoot(page: string, newsroom: Pick<Newsroom, "url">): PageLinks {
  const root = new URL(newsroom.url).pathname;
  const to = (path: string) => root + absoluteUrl(path, newsroom).slice(newsroom.url.length);
  return { page, to, written: (url) => below(root, url, newsroom) };
}

function below(root: string, written: string, newsroom: Pick<Newsroom, "url">): string {
  const url = siteUrl(written, newsroom);
  return written.startsWith("/") && url.startsWith(newsroom.url) ? root + url.slice(newsroom.url.length) : url;
}
