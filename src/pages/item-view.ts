import type { PublishedRelease } from "../model/published.js";
import type { Release } from "../model/release.js";
import type { MomentView } from "./moment-view.js";
import type { PageLinks } from "./page-links.js";
import { inDefaultLanguage, type Phrase } from "./phrase.js";
import type { Setting } from "./setting.js";

/** A release in a list of releases. */
export interface ItemView {
  readonly url: string;
  readonly title: string;
  readonly date: MomentView;
  readonly kicker: string | undefined;
  readonly summary: string | undefined;
  /** Only where a newsroom has several. */
  readonly issuer: Phrase | undefined;
  readonly corrected: boolean;
  readonly withdrawn: boolean;
}

/** What a list in a language shows of a release; of a withdrawn one no text. */
export function itemView(published: PublishedRelease, links: PageLinks, setting: Setting): ItemView {
  const { release } = published;
  const withdrawn = published.state === "withdrawn";
  const several = Object.keys(setting.newsroom.issuers).length > 1;
  return {
    url: links.to(published.path),
    title: release.title,
    date: setting.moments(release.date, release.language),
    kicker: withdrawn ? undefined : release.kicker,
    summary: withdrawn ? undefined : shortened(summaryOf(release)) || undefined,
    issuer: several ? issuerName(release, setting) : undefined,
    corrected: !withdrawn && release.corrections.length > 0,
    withdrawn,
  };
}

function issuerName(release: Release, setting: Setting): Phrase {
  const { name } = setting.letterheadOf(release);
  return { text: name, lang: inDefaultLanguage(release.language, setting.newsroom) };
}

/** What a release says in short: the written summary, else its first paragraph; empty if there is neither. */
export function summaryOf(release: Pick<Release, "summary" | "text">): string {
  return release.summary ?? release.text.lead;
}

const longest = 240;

/** Cut between words, so that lists stay lists. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.lastIndexOf(" ", longest - 1);
  return `${text.slice(0, cut > longest / 2 ? cut : longest - 1).replace(/[\s,;:–-]+$/, "")} …`;
}
