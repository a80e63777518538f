import type { Hosting } from "../../model/newsroom.js";
import type { OutputFile } from "../../model/output-file.js";
import type { SiteRules } from "../../model/site-rules.js";
import { joinParts } from "./block.js";
import { serverRedirects } from "./redirects.js";

/**
 * `_redirects` for Netlify and Cloudflare Pages.
 *
 * The two differ where a forwarding page stands at the old address: Netlify redirects only with a `!` behind the status,
 * Cloudflare redirects always and passes over a line with a `!`, so for both there are two lines. Cloudflare reads 2,000 lines,
 * those that it passes over among them, so each address comes once before any comes in its other spelling, which Netlify
 * does not need. Status 410 is known to Netlify alone; its lines come last, because Cloudflare takes nothing plain after a `*`.
 */
export function redirectsFile(rules: SiteRules, hosting: readonly Hosting[]): OutputFile {
  const netlify = hosting.includes("netlify");
  const cloudflare = hosting.includes("cloudflare");
  const statuses = [...(netlify ? ["301!"] : []), ...(cloudflare ? ["301"] : [])];
  const redirects = serverRedirects(rules).map(({ from, to }) => ({
    spellings: spellings(from).map((path) => asWritten(path, rules)),
    to: to.replace(placeholder, "%3A"),
  }));
  const content = joinParts([
    ["# Written by presswerk for Netlify and Cloudflare Pages; the next build writes it anew: see docs/hosting.md."],
    redirects.flatMap(({ spellings: [from], to }) => statuses.map((status) => `${from} ${to} ${status}`)),
    cloudflare ? redirects.map(({ spellings: [, from], to }) => `${from} ${to} 301`) : [],
    netlify ? rules.gone.map((folder) => goneLine(asWritten(folder, rules))) : [],
  ]);
  return { path: "_redirects", content };
}

/** With and without a slash at the end; first as the forwarding page stands there, which is a folder without a file extension. */
function spellings(from: string): string[] {
  const both = [`${from}/`, from];
  return /\.[a-z0-9]{1,5}$/i.test(from) ? both.reverse() : both;
}

/**
 * Cloudflare compares addresses as browsers write them, so only what browsers encode is encoded,
 * and what the file's format would take for a wildcard or a placeholder.
 */
function asWritten(path: string, { basePath }: SiteRules): string {
  const url = new URL("https://site.invalid/");
  url.pathname =
    basePath +
    path
      .toWellFormed()
      .replace(/[%\\*]/g, percent)
      .replace(placeholder, "%3A");
  return url.pathname;
}

const placeholder = /:(?=[A-Za-z])/g;

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function goneLine(folder: string): string {
  return `${folder}* ${folder}index.html 410!`;
}
