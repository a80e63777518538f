const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements that have no content and no end tag. */
export const voids = names("br hr img wbr");

const headings = names("h1 h2 h3 h4 h5 h6");

const blocks = names(
  "address aside blockquote details dl div figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul dd dt li figcaption summary",
);

/** These hold words only: a block inside one ends it, as browsers do with a paragraph. */
const wordsOnly = names(
  "abbr b bdi cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd mark p pre q s samp small span strong sub summary sup time u var rt rp ruby",
);

/** The only elements in which another one may stand. */
const parents: Readonly<Record<string, ReadonlySet<string>>> = {
  li: names("ul ol"),
  dt: names("dl"),
  dd: names("dl"),
  figcaption: names("figure"),
  summary: names("details"),
  caption: names("table"),
  thead: names("table"),
  tbody: names("table"),
  tfoot: names("table"),
  tr: names("table thead tbody tfoot"),
  td: names("tr"),
  th: names("tr"),
  rt: names("ruby"),
  rp: names("ruby"),
};

/** What must stand between these and any other content, words too. */
const wrappers: Readonly<Record<string, string>> = {
  ...{ ul: "li", ol: "li", dl: "dd" },
  ...{ table: "tr", thead: "tr", tbody: "tr", tfoot: "tr", tr: "td" },
};

/** What to do about an element at a place in the tree, given the names of the open ones, outermost first. */
export interface Fit {
  /** How many of the open elements end before it. */
  readonly ends: number;
  /** Elements that begin before it, so that it stands in the right one. */
  readonly begins: readonly string[];
  /** False if only its content can stand here. */
  readonly allowed: boolean;
}

const fits: Fit = { ends: 0, begins: [], allowed: true };
const refused: Fit = { ends: 0, begins: [], allowed: false };

/** How an element, or words (`#text`), fit into the open elements (HTML, section 4: contexts and content models). */
export function fitInto(open: readonly string[], name: string): Fit {
  const parent = open.at(-1) ?? "";
  const allowedParents = parents[name];
  if (allowedParents) return allowedParents.has(parent) ? fits : refused;
  if (name === "a" && open.includes("a")) return refused;
  const begins = wrappersIn(parent);
  if (begins.length > 0) return { ends: 0, begins, allowed: true };
  return { ends: blocks.has(name) ? endedByBlock(open) : 0, begins, allowed: true };
}

export function isHeading(name: string): boolean {
  return headings.has(name);
}

/** True for elements that may stand in one kind of parent only, such as table cells. */
export function needsParent(name: string): boolean {
  return name in parents;
}

function wrappersIn(parent: string): string[] {
  const first = wrappers[parent];
  return first === undefined ? [] : [first, ...wrappersIn(first)];
}

/** Counts the open elements from the outermost that holds words only; a link among them ends too. */
function endedByBlock(open: readonly string[]): number {
  const around = open.findLastIndex((name) => !wordsOnly.has(name) && name !== "a");
  const inside = open.slice(around + 1);
  const outermost = inside.findIndex((name) => wordsOnly.has(name));
  return outermost < 0 ? 0 : inside.length - outermost;
}
