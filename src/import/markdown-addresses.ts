import type { HtmlAddresses } from "./html/html-node.js";
import { destination, pictureMarkdown } from "./html/pictures.js";

const picture = /!\[((?:[^[\]\\]|\\.)*)\]\(<?([^()\s<>]+)>?(?:\s+"((?:[^"\\]|\\.)*)")?\)/g;
const link = /(?<!!)\[((?:[^[\]\\]|\\.)*)\]\(<?([^()\s<>]+)>?(\s+"(?:[^"\\]|\\.)*")?\)/g;

/** Markdown that somebody else wrote, with its addresses as they are in the newsroom; code is left as it is. */
export function withAddresses(markdown: string, addresses: HtmlAddresses): string {
  return markdown
    .split(/(^```[\s\S]*?^```|`[^`\n]+`)/m)
    .map((part) => (part.startsWith("`") ? part : settled(part, addresses)))
    .join("");
}

function settled(part: string, addresses: HtmlAddresses): string {
  const pictures = part.replace(picture, (_, alt: string, src: string, title = "") => {
    const plain = { alt: unescaped(alt), caption: unescaped(title) };
    const shown = addresses.picture(src, plain);
    return shown ? pictureMarkdown(shown.address, shown.alt, plain.caption) : alt;
  });
  return pictures.replace(link, (_, words: string, href: string, title = "") => {
    const address = addresses.link(href);
    return address === undefined ? words : `[${words}](${destination(address)}${title})`;
  });
}

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
