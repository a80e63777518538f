import { rfc822 } from "../dates.js";
import { labelsFor } from "../messages/labels.js";
import type { Channel } from "../model/channel.js";
import { escapeHtml } from "../model/html.js";
import { localized, type Newsroom } from "../model/newsroom.js";
import { absoluteUrl } from "../site/urls.js";
import { oneLine } from "./characters.js";
import { documentPath } from "./head.js";
import { xmlElement, xmlText } from "./xml.js";

/** Every feed of a newsroom as OPML 2.0, once each, as RSS; `updated` is its newest release's, in milliseconds since 1970. */
export function opmlDocument(newsroom: Newsroom, channels: readonly Channel[], updated: number): string {
  const title = oneLine(localized(newsroom.title, newsroom.language, newsroom));
  const groups = newsroom.languages.map((language) => channels.filter((channel) => channel.language === language));
  const outlines = groups.flatMap((group) =>
    groups.length > 1 ? languageOutline(group, newsroom) : channelOutlines(group, newsroom),
  );
  const body = outlines.length > 0 ? outlines : [xmlElement("outline", { text: opmlText(title) })];
  return `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
<title>${xmlText(opmlText(title))}</title>
<dateModified>${rfc822(updated, newsroom.timezone)}</dateModified>
</head>
<body>
${body.join("\n")}
</body>
</opml>
`;
}

function languageOutline(channels: readonly Channel[], newsroom: Newsroom): string[] {
  const [first] = channels;
  if (!first) return [];
  const main = channels.find(({ kind }) => kind === "newsroom") ?? first;
  return group(`${main.title} (${main.language})`, channelOutlines(channels, newsroom));
}

function channelOutlines(channels: readonly Channel[], newsroom: Newsroom): string[] {
  const labels = labelsFor(channels[0]?.language ?? "", newsroom);
  const of = (kind: Channel["kind"]) =>
    channels.filter((channel) => channel.kind === kind).map((channel) => feedOutline(channel, newsroom));
  return [...of("newsroom"), ...group(labels.topics, of("topic")), ...group(labels.issuers, of("issuer"))];
}

function feedOutline(channel: Channel, newsroom: Newsroom): string {
  const title = opmlText(oneLine(channel.title));
  return xmlElement("outline", {
    text: title,
    title,
    type: "rss",
    xmlUrl: absoluteUrl(documentPath(channel, "rss"), newsroom),
    htmlUrl: absoluteUrl(channel.path, newsroom),
    language: channel.language,
    description: opmlText(oneLine(channel.description)) || undefined,
  });
}

function group(title: string, outlines: readonly string[]): string[] {
  if (outlines.length === 0) return [];
  return [xmlElement("outline", { text: opmlText(oneLine(title)) }, `\n${outlines.join("\n")}\n`)];
}

/** Plain text as OPML's texts, which may hold HTML: escaped for HTML only where they could be taken for it. */
function opmlText(text: string): string {
  return /<|&[a-z#]/i.test(text) ? escapeHtml(text) : text;
}
