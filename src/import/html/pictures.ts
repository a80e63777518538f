import { escapeText } from "./escape.js";
import { attribute, type HtmlAddresses, type HtmlNode, type HtmlRule, isElement, wordsOf } from "./html-node.js";

/** Pictures; one with a caption stands alone, its caption as its title, which becomes a figure again. */
export const pictureRules: readonly HtmlRule[] = [
  { applies: isTiny, write: () => "" },
  { applies: isEmoji, write: (_, node) => escapeText(attribute(node, "alt")) },
  { applies: (node) => isElement(node, "IMG"), write: (_, node, addresses) => lonePicture(node, addresses) },
  { applies: isFigure, write: (_, node, addresses) => figure(node, addresses) },
];

/** The file behind a picture that is a link to a larger one. */
function pictureAddress(node: HtmlNode): string {
  const around = node.parentNode;
  const href = isElement(around, "A") ? attribute(around, "href") : "";
  return isPicture(href) ? href : attribute(node, "src") || attribute(node, "data-src");
}

/** True if the address is that of a picture, as far as its ending tells. */
export function isPicture(address: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(address);
}

/** Markdown of a picture; nothing in its words can end it early. */
export function pictureMarkdown(address: string, alt: string, title: string): string {
  const words = escapeText(alt).replace(/(?<!\\)([[\]])/g, "\\$1");
  const caption = title === "" ? "" : ` "${escapeText(title).replace(/"/g, '\\"')}"`;
  return `![${words}](${destination(address)}${caption})`;
}

/** An address as it may stand in parentheses. */
export function destination(address: string): string {
  return address.replace(/[\s<>()\\]/g, (character) =>
    /[()]/.test(character) ? percent(character) : encodeURIComponent(character),
  );
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function lonePicture(node: HtmlNode, addresses: HtmlAddresses): string {
  const src = pictureAddress(node);
  if (src === "") return escapeText(attribute(node, "alt"));
  const title = attribute(node, "title");
  const picture = addresses.picture(src, { alt: attribute(node, "alt"), caption: title });
  if (!picture) return escapeText(attribute(node, "alt") || title);
  return pictureMarkdown(picture.address, picture.alt, title === picture.alt ? "" : title);
}

function isFigure(node: HtmlNode): boolean {
  if (!isElement(node, "FIGURE") || node.getElementsByTagName("img").length !== 1) return false;
  const captions = node.getElementsByTagName("figcaption");
  const words = wordsOf(node);
  return captions.length === 1 ? words === (captions[0] ? wordsOf(captions[0]) : "") : words === "";
}

function figure(node: HtmlNode, addresses: HtmlAddresses): string {
  const [picture] = Array.from(node.getElementsByTagName("img"));
  const [legend] = Array.from(node.getElementsByTagName("figcaption"));
  if (!picture) return "";
  const caption = legend ? wordsOf(legend) : "";
  const shown = addresses.picture(pictureAddress(picture), { alt: attribute(picture, "alt"), caption });
  if (!shown) return `\n\n${escapeText(caption || attribute(picture, "alt"))}\n\n`;
  return `\n\n${pictureMarkdown(shown.address, shown.alt, caption)}\n\n`;
}

/** One pixel counts readers; it shows nothing. */
function isTiny(node: HtmlNode): boolean {
  const side = (name: string) => /^[01](?:px)?$/.test(attribute(node, name));
  return isElement(node, "IMG") && (side("width") || side("height"));
}

/** WordPress puts pictures in the place of emoji. */
function isEmoji(node: HtmlNode): boolean {
  return isElement(node, "IMG") && /(?:^|\s)(?:emoji|wp-smiley)(?:\s|$)/.test(attribute(node, "class"));
}
