import { isoDay, parseMoment } from "../dates.js";
import type { IndexEntry } from "../model/publication.js";
import type { Unplaced } from "../model/unplaced.js";
import { feedDate } from "../subscriber/feed-date.js";
import type { FeedAttachment, FeedCategory, FeedFacts, FeedFormat, FeedItem } from "../subscriber/feed-document.js";
import { visibleText } from "../subscriber/visible-text.js";
import type { FoundFile, FoundPicture, FoundRelease, FoundTopic } from "./found-release.js";
import { isOwnContent, type OwnContent, ownContent } from "./own-content.js";
import { writtenMoment } from "./written-moment.js";

export interface FeedContext {
  /** The feed as the user named it, or its address. */
  readonly source: string;
  readonly format: FeedFormat;
  readonly feed: FeedFacts;
  /** What presswerk's own publication index says of this item. */
  readonly entry?: IndexEntry | undefined;
  /** The newsroom's zone (IANA) and default language. */
  readonly timezone: string;
  readonly language: string;
}

/** An item of any generator's feed as a release; of presswerk's own feeds every part finds its field again. */
export function foundInFeed(item: FeedItem, context: FeedContext): FoundRelease {
  const { source, feed, entry, timezone } = context;
  const language = item.language ?? feed.language;
  const html = item.contentHtml ?? "";
  const parts = partsOf(item, { ...context, language: language ?? context.language });
  const text = visibleText(parts?.html ?? html).text;
  const [author, ...others] = item.authors;
  const own = { ...parts, ...ownFacts(item, parts, timezone) };
  const published = writtenMoment(item.published, timezone) ?? writtenMoment(item.updated, timezone);
  return {
    ...(parts && fieldsOf(parts)),
    source,
    ...(item.idFrom !== "title-and-date" && { id: item.id }),
    url: item.url,
    home: feed.home ?? feed.self,
    formerUrls: entry?.formerUrls,
    slug: slugIn(item.url),
    ...titleOf(item, text),
    date: published,
    updated: changeOf(item, own, timezone),
    language,
    summary: summaryOf(item.summary, text),
    body: { html: parts?.html ?? html, base: item.url ?? feed.home },
    ...subjectsOf(item, entry, parts !== undefined),
    ...(author?.name && { issuer: { name: author.name, url: author.url, ...(entry && { key: entry.issuer }) } }),
    ...filesOf(item, parts),
    ...ownFacts(item, parts, timezone),
    unplaced: [
      ...others.flatMap(({ name, email }) => left(source, "further-author", name ?? email)),
      ...(item.published && item.published.at === undefined ? left(source, "value", item.published.raw) : []),
    ],
  };
}

/** A change that no correction or withdrawal tells of. */
function changeOf(
  { published, updated }: FeedItem,
  { corrections = [], withdrawn }: Pick<FoundRelease, "corrections" | "withdrawn">,
  zone: string,
): string | undefined {
  const told = [...corrections.map(({ date }) => date), ...(withdrawn ? [withdrawn.date] : [])];
  const same = told.some((date) => {
    const moment = parseMoment(date, zone);
    return "at" in moment && moment.at === updated?.at;
  });
  return same || (updated?.at ?? 0) <= (published?.at ?? 0) ? undefined : writtenMoment(updated, zone);
}

function left(source: string, reason: Unplaced["reason"], value: string | undefined): Unplaced[] {
  return value === undefined ? [] : [{ source, reason, value }];
}

function partsOf(item: FeedItem, { entry, language, timezone, format }: FeedContext): OwnContent | undefined {
  const html = item.contentHtml ?? "";
  if (!entry && !item.presswerk && !isOwnContent(html, language)) return undefined;
  const day = item.published?.at === undefined ? undefined : isoDay(item.published.at, timezone);
  const { kicker, subtitle } = item.presswerk ?? {};
  const known = { kicker: textOr(kicker), subtitle: textOr(subtitle) };
  return ownContent(html, { language, day, exact: format === "json", ...known });
}

function textOr(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function fieldsOf({ html: _text, titles: _titles, image: _image, ...fields }: OwnContent): Partial<FoundRelease> {
  return given(fields);
}

/** What `_presswerk` says exactly is better than what stands in the content. */
function ownFacts({ presswerk }: FeedItem, parts: OwnContent | undefined, zone: string): Partial<FoundRelease> {
  const { subtitle, kicker, dateline, translations, corrections } = presswerk ?? {};
  const texts = { subtitle, kicker, place: dateline };
  const dated = list(corrections).flatMap(({ date, note }) => {
    const written = writtenMoment(feedDate(date), zone);
    return written && note ? [{ date: written, note }] : [];
  });
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => typeof value === "string")),
    translationUrls: list(translations).flatMap(({ url }) => url ?? []),
    ...(dated.length > 0 && parts && { corrections: dated }),
  };
}

function list(value: unknown): Readonly<Partial<Record<string, string>>>[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "object" && each !== null) : [];
}

/** The last part of an address, if it has words. */
export function slugIn(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const segments = new URL(url).pathname.split("/").filter((segment) => !/^(?:index\.\w+)?$/i.test(segment));
  const last = decoded(segments.at(-1) ?? "")
    .replace(/\.(?:html?|php|aspx?)$/i, "")
    .replace(/^\d{4}-\d{2}-\d{2}[-_]+/, "");
  return /[a-z]{3}/i.test(last) ? last : undefined;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** A short message without a headline gets the beginning of its text as one. */
function titleOf({ title, id }: FeedItem, text: string): Pick<FoundRelease, "title" | "guesses"> {
  if (title.trim() !== "") return { title };
  const sentence = /^.{10,100}?[.!?](?=\s|$)/.exec(text)?.[0];
  const value = sentence ?? (text.length > 80 ? `${text.slice(0, 80).replace(/\s\S*$/, "")} …` : text || id);
  return { title: value, guesses: [{ key: "title", value, confidence: 0.3 }] };
}

/** A summary that only repeats how the text begins is made anew by every build. */
function summaryOf(summary: string | undefined, text: string): string | undefined {
  const words = summary
    ?.replace(/\s*(?:The post .* appeared first on .*|Der Beitrag .* erschien zuerst auf .*)$/s, "")
    .replace(/\s+/g, " ")
    .trim();
  if (!words) return undefined;
  return text.startsWith(words.replace(/\s*(?:\[(?:…|\.\.\.)\]|…|\.\.\.)$/, "")) ? undefined : words;
}

/** WordPress's word for none, in the languages of presswerk. */
const none = /^(?:uncategori[sz]ed|unkategorisiert|nicht kategorisiert|ohne kategorie)$/i;

function subjectsOf(
  { categories, presswerk }: FeedItem,
  entry: IndexEntry | undefined,
  own: boolean,
): Pick<FoundRelease, "topics" | "keywords"> {
  if (entry) return indexedSubjects(categories, entry);
  const named = categories.filter(({ term, label }) => !none.test(label ?? term) && term.trim() !== "");
  const ours = own || presswerk !== undefined;
  const hasScheme = named.some(({ scheme }) => /\/topics\/$/.test(scheme ?? ""));
  const isTopic = ({ scheme }: FeedCategory) => !ours || !hasScheme || /\/topics\/$/.test(scheme ?? "");
  return {
    topics: named
      .filter(isTopic)
      .map((each) => ({ ...topicOf(each), ...(ours && !hasScheme && { onlyIfKnown: true }) })),
    keywords: named.filter((each) => !isTopic(each)).map(({ term }) => term),
  };
}

/** presswerk names topics first, in the order of the release; its index knows their keys. */
function indexedSubjects(
  categories: readonly FeedCategory[],
  { topics }: IndexEntry,
): Pick<FoundRelease, "topics" | "keywords"> {
  const title = (index: number, key: string) => categories[index]?.label ?? categories[index]?.term ?? key;
  return {
    topics: topics.map((key, index) => ({ key, title: title(index, key) })),
    keywords: categories.slice(topics.length).map(({ term }) => term),
  };
}

function topicOf({ term, label }: FeedCategory): FoundTopic {
  return label === undefined ? { title: term } : { title: label, key: term };
}

/** The picture of the release, and its other files; what stands in the text already is not shown twice. */
function filesOf(item: FeedItem, parts: OwnContent | undefined): Pick<FoundRelease, "image" | "attachments"> {
  const html = parts?.html ?? item.contentHtml ?? "";
  const inText = new Set(visibleText(html).links);
  const picture = parts ? parts.image : foreignPicture(item, inText);
  const others = item.attachments.filter(({ url }) => url !== picture?.url && !(isPicture(url) && inText.has(url)));
  return {
    image: picture,
    attachments: others.map(
      (file): FoundFile => ({
        url: file.url,
        mediaType: file.mediaType,
        title: parts?.titles.get(file.url) ?? file.title,
      }),
    ),
  };
}

function foreignPicture({ image, attachments }: FeedItem, inText: ReadonlySet<string>): FoundPicture | undefined {
  const [first, ...others] = attachments.filter(
    ({ url, mediaType }) => mediaType?.startsWith("image/") ?? isPicture(url),
  );
  const url = image ?? (first && others.length === 0 ? first.url : undefined);
  if (url === undefined || inText.has(url)) return undefined;
  return { url, ...describedBy(attachments.find((each) => each.url === url)) };
}

function describedBy(file: FeedAttachment | undefined): Omit<FoundPicture, "url"> {
  const { title, description, credit, license, copyright } = file ?? {};
  return { alt: title, caption: description, credit: credit ?? copyright, license };
}

function isPicture(url: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(url);
}

function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
