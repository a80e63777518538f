import { decodeReferences } from "../model/character-references.js";
import { resolved } from "./resolved.js";
import { attributesOf, tagEnd } from "./tag-end.js";

const mediaTypes = ["application/rss+xml", "application/atom+xml", "application/feed+json"];

/** The most feeds that one page may announce. */
const most = 100;

/** Addresses of the feeds that a page announces in its head (`link rel=alternate`), in its order. */
export function feedsAnnounced(html: string, url: string): string[] {
  const found = new Set<string>();
  const opening = /<link\b/gi;
  for (let match = opening.exec(html); match && found.size < most; match = opening.exec(html)) {
    const end = tagEnd(html, match.index);
    if (end === -1) break;
    const attributes = attributesOf(html.slice(match.index, end));
    const words = attributes.get("rel")?.toLowerCase().split(/\s+/) ?? [];
    const type = attributes.get("type")?.split(";")[0]?.trim().toLowerCase() ?? "";
    const href = decodeReferences(attributes.get("href") ?? "");
    const address = href === "" ? undefined : resolved(href, url);
    if (words.includes("alternate") && isFeedType(type, href) && address) found.add(address);
  }
  return [...found];
}

/** JSON Feed 1.0 was plain `application/json`; so are many interfaces that are no feed. */
function isFeedType(type: string, href: string): boolean {
  return mediaTypes.includes(type) || (type === "application/json" && /feed/i.test(href));
}
