import { escapeHtml } from "../model/html.js";
import { type Entry, filesOf } from "./entry.js";
import { rssDocumentTemplate, rssItemTemplate } from "./feed-package.js";
import { archiveNamespace, type FeedHead, historyLinks } from "./head.js";
import { mediaContent } from "./media-content.js";
import { fill, numbered } from "./template.js";
import { cdataText, styleSheetInstruction, xmlElement, xmlHtmlText, xmlText } from "./xml.js";

/** A release as an `item` of RSS 2.0; it stands in a channel of `channelLanguage` (BCP 47). */
export function rssItem(entry: Entry, channelLanguage = entry.language): string {
  const categories = [...entry.topics.map(({ title }) => title), ...entry.keywords];
  const [enclosure] = entry.attachments;
  const template = rssItemTemplate({ categories: categories.length, enclosure: enclosure !== undefined });
  return fill(template, {
    title: xmlText(entry.title),
    link: escapeHtml(entry.url),
    guid: xmlText(entry.id),
    pubDate: entry.published.rfc822,
    description: xmlHtmlText(entry.summary),
    html: cdataText(entry.contentHtml),
    ...numbered("category", categories.map(xmlText)),
    url: escapeHtml(enclosure?.url ?? ""),
    type: xmlText(enclosure?.mediaType ?? ""),
    length: String(enclosure?.bytes ?? 0),
    more: beyondCore(entry, channelLanguage),
  });
}

/** An RSS 2.0 document of items that `rssItem` wrote. */
export function rssDocument(head: FeedHead, items: readonly string[]): string {
  const icon = head.icon !== undefined && /\.(?:png|jpe?g|gif)$/i.test(head.icon);
  const template = rssDocumentTemplate({ hub: head.hub !== undefined, icon, author: false, description: true });
  return fill(template, {
    styleSheet: styleSheetInstruction(head.styleSheet),
    namespaces: ` xmlns:media="http://search.yahoo.com/mrss/"${head.archive ? archiveNamespace : ""}`,
    title: xmlText(head.title),
    link: escapeHtml(head.home),
    description: xmlText(head.description || head.title),
    updated: head.updated.rfc822,
    language: xmlText(head.language),
    self: escapeHtml(head.self),
    hub: escapeHtml(head.hub ?? ""),
    icon: escapeHtml(head.icon ?? ""),
    more:
      historyLinks(head)
        .map((link) => xmlElement("atom:link", link))
        .join("") + (head.archive ? "<fh:archive/>" : ""),
    items: items.map((item) => `${item}\n`).join(""),
  });
}

function beyondCore(entry: Entry, channelLanguage: string): string {
  const { authors, language, published, updated, translations } = entry;
  return [
    ...authors.map(({ name }) => xmlElement("dc:creator", {}, xmlText(name))),
    language === channelLanguage ? "" : xmlElement("dc:language", {}, xmlText(language)),
    updated.at > published.at ? xmlElement("atom:updated", {}, updated.rfc3339) : "",
    ...translations.map(({ url, language }) =>
      xmlElement("atom:link", { rel: "alternate", type: "text/html", hreflang: language, href: url }),
    ),
    ...filesOf(entry).map(mediaContent),
  ].join("");
}
