import { attribute, childElements, type HtmlNode, type HtmlRule, isElement, isInside } from "./html-node.js";

/** Footnotes as other programs write them (WordPress, Hugo, kramdown, Word, presswerk itself): a raised link to an item of a list. */
export const footnoteRules: readonly HtmlRule[] = [
  { applies: isMark, write: (_, node) => `[^${labelOf(targetOf(node))}]` },
  { applies: isNote, write: (content, node) => note(content, node) },
  { applies: isWayBack, write: () => "" },
  { applies: isNoteList, write: (content) => `\n\n${content}\n\n` },
  { applies: (node) => isElement(node, "HR") && followedByNotes(node), write: () => "" },
];

function note(content: string, node: HtmlNode): string {
  const text = content.trim().replace(/\n(?=[^\n])/g, "\n    ");
  return `\n\n[^${labelOf(node)}]: ${text}\n\n`;
}

/** The item that a raised link leads to. */
function targetOf(node: HtmlNode): HtmlNode | null {
  const [link] = isElement(node, "A") ? [node] : childElements(node, "A");
  const href = link ? attribute(link, "href") : "";
  const fragment = href.slice(href.indexOf("#") + 1);
  if (!href.includes("#") || fragment === "") return null;
  const target = node.ownerDocument?.getElementById(decoded(fragment)) ?? null;
  return isElement(target, "LI") ? target : null;
}

function isMark(node: HtmlNode): boolean {
  if (!isElement(node, "SUP")) return false;
  return childElements(node).length === 1 && targetOf(node) !== null && marks(node);
}

function marks(node: HtmlNode): boolean {
  const words = (node.textContent ?? "").trim();
  return words.length <= 6 && /^\W*\w{0,4}\W*$/.test(words) && !isInside(node, "LI");
}

const noted = new WeakMap<object, ReadonlyMap<HtmlNode, string>>();

/** All items of the document that a raised link leads to, numbered in the order of the marks. */
function notesOf(node: HtmlNode): ReadonlyMap<HtmlNode, string> {
  let root: HtmlNode = node;
  while (root.parentNode !== null) root = root.parentNode;
  const known = noted.get(root);
  if (known) return known;
  const notes = new Map<HtmlNode, string>();
  for (const mark of Array.from(root.getElementsByTagName("sup"))) {
    const target = isMark(mark) ? targetOf(mark) : null;
    if (target !== null && !notes.has(target)) notes.set(target, String(notes.size + 1));
  }
  noted.set(root, notes);
  return notes;
}

function labelOf(item: HtmlNode | null): string {
  return (item && notesOf(item).get(item)) ?? "1";
}

function isNote(node: HtmlNode): boolean {
  return isElement(node, "LI") && attribute(node, "id") !== "" && notesOf(node).has(node);
}

function isNoteList(node: HtmlNode): boolean {
  return isElement(node, "OL", "UL") && childElements(node, "LI").some(isNote);
}

function isWayBack(node: HtmlNode): boolean {
  if (!isElement(node, "A") || !attribute(node, "href").includes("#")) return false;
  if (!/^(?:[\s↩↑⏎^⬆\d[\]]|[\uFE0E\uFE0F])*$/.test(node.textContent ?? "") || !isInside(node, "LI")) return false;
  for (let around = node.parentNode; around !== null; around = around.parentNode) if (isNote(around)) return true;
  return false;
}

function followedByNotes(rule: HtmlNode): boolean {
  let next = rule.nextSibling;
  while (next !== null && next.nodeType === 3 && (next.nodeValue ?? "").trim() === "") next = next.nextSibling;
  return next !== null && isNoteList(next);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
