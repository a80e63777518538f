import type { FeedAttachment, FeedPerson } from "./feed-document.js";
import { historyOf, type RawFacts } from "./feed-facts.js";
import type { ParsedRdf, ParsedRss } from "./feed-reader.js";
import type { RawItem } from "./item-id.js";
import { resolved } from "./resolved.js";
import { visibleText } from "./visible-text.js";

type RssItem = NonNullable<ParsedRss["items"]>[number];
type RdfItem = NonNullable<ParsedRdf["items"]>[number];
type Media = NonNullable<RssItem["media"]>;

/** What an RSS 0.9x or 2.0 channel says of itself; `base` is the document's address. */
export function rssFacts(feed: ParsedRss, base: string | undefined): RawFacts {
  return {
    title: feed.title,
    description: feed.description,
    language: feed.language ?? feed.dc?.languages?.[0],
    home: resolved(feed.link, base),
    updated: feed.atom?.updated ?? feed.lastBuildDate ?? feed.pubDate ?? feed.dc?.dates?.[0],
    ...historyOf(feed.atom?.links, base),
  };
}

/** The same for RSS 1.0 (RDF). */
export function rdfFacts(feed: ParsedRdf, base: string | undefined): RawFacts {
  return {
    title: feed.title,
    description: feed.description,
    language: feed.dc?.languages?.[0],
    home: resolved(feed.link, base),
    updated: feed.atom?.updated ?? feed.dc?.dates?.[0],
    ...historyOf(feed.atom?.links, base),
  };
}

/** An item of RSS 0.9x or 2.0. */
export function rssItem(item: RssItem, base: string | undefined): RawItem {
  const { guid, dc, dcterms, atom } = item;
  const permalink = guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? "") ? guid?.value : undefined;
  const alternate = atom?.links?.find(({ rel = "alternate", hreflang }) => rel === "alternate" && !hreflang)?.href;
  return {
    ...texts(item),
    id: guid?.value ?? atom?.id,
    url: resolved(item.link ?? permalink ?? alternate, base),
    published: item.pubDate ?? dc?.dates?.[0] ?? atom?.published ?? dcterms?.issued?.[0],
    updated: atom?.updated ?? dcterms?.modified?.[0],
    language: dc?.languages?.[0],
    authors: [...(item.authors ?? []).map(person), ...(dc?.creators ?? []).map((name) => ({ name }))],
    categories: (item.categories ?? []).flatMap(({ name, domain }) => (name ? [{ term: name, scheme: domain }] : [])),
    attachments: attachments(item, base),
    image: resolved(item.media?.thumbnails?.[0]?.url, base),
  };
}

/** An item of RSS 1.0, whose id is the address it is about. */
export function rdfItem(item: RdfItem, base: string | undefined): RawItem {
  return {
    ...texts(item),
    id: item.rdf?.about,
    url: resolved(item.link, base),
    published: item.dc?.dates?.[0],
    language: item.dc?.languages?.[0],
    authors: (item.dc?.creators ?? []).map((name) => ({ name })),
    categories: (item.dc?.subjects ?? []).map((term) => ({ term })),
    attachments: [],
  };
}

/** `description` is the summary where there is a text of its own, else the text. */
function texts({ title, description, content }: RssItem | RdfItem): Pick<RawItem, "title" | "summary" | "contentHtml"> {
  const contentHtml = content?.encoded ?? description;
  const summary = content?.encoded && description ? visibleText(description).text : undefined;
  return { title, summary, contentHtml };
}

function person({ name, email, link }: NonNullable<RssItem["authors"]>[number]): FeedPerson {
  return { name, email, url: link };
}

function attachments({ enclosures = [], media }: RssItem, base: string | undefined): FeedAttachment[] {
  const contents = [...(media?.contents ?? []), ...(media?.groups ?? []).flatMap(({ contents = [] }) => contents)];
  const found = new Map<string, FeedAttachment>();
  const add = (url: string | undefined, facts: Omit<FeedAttachment, "url">) => {
    const address = resolved(url, base);
    if (address) found.set(address, { ...found.get(address), ...facts, url: address });
  };
  for (const { url, type, length } of enclosures) add(url, { mediaType: type, bytes: length });
  for (const content of contents) add(content.url, mediaFacts(content));
  return [...found.values()];
}

function mediaFacts(content: NonNullable<Media["contents"]>[number]): Omit<FeedAttachment, "url"> {
  const facts = {
    mediaType: content.type,
    bytes: content.fileSize,
    title: content.title?.value,
    description: content.description?.value,
    credit: content.credits?.[0]?.value,
    copyright: content.copyright?.value,
    license: content.licenses?.[0]?.href ?? content.licenses?.[0]?.name,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}
