import type { Newsroom } from "../model/newsroom.js";
import type { PublishedRelease } from "../model/published.js";
import type { Release } from "../model/release.js";
import type { Theme } from "../model/theme.js";
import type { Pages } from "../pages/pages.js";
import { type Edition, editionOf } from "../site/edition.js";
import type { Keys } from "../site/keys.js";
import { planSite, type SitePlan } from "../site/plan.js";
import type { Pack, Ref } from "../store/pack.js";
import { unveiled } from "./unveiled.js";

/** What there is to see at one moment: everything is planned, and each page is made when somebody looks at it. */
export interface Scene {
  readonly newsroom: Newsroom;
  readonly theme: Theme;
  readonly edition: Edition;
  readonly plan: SitePlan;
  /** Not to be asked for while the theme's templates have errors. */
  readonly pages: () => Pages;
  /** By the path of its page. */
  readonly releaseAt: ReadonlyMap<string, PublishedRelease>;
  /** The releases as their files say it, with what holds them back, by file. */
  readonly written: ReadonlyMap<string, Release>;
  /** Where the text of a release lies in `texts`. */
  readonly textOf: (item: PublishedRelease) => Ref;
  readonly texts: Pick<Pack, "read">;
}

export interface SceneSource {
  readonly newsroom: Newsroom;
  readonly theme: Theme;
  readonly releases: readonly Release[];
  readonly textOf: Scene["textOf"];
  readonly texts: Scene["texts"];
  /** Of this newsroom and theme. */
  readonly pages: () => Pages;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Nothing is kept, so nothing needs a key. */
export const noKeys: Keys = { ofRelease: () => "", of: () => "", ofText: () => "" };

/** Plans the site with everything that is held back. */
export function sceneOf({ newsroom, theme, releases, textOf, texts, pages, now }: SceneSource): Scene {
  const shown = unveiled(releases, now);
  const edition = editionOf(newsroom, shown.releases, { now: shown.now });
  return {
    ...{ newsroom, theme, edition, textOf, texts, pages },
    plan: planSite(edition, theme, { keys: noKeys }),
    releaseAt: new Map(edition.published.map((item) => [`${item.path}index.html`, item])),
    written: new Map(releases.map((release) => [release.file, release])),
  };
}
