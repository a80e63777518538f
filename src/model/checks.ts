import type { Code } from "./diagnostic.js";

/** What an editor would mark, told by `check` alone and never an error; a newsroom may turn off each of them. */
export const checkCodes = [
  "long-headline",
  "file-name-headline",
  "missing-summary",
  "missing-contact",
  "missing-place",
  "before-letterhead",
  "small-image",
  "skipped-heading",
  "foreign-passage",
  "dead-link",
  "outdated-law",
] as const satisfies readonly Code[];
export type CheckCode = (typeof checkCodes)[number];
