import type { Newsroom } from "../model/newsroom.js";
import type { PublishedRelease } from "../model/published.js";

/** An old address below the newsroom's url that leads to a release's page for good. */
export interface Redirect {
  /** Path below the output folder, not percent-encoded. */
  readonly from: string;
  /** Where the forwarding page stands, for hosts that know no rules. */
  readonly file: string;
  readonly to: PublishedRelease;
  /** An alias was asked for; a former address is given up where something else stands there now. */
  readonly asked: boolean;
}

/** Every old address of what is published: aliases first, then former addresses; those outside the present url stand in the publication index only. */
export function redirectsOf(published: readonly PublishedRelease[], newsroom: Pick<Newsroom, "url">): Redirect[] {
  const aliases = published.flatMap((to) => to.release.aliases.map((alias) => redirect(alias.slice(1), to, true)));
  const former = published.flatMap((to) =>
    to.formerUrls
      .filter((url) => url.startsWith(newsroom.url))
      .map((url) => redirect(url.slice(newsroom.url.length), to, false)),
  );
  return [...aliases, ...former];
}

function redirect(path: string, to: PublishedRelease, asked: boolean): Redirect {
  const from = decoded(path).replace(/^\/+/, "");
  return { from, file: fileAt(from), to, asked };
}

/** `alt/seite.html` stands where it stood; `alt/seite` and `alt/seite/` become a folder with an index page. */
export function fileAt(path: string): string {
  const folder = path.replace(/\/+$/, "");
  if (folder === "") return "index.html";
  const name = folder.slice(folder.lastIndexOf("/") + 1);
  return /\.[a-z0-9]{1,5}$/i.test(name) && !path.endsWith("/") ? folder : `${folder}/index.html`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
