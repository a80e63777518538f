import { Feed, type FeedOptions, type Item } from "feed";
import { compile, hole, type Template } from "./template.js";

/*
 * The package `feed` writes the core of RSS and Atom, but it spoils texts that hold markup, control characters or
 * `]]>`, rewrites ids, takes the clock for a missing date, and has no words for much of what a press release needs.
 * So it never sees a text of ours: it writes one item, or one document, of the shape that is wanted and with holes for
 * the values. From that come templates, in which its faults are mended and there are holes for what it cannot write;
 * rss.ts and atom.ts fill them with values that are escaped already. Each shape is written once.
 */

/** What of an RSS item may be there or not. */
export interface RssItemShape {
  readonly categories: number;
  readonly enclosure: boolean;
}

/**
 * An `item` of RSS 2.0 with the holes title, link, guid, pubDate, description (escaped twice), html (inside CDATA),
 * category0…, and url, type and length of the enclosure; `more` is for further elements.
 */
export function rssItemTemplate({ categories, enclosure }: RssItemShape): Template {
  return template(`rss item ${categories} ${enclosure}`, () => {
    const item: Item = {
      ...coreItem,
      id: hole("guid"),
      category: numbers(categories).map((n) => ({ name: hole(`category${n}`) })),
      // the type says number, but whatever is given is written
      ...(enclosure && {
        enclosure: { url: hole("url"), type: hole("type"), length: hole("length") as unknown as number },
      }),
    };
    const xml = pieceOf(compact(feedOf({}, item).rss2()), "item");
    return mended(xml, [
      [`<![CDATA[${hole("title")}]]>`, hole("title")],
      [`<![CDATA[${hole("summary")}]]>`, hole("description")],
      [published.toUTCString(), hole("pubDate")],
      ["</item>", `${hole("more")}</item>`],
    ]);
  });
}

/** What of an Atom entry may be there or not. */
export interface AtomEntryShape {
  /** For each author, whether it has an address. */
  readonly authors: readonly boolean[];
  /** For each category, whether it has label and scheme. */
  readonly categories: readonly boolean[];
}

/**
 * An `entry` of Atom 1.0 with the holes language, titleType, title, id, link, updated, summaryType, summary, html
 * (inside CDATA), author0…, uri0…, term0…, label0…, scheme0…, published; `more` is for further elements.
 */
export function atomEntryTemplate({ authors, categories }: AtomEntryShape): Template {
  return template(`atom entry ${authors.join()} ${categories.join()}`, () => {
    const item: Item = {
      ...coreItem,
      id: hole("id"),
      author: authors.map((uri, n) => ({ name: hole(`author${n}`), ...(uri && { link: hole(`uri${n}`) }) })),
      category: categories.map((labelled, n) => ({
        term: hole(`term${n}`),
        ...(labelled && { name: hole(`label${n}`), scheme: hole(`scheme${n}`) }),
      })),
    };
    const xml = pieceOf(compact(feedOf({}, item).atom1()), "entry");
    return mended(xml, [
      ["<entry>", `<entry xml:lang="${hole("language")}">`],
      [`type="html"><![CDATA[${hole("title")}]]>`, `type="${hole("titleType")}">${hole("title")}`],
      [`type="html"><![CDATA[${hole("summary")}]]>`, `type="${hole("summaryType")}">${hole("summary")}`],
      [`<link href="${hole("link")}"/>`, `<link rel="alternate" type="text/html" href="${hole("link")}"/>`],
      [updated.toISOString(), hole("updated")],
      [published.toISOString(), hole("published")],
      ["</entry>", `${hole("more")}</entry>`],
    ]);
  });
}

/** What of a document's head may be there or not; `author` and `description` in Atom only. */
export interface DocumentShape {
  readonly hub: boolean;
  readonly icon: boolean;
  readonly author: boolean;
  readonly description: boolean;
}

/**
 * An RSS 2.0 document with the holes styleSheet (an instruction), namespaces (attributes), title, link, description,
 * updated, language, self, hub, icon, `more` for further elements of the channel, and items.
 */
export function rssDocumentTemplate(shape: DocumentShape): Template {
  return template(`rss document ${shape.hub} ${shape.icon}`, () => {
    const options = { ...headOf(shape), description: hole("description"), language: hole("language") };
    const xml = compact(feedOf({ ...options, ...(shape.icon && { image: hole("icon") }) }, coreItem).rss2());
    return mended(xml.replace(pieceOf(xml, "item"), `${hole("more")}\n${hole("items")}`), [
      [declaration, `${declaration}\n${hole("styleSheet")}`],
      [`xmlns:atom="http://www.w3.org/2005/Atom">`, `xmlns:atom="http://www.w3.org/2005/Atom"${hole("namespaces")}>`],
      [updated.toUTCString(), hole("updated")],
    ]);
  });
}

/**
 * An Atom 1.0 document with the holes styleSheet (an instruction), namespaces (attributes), language, id, titleType,
 * title, updated, author, link, self, hub, descriptionType, description, icon, `more` and items.
 */
export function atomDocumentTemplate(shape: DocumentShape): Template {
  return template(`atom document ${Object.values(shape).join()}`, () => {
    const options: FeedOptions = {
      ...headOf(shape),
      ...(shape.author && { author: { name: hole("author") } }),
      ...(shape.description && { description: hole("description") }),
      ...(shape.icon && { favicon: hole("icon") }),
    };
    const xml = compact(feedOf(options, coreItem).atom1());
    return mended(xml.replace(pieceOf(xml, "entry"), `${hole("more")}\n${hole("items")}`), [
      [declaration, `${declaration}\n${hole("styleSheet")}`],
      [`${atomRoot}>`, `${atomRoot}${hole("namespaces")} xml:lang="${hole("language")}">`],
      [`<title>${hole("title")}`, `<title type="${hole("titleType")}">${hole("title")}`],
      [updated.toISOString(), hole("updated")],
      [`href="${hole("link")}"/>`, `type="text/html" href="${hole("link")}"/>`],
      [`href="${hole("self")}"/>`, `type="application/atom+xml" href="${hole("self")}"/>`],
      ...(shape.description ? ([["<subtitle>", `<subtitle type="${hole("descriptionType")}">`]] as const) : []),
    ]);
  });
}

const declaration = `<?xml version="1.0" encoding="utf-8"?>`;
const atomRoot = `<feed xmlns="http://www.w3.org/2005/Atom"`;

/** Dates by which we know the places of ours. */
const updated = new Date(0);
const published = new Date(24 * 60 * 60 * 1000);

const coreItem: Item = {
  title: hole("title"),
  link: hole("link"),
  date: updated,
  published,
  description: hole("summary"),
  content: hole("html"),
};

const templates = new Map<string, Template>();

function template(shape: string, xml: () => string): Template {
  const known = templates.get(shape);
  if (known) return known;
  const made = compile(xml());
  templates.set(shape, made);
  return made;
}

function headOf({ hub }: DocumentShape): FeedOptions {
  return {
    ...{ title: hole("title"), id: hole("id"), link: hole("link"), feed: hole("self"), updated },
    ...{ docs: "http://www.rssboard.org/rss-specification", generator: "presswerk" },
    ...(hub && { hub: hole("hub") }),
  };
}

function feedOf(options: Partial<FeedOptions>, item: Item): Feed {
  const feed = new Feed({ title: "", link: hole("link"), updated, ...options });
  feed.addItem(item);
  return feed;
}

/** The XML without its indentation, but for one line end at its end. Values are holes, so nobody's text is changed. */
function compact(xml: string): string {
  return `${xml.replace(/>\n\s*/g, ">")}\n`;
}

function pieceOf(xml: string, element: string): string {
  return xml.slice(xml.indexOf(`<${element}>`), xml.lastIndexOf(`</${element}>`) + element.length + 3);
}

/** Puts right what `feed` writes wrong. Throws if it no longer writes that, so that a new version is looked at. */
function mended(xml: string, repairs: readonly (readonly [string, string])[]): string {
  return repairs.reduce((text, [wrong, right]) => {
    if (!text.includes(wrong)) throw new Error(`The package feed no longer writes ${wrong} here: ${text}`);
    return text.replace(wrong, right);
  }, xml);
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}
