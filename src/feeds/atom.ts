import { escapeHtml } from "../model/html.js";
import { atomId } from "./atom-id.js";
import { type Entry, filesOf } from "./entry.js";
import { atomDocumentTemplate, atomEntryTemplate } from "./feed-package.js";
import { archiveNamespace, type FeedHead, historyLinks } from "./head.js";
import { fill, numbered } from "./template.js";
import { cdataText, styleSheetInstruction, xmlElement, xmlHtmlText, xmlText } from "./xml.js";

/** A release as an `entry` of Atom 1.0 (RFC 4287). */
export function atomEntry(entry: Entry): string {
  const { authors, topics, keywords } = entry;
  const labelled = [...topics.map(() => true), ...keywords.map(() => false)];
  const template = atomEntryTemplate({ authors: authors.map(({ url }) => url !== undefined), categories: labelled });
  return fill(template, {
    language: xmlText(entry.language),
    ...textConstruct("title", entry.title),
    id: xmlText(atomId(entry.id)),
    link: escapeHtml(entry.url),
    updated: entry.updated.rfc3339,
    ...textConstruct("summary", entry.summary),
    html: cdataText(entry.contentHtml),
    ...numbered(
      "author",
      authors.map(({ name }) => xmlText(name)),
    ),
    ...numbered(
      "uri",
      authors.map(({ url }) => escapeHtml(url ?? "")),
    ),
    ...numbered("term", [...topics.map(({ key }) => key), ...keywords].map(xmlText)),
    ...numbered(
      "label",
      topics.map(({ title }) => xmlText(title)),
    ),
    ...numbered(
      "scheme",
      topics.map(({ scheme }) => escapeHtml(scheme)),
    ),
    published: entry.published.rfc3339,
    more: beyondCore(entry),
  });
}

/** An Atom 1.0 document of entries that `atomEntry` wrote. */
export function atomDocument(head: FeedHead, entries: readonly string[]): string {
  const has = { hub: head.hub !== undefined, icon: head.icon !== undefined, description: head.description !== "" };
  return fill(atomDocumentTemplate({ ...has, author: true }), {
    styleSheet: styleSheetInstruction(head.styleSheet),
    namespaces: head.archive ? archiveNamespace : "",
    language: xmlText(head.language),
    id: xmlText(head.id),
    ...textConstruct("title", head.title),
    updated: head.updated.rfc3339,
    author: xmlText(head.author),
    link: escapeHtml(head.home),
    self: escapeHtml(head.self),
    hub: escapeHtml(head.hub ?? ""),
    ...textConstruct("description", head.description),
    icon: escapeHtml(head.icon ?? ""),
    more:
      historyLinks(head)
        .map((link) => xmlElement("link", link))
        .join("") + (head.archive ? "<fh:archive/>" : ""),
    items: entries.map((entry) => `${entry}\n`).join(""),
  });
}

/**
 * Some readers take an entry's last alternate link for its address, whatever its language. So its own one stands once more behind
 * those of the translations; with its language, because no two may have the same type and language (RFC 4287, section 4.1.2).
 */
function beyondCore(entry: Entry): string {
  const own = entry.translations.length > 0 ? [{ url: entry.url, language: entry.language }] : [];
  const translations = [...entry.translations, ...own].map(({ url, language }) =>
    xmlElement("link", { rel: "alternate", type: "text/html", hreflang: language, href: url }),
  );
  const files = filesOf(entry).map(({ url, mediaType, bytes, title }) =>
    xmlElement("link", { rel: "enclosure", type: mediaType, length: bytes, href: url, title }),
  );
  return [...translations, ...files].join("");
}

/** A plain text as a text construct (RFC 4287, section 3.1): as HTML where it could be taken for markup. */
function textConstruct(name: string, text: string): Record<string, string> {
  return /[<&]/.test(text)
    ? { [`${name}Type`]: "html", [name]: xmlHtmlText(text) }
    : { [`${name}Type`]: "text", [name]: xmlText(text) };
}
