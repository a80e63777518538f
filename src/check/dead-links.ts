import { decodeReferences } from "../model/character-references.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Release } from "../model/release.js";
import { siteUrl } from "../site/urls.js";
import { type KeyProblem, keyWarning } from "../written/key-problem.js";
import { type CheckContext, type Mark, mark } from "./mark.js";

/** Links below the newsroom's own address lead to something that stands there. */
export function linksLeadSomewhere(release: Release, { newsroom, stands }: CheckContext): Mark[] {
  const dead = (address: string) => {
    const path = pathBelow(address, newsroom);
    return path !== undefined && !stands(path, release);
  };
  const fields = [
    ...release.links.map(({ url }, index) => ({ address: url ?? "", key: ["links", index, "url"] })),
    ...release.accessible.map(({ url }, index) => ({ address: url, key: ["accessible", index, "url"] })),
  ];
  const inText = [...new Set(addressesIn(release, newsroom))];
  return [
    ...fields.filter(({ address }) => dead(address)).map(({ address, key }) => mark("dead-link", { key }, { address })),
    ...inText.filter(dead).map((address) => mark("dead-link", { words: address }, { address })),
  ];
}

/** The same for the links at the foot of every page. */
export function footerLeadsSomewhere({ newsroom, stands }: CheckContext): KeyProblem[] {
  return newsroom.footer.flatMap(({ url: address }, index) => {
    const path = pathBelow(address, newsroom);
    return path === undefined || stands(path) ? [] : [keyWarning("dead-link", ["footer", index, "url"], { address })];
  });
}

function addressesIn({ text }: Release, newsroom: Newsroom): string[] {
  const { host } = new URL(newsroom.url);
  return text.pieces.flatMap((piece) => {
    if (typeof piece !== "string") return piece.kind === "site" ? [piece.path] : [];
    if (!piece.includes(host)) return [];
    return [...piece.matchAll(/\shref="([^"]*)"/g)].map(([, href = ""]) => decodeReferences(href));
  });
}

/** The path below the output folder that an address means, without query and fragment; undefined if it lies elsewhere. */
function pathBelow(address: string, newsroom: Newsroom): string | undefined {
  const below = newsroom.url.replace(/^https?:/, "");
  const url = siteUrl(address, newsroom).replace(/^https?:/i, "");
  if (!url.startsWith(below)) return undefined;
  const path = url.slice(below.length).replace(/[?#].*$/s, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
