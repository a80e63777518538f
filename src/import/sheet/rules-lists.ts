import { labelOf } from "./labels.js";
import { isProse, type SheetLine } from "./sheet-line.js";
import { leave, type SheetRule, type SheetState } from "./sheet-state.js";

/** Lines below “Links”. A link without an address is kept as its words, and reported. */
export const listedLink: SheetRule = (lines, state) => {
  const [line] = lines;
  if (
    state.section !== "links" ||
    line.heading > 0 ||
    (isProse(lines) && line.links.length === 0 && !address.test(line.text))
  )
    return 0;
  const value = itemOf(line.text);
  if (value === "") return 1;
  const [only, another] = line.links;
  if (only && another) addLinks(value, line, state);
  else if (only) addLink(value.replace(`(${only.href})`, "").replace(/\s+/g, " ").trim(), only.href, line, state);
  else {
    const url = address.exec(value)?.[0].replace(/[.,;)]+$/, "");
    const words = url === undefined ? value : value.replace(url, "").replace(/[\s:(–-]+$|^[\s:)–-]+/g, "");
    addLink(words || (url ?? ""), url ?? "", line, state);
  }
  return 1;
};

/** Words between several links belong to none of them. */
function addLinks(value: string, line: SheetLine, state: SheetState): void {
  let rest = value;
  for (const { words, href } of line.links) {
    addLink(words, href, line, state);
    rest = rest.replace(words, "").replace(`(${href})`, "");
  }
  if (/[\p{L}\p{N}]/u.test(rest)) leave(state, line, "value", rest.trim());
}

const address = /(?:https?:\/\/|www\.)[^\s<>]+/i;

/** Lines below “Anlagen”: files, where the sheet says which. */
export const listedFile: SheetRule = (lines, state) => {
  const [line] = lines;
  if (state.section !== "attachments" || line.heading > 0 || isProse(lines)) return 0;
  const value = itemOf(line.text);
  const [target] = line.links;
  const named = target?.href ?? address.exec(value)?.[0] ?? /^[^\s:/\\]+\.[a-z\d]{2,5}$/i.exec(value)?.[0];
  if (named !== undefined && named !== "#" && named !== "")
    state.attachments.push({ title: target?.words ?? value, url: named });
  else if (value !== "") leave(state, line, "no-file", value);
  return 1;
};

/** A line without the sign of a list (a number may be a day), and without the label if it stands in the same line. */
function itemOf(text: string): string {
  const labelled = labelOf(text);
  const value = labelled && ["links", "attachments"].includes(labelled.label) ? labelled.value : text;
  return value.replace(/^[-–—•▪·*]\s+/, "").trim();
}

function addLink(words: string, href: string, line: SheetLine, state: SheetState): void {
  const url = /^www\./i.test(href) ? `https://${href}` : href;
  if (/^(?:https?:\/\/|\/(?!\/))/i.test(url)) state.links.push({ title: words || url, url });
  else {
    state.links.push({ title: words });
    leave(state, line, "link-without-address", href === "" || href === "#" ? words : `${words} (${href})`);
  }
}
