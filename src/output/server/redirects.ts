import { groupBy } from "../../model/group-by.js";
import type { Redirect, SiteRules } from "../../model/site-rules.js";
import { addressOf, cleanAddress } from "./addresses.js";

/** A redirect in the one form that all servers' files are made from. */
export interface ServerRedirect {
  /** Path below the output folder, not percent-encoded, without a slash at either end. */
  readonly from: string;
  /** Percent-encoded: a path from the site's root, or an absolute address. */
  readonly to: string;
}

/** Redirects whose `from` lies in one folder, at any depth. */
export interface RedirectGroup {
  /** Path below the output folder: empty or ends with `/`. */
  readonly folder: string;
  readonly redirects: readonly ServerRedirect[];
}

/**
 * The redirects that a server can keep, each `from` once.
 * Left out are those that no request can meet, that would lead to themselves, or away from the site's front page.
 */
export function serverRedirects({ redirects, basePath }: SiteRules): ServerRedirect[] {
  const byFrom = new Map<string, string>();
  for (const redirect of redirects) {
    const from = withoutPage(redirect.from);
    const to = targetOf(redirect, basePath);
    if (!canBeAsked(from) || to === undefined || byFrom.has(from)) continue;
    if (to.replace(/\/$/, "") !== addressOf(from, basePath)) byFrom.set(from, to);
  }
  return [...byFrom].map(([from, to]) => ({ from, to }));
}

/** As many as a server may look through for one request without being slowed down. */
const most = 200;

/**
 * The redirects by folder, no group larger than 200 if folders allow it: Apache and nginx look through such a list
 * line by line, Apache even reads it anew for every request, and no poll of a feed should pay for old addresses elsewhere.
 */
export function redirectGroups(redirects: readonly ServerRedirect[], folder = ""): RedirectGroup[] {
  if (redirects.length <= most) return redirects.length === 0 ? [] : [{ folder, redirects }];
  const nextFolder = ({ from }: ServerRedirect) => from.slice(0, from.indexOf("/", folder.length) + 1);
  return [...groupBy(redirects, nextFolder)].flatMap(([name, list]) =>
    name === "" ? [{ folder, redirects: list }] : redirectGroups(list, name),
  );
}

function targetOf({ to }: Redirect, basePath: string): string | undefined {
  return /^https?:\/\//i.test(to)
    ? cleanAddress(to)
    : addressOf(to.replace(/^\/+/, "").replace(pageName, "$1"), basePath);
}

const pageName = /(^|\/)index\.html$/;

function withoutPage(path: string): string {
  return path.toWellFormed().replace(/^\/+/, "").replace(pageName, "$1").replace(/\/+$/, "");
}

/** Servers resolve empty and dotted segments before they look for rules; control characters would end a line. */
function canBeAsked(path: string): boolean {
  return !/\p{Cc}/u.test(path) && path.split("/").every((segment) => !["", ".", ".."].includes(segment));
}
