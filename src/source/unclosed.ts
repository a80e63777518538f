/** A piece of HTML that begins and does not end, and what would end it. */
export interface Unclosed {
  readonly start: string;
  readonly end: string;
}

const ends = [
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<![CDATA[", "]]>"],
] as const;
const emptyComment = /<!--(?:-?>)/y;
const textElement = /<(script|style|textarea|title|xmp|iframe|noembed|noframes)\b/iy;
const tag = /<[a-z/!](?:"[^"]*"|'[^']*'|[^'">])*>/iy;
const tagStart = /<[a-z/!][^\s<>]*/iy;

/**
 * The first comment, instruction or tag that is not finished: a parser would take the text after it for a part of it.
 * Looked for from left to right, so that no text makes it slow.
 */
export function unclosedMarkup(html: string): Unclosed | undefined {
  const closing = closingTags(html);
  let from = html.indexOf("<");
  while (from >= 0) {
    const end = endAt(html, from, closing);
    if (typeof end !== "number") return end;
    from = html.indexOf("<", end);
  }
  return undefined;
}

/** The index behind what begins at `from`; a `<` that begins nothing ends at once. */
function endAt(html: string, from: number, closing: ClosingTags): number | Unclosed {
  const empty = matchAt(emptyComment, html, from);
  if (empty) return from + empty[0].length;
  for (const [start, end] of ends) {
    if (!html.startsWith(start, from)) continue;
    const found = html.indexOf(end, from + start.length);
    return found < 0 ? { start, end } : found + end.length;
  }
  const element = matchAt(textElement, html, from)?.[1];
  const behind = element === undefined ? undefined : closing(element.toLowerCase(), from);
  if (behind !== undefined) return behind;
  const start = matchAt(tagStart, html, from);
  if (!start) return from + 1;
  const whole = matchAt(tag, html, from);
  return whole ? from + whole[0].length : { start: start[0], end: ">" };
}

/** The index behind the next closing tag of an element from a place on, if there is one. */
type ClosingTags = (element: string, from: number) => number | undefined;

function closingTags(html: string): ClosingTags {
  const none = new Set<string>();
  return (element, from) => {
    if (none.has(element)) return undefined;
    const pattern = new RegExp(`</${element}\\s*>`, "gi");
    pattern.lastIndex = from;
    if (pattern.test(html)) return pattern.lastIndex;
    none.add(element);
    return undefined;
  };
}

function matchAt(pattern: RegExp, html: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(html);
}
