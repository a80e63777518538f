import { isHarmless } from "./inline.js";
import { childrenOf, type Token } from "./tokens.js";

/** What must be known of a whole text before any of it is rendered. */
export interface Survey {
  /** True if it holds HTML of its own that could do harm. */
  readonly raw: boolean;
  /** What lifts or lowers its headings so that the highest becomes an h2, below the page's h1. */
  readonly shift: number;
  /** True if its parts are nested deeper than is any good. */
  readonly deep: boolean;
}

const deepest = 100;

export function survey(tokens: readonly Token[]): Survey {
  const seen = { raw: false, highest: 6, deep: false };
  look(tokens, 0, seen);
  return { raw: seen.raw, shift: 2 - seen.highest, deep: seen.deep };
}

function look(tokens: readonly Token[], depth: number, seen: { raw: boolean; highest: number; deep: boolean }): void {
  if (depth > deepest) seen.deep = true;
  if (seen.deep) return;
  for (const token of tokens) {
    if (token.type === "heading") seen.highest = Math.min(seen.highest, token.depth);
    else if (token.type === "html") seen.raw ||= !isHarmless(token.text);
    const children = childrenOf(token);
    if (children.length > 0) look(children, depth + 1, seen);
  }
}
