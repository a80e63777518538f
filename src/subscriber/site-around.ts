import { existsSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import type { FeedFacts } from "./feed-document.js";
import type { Folder } from "./folder.js";

/**
 * The folder that a feed's file belongs to, and its address. A feed such as `feeds/all.xml` belongs to the site above it, as
 * its own address tells. Only a folder with a front page counts as one: a feed that lies of its address opens no others.
 */
export function siteAround(path: string, { self, home }: Pick<FeedFacts, "self" | "home">): Folder {
  const beside = dirname(path);
  if (isAddress(self)) return siteOf(path, self) ?? { root: beside, base: new URL(".", self).href };
  const above = [beside, ...["..", "../.."].map((up) => resolve(beside, up))];
  const root = isAddress(home) ? above.find(hasFrontPage) : undefined;
  return root !== undefined && isAddress(home) ? { root, base: new URL(".", home).href } : { root: beside };
}

/** Path and address end alike; what stands before is the site's. */
function siteOf(path: string, self: string): Folder | undefined {
  const segments = new URL(self).pathname.split("/").slice(1);
  const alike = path.split(sep).slice(-segments.length).join("/") === segments.join("/");
  const root = resolve(path, ...segments.map(() => ".."));
  return alike && hasFrontPage(root) ? { root, base: new URL("/", self).href } : undefined;
}

function hasFrontPage(folder: string): boolean {
  return existsSync(join(folder, "index.html"));
}

function isAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text);
}
