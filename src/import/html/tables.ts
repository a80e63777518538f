import { attribute, childElements, type HtmlNode, type HtmlRule, isElement } from "./html-node.js";
import { keptBlock } from "./kept-html.js";

/** Tables as GitHub writes them; those with more than one heading row, merged cells or blocks in cells stay HTML. */
export const tableRules: readonly HtmlRule[] = [
  { applies: (node) => isElement(node, "TABLE"), write: table },
  { applies: (node) => isElement(node, "TR"), write: (content) => `|${content}\n` },
  { applies: (node) => isElement(node, "TH", "TD"), write: (content) => ` ${cell(content)} |` },
  { applies: (node) => isElement(node, "THEAD", "TBODY", "TFOOT"), write: (content) => content },
  { applies: (node) => isElement(node, "COL", "COLGROUP"), write: () => "" },
];

function table(content: string, node: HtmlNode, addresses: Parameters<HtmlRule["write"]>[2]): string {
  const rows = rowsOf(node);
  const [head] = rows;
  if (!head || !isSimple(node, rows)) return keptBlock(node, addresses);
  const caption = childElements(node, "CAPTION").map(() => content.slice(0, Math.max(0, content.indexOf("|"))).trim());
  const lines = content
    .slice(Math.max(0, content.indexOf("|")))
    .trim()
    .split("\n");
  const rule = `|${childElements(head)
    .map((each) => ` ${ruleOf(each)} |`)
    .join("")}`;
  return ["\n", ...caption.filter(Boolean), "", lines[0], rule, ...lines.slice(1), "\n"].join("\n");
}

function cell(content: string): string {
  return content
    .trim()
    .replace(/\\?\s*\n\s*/g, " ")
    .replaceAll("|", "\\|");
}

/** `align` of old, the style of today, or the class that presswerk writes. */
function ruleOf(cell: HtmlNode): string {
  const style = /text-align:\s*(left|center|right)/i.exec(attribute(cell, "style"))?.[1];
  const named = /(?:^|[-\s])align-?(left|center|right)\b/i.exec(attribute(cell, "class"))?.[1];
  const align = (style ?? named ?? attribute(cell, "align")).toLowerCase();
  return { left: ":---", center: ":---:", right: "---:" }[align] ?? "---";
}

function rowsOf(table: HtmlNode): HtmlNode[] {
  return childElements(table, "THEAD", "TBODY", "TFOOT", "TR").flatMap((part) =>
    isElement(part, "TR") ? [part] : childElements(part, "TR"),
  );
}

const blocks = ["P", "UL", "OL", "TABLE", "BLOCKQUOTE", "PRE", "H1", "H2", "H3", "H4", "H5", "H6", "FIGURE"];

function isSimple(table: HtmlNode, rows: readonly HtmlNode[]): boolean {
  const [head, ...others] = rows;
  if (!head || childElements(table, "THEAD").length + childElements(table, "TFOOT").length > 1) return false;
  const heads = childElements(head);
  if (heads.length === 0 || !isHeading(head) || others.some(isHeading)) return false;
  if (childElements(table, "TFOOT").length > 0) return false;
  return rows.every((row) => {
    const cells = childElements(row);
    return cells.length === heads.length && cells.every(isSimpleCell);
  });
}

/** A first row inside `thead` heads the table even if a cell of it is a plain one. */
function isHeading(row: HtmlNode): boolean {
  return isElement(row.parentNode, "THEAD") || childElements(row).every((each) => each.nodeName === "TH");
}

function isSimpleCell(cell: HtmlNode): boolean {
  if (Number(attribute(cell, "colspan") || 1) > 1 || Number(attribute(cell, "rowspan") || 1) > 1) return false;
  return blocks.every((name) => cell.getElementsByTagName(name).length === 0);
}
