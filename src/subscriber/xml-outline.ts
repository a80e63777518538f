import { tagEnd } from "./tag-end.js";

/** What must be known of an XML document before a lenient parser reads it. */
export interface XmlOutline {
  /** Of the outermost element, without prefix and in lower case; empty if there is none. */
  readonly root: string;
  /** True if the feed is marked with `fh:archive` (RFC 5005, section 4). */
  readonly archive: boolean;
  /** Sum of the squares of the lengths of RSS's persons: the parser's time for them. */
  readonly personCost: number;
  /** Elements that do not end as they should: whatever a parser makes of it, items may be missing. */
  readonly broken?: XmlPlace<XmlBreak>;
  /** What strict readers refuse and lenient ones forgive. */
  readonly flaw?: XmlPlace<XmlFlaw>;
}

/** What is wrong, and in which line, from 1. */
interface XmlPlace<Reason> {
  readonly reason: Reason;
  readonly line: number;
}

type XmlBreak = "truncated" | "mismatched-tag" | "bad-tag";
type XmlFlaw = "late-declaration" | "text-outside" | "control-character" | "bad-reference";

const name = /[a-z_:\u0080-\uffff][^\s/>=<"']*/iy;
const control = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const history = "purl.org/syndication/history/1.0";

/** Goes through the tags of an XML document once, in time linear to its length. It checks nesting, not names and namespaces. */
export function outlineOf(text: string): XmlOutline {
  const open: { name: string; end: number }[] = [];
  const facts = { root: "", archive: false, personCost: 0 };
  const references = badReferences(text);
  const at = <R>(reason: R, index: number): XmlPlace<R> => ({ reason, line: lineAt(text, index) });
  const broken = (reason: XmlBreak, index: number): XmlOutline => ({ ...facts, broken: at(reason, index) });
  let flaw = firstFlaw(text);
  let position = 0;
  for (let start = text.indexOf("<"); start !== -1; start = text.indexOf("<", position)) {
    if (open.length === 0 && text.slice(position, start).trim() !== "") flaw ??= at("text-outside", position);
    const hidden = unparsedEnd(text, start);
    if (hidden !== undefined) {
      if (hidden === -1) return broken("truncated", start);
      position = hidden;
      references.skip(start, hidden);
      continue;
    }
    const closing = text[start + 1] === "/";
    name.lastIndex = closing ? start + 2 : start + 1;
    const tag = name.exec(text)?.[0];
    if (tag === undefined) return broken(start + 1 >= text.length ? "truncated" : "bad-tag", start);
    const end = closing ? text.indexOf(">", start) : tagEnd(text, name.lastIndex);
    if (end === -1) return broken("truncated", start);
    position = end + 1;
    const local = tag.slice(tag.indexOf(":") + 1).toLowerCase();
    if (closing) {
      const opened = open.pop();
      if (opened?.name !== tag) return broken("mismatched-tag", start);
      if (persons.has(local)) facts.personCost += (start - opened.end) ** 2;
      continue;
    }
    if (open.length === 0 && facts.root === "") facts.root = local;
    if (local === "archive" && open.length <= 2) facts.archive ||= text.includes(history);
    if (text[end - 1] !== "/") open.push({ name: tag, end: position });
  }
  if (open.length > 0) return broken("truncated", text.length);
  if (text.slice(position).trim() !== "") flaw ??= at("text-outside", position);
  if (references.first() !== undefined) flaw ??= at("bad-reference", references.first() ?? 0);
  return { ...facts, ...(flaw && { flaw }) };
}

const persons = new Set(["author", "managingeditor", "webmaster"]);

/** End of a comment, CDATA section, processing instruction or document type at `start`, -1 if it does not end; undefined if there is none. */
function unparsedEnd(text: string, start: number): number | undefined {
  const after = (mark: string, from: number) => {
    const end = text.indexOf(mark, from);
    return end === -1 ? -1 : end + mark.length;
  };
  if (text.startsWith("<!--", start)) return after("-->", start + 4);
  if (text.startsWith("<![CDATA[", start)) return after("]]>", start + 9);
  if (text.startsWith("<?", start)) return after("?>", start + 2);
  if (!text.startsWith("<!", start)) return undefined;
  const end = after(">", start);
  const subset = text.indexOf("[", start);
  if (subset === -1 || subset > end) return end;
  const close = text.indexOf("]", subset);
  return close === -1 ? -1 : after(">", close);
}

/** Finds the first `&` outside of what is not parsed that begins no reference XML knows; none where the document declares its own. */
function badReferences(text: string): { skip(start: number, end: number): void; first(): number | undefined } {
  const bad = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)/gi;
  let index = text.includes("<!ENTITY") ? undefined : bad.exec(text)?.index;
  return {
    skip: (start, end) => {
      if (index === undefined || index < start || index >= end) return;
      bad.lastIndex = end;
      index = bad.exec(text)?.index;
    },
    first: () => index,
  };
}

function firstFlaw(text: string): XmlPlace<XmlFlaw> | undefined {
  if (/^\s+<\?xml\s/.test(text)) return { reason: "late-declaration", line: 1 };
  const index = text.search(control);
  return index === -1 ? undefined : { reason: "control-character", line: lineAt(text, index) };
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < index; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
