import { SaxesParser } from "saxes";

/** An element of an XML document, with namespaces resolved. */
export interface Element {
  /** `{namespace}local`, such as `{http://www.w3.org/2005/Atom}feed`. */
  readonly name: string;
  /** By local name, or `{namespace}local` where the attribute has a prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The text directly inside, entities resolved. */
  readonly text: string;
}

/** Reads a document and returns its root. Throws an Error with line and column if it is not well-formed. */
export function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const open: { name: string; attributes: Record<string, string>; children: Element[]; text: string }[] = [
    { name: "", attributes: {}, children: [], text: "" },
  ];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const pairs = Object.values(attributes).map((a) => [a.prefix ? `{${a.uri}}${a.local}` : a.local, a.value]);
    open.push({ name: `{${uri}}${local}`, attributes: Object.fromEntries(pairs), children: [], text: "" });
  });
  const addText = (more: string) => {
    const top = open.at(-1);
    if (top) top.text += more;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const done = open.pop();
    if (done) open.at(-1)?.children.push(done);
  });
  parser.write(text).close();
  return open[0]?.children[0] as Element;
}

/** The children of an element with a name in a namespace. */
export function childrenOf(element: Element, namespace: string, local: string): Element[] {
  return element.children.filter(({ name }) => name === `{${namespace}}${local}`);
}

/** The text of the first such child, undefined if there is none. */
export function textOf(element: Element, namespace: string, local: string): string | undefined {
  return childrenOf(element, namespace, local)[0]?.text;
}
