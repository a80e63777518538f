import type { PublishedRelease } from "../model/published.js";
import { absoluteUrl } from "../site/urls.js";
import { feedLinks, selectionsOf } from "./feed-links.js";
import type { PageFacts, SocialFact } from "./frame-view.js";
import { summaryOf } from "./item-view.js";
import type { PageLinks } from "./page-links.js";
import type { Setting } from "./setting.js";
import { structuredData } from "./structured-data.js";

/** What the page of a live release says of itself to browsers, search engines and social networks; `text` is its HTML. */
export function releaseFacts(
  published: PublishedRelease,
  text: string,
  { links, setting }: { links: PageLinks; setting: Setting },
): PageFacts {
  return {
    ...commonFacts(published, links, setting),
    description: summaryOf(published.release),
    social: socialFacts(published, setting),
    structuredData: structuredData(published, text, setting),
  };
}

/** The same of the notice page of a withdrawn release: search engines shall forget it. */
export function withdrawnFacts(published: PublishedRelease, links: PageLinks, setting: Setting): PageFacts {
  return { ...commonFacts(published, links, setting), indexed: false };
}

function commonFacts({ release, path, translations }: PublishedRelease, links: PageLinks, setting: Setting): PageFacts {
  const versions = [{ language: release.language, path }, ...translations];
  return {
    language: setting.language(release.language),
    links,
    title: release.title,
    counterparts: new Map(versions.map((version) => [version.language, `${version.path}index.html`])),
    feeds: feedLinks(selectionsOf(release, setting), links),
  };
}

function socialFacts({ release, path, updated }: PublishedRelease, { newsroom, time }: Setting): SocialFact[] {
  const { image } = release;
  const size = image?.asset.width && image.asset.height ? [image.asset.width, image.asset.height] : undefined;
  return [
    ["og:type", "article"],
    ["article:published_time", time(release.date.at)],
    ["article:modified_time", time(updated)],
    ...(image ? imageFacts(absoluteUrl(path + image.asset.name, newsroom), image.asset.mediaType, image.alt) : []),
    ...(size
      ? ([
          ["og:image:width", `${size[0]}`],
          ["og:image:height", `${size[1]}`],
        ] as const)
      : []),
  ];
}

function imageFacts(url: string, mediaType: string, alt: string): SocialFact[] {
  return [
    ["og:image", url],
    ["og:image:type", mediaType],
    ["og:image:alt", alt],
  ];
}
