import type { OutputFile } from "../../model/output-file.js";
import type { SiteRules } from "../../model/site-rules.js";
import { addressOf, exactly, optionalPage, servedPath } from "./addresses.js";
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
import { type RedirectGroup, redirectGroups, serverRedirects } from "./redirects.js";
import { scopeName } from "./scope-name.js";

/**
 * `nginx.conf`, to be included in a server block whose root serves this folder at the newsroom's url.
 * It holds no `root`, `index` or `location /`, so it gets along with those of the server block.
 */
export function nginxFile(rules: SiteRules): OutputFile {
  const { basePath } = rules;
  const settings = settingLines(rules);
  const body = [...settings, ...errorLines(rules), ...locationLines(rules)];
  const ownHost = basePath === "/";
  const gone =
    rules.gone.length === 0
      ? []
      : braces(`location @${goneName(rules)}`, [
          ...(ownHost ? [] : settings),
          `try_files $${scopeName(basePath)}_notice =410;`,
        ]);
  const content = joinParts([
    [
      "# Written by presswerk for nginx; the next build writes it anew. docs/hosting.md explains it.",
      "# Include it in the server block, and reload nginx after each publication: redirects may be new.",
    ],
    redirectGroups(serverRedirects(rules)).flatMap((group) => groupLines(group, rules)),
    variableLines(rules),
    ownHost ? body : braces(`location ^~ ${quoted(servedPath("", basePath))}`, body),
    gone,
  ]);
  return { path: "nginx.conf", content };
}

/** On the level of the server, a group is left out at the cost of one comparison. */
function groupLines({ folder, redirects }: RedirectGroup, { basePath }: SiteRules): string[] {
  const lines = redirects.map(({ from, to }) => {
    const pattern = exactly(servedPath(from, basePath)) + optionalPage;
    return `rewrite "^${pattern}" "${to}" permanent;`;
  });
  return folder === "" ? lines : braces(`if ($uri ~ "^${exactly(servedPath(folder, basePath))}")`, lines);
}

/** Headers as variables: nginx forgets all `add_header` of the server in a location that has one of its own. */
function variableLines({ basePath, contentSecurityPolicy }: SiteRules): string[] {
  const name = scopeName(basePath);
  const base = exactly(servedPath("", basePath));
  const forPages = pageHeaders(contentSecurityPolicy);
  return [
    `set $${name}_cache "${caching.other}";`,
    ...braces(`if ($uri ~ "${freshPattern}$")`, [`set $${name}_cache "${caching.fresh}";`]),
    ...braces(`if ($uri ~ "^${base}assets/")`, [`set $${name}_cache "${caching.assets}";`]),
    `set $${name}_origin "";`,
    ...forPages.map(([, value], index) => `set $${name}_page_${index} "${value}";`),
    ...braces(`if ($uri ~ "/${documentPattern}$")`, [
      `set $${name}_origin "${openToAll[1]}";`,
      ...forPages.map((_, index) => `set $${name}_page_${index} "";`),
    ]),
  ];
}

/** A header whose variable is empty is not sent. */
function settingLines({ basePath, contentSecurityPolicy }: SiteRules): string[] {
  const name = scopeName(basePath);
  const forPages = pageHeaders(contentSecurityPolicy);
  return [
    `add_header ${noSniffing[0]} ${noSniffing[1]} always;`,
    ...forPages.map(([header], index) => `add_header ${header} $${name}_page_${index} always;`),
    `add_header Cache-Control $${name}_cache;`,
    `add_header ${openToAll[0]} $${name}_origin;`,
    "charset utf-8;",
    "charset_types text/css text/javascript application/javascript;",
    "gzip on;",
    "gzip_vary on;",
    "gzip_proxied any;",
    "gzip_comp_level 5;",
    "gzip_min_length 256;",
    `gzip_types ${compressible.join(" ")};`,
    "etag on;",
    "absolute_redirect off;",
  ];
}

function errorLines(rules: SiteRules): string[] {
  const { notFound, basePath, gone } = rules;
  return [
    `error_page 404 ${addressOf(notFound, basePath)};`,
    // A folder without a page: nothing to be seen there, and nothing forbidden.
    `error_page 403 =404 ${addressOf(notFound, basePath)};`,
    ...(gone.length === 0 ? [] : [`error_page 410 @${goneName(rules)};`]),
  ];
}

function goneName({ basePath }: SiteRules): string {
  return `${scopeName(basePath)}_gone`;
}

function locationLines({ basePath, gone }: SiteRules): string[] {
  const base = exactly(servedPath("", basePath));
  return [
    ...gone.flatMap((folder) => goneLines(folder, basePath)),
    ...braces(String.raw`location ~ "^${base}(?:(?:.*/)?\.(?!well-known(?:/|$))|${serverFilePattern}$)"`, [
      "return 404;",
    ]),
    ...documents.flatMap(({ type, pattern }) =>
      braces(`location ~ "^${base}(?:.*/)?${pattern}$"`, [
        "types { }",
        `default_type ${type};`,
        `charset_types ${type};`,
      ]),
    ),
  ];
}

/** The notice is served by a named location, because an internal request for its address would meet this rule again. */
function goneLines(folder: string, basePath: string): string[] {
  const path = servedPath(folder, basePath);
  if (/[$\p{Cc}]/u.test(path)) return [];
  const notice = quoted(`${path}index.html`);
  return braces(`location ^~ ${quoted(path)}`, [`set $${scopeName(basePath)}_notice ${notice};`, "return 410;"]);
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
