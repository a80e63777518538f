import { escapeHtml } from "../model/html.js";

/**
 * Plain text for an XML element or a double-quoted attribute. `&` and `<` become hexadecimal references, because
 * the RSS Advisory Board's profile asks for them where a text must not be taken for HTML.
 */
export function xmlText(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => references[character] as string) : text;
}

const references: Record<string, string> = { "&": "&#x26;", "<": "&#x3C;", ">": "&gt;", '"': "&quot;" };

/** Plain text for an XML element whose content is HTML: escaped twice. */
export function xmlHtmlText(text: string): string {
  return escapeHtml(escapeHtml(text));
}

/** Text for the inside of a CDATA section, which it may neither end nor spoil. */
export function cdataText(text: string): string {
  return text.includes("]]>") ? text.replaceAll("]]>", "]]]]><![CDATA[>") : text;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An XML element of plain attributes, those without a value left out, and content that is XML already. */
export function xmlElement(name: string, attributes: Attributes, content = ""): string {
  let tag = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) tag += ` ${key}="${attributeValue(key, value)}"`;
  }
  return content === "" ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

function attributeValue(key: string, value: string | number): string {
  if (typeof value === "number") return String(value);
  return /^(?:href|url|xmlUrl|htmlUrl)$/.test(key) ? escapeHtml(value) : xmlText(value);
}

/** The instruction by which browsers style XML with CSS, with its line end; empty without an address. */
export function styleSheetInstruction(url: string | undefined): string {
  return url === undefined ? "" : `<?xml-stylesheet type="text/css" href="${escapeHtml(url)}"?>\n`;
}
