import { childrenOf, type Element, parseXml, textOf } from "../helpers/xml.js";

const [atom, content, dc, media] = [
  "http://www.w3.org/2005/Atom",
  "http://purl.org/rss/1.0/modules/content/",
  "http://purl.org/dc/elements/1.1/",
  "http://search.yahoo.com/mrss/",
];

/** What must be the same in all formats. */
export interface Facts {
  id: string | undefined;
  title: string | undefined;
  url: string | undefined;
  published: number;
  updated: number;
  authors: (string | undefined)[];
  html: string | undefined;
  attachments: string[];
}

/** What each of the three documents says of its only release. Throws if one is not well-formed. */
export function factsOf({ rss, atom: feed, json }: { rss: string; atom: string; json: string }) {
  const [channel] = parseXml(rss).children;
  const [item] = channel ? childrenOf(channel, "", "item") : [];
  const [entry] = childrenOf(parseXml(feed), atom, "entry");
  return { rss: fromRss(item as Element), atom: fromAtom(entry as Element), json: fromJson(JSON.parse(json)) };
}

function fromRss(item: Element): Facts {
  const published = Date.parse(textOf(item, "", "pubDate") ?? "");
  return {
    id: textOf(item, "", "guid"),
    title: textOf(item, "", "title"),
    url: textOf(item, "", "link"),
    published,
    updated: Date.parse(textOf(item, atom, "updated") ?? "") || published,
    authors: childrenOf(item, dc, "creator").map(({ text }) => text),
    html: textOf(item, content, "encoded"),
    attachments: childrenOf(item, media, "content").map(
      (file) => `${file.attributes["url"]} ${file.attributes["type"]} ${textOf(file, media, "title")}`,
    ),
  };
}

function fromAtom(entry: Element): Facts {
  const [title] = childrenOf(entry, atom, "title");
  const [alternate, ...links] = childrenOf(entry, atom, "link").map(({ attributes }) => attributes);
  return {
    id: textOf(entry, atom, "id"),
    title: title?.attributes["type"] === "html" ? unescaped(title.text) : title?.text,
    url: alternate?.["href"],
    published: Date.parse(textOf(entry, atom, "published") ?? ""),
    updated: Date.parse(textOf(entry, atom, "updated") ?? ""),
    authors: childrenOf(entry, atom, "author").map((author) => textOf(author, atom, "name")),
    html: textOf(entry, atom, "content"),
    attachments: links.map((file) => `${file["href"]} ${file["type"]} ${file["title"]}`),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: any JSON
function fromJson(item: any): Facts {
  return {
    id: item.id,
    title: item.title,
    url: item.url,
    published: Date.parse(item.date_published),
    updated: Date.parse(item.date_modified),
    authors: item.authors.map(({ name }: { name: string }) => name),
    html: item.content_html,
    attachments: (item.attachments ?? []).map(
      (file: Record<string, string>) => `${file["url"]} ${file["mime_type"]} ${file["title"]}`,
    ),
  };
}

function unescaped(html: string): string {
  const characters: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };
  return html.replace(/&(?:lt|gt|quot|amp);/g, (reference) => characters[reference] as string);
}
