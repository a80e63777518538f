import { escapeHtml } from "../model/html.js";
import type { PublishedRelease, Reference } from "../model/published.js";
import type { Release } from "../model/release.js";
import { fillText } from "../model/text.js";
import { encodePath, feedFiles, feedsPage } from "../site/urls.js";
import type { ContactView } from "./contact-view.js";
import type { Neighbour, ReleaseContext } from "./context.js";
import { selectionsOf } from "./feed-links.js";
import type { LetterheadView } from "./letterhead-view.js";
import {
  type AttachmentView,
  accessibleView,
  attachmentView,
  type PhotoView,
  type PictureSource,
  photoView,
  pictureSources,
} from "./media-view.js";
import type { MomentView } from "./moment-view.js";
import type { PageLinks } from "./page-links.js";
import type { Phrase } from "./phrase.js";
import type { Setting } from "./setting.js";

/** What every release says for ever, withdrawn or not. */
export interface ReleaseHeadView {
  readonly type: string;
  readonly number: string | undefined;
  readonly title: string;
  readonly date: MomentView;
  readonly letterhead: LetterheadView;
  readonly topics: readonly LinkedPhrase[];
}

/** A whole press release, in the order in which it is read. */
export interface ReleaseView extends ReleaseHeadView {
  readonly place: string | undefined;
  /** Only where the press office says that it was changed. */
  readonly updated: MomentView | undefined;
  readonly kicker: string | undefined;
  readonly subtitle: string | undefined;
  /** Newest first. */
  readonly corrections: readonly CorrectionView[];
  readonly correctedBy: readonly LinkedPhrase[];
  readonly corrects: LinkedPhrase | undefined;
  /** HTML. */
  readonly text: string;
  readonly links: readonly { readonly title: string; readonly url: string | undefined }[];
  readonly contacts: readonly ContactView[];
  readonly photo: PhotoView | undefined;
  readonly attachments: readonly AttachmentView[];
  readonly accessible: readonly { readonly title: string; readonly url: string }[];
  readonly translations: readonly TranslationView[];
  /** Absolute, for paper. */
  readonly permalink: string;
  readonly siblings: readonly NeighbourView[];
  readonly previous: NeighbourView | undefined;
  readonly next: NeighbourView | undefined;
  /** The newsroom's feed and those of the release's topics. */
  readonly feeds: readonly LinkedPhrase[];
  readonly feedsPage: string;
}

/** What is left of a withdrawn release. */
export interface WithdrawnView extends ReleaseHeadView {
  readonly withdrawn: { readonly date: MomentView; readonly reason: string | undefined };
}

export interface LinkedPhrase extends Phrase {
  readonly url: string;
}

export interface CorrectionView {
  readonly date: MomentView;
  readonly note: string;
}

export interface TranslationView extends LinkedPhrase {
  readonly lang: string;
  /** The language's own name. */
  readonly language: string;
}

export interface NeighbourView {
  readonly url: string;
  readonly title: string;
  readonly date: MomentView;
}

/** A live release with all that belongs to it. */
export function releaseView(
  published: PublishedRelease,
  context: ReleaseContext,
  links: PageLinks,
  setting: Setting,
): ReleaseView {
  const { release, path } = published;
  const { newsroom } = setting;
  const { labels } = setting.language(release.language);
  const moment = (at: Release["date"]) => setting.moments(at, release.language);
  const neighbour = (other: Neighbour) => neighbourView(other, release.language, links, setting);
  return {
    ...releaseHeadView(published, links, setting),
    type: release.type ?? labels.pressRelease,
    place: release.place,
    updated: isUpdated(published) ? moment(release.updated as Release["date"]) : undefined,
    kicker: release.kicker,
    subtitle: release.subtitle,
    corrections: release.corrections.map(({ date, note }) => ({ date: moment(date), note })).reverse(),
    correctedBy: published.correctedBy.map((other) => referenceLink(other, release.language, links)),
    corrects: published.corrects && referenceLink(published.corrects, release.language, links),
    text: withSmallerPictures(scrollableTables(textHtml(published, context, links), labels.table), release, context),
    links: release.links.map(({ title, url }) => ({ title, url: url === undefined ? undefined : links.written(url) })),
    contacts: release.contacts.flatMap((key) => setting.contact(key, release.language) ?? []),
    photo: release.image && photoView(release.image, { folder: path, pictures: context.pictures }, links, labels),
    attachments: release.attachments.map((attachment) => attachmentView(attachment, path, links, labels)),
    accessible: release.accessible.map((version) => accessibleView(version, links, labels)),
    translations: published.translations.map((other) => ({
      ...referenceLink(other, release.language, links),
      lang: other.language,
      language: setting.language(other.language).name,
    })),
    permalink: published.url,
    siblings: context.siblings.map(neighbour),
    previous: context.previous && neighbour(context.previous),
    next: context.next && neighbour(context.next),
    feeds: selectionsOf(release, setting).map((selection, index) => ({
      text: index === 0 ? labels.allReleases : selection.text,
      lang: index === 0 ? undefined : selection.lang,
      url: links.to(selection.path + feedFiles.rss),
    })),
    feedsPage: links.to(feedsPage(release.language, newsroom)),
  };
}

/** A withdrawn release: nothing of its text, and no type of its own. */
export function withdrawnView(published: PublishedRelease, links: PageLinks, setting: Setting): WithdrawnView {
  const { release } = published;
  const { date, reason } = release.withdrawn ?? { date: release.date };
  return {
    ...releaseHeadView(published, links, setting),
    withdrawn: { date: setting.moments(date, release.language), reason },
  };
}

function releaseHeadView({ release }: PublishedRelease, links: PageLinks, setting: Setting): ReleaseHeadView {
  const { labels } = setting.language(release.language);
  return {
    type: labels.pressRelease,
    number: release.number === undefined ? undefined : labels.number(release.number),
    title: release.title,
    date: setting.moments(release.date, release.language),
    letterhead: setting.letterhead(setting.letterheadOf(release), release.language),
    topics: release.topics.map((key) => {
      const { text, lang, path } = setting.topic(key, release.language);
      return { text, lang, url: links.to(path) };
    }),
  };
}

/** `updated` may lie ahead; then it is not told yet. */
function isUpdated({ release, updated }: PublishedRelease): boolean {
  return release.updated !== undefined && release.updated.at > release.date.at && release.updated.at <= updated;
}

function textHtml(published: PublishedRelease, { linked }: ReleaseContext, links: PageLinks): string {
  return fillText(published.release.text, {
    asset: encodePath,
    site: links.written,
    fragment: (fragment) => fragment,
    release: (file) => (linked[file] === undefined ? undefined : links.to(linked[file])),
  });
}

/** A wide table scrolls by itself, by keyboard too, and never the page with it (WCAG 1.4.10, 2.1.1). */
function scrollableTables(html: string, label: string): string {
  if (!html.includes("<table")) return html;
  const frame = `<div class="table" role="group" tabindex="0" aria-label="${label}">`;
  return html.replace(/<table\b/g, `${frame}$&`).replaceAll("</table>", "</table></div>");
}

/** Pictures of the text in several sizes and types; the original stays what it was for those who know no other. */
function withSmallerPictures(html: string, { text }: Release, { pictures }: ReleaseContext): string {
  if (!pictures) return html;
  const sources = new Map(
    text.assets.map(({ name }) => [escapeHtml(encodePath(name)), pictureSources(pictures[name])]),
  );
  return html.replace(/<img src="([^"]*)"(?:"[^"]*"|[^">])*>/g, (image, address: string) => {
    const found = sources.get(address) ?? [];
    return found.length > 0 ? `<picture>${found.map(sourceElement).join("")}${image}</picture>` : image;
  });
}

function sourceElement({ type, srcset, sizes }: PictureSource): string {
  return `<source type="${type}" srcset="${escapeHtml(srcset)}" sizes="${escapeHtml(sizes)}">`;
}

function referenceLink({ path, title, language }: Reference, from: string, links: PageLinks): LinkedPhrase {
  return { text: title, lang: language === from ? undefined : language, url: links.to(path) };
}

function neighbourView(
  { path, title, date }: Neighbour,
  language: string,
  links: PageLinks,
  setting: Setting,
): NeighbourView {
  return { url: links.to(path), title, date: setting.moments(date, language) };
}
