import type { Hosting } from "../../model/newsroom.js";
import type { OutputFile } from "../../model/output-file.js";
import type { SiteRules } from "../../model/site-rules.js";
import { joinParts } from "./block.js";
import { type ServerRedirect, serverRedirects } from "./redirects.js";

/**
 * `_redirects` for Netlify and Cloudflare Pages.
 *
 * The two differ where a forwarding page stands at the old address: Netlify redirects only with a `!` behind the status,
 * Cloudflare redirects always and passes over a line with a `!`, so for both there are two lines. Cloudflare reads 2,000 lines,
 * those that it passes over among them; each address comes once before any comes in its other spelling.
 * Status 410 is known to Netlify alone, and `*` makes a line of another kind for Cloudflare, after which no plain one may follow.
 */
export function redirectsFile(rules: SiteRules, hosting: readonly Hosting[]): OutputFile {
  const netlify = hosting.includes("netlify");
  const cloudflare = hosting.includes("cloudflare");
  const redirects = serverRedirects(rules).map((redirect) => ({ ...redirect, from: asAsked(redirect, rules) }));
  const statuses = [...(netlify ? ["301!"] : []), ...(cloudflare ? ["301"] : [])];
  const content = joinParts([
    [
      "# Written by presswerk for Netlify and Cloudflare Pages; the next build writes it anew. docs/hosting.md explains it.",
    ],
    redirects.flatMap(({ from, to }) => statuses.map((status) => `${from} ${to} ${status}`)),
    cloudflare
      ? redirects.filter(({ from }) => from.endsWith("/")).map(({ from, to }) => `${from.slice(0, -1)} ${to} 301`)
      : [],
    netlify ? rules.gone.map((folder) => goneLine(asWritten(folder, rules))) : [],
  ]);
  return { path: "_redirects", content };
}

/** An address without file extension is a folder, where the forwarding page stands. */
function asAsked({ from }: ServerRedirect, rules: SiteRules): string {
  return asWritten(/\.[^/]*$/.test(from) ? from : `${from}/`, rules);
}

/**
 * Cloudflare compares addresses as browsers write them, so only what browsers encode is encoded,
 * and what the file's format would take for a wildcard or a placeholder.
 */
function asWritten(path: string, { basePath }: SiteRules): string {
  const url = new URL("https://site.invalid/");
  url.pathname = basePath + path.toWellFormed().replace(/[%\\*]/g, percent).replace(placeholder, "%3A");
  return url.pathname;
}

const placeholder = /:(?=[A-Za-z])/g;

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function goneLine(folder: string): string {
  return `${folder}* ${folder}index.html 410!`;
}
