import type { OutputFile } from "../../model/output-file.js";
import type { SiteRules } from "../../model/site-rules.js";
import { addressOf, exactly, servedPath } from "./addresses.js";
import { braces, joinParts } from "./block.js";
import {
  caching,
  compressible,
  documentPattern,
  documents,
  freshPattern,
  noSniffing,
  openToAll,
  pageHeaders,
  serverFilePattern,
} from "./policy.js";
import { type RedirectGroup, redirectGroups, type ServerRedirect, serverRedirects } from "./redirects.js";
import { scopeName } from "./scope-name.js";

/** `Caddyfile`, to be imported in a site block whose root serves this folder at the newsroom's url. */
export function caddyFile(rules: SiteRules): OutputFile {
  const content = joinParts([
    [
      "# Written by presswerk for Caddy 2; the next build writes it anew. docs/hosting.md explains it.",
      "# Import it in the site block, and reload Caddy after each publication: redirects may be new.",
    ],
    redirectLines(rules),
    goneLines(rules),
    notFoundLines(rules),
    headerLines(rules),
    compressionLines(),
    [`file_server @${scopeName(rules.basePath)}_all`],
  ]);
  return { path: "Caddyfile", content };
}

/** Caddy keeps what a matcher caught under the matcher's own name, so each has one for itself. */
function matcher(name: string, pattern: string): string {
  return `@${name} path_regexp ${name} "${pattern}"`;
}

function redirectLines(rules: SiteRules): string[] {
  const groups = redirectGroups(serverRedirects(rules));
  if (groups.length === 0) return [];
  const name = scopeName(rules.basePath);
  return [
    ...groups.flatMap((group, index) => groupLines(group, `${name}_old_${index + 1}`, rules)),
    `@${name}_moved vars_regexp {${name}_target} "^(?:/|https?:)"`,
    `redir @${name}_moved {${name}_target} 301`,
  ];
}

/** What was asked for is looked up without the slash or page name behind it. */
function groupLines({ folder, redirects }: RedirectGroup, name: string, { basePath }: SiteRules): string[] {
  const pattern = String.raw`^(${exactly(servedPath(folder, basePath))}.+?)(?:/(?:index\.html)?)?$`;
  const pairs = redirects.map((redirect) => `${asked(redirect, basePath)} "${redirect.to}"`);
  return [matcher(name, pattern), ...braces(`map @${name} {re.${name}.1} {${scopeName(basePath)}_target}`, pairs)];
}

/** Plain where it can be, for Caddy compares plain texts faster than regular expressions. */
function asked({ from }: ServerRedirect, basePath: string): string {
  const path = servedPath(from, basePath);
  return /^[\w/.,~-]+$/.test(path) ? `"${path}"` : `"~^${exactly(path)}$"`;
}

function goneLines({ gone, basePath }: SiteRules): string[] {
  if (gone.length === 0) return [];
  const name = `${scopeName(basePath)}_gone`;
  const folders = gone.map((folder) => exactly(servedPath(folder, basePath)));
  return [matcher(name, `^(${folders.join("|")})`), ...answerWith(name, `{re.${name}.1}index.html`, 410)];
}

/** What was set for the address that was asked for must not stay with the page that is shown in its place. */
function answerWith(matcher: string, page: string, status: number): string[] {
  return braces(`handle @${matcher}`, [
    ...braces("header", ["-Cache-Control", "-Content-Type"]),
    `rewrite * ${page}`,
    ...braces("file_server", [`status ${status}`]),
  ]);
}

/**
 * Matchers exclude each other where their headers would contradict, so nothing depends on the order in which Caddy sorts them.
 * A matcher can hold one regular expression only, and others behind `not`.
 */
function headerLines({ basePath, contentSecurityPolicy }: SiteRules): string[] {
  const name = scopeName(basePath);
  const base = exactly(servedPath("", basePath));
  const within = `path_regexp "^${base}"`;
  const asset = `path_regexp "^${base}assets/"`;
  const fresh = `path_regexp "^${base}(?:.*${freshPattern})?$"`;
  const document = (pattern: string) => `path_regexp "^${base}(?:.*/)?${pattern}$"`;
  return [
    ...headers(`${name}_all`, [within], [noSniffing]),
    ...headers(`${name}_asset`, [asset], [["Cache-Control", caching.assets]]),
    ...headers(`${name}_fresh`, [fresh, `not ${asset}`], [["Cache-Control", caching.fresh]]),
    ...headers(`${name}_other`, [within, `not ${fresh}`, `not ${asset}`], [["Cache-Control", caching.other]]),
    ...headers(`${name}_page`, [within, `not ${document(documentPattern)}`], pageHeaders(contentSecurityPolicy)),
    ...headers(`${name}_document`, [document(documentPattern)], [openToAll]),
    ...documents.flatMap(({ type, pattern }, index) =>
      headers(`${name}_type_${index + 1}`, [document(pattern)], [["Content-Type", `${type}; charset=utf-8`]]),
    ),
  ];
}

function headers(
  name: string,
  conditions: readonly string[],
  values: readonly (readonly [name: string, value: string])[],
): string[] {
  return [
    ...braces(`@${name}`, conditions),
    ...values.map(([header, value]) => `header @${name} ${header} "${value}"`),
  ];
}

function compressionLines(): string[] {
  const types = ["text/html", ...compressible].map((type) => `header Content-Type ${type}*`);
  return braces("encode zstd gzip", ["minimum_length 256", ...braces("match", types)]);
}

/**
 * What is hidden or missing is answered here and not by `handle_errors`, of which Caddy takes one for each site only:
 * the administrator may have one, or another newsroom.
 */
function notFoundLines({ basePath, notFound }: SiteRules): string[] {
  const scope = scopeName(basePath);
  const base = exactly(servedPath("", basePath));
  const answer = (name: string, conditions: readonly string[]) => [
    ...braces(`@${scope}_${name}`, conditions),
    ...answerWith(`${scope}_${name}`, addressOf(notFound, basePath), 404),
  ];
  return [
    ...answer("hidden", [
      `path_regexp "^${base}(?:(?:.*/)?\\.|${serverFilePattern}$)"`,
      `not path_regexp "^${base}(?:.*/)?\\.well-known(?:/|$)"`,
    ]),
    ...answer("no_page", [`path_regexp "^${base}(?:.*/)?$"`, "not file {path}index.html"]),
    ...answer("no_file", [`path_regexp "^${base}.*[^/]$"`, "not file {path} {path}/index.html"]),
  ];
}
