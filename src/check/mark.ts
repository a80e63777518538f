import type { CheckCode } from "../model/checks.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Problems } from "../model/problems.js";
import type { Release } from "../model/release.js";
import type { KeyPath } from "../yaml.js";

/** What an editor would mark in a release. */
export type Mark = {
  readonly [C in CheckCode]: { readonly code: C; readonly values: Problems[C]; readonly spot: Spot };
}[CheckCode];

/** Where in a release's file something is to be marked: at keys of its front matter (none: at its beginning), or at words of its text. */
export type Spot = { readonly key: KeyPath } | { readonly words: string } | { readonly heading: string };

/** What rules know beside the release itself. */
export interface CheckContext {
  readonly newsroom: Newsroom;
  /** First day of an issuer's first letterhead, yyyy-mm-dd, by the issuer's key, where presswerk.yaml names one. */
  readonly firstDays: ReadonlyMap<string, string>;
  /** True if something stands at a path below the output folder, or will once `release` may be shown. */
  readonly stands: (path: string, release?: Release) => boolean;
}

/** One rule: what an editor would mark in a release. */
export type Rule = (release: Release, context: CheckContext) => readonly Mark[];

/** Makes a mark; the code decides which values its sentence needs. */
export function mark<C extends CheckCode>(code: C, spot: Spot, values: Problems[C]): Mark {
  return { code, values, spot } as Mark;
}
