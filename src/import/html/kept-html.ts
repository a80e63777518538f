import { escapeHtml } from "../../model/html.js";
import { attribute, type HtmlAddresses, type HtmlNode, type HtmlRule, isElement } from "./html-node.js";

/** What Markdown has no marks for, and a release may say all the same. */
export const keptRules: readonly HtmlRule[] = [
  { applies: isKeptInline, write: (content, node) => (content.trim() === "" ? content : tagged(content, node)) },
  { applies: (node) => isElement(node, "WBR"), write: () => "<wbr>" },
  { applies: (node) => isElement(node, "DL"), write: (_, node, addresses) => keptBlock(node, addresses) },
  { applies: (node) => isElement(node, "DETAILS"), write: (_, node, addresses) => keptBlock(node, addresses) },
];

const inline = new Set("ABBR BDI BDO CITE DATA DFN INS KBD MARK Q RP RT RUBY SAMP SMALL SUB SUP TIME U VAR".split(" "));

/** Of a `span` only what its language and direction say is kept; an editor's own styles mean nothing here. */
function isKeptInline(node: HtmlNode): boolean {
  if (isElement(node, "SPAN")) return attribute(node, "lang") !== "" || attribute(node, "dir") !== "";
  return node.nodeType === 1 && inline.has(node.nodeName) && !isElement(node.parentNode, "PRE", "CODE");
}

function tagged(content: string, node: HtmlNode): string {
  const name = node.nodeName.toLowerCase();
  return `<${name}${attributes(node, ["lang", "dir", "title", "datetime", "value"])}>${content}</${name}>`;
}

/** An element with all that is in it as HTML in one block: no empty line, which would end it (CommonMark, section 4.6). */
export function keptBlock(node: HtmlNode, addresses: HtmlAddresses): string {
  return `\n\n${serialized(node, addresses)
    .replace(/\s*\n\s*/g, "\n")
    .trim()}\n\n`;
}

const voids = new Set(["BR", "HR", "IMG", "WBR", "COL"]);
const left = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "IFRAME", "OBJECT", "EMBED", "SVG", "MATH", "FORM"]);
const transparent = new Set(["DIV", "SPAN", "FONT", "CENTER", "ARTICLE", "MAIN", "HEADER", "FOOTER", "NAV"]);

function serialized(node: HtmlNode, addresses: HtmlAddresses): string {
  if (node.nodeType === 3) return escapeHtml(node.nodeValue ?? "");
  if (node.nodeType !== 1 || left.has(node.nodeName)) return "";
  if (isElement(node, "IMG")) return picture(node, addresses);
  const inside = Array.from(node.childNodes)
    .map((child) => serialized(child, addresses))
    .join("");
  if (transparent.has(node.nodeName)) return inside;
  const name = node.nodeName.toLowerCase();
  const tag = `<${name}${attributesOf(node, addresses)}>${containers.has(node.nodeName) ? "\n" : ""}`;
  const end = containers.has(node.nodeName) || lines.has(node.nodeName) ? "\n" : "";
  return voids.has(node.nodeName) ? tag : `${tag}${inside}</${name}>${end}`;
}

/** Elements that begin or end a line of their own, for whoever reads the file. */
const containers = new Set(["DL", "DETAILS", "TABLE", "THEAD", "TBODY", "TFOOT", "TR", "UL", "OL"]);
const lines = new Set(["DT", "DD", "SUMMARY", "P", "TH", "TD", "LI", "CAPTION"]);

function picture(node: HtmlNode, addresses: HtmlAddresses): string {
  const shown = addresses.picture(attribute(node, "src"), { alt: attribute(node, "alt"), caption: "" });
  if (!shown) return escapeHtml(attribute(node, "alt"));
  return `<img src="${escapeHtml(shown.address)}" alt="${escapeHtml(shown.alt)}">`;
}

const kept = "lang dir title datetime value start reversed type colspan rowspan scope span open".split(" ");

function attributesOf(node: HtmlNode, addresses: HtmlAddresses): string {
  const href = isElement(node, "A") ? addresses.link(attribute(node, "href")) : undefined;
  return (href === undefined ? "" : ` href="${escapeHtml(href)}"`) + attributes(node, kept);
}

function attributes(node: HtmlNode, names: readonly string[]): string {
  return names
    .map((name) => [name, node.getAttribute(name)] as const)
    .map(([name, value]) => (value === null ? "" : value === "" ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join("");
}
