import { escapeHtml } from "../model/html.js";
import type { FeedAttachment } from "./feed-document.js";
import { historyOf, type RawFacts } from "./feed-facts.js";
import type { ParsedAtom } from "./feed-reader.js";
import type { RawItem } from "./item-id.js";
import { resolved } from "./resolved.js";
import { visibleText } from "./visible-text.js";

type Entry = NonNullable<ParsedAtom["entries"]>[number];
type Links = NonNullable<Entry["links"]>;

/** What an Atom feed says of itself; `base` is the document's address. */
export function atomFacts(feed: ParsedAtom, base: string | undefined): RawFacts {
  return {
    title: plain(feed.title),
    description: plain(feed.subtitle),
    language: feed.xml?.lang,
    home: alternate(feed.links, atomBase(feed, base)),
    updated: feed.updated,
    ...historyOf(feed.links, atomBase(feed, base)),
  };
}

/** An entry of Atom. */
export function atomItem(entry: Entry, base: string | undefined): RawItem {
  const here = atomBase(entry, base);
  const text = html(entry.content) ?? html(entry.summary);
  return {
    id: entry.id,
    url: alternate(entry.links, here),
    title: plain(entry.title),
    summary: entry.content ? plain(entry.summary) : undefined,
    contentHtml: text,
    published: entry.published ?? entry.updated,
    updated: entry.updated,
    language: entry.xml?.lang,
    authors: (entry.authors ?? []).map(({ name, email, uri }) => ({ name, email, url: uri })),
    categories: (entry.categories ?? []).flatMap(({ term, label, scheme }) => (term ? [{ term, label, scheme }] : [])),
    attachments: (entry.links ?? []).filter(({ rel }) => rel === "enclosure").flatMap((link) => enclosure(link, here)),
  };
}

/** `xml:base` of an element, seen from around it. */
export function atomBase({ xml }: Pick<Entry | ParsedAtom, "xml">, around: string | undefined): string | undefined {
  return resolved(xml?.base, around) ?? around;
}

interface Construct {
  readonly value?: string;
  readonly type?: string;
}

/** A text construct (RFC 4287, section 3.1) is plain, HTML or XHTML. */
function plain(text: Construct | undefined): string | undefined {
  return text?.value !== undefined && isHtml(text) ? visibleText(text.value).text : text?.value;
}

function html(text: Construct | undefined): string | undefined {
  return text?.value === undefined || isHtml(text) ? text?.value : escapeHtml(text.value);
}

function isHtml({ type = "text" }: Construct): boolean {
  return /html/i.test(type);
}

/** Of several pages the HTML one in the entry's own language. */
function alternate(links: Links = [], base: string | undefined): string | undefined {
  const pages = links.filter(({ rel = "alternate" }) => rel === "alternate");
  const own = pages.find(({ type = "text/html", hreflang }) => type === "text/html" && hreflang === undefined);
  return resolved((own ?? pages[0])?.href, base);
}

function enclosure(link: Links[number], base: string | undefined): FeedAttachment[] {
  const url = resolved(link.href, base);
  return url === undefined ? [] : [{ url, mediaType: link.type, bytes: link.length, title: link.title }];
}
