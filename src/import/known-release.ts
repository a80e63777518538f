import { withoutUnwritable } from "../model/characters.js";
import type { Moment } from "../model/moment.js";

/** A release that the newsroom has already, as far as an import must know it. */
export interface KnownRelease {
  /** Path of its file from the configuration's folder, with `/`. */
  readonly file: string;
  /** The written id, else the one that is derived. */
  readonly id: string;
  readonly slug: string;
  readonly language: string;
  readonly date: Moment;
  readonly title: string;
  /** Absolute address of its page. */
  readonly url: string;
  /** Paths below the newsroom's url, with a leading `/`. */
  readonly aliases: readonly string[];
  /** The text of its file; read only where another release looks like it. */
  readonly text: () => string;
}

/** A headline as it is compared. */
export function folded(title: string): string {
  return withoutUnwritable(title).replace(/\s+/g, " ").trim().toLowerCase();
}

/** True if two texts share at least half of their different words: one of them was edited a little. */
export function similar(a: string, b: string): boolean {
  const { shared, least, most } = compared(a, b);
  return shared * 2 >= least && shared * 3 >= most;
}

/** True if two texts share nine of ten of their different words. */
export function alike(a: string, b: string): boolean {
  const { shared, most } = compared(a, b);
  return shared * 10 >= most * 9;
}

function compared(a: string, b: string): { shared: number; least: number; most: number } {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return { shared, least: Math.min(one.size, other.size), most: Math.max(one.size, other.size) };
}

/** Where links and pictures lead changes with an import. */
function wordsOf(text: string): Set<string> {
  const words = text.replace(/\]\([^()\s]*\)/g, "]").toLowerCase();
  return new Set(words.match(/[\p{L}\p{N}]+/gu) ?? []);
}
