import type { Hosting } from "../../model/newsroom.js";
import type { OutputFile } from "../../model/output-file.js";
import type { SiteRules } from "../../model/site-rules.js";
import { joinParts } from "./block.js";
import { caching, documents, noSniffing, openToAll, pageHeaders } from "./policy.js";

/**
 * `_headers` for Netlify and Cloudflare Pages, far below Cloudflare's limit of 100 rules.
 * Where several rules meet, Netlify takes the last value of a header, and Cloudflare joins them with a comma,
 * unless the last rule first detaches the earlier value with a line `! Name`, which Netlify passes over.
 */
export function headersFile({ basePath, contentSecurityPolicy }: SiteRules, hosting: readonly Hosting[]): OutputFile {
  const detach = hosting.includes("cloudflare") ? ["! Cache-Control"] : [];
  const forAll = [noSniffing, ...pageHeaders(contentSecurityPolicy), ["Cache-Control", caching.fresh]];
  const content = joinParts([
    [
      "# Written by presswerk for Netlify and Cloudflare Pages; the next build writes it anew. docs/hosting.md explains it.",
    ],
    rule(
      `${basePath}*`,
      forAll.map(([name, value]) => `${name}: ${value}`),
    ),
    rule(`${basePath}assets/*`, [...detach, `Cache-Control: ${caching.assets}`]),
    ...documents.flatMap(({ type, names }) =>
      names.map((name) =>
        rule(`${basePath}*${name}`, [`Content-Type: ${type}; charset=utf-8`, `${openToAll[0]}: ${openToAll[1]}`]),
      ),
    ),
  ]);
  return { path: "_headers", content };
}

function rule(path: string, lines: readonly string[]): string[] {
  return [path, ...lines.map((line) => `  ${line}`)];
}
