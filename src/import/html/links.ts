import { escapeHtml } from "../../model/html.js";
import { escapeText } from "./escape.js";
import { attribute, type HtmlAddresses, type HtmlNode, type HtmlRule, isElement, wordsOf } from "./html-node.js";
import { destination, isPicture } from "./pictures.js";

/** Links, and players of films and sounds, of which a link remains. */
export const linkRules: readonly HtmlRule[] = [
  { applies: (node) => isElement(node, "A"), write: link },
  { applies: (node) => isElement(node, "IFRAME", "EMBED", "OBJECT", "VIDEO", "AUDIO"), write: player },
];

function link(content: string, node: HtmlNode, addresses: HtmlAddresses): string {
  const href = attribute(node, "href");
  const words = content.replace(/\s*\n\s*/g, " ").trim();
  const holdsPicture = /^!\[/.test(words) && node.getElementsByTagName("img").length === 1;
  if (href === "" || words === "" || (holdsPicture && isPicture(href) && wordsOf(node) === "")) return content;
  const address = addresses.link(href);
  if (address === undefined) return content;
  // behind an exclamation mark brackets mean a picture
  if ((node.previousSibling?.textContent ?? "").endsWith("!")) return `<a href="${escapeHtml(address)}">${words}</a>`;
  return written(address, words, attribute(node, "title"));
}

/** `<https://…>` where the words are the address itself. */
function written(address: string, words: string, title: string): string {
  const bare = address.replace(/^mailto:/i, "");
  const plain = words.replace(/\\(?=[\W_])/g, "");
  const auto =
    plain === address ? /^https?:\/\/[^\s<>]+$/i : plain === bare ? /^mailto:[^\s<>@:?]+@[^\s<>@:?]+$/i : undefined;
  if (auto?.test(address) && title === "") return `<${plain}>`;
  const note = title === "" ? "" : ` "${escapeText(title).replace(/"/g, '\\"')}"`;
  return `[${words}](${destination(address)}${note})`;
}

function player(content: string, node: HtmlNode, addresses: HtmlAddresses): string {
  const [source] = Array.from(node.getElementsByTagName("source"));
  const src = attribute(node, "src") || attribute(node, "data") || (source ? attribute(source, "src") : "");
  const address = src === "" ? undefined : addresses.link(src);
  if (address === undefined) return content;
  const words = attribute(node, "title") || wordsOf(node) || src;
  return `\n\n${written(address, escapeText(words), "")}\n\n`;
}
