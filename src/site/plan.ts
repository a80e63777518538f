import type { Channel } from "../model/channel.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { OutputFile } from "../model/output-file.js";
import type { SiteRules } from "../model/site-rules.js";
import type { Theme } from "../model/theme.js";
import { themeAssets } from "../pages/assets.js";
import { createPages } from "../pages/pages.js";
import { channelsOf } from "./channels.js";
import type { Edition } from "./edition.js";
import { feedDocuments } from "./feed-documents.js";
import { indexFiles } from "./index-files.js";
import { listPages, releasePages } from "./page-files.js";
import { claimPaths } from "./paths.js";
import { type Redirect, redirectsOf } from "./redirects.js";
import { siteRules } from "./rules.js";

/** What the output must be. */
export interface SitePlan {
  /** Made one after the other while they are written, so that never all are in memory. */
  readonly files: Iterable<OutputFile>;
  /** Selections of releases; each is written in three formats. */
  readonly channels: readonly Channel[];
  /** For web servers. */
  readonly rules: SiteRules;
  readonly diagnostics: readonly Diagnostic[];
  /** What comes to light only while the files are made: complete when they are. */
  readonly warnings: readonly Diagnostic[];
}

/** Plans every file of the site but those that servers read. The same edition and theme give the same plan. */
export function planSite(edition: Edition, theme: Theme): SitePlan {
  const channels = channelsOf(edition.newsroom, edition.published);
  const { redirects, diagnostics } = claimPaths(edition, channels, redirectsOf(edition.published, edition.newsroom));
  const warnings: Diagnostic[] = [];
  const files = siteFiles({ edition, theme, channels, redirects, warn: (warning) => warnings.push(warning) });
  return { files, channels, rules: siteRules(edition, redirects), diagnostics, warnings };
}

interface Ingredients {
  readonly edition: Edition;
  readonly theme: Theme;
  readonly channels: readonly Channel[];
  readonly redirects: readonly Redirect[];
  readonly warn: (warning: Diagnostic) => void;
}

function* siteFiles({ edition, theme, channels, redirects, warn }: Ingredients): Generator<OutputFile> {
  const assets = themeAssets(theme);
  const pages = createPages(edition.newsroom, theme, assets);
  yield* assets.files;
  yield* releasePages(edition, pages);
  yield* listPages(edition, channels, pages);
  for (const { file, to } of redirects) yield { path: file, content: pages.redirect(file, referenceTo(to)) };
  yield* feedDocuments(edition, channels, { assets, warn });
  yield* indexFiles(edition, channels);
}

function referenceTo({ id, path, url, release: { title, language } }: Redirect["to"]) {
  return { id, path, url, title, language };
}
