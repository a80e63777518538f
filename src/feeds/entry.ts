import { rfc822, rfc3339 } from "../dates.js";
import type { Asset } from "../model/asset.js";
import { withoutUnwritable } from "../model/characters.js";
import { escapeHtml } from "../model/html.js";
import { letterheadOn, localized, type Newsroom } from "../model/newsroom.js";
import { plainText } from "../model/plain-text.js";
import type { PublishedRelease, Reference } from "../model/published.js";
import type { Release } from "../model/release.js";
import { absoluteUrl } from "../site/urls.js";
import { asciiUrl } from "./ascii-url.js";
import { oneLine, writableHtml } from "./characters.js";
import { contentOf, noticesOf, type ReleaseUrl, withdrawalOf } from "./content.js";
import { shortenedText } from "./shortened-text.js";

/**
 * What every format says of a release: complete, in characters that XML and HTML allow, with absolute addresses.
 * Texts are plain but for `contentHtml` and `noticesHtml`. Of a withdrawn release nothing is left but what may be said.
 */
export interface Entry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly kicker: string | undefined;
  /** The place alone. */
  readonly dateline: string | undefined;
  /** Never empty. */
  readonly summary: string;
  /** Never empty. */
  readonly contentHtml: string;
  /** What of the content must stay when it is too long. */
  readonly noticesHtml: string;
  readonly contentText: string;
  readonly published: Stamp;
  readonly updated: Stamp;
  readonly authors: readonly Author[];
  readonly topics: readonly Topic[];
  readonly keywords: readonly string[];
  readonly photo: File | undefined;
  /** Without the photo. */
  readonly attachments: readonly File[];
  readonly language: string;
  readonly translations: readonly Reference[];
  /** Oldest first; `date` as RFC 3339. */
  readonly corrections: readonly { readonly date: string; readonly note: string }[];
}

/** A moment as the formats write it, with the newsroom's offset. */
export interface Stamp {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly rfc3339: string;
  readonly rfc822: string;
}

export interface Author {
  readonly name: string;
  readonly url: string | undefined;
}

export interface Topic {
  readonly key: string;
  readonly title: string;
  /** Address that names the newsroom's list of topics. */
  readonly scheme: string;
}

/** A file beside the release's page. */
export interface File {
  readonly url: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly title: string | undefined;
  readonly description?: string | undefined;
  readonly credit?: string | undefined;
  readonly license?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** What all formats say of a release. `releaseUrl` finds the address of another release that the text links to, by its file. */
export function entryOf(published: PublishedRelease, newsroom: Newsroom, releaseUrl: ReleaseUrl): Entry {
  const { release, state } = published;
  const facts = factsOf(published, newsroom);
  return state === "withdrawn" && release.withdrawn
    ? { ...facts, ...nothing, ...stub(withdrawalOf(published, release.withdrawn, newsroom)) }
    : { ...facts, ...story(published, newsroom, releaseUrl, facts) };
}

/** The entry for a feed in which the whole text would take too much room: summary and a link, under `linkText`, instead. */
export function shortened(entry: Entry, linkText: string): Entry {
  const summary = shortenedText(entry.summary);
  const link = `<p><a href="${escapeHtml(entry.url)}">${escapeHtml(linkText)}</a></p>`;
  const contentHtml = [entry.noticesHtml, `<p>${escapeHtml(summary)}</p>`, link]
    .filter((part) => part !== "")
    .join("\n");
  return { ...entry, summary, contentHtml, contentText: plainText(contentHtml) };
}

/** Photo and attachments, in the order of every format. */
export function filesOf({ photo, attachments }: Pick<Entry, "photo" | "attachments">): readonly File[] {
  return photo ? [photo, ...attachments] : attachments;
}

/** A moment, in milliseconds since 1970, as the formats write it. */
export function stampOf(at: number, zone: string): Stamp {
  return { at, rfc3339: rfc3339(at, zone), rfc822: rfc822(at, zone) };
}

type Facts = Pick<Entry, "id" | "url" | "title" | "published" | "updated" | "authors" | "topics" | "language">;

/** What stays of a release for ever. */
function factsOf({ release, id, url, updated }: PublishedRelease, newsroom: Newsroom): Facts {
  const published = stampOf(release.date.at, newsroom.timezone);
  return {
    id: withoutUnwritable(id),
    url,
    title: oneLine(release.title),
    published,
    updated: updated === published.at ? published : stampOf(updated, newsroom.timezone),
    authors: [authorOf(release, published, newsroom)],
    topics: topicsOf(release, newsroom),
    language: release.language,
  };
}

const nothing = {
  ...{ subtitle: undefined, kicker: undefined, dateline: undefined, photo: undefined },
  ...{ keywords: [], attachments: [], translations: [], corrections: [] },
};

function stub(html: string): Pick<Entry, "summary" | "contentHtml" | "noticesHtml" | "contentText"> {
  const contentHtml = writableHtml(html);
  const contentText = plainText(contentHtml);
  return { contentHtml, contentText, noticesHtml: "", summary: contentText.replace(/\n+/g, " ") };
}

function story(
  published: PublishedRelease,
  newsroom: Newsroom,
  releaseUrl: ReleaseUrl,
  facts: Facts,
): Omit<Entry, keyof Facts> {
  const { release } = published;
  const html = writableHtml(contentOf(published, newsroom, releaseUrl));
  const contentText = plainText(html);
  const titles = new Set(facts.topics.map(({ title }) => title));
  const summary = summaryOf(release) || shortenedText(oneLine(contentText)) || facts.title;
  return {
    subtitle: words(release.subtitle),
    kicker: words(release.kicker),
    dateline: words(release.place),
    summary,
    contentHtml: html || `<p>${escapeHtml(summary)}</p>`,
    noticesHtml: writableHtml(noticesOf(published, newsroom)),
    contentText: contentText || summary,
    keywords: [...new Set(release.keywords.map(oneLine))].filter((keyword) => keyword !== "" && !titles.has(keyword)),
    photo: release.image && photoOf(release.image, published, newsroom),
    attachments: release.attachments.map(({ asset, title }) => ({
      ...fileOf(asset, published, newsroom),
      title: words(title),
    })),
    translations: published.translations.map((reference) => ({ ...reference, title: oneLine(reference.title) })),
    corrections: release.corrections.map(({ date, note }) => ({
      date: rfc3339(date.at, newsroom.timezone),
      note: withoutUnwritable(note).trim(),
    })),
  };
}

function summaryOf({ summary, text }: Release): string {
  return oneLine(summary ?? "") || shortenedText(oneLine(text.lead));
}

function authorOf(release: Release, published: Stamp, newsroom: Newsroom): Author {
  const issuer = newsroom.issuers[release.issuer];
  const letterhead = issuer && letterheadOn(issuer, published.rfc3339.slice(0, 10));
  return { name: oneLine(letterhead?.name ?? "") || release.issuer, url: letterhead?.url && asciiUrl(letterhead.url) };
}

function topicsOf(release: Release, newsroom: Newsroom): Topic[] {
  const scheme = absoluteUrl("topics/", newsroom);
  return [...new Set(release.topics)].map((key) => {
    const title = localized(newsroom.topics[key]?.title ?? {}, release.language, newsroom);
    return { key, title: oneLine(title) || key, scheme };
  });
}

function photoOf(photo: NonNullable<Release["image"]>, published: PublishedRelease, newsroom: Newsroom): File {
  const { asset, alt, caption, credit, license } = photo;
  return {
    ...fileOf(asset, published, newsroom),
    ...{ title: words(alt), description: words(caption), credit: words(credit), license: words(license) },
    ...{ width: asset.width, height: asset.height },
  };
}

function fileOf(
  { name, mediaType, bytes }: Asset,
  { path }: PublishedRelease,
  newsroom: Newsroom,
): Omit<File, "title"> {
  return { url: absoluteUrl(path + name, newsroom), mediaType, bytes };
}

/** The text in one line; undefined if there is none. */
function words(text: string | undefined): string | undefined {
  return oneLine(text ?? "") || undefined;
}
