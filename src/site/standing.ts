import { partsOf } from "./channel-parts.js";
import type { Edition } from "./edition.js";
import { assetsOf, yearsOf } from "./page-files.js";
import type { SitePlan } from "./plan.js";
import { fileAt } from "./redirects.js";
import { archivePage, feedFiles, feedsPage, partPage, searchFolder, yearPage } from "./urls.js";

/** Tells whether the planned site has something at a path below the output folder, which may be a file, a folder or an old address. */
export function standingPaths(edition: Edition, { channels, rules }: Pick<SitePlan, "channels" | "rules">) {
  const { newsroom, published } = edition;
  const paths = new Set(rootFiles);
  for (const channel of channels) {
    const { path } = channel;
    for (const file of ["index.html", ...Object.values(feedFiles)]) paths.add(path + file);
    for (const { number } of partsOf(channel)) paths.add(partPage(path, number));
  }
  for (const language of newsroom.languages) {
    paths.add(archivePage(language, newsroom)).add(feedsPage(language, newsroom));
    for (const year of yearsOf(edition, language).keys()) paths.add(yearPage(year, language, newsroom));
  }
  for (const { path, release, state } of published) {
    paths.add(`${path}index.html`);
    if (state === "live") for (const { name } of assetsOf(release)) paths.add(path + name);
  }
  for (const { from } of rules.redirects) paths.add(fileAt(from));
  const search = newsroom.search ? newsroom.languages.map((language) => searchFolder(language, newsroom)) : [];
  return (path: string) =>
    paths.has(path) ||
    paths.has(fileAt(path)) ||
    changing.test(path) ||
    search.some((folder) => `${path}/`.startsWith(folder));
}

const rootFiles = ["404.html", "feeds.opml", "news-sitemap.xml", "releases.json", "robots.txt", "sitemap.xml"];

/** Assets and smaller pictures have a hash in their names; how many archives there are shows only when their bytes are counted. */
const changing = /^assets\/|(?:^|\/)archive\/\d[\d-]*\/|-\d+\.[\da-f]{10}\.(?:avif|webp)$/;
