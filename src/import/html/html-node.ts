/** What we use of the document that HTML becomes: an element or a text (nodeType 1 or 3). */
export interface HtmlNode {
  readonly nodeType: number;
  /** In upper case for elements. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  readonly parentNode: HtmlNode | null;
  readonly previousSibling: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly ownerDocument: { getElementById(id: string): HtmlNode | null } | null;
  getAttribute(name: string): string | null;
  getElementsByTagName(name: string): ArrayLike<HtmlNode>;
}

/** An element, not a text. */
export interface HtmlElement extends HtmlNode {
  readonly nodeType: 1;
}

/** How one kind of element becomes Markdown; `content` is the Markdown of what is inside. */
export interface HtmlRule {
  readonly applies: (node: HtmlNode) => boolean;
  readonly write: (content: string, node: HtmlNode, addresses: HtmlAddresses) => string;
}

/** Where the addresses of HTML lead in the newsroom. */
export interface HtmlAddresses {
  /** The address to write for a link; undefined if its words alone are to stand. */
  link(href: string): string | undefined;
  /** The address and alternative text to write for a picture; undefined if only its words can stand. */
  picture(src: string, described: { alt: string; caption: string }): { address: string; alt: string } | undefined;
}

/** An attribute's value without white space around it; empty if there is none. */
export function attribute(node: HtmlNode, name: string): string {
  return node.getAttribute(name)?.trim() ?? "";
}

export function isElement(node: HtmlNode | null, ...names: string[]): node is HtmlElement {
  return node !== null && node.nodeType === 1 && (names.length === 0 || names.includes(node.nodeName));
}

/** Child elements, of these names if any are given. */
export function childElements(node: HtmlNode, ...names: string[]): HtmlNode[] {
  return Array.from(node.childNodes).filter((child) => isElement(child, ...names));
}

/** All that can be read in it, in one line. */
export function wordsOf(node: HtmlNode): string {
  return (node.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** True if an element that satisfies the test is around the node. */
export function isInside(node: HtmlNode, ...names: string[]): boolean {
  for (let around = node.parentNode; around !== null; around = around.parentNode) {
    if (names.includes(around.nodeName)) return true;
  }
  return false;
}
