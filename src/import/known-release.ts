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
  return title.replace(/\s+/g, " ").trim().toLowerCase();
}

/** True if two texts share at least half of their different words: one of them was edited a little. */
export function similar(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared * 2 >= Math.min(one.size, other.size) && shared * 3 >= Math.max(one.size, other.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
