import { decodeReferences } from "../model/character-references.js";
import { attributesOf, tagEnd } from "../subscriber/tag-end.js";

/** An element with its text and its children. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text directly in it, references undone. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Deeper than any export; what lies below is left out. */
const deepest = 20;

/**
 * Goes through the elements of one name in an XML document, one after the other, in time linear to its length. Made for
 * exports that hold control characters and other faults at which a strict parser ends; entities of their own are not read.
 */
export function* elementsNamed(name: string, xml: string): Generator<XmlElement> {
  const start = new RegExp(`<${name}(?=[\\s>/])`, "g");
  for (let match = start.exec(xml); match !== null; match = start.exec(xml)) {
    const { element, end } = elementAt(match.index, xml);
    if (element) yield element;
    start.lastIndex = Math.max(end, match.index + 1);
  }
}

/** The text of the first child of a name; undefined if there is none or it is empty. */
export function textOf(element: XmlElement, name: string): string | undefined {
  const text = element.children.find((child) => child.name === name)?.text.trim();
  return text === "" ? undefined : text;
}

function elementAt(from: number, xml: string): { element?: XmlElement; end: number } {
  const stack: Open[] = [];
  let depth = 0;
  for (let at = from; at !== -1 && at < xml.length; ) {
    if (xml.startsWith("<![CDATA[", at)) {
      const end = indexOr(xml.indexOf("]]>", at), xml.length);
      add(stack, depth, xml.slice(at + 9, end));
      at = next(xml, end + 3, stack, depth);
      continue;
    }
    if (/^<[!?]/.test(xml.slice(at, at + 2))) {
      const close = xml.startsWith("<!--", at) ? "-->" : ">";
      at = next(xml, indexOr(xml.indexOf(close, at), xml.length) + close.length, stack, depth);
      continue;
    }
    const end = tagEnd(xml, at);
    if (end === -1) return { end: xml.length };
    const tag = xml.slice(at, end);
    if (!tag.startsWith("</") && ++depth <= deepest) stack.push(opened(tag));
    if (/^<\/|\/$/.test(tag)) {
      const closed = depth <= deepest ? stack.pop() : undefined;
      if (closed && stack.length === 0) return { element: closed, end: end + 1 };
      if (closed) stack.at(-1)?.children.push(closed);
      depth--;
    }
    at = next(xml, end + 1, stack, depth);
  }
  return { end: xml.length };
}

function opened(tag: string): Open {
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  return { name, attributes: attributesOf(tag), children: [], text: "" };
}

/** The next tag; what stands before it is text. */
function next(xml: string, from: number, stack: readonly Open[], depth: number): number {
  const at = xml.indexOf("<", from);
  add(stack, depth, decodeReferences(xml.slice(from, at === -1 ? xml.length : at)));
  return at;
}

function add(stack: readonly Open[], depth: number, text: string): void {
  const open = stack.at(-1);
  if (open && depth <= deepest) open.text += text;
}

function indexOr(index: number, otherwise: number): number {
  return index === -1 ? otherwise : index;
}
