import { escapeLineStarts } from "./escape.js";
import { attribute, childElements, type HtmlNode, type HtmlRule, isElement, isInside } from "./html-node.js";

/** Lists and their items, with the space between them that the HTML has; check boxes as GitHub writes them. */
export const listRules: readonly HtmlRule[] = [
  { applies: (node) => isElement(node, "UL", "OL"), write: list },
  { applies: (node) => isElement(node, "LI"), write: item },
  { applies: isCheckbox, write: (_, node) => (isChecked(node) ? "[x]" : "[ ]") },
];

/** What every item of a list needs to know of it. */
interface ListFacts {
  /** An item that holds paragraphs of its own makes its whole list loose (CommonMark, section 5.3). */
  readonly loose: boolean;
  /** True if it would become one with the list before it, if both had the same sign. */
  readonly second: boolean;
  readonly positions: ReadonlyMap<HtmlNode, number>;
}

function list(content: string, node: HtmlNode): string {
  const around = isElement(node.parentNode, "LI") ? node.parentNode.parentNode : null;
  return around === null || factsOf(around).loose ? `\n\n${content}\n\n` : `\n${content}\n`;
}

function item(content: string, node: HtmlNode): string {
  const parent = node.parentNode;
  const facts = parent === null ? nothing : factsOf(parent);
  const position = facts.positions.get(node) ?? 0;
  const marker = isElement(parent, "OL") ? numberMark(position, parent, facts) : facts.second ? "* " : "- ";
  const inside = startOfItem(content.replace(/^\s+|\s+$/g, ""));
  const indented = inside.replace(/\n(?=[^\n])/g, `\n${" ".repeat(marker.length)}`);
  const last = position === facts.positions.size - 1;
  return `${marker}${indented}${facts.loose && !last ? "\n\n" : "\n"}`;
}

/** An item without words begins with what is inside it. */
function startOfItem(content: string): string {
  if (content.includes("\n") || /^(?:[-*]|\d+[.)]) /.test(content)) return content;
  return escapeLineStarts(content);
}

function numberMark(position: number, list: HtmlNode, { second }: ListFacts): string {
  const start = Number.parseInt(attribute(list, "start"), 10);
  return `${Math.max(0, (Number.isNaN(start) ? 1 : start) + position)}${second ? ")" : "."} `;
}

const nothing: ListFacts = { loose: false, second: false, positions: new Map() };
const known = new WeakMap<HtmlNode, ListFacts>();

function factsOf(list: HtmlNode): ListFacts {
  const facts = known.get(list) ?? look(list);
  known.set(list, facts);
  return facts;
}

function look(list: HtmlNode): ListFacts {
  const items = childElements(list, "LI");
  let before = list.previousSibling;
  while (before !== null && before.nodeType === 3 && (before.nodeValue ?? "").trim() === "")
    before = before.previousSibling;
  return {
    loose: items.some((each) => childElements(each, "P").length > 0),
    second: before !== null && before.nodeName === list.nodeName && !(known.get(before)?.second ?? false),
    positions: new Map(items.map((each, index) => [each, index])),
  };
}

function isCheckbox(node: HtmlNode): boolean {
  if (isElement(node, "INPUT")) return attribute(node, "type").toLowerCase() === "checkbox" && isInside(node, "LI");
  if (!isElement(node, "SPAN") || attribute(node, "role") !== "img") return false;
  return /^[☑☐]$/.test((node.textContent ?? "").trim()) && isInside(node, "LI");
}

function isChecked(node: HtmlNode): boolean {
  return node.getAttribute("checked") !== null || (node.textContent ?? "").includes("☑");
}
