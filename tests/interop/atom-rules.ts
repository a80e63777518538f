import { childrenOf, type Element, textOf } from "../helpers/xml.js";

/** Violations of RFC 4287 in a feed document, in words; section numbers are the RFC's. */
export function atomProblems(feed: Element): string[] {
  if (feed.name !== `{${atom}}feed`) return [`the root is ${feed.name}`];
  const entries = childrenOf(feed, atom, "entry");
  const problems = [
    ...cardinality(feed, feedChildren, "4.1.1"),
    ...everyElement(feed).flatMap(elementProblems),
    ...alternates(feed, "4.1.1"),
    ...entries.flatMap((entry) => entryProblems(entry)),
    ...repeated(entries),
  ];
  const authored = childrenOf(feed, atom, "author").length > 0;
  if (!authored && entries.some((entry) => !hasAuthor(entry)))
    problems.push("4.1.1: neither feed nor entry has an author");
  return problems;
}

const atom = "http://www.w3.org/2005/Atom";
type Bounds = Readonly<Record<string, readonly [least: number, most: number]>>;
const many = Number.POSITIVE_INFINITY;

const feedChildren: Bounds = {
  author: [0, many],
  category: [0, many],
  contributor: [0, many],
  entry: [0, many],
  generator: [0, 1],
  icon: [0, 1],
  id: [1, 1],
  link: [0, many],
  logo: [0, 1],
  rights: [0, 1],
  subtitle: [0, 1],
  title: [1, 1],
  updated: [1, 1],
};

const entryChildren: Bounds = {
  author: [0, many],
  category: [0, many],
  content: [0, 1],
  contributor: [0, many],
  id: [1, 1],
  link: [0, many],
  published: [0, 1],
  rights: [0, 1],
  source: [0, 1],
  summary: [0, 1],
  title: [1, 1],
  updated: [1, 1],
};

const personChildren: Bounds = { name: [1, 1], uri: [0, 1], email: [0, 1] };

/** How often each Atom element stands in a parent; another Atom element is not allowed there. */
function cardinality(parent: Element, bounds: Bounds, section: string): string[] {
  const tooFewOrMany = Object.entries(bounds).flatMap(([local, [least, most]]) => {
    const count = childrenOf(parent, atom, local).length;
    return count < least || count > most ? [`${section}: ${localName(parent)} has ${count} ${local}`] : [];
  });
  const strangers = parent.children.filter((child) => isAtom(child) && !(localName(child) in bounds));
  return [...tooFewOrMany, ...strangers.map((child) => `${section}: ${localName(child)} in ${localName(parent)}`)];
}

function entryProblems(entry: Element): string[] {
  const [content] = childrenOf(entry, atom, "content");
  const alternate = childrenOf(entry, atom, "link").some(isAlternate);
  const problems = [...cardinality(entry, entryChildren, "4.1.2"), ...alternates(entry, "4.1.2")];
  if (!content && !alternate) problems.push("4.1.2: an entry with neither content nor alternate link");
  if (content?.attributes["src"] && !textOf(entry, atom, "summary"))
    problems.push("4.1.2: content by src without summary");
  return problems;
}

function hasAuthor(entry: Element): boolean {
  const source = childrenOf(entry, atom, "source")[0];
  return [entry, ...(source ? [source] : [])].some((parent) => childrenOf(parent, atom, "author").length > 0);
}

/** No two alternate links of one type and language. */
function alternates(parent: Element, section: string): string[] {
  const keys = childrenOf(parent, atom, "link")
    .filter(isAlternate)
    .map(({ attributes }) => `${attributes["type"]} ${attributes["hreflang"]}`);
  return twice(keys).map((key) => `${section}: two alternate links: ${key}`);
}

/** 4.1.1: entries with one id must differ in their updated. */
function repeated(entries: readonly Element[]): string[] {
  const keys = entries.map((entry) => `${textOf(entry, atom, "id")} ${textOf(entry, atom, "updated")}`);
  return twice(keys).map((key) => `4.1.1: two entries: ${key}`);
}

/** What holds of an element wherever it stands. */
function elementProblems(element: Element): string[] {
  if (!isAtom(element)) return [];
  const problems = rules.find(({ elements }) => elements.includes(localName(element)))?.check(element) ?? [];
  return problems.map((problem) => `${problem} in ${localName(element)}: ${element.text.slice(0, 60)}`);
}

const rules: readonly { elements: readonly string[]; check: (element: Element) => string[] }[] = [
  { elements: ["title", "subtitle", "summary", "rights"], check: textConstruct },
  { elements: ["content"], check: contentElement },
  { elements: ["author", "contributor"], check: (person) => cardinality(person, personChildren, "3.2") },
  { elements: ["updated", "published"], check: dateConstruct },
  { elements: ["link"], check: link },
  { elements: ["category"], check: ({ attributes }) => when(!attributes["term"], "4.2.2.1: no term") },
  { elements: ["id"], check: ({ text }) => when(!iri.test(text), "4.2.6: no absolute IRI") },
  { elements: ["icon", "logo", "uri"], check: ({ text }) => when(/\s/.test(text) || text === "", "no IRI reference") },
  { elements: ["name"], check: ({ text }) => when(text.trim() === "", "3.2.1: empty") },
  { elements: ["email"], check: ({ text }) => when(!/^.+@.+$/.test(text), "3.2.3: no address") },
];

const iri = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
const mediaType = /^[^\s/;]+\/[^\s/;]+(\s*;.+)?$/;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function textConstruct({ attributes, children }: Element): string[] {
  const type = attributes["type"] ?? "text";
  return [
    ...when(!["text", "html", "xhtml"].includes(type), `3.1.1: type ${type}`),
    ...when(type !== "xhtml" && children.length > 0, "3.1.1: child elements"),
  ];
}

function contentElement(element: Element): string[] {
  const type = element.attributes["type"] ?? "text";
  if (["text", "html", "xhtml"].includes(type)) return textConstruct(element);
  return when(!mediaType.test(type), `4.1.3.1: type ${type}`);
}

function dateConstruct({ text }: Element): string[] {
  return when(!rfc3339.test(text) || Number.isNaN(Date.parse(text)), "3.3: no date of RFC 3339");
}

function link({ attributes, children, text }: Element): string[] {
  const { href = "", rel = "alternate", type, length, hreflang } = attributes;
  return [
    ...when(href === "" || /\s/.test(href), "4.2.7.1: no href"),
    ...when(!/^[a-z][a-z0-9.-]*$|^[a-z][a-z0-9+.-]*:\S+$/.test(rel), `4.2.7.2: rel ${rel}`),
    ...when(type !== undefined && !mediaType.test(type), `4.2.7.3: type ${type}`),
    ...when(
      hreflang !== undefined && !/^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(hreflang),
      `4.2.7.4: hreflang ${hreflang}`,
    ),
    ...when(length !== undefined && !/^\d+$/.test(length), `4.2.7.6: length ${length}`),
    ...when(children.length > 0 || text.trim() !== "", "4.2.7: a link with content"),
  ];
}

function isAlternate({ attributes }: Element): boolean {
  return (attributes["rel"] ?? "alternate") === "alternate";
}

function isAtom({ name }: Element): boolean {
  return name.startsWith(`{${atom}}`);
}

function localName({ name }: Element): string {
  return name.slice(name.indexOf("}") + 1);
}

function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

function twice(keys: readonly string[]): string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

function when(wrong: boolean, problem: string): string[] {
  return wrong ? [problem] : [];
}
