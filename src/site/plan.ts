import type { Bytes } from "../feeds/budget.js";
import type { FeedItem } from "../feeds/documents.js";
import type { Channel } from "../model/channel.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { OutputFile } from "../model/output-file.js";
import type { PublishedRelease } from "../model/published.js";
import type { SiteRules } from "../model/site-rules.js";
import type { Theme } from "../model/theme.js";
import { themeAssets } from "../pages/assets.js";
import { createPages } from "../pages/pages.js";
import { channelsOf } from "./channels.js";
import type { Edition } from "./edition.js";
import { feedDocuments, headOptions, largestOverhead, releasesInFeeds } from "./feed-documents.js";
import { indexFiles, securityProblems } from "./index-files.js";
import { interleaved } from "./interleaved.js";
import type { Keys } from "./keys.js";
import { listPages, releasePages, type Smaller } from "./page-files.js";
import { claimPaths } from "./paths.js";
import { redirectsOf } from "./redirects.js";
import { siteRules } from "./rules.js";
import { templateProblems } from "./template-problems.js";

/** What the output must be. */
export interface SitePlan {
  /** Selections of releases; each is written in three formats. */
  readonly channels: readonly Channel[];
  /** For web servers. */
  readonly rules: SiteRules;
  /** The releases that stand in a feed or archive: their items are to be made before `files`. */
  readonly inFeeds: readonly PublishedRelease[];
  /** What the frame of a feed document takes, at most. */
  readonly overhead: Bytes;
  readonly diagnostics: readonly Diagnostic[];
  /** Every file but those that servers read, one after the other, so that never all are in memory. */
  files(itemOf: (release: PublishedRelease) => FeedItem): Iterable<OutputFile>;
}

export interface PlanOptions {
  readonly keys: Keys;
  /** Finds smaller versions of pictures. */
  readonly smaller?: Smaller;
}

/** Plans the site. The same edition, theme and keys give the same plan. */
export function planSite(edition: Edition, theme: Theme, { keys, smaller = () => [] }: PlanOptions): SitePlan {
  const { newsroom, published } = edition;
  const channels = channelsOf(newsroom, published);
  const { redirects, diagnostics } = claimPaths(edition, channels, redirectsOf(published, newsroom));
  const assets = themeAssets(theme);
  const head = headOptions(edition, assets);
  return {
    channels,
    diagnostics: [
      ...diagnostics,
      ...securityProblems(edition),
      ...templateProblems(edition, channels, { theme, assets }),
    ],
    rules: siteRules(edition, redirects),
    inFeeds: releasesInFeeds(channels, newsroom),
    overhead: largestOverhead(channels, edition, head),
    *files(itemOf) {
      const pages = createPages(newsroom, theme, assets);
      yield* assets.files;
      // other threads make the pages, this one the feeds
      const feeds = feedDocuments(edition, channels, { head, itemOf, keys });
      yield* interleaved(releasePages(edition, keys, smaller), feeds);
      yield* listPages(edition, channels, { pages, keys });
      for (const { file, to } of redirects) yield { path: file, content: pages.redirect(file, referenceTo(to)) };
      yield* indexFiles(edition, channels);
    },
  };
}

function referenceTo({ id, path, url, release: { title, language } }: PublishedRelease) {
  return { id, path, url, title, language };
}
