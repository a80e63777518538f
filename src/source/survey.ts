import { isHarmless } from "./inline.js";
import { childrenOf, type Token } from "./tokens.js";
import { type Unclosed, unclosedMarkup } from "./unclosed.js";

/** What must be known of a whole text before any of it is rendered. */
export interface Survey {
  /** True if it holds HTML of its own that could do harm. */
  readonly raw: boolean;
  /** What lifts or lowers its headings so that the highest becomes an h2, below the page's h1. */
  readonly shift: number;
  /** True if its parts are nested deeper than is any good. */
  readonly deep: boolean;
  /** HTML in it that is not finished. */
  readonly unclosed: readonly (Unclosed & { readonly token: Token })[];
}

const deepest = 100;

/** Where the body holds no `<` there is no HTML, so that the words inside the blocks need no look. */
export function survey(tokens: readonly Token[], body: string): Survey {
  const seen: Seen = { raw: false, highest: 6, deep: false, html: [], words: body.includes("<") };
  look(tokens, 0, seen);
  const unclosed = seen.html.flatMap((token) => {
    const found = unclosedMarkup(token.raw);
    return found ? [{ ...found, token }] : [];
  });
  return { raw: seen.raw, shift: 2 - seen.highest, deep: seen.deep, unclosed };
}

interface Seen {
  raw: boolean;
  highest: number;
  deep: boolean;
  readonly html: Token[];
  readonly words: boolean;
}

const ofWords: ReadonlySet<string> = new Set(["paragraph", "heading", "text", "table"]);

function look(tokens: readonly Token[], depth: number, seen: Seen): void {
  if (depth > deepest) seen.deep = true;
  if (seen.deep) return;
  for (const token of tokens) {
    if (token.type === "heading") seen.highest = Math.min(seen.highest, token.depth);
    else if (token.type === "html" && !isHarmless(token.text)) {
      seen.raw = true;
      seen.html.push(token);
    }
    if (seen.words || !ofWords.has(token.type)) look(childrenOf(token), depth + 1, seen);
  }
}
