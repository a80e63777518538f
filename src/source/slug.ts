import { posix } from "node:path";
import { type KeyProblem, keyError } from "../written/key-problem.js";
import { slugOf } from "../written/slug.js";

/** The last part of a release's address, from its `slug` field or from its file's path. */
export interface Slug {
  readonly slug: string;
  readonly problems: readonly KeyProblem[];
}

/** In bytes; file systems take 255. */
const longest = 200;

/** The slug of a release: what its front matter says, else the name of its file (of its folder, for `index.md`) without a leading date. */
export function releaseSlug(written: string | undefined, file: string): Slug {
  const wanted = written?.trim() || nameOf(file);
  const slug = slugOf(wanted);
  return {
    slug,
    problems: written !== undefined && unusable.test(written) ? [bad(wanted, slug)] : lengthProblems(wanted, slug),
  };
}

const unusable = /[/\\\t\n]|\.\./;

function bad(value: string, suggestion: string): KeyProblem {
  return keyError("bad-slug", ["slug"], { value, suggestion: suggestion || "pm-1" });
}

function lengthProblems(value: string, slug: string): KeyProblem[] {
  if (slug === "")
    return [keyError("empty-slug", ["slug"], { value, suggestion: `pm-${/\d+/.exec(value)?.[0] ?? "1"}` })];
  if (slug.length <= longest) return [];
  const suggestion = slug.slice(0, 80).replace(/-[^-]*$/, "");
  return [keyError("long-slug", ["slug"], { length: String(slug.length), longest: String(longest), suggestion })];
}

function nameOf(file: string): string {
  const name = posix.basename(file, ".md");
  const meant = name === "index" ? posix.basename(posix.dirname(file)) : name;
  return meant.replace(/^\d{4}-\d{2}-\d{2}[-_ ]+(?=.)/, "");
}
