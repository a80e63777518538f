import type { Place } from "../model/diagnostic.js";
import type { Spot } from "./rendering.js";
import { childrenOf, type Token } from "./tokens.js";

/** A text as the places in it are counted: its body with `\n` line ends, and where that begins in its file. */
export interface PlacedText {
  readonly file: string;
  readonly line: number;
  readonly body: string;
  readonly tokens: readonly Token[];
}

/**
 * Finds the places of spots in a text's file. marked keeps no positions, so they are found by following the tokens
 * through the body; that costs, and is done only for a text with something to tell.
 */
export function placesOf(spots: readonly Spot[], text: PlacedText): Map<Spot, Place> {
  const offsets = new Map<Spot, number>();
  const tokens = spots.filter((spot) => typeof spot !== "string");
  if (tokens.length > 0) follow(text.tokens, 0, { body: text.body, wanted: new Set(tokens), offsets });
  for (const spot of spots) if (typeof spot === "string") offsets.set(spot, wordsAt(spot, text.body));
  const starts = lineStarts(text.body);
  return new Map(spots.map((spot) => [spot, placeAt(offsets.get(spot) ?? 0, starts, text)]));
}

interface Search {
  readonly body: string;
  readonly wanted: ReadonlySet<Spot>;
  readonly offsets: Map<Spot, number>;
}

/** Goes through tokens in the order of the text from an offset on, and returns the offset behind the last. */
function follow(tokens: readonly Token[], from: number, search: Search): number {
  let offset = from;
  for (const token of tokens) {
    const { start, end } = extent(token.raw, offset, search.body);
    if (search.wanted.has(token)) search.offsets.set(token, start);
    follow(childrenOf(token), start, search);
    offset = end;
  }
  return offset;
}

/** Where a token's source stands: line by line, because inside quotes and lists it lacks the marks before each line. */
function extent(raw: string, from: number, body: string): { start: number; end: number } {
  if (body.startsWith(raw, from)) return { start: from, end: from + raw.length };
  let start = -1;
  let end = from;
  for (const line of raw.split("\n")) {
    const words = line.trim();
    const at = words === "" ? -1 : body.indexOf(words, end);
    if (at < 0) continue;
    if (start < 0) start = at;
    end = at + words.length;
  }
  return { start: start < 0 ? from : start, end };
}

/** Words of the text's own HTML, where case and escapes may differ from what was read out of it. */
function wordsAt(words: string, body: string): number {
  const at = body.indexOf(words);
  const offset = at < 0 ? body.toLowerCase().indexOf(words.toLowerCase()) : at;
  return offset >= 0 ? offset : Math.max(0, body.indexOf("<"));
}

function lineStarts(body: string): number[] {
  const starts = [0];
  for (let end = body.indexOf("\n"); end >= 0; end = body.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

function placeAt(offset: number, starts: readonly number[], { file, line }: PlacedText): Place {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { file, line: line + low, column: offset - (starts[low] ?? 0) + 1 };
}
