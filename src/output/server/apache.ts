import type { OutputFile } from "../../model/output-file.js";
import type { SiteRules } from "../../model/site-rules.js";
import { addressOf, exactly, optionalPage, servedPath } from "./addresses.js";
import { joinParts, tags } from "./block.js";
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
import { redirectGroups, type ServerRedirect, serverRedirects } from "./redirects.js";

/**
 * `.htaccess` for Apache 2.4: one in the output folder, and more in folders of old addresses where there are very many.
 * Redirects and withdrawals ask for mod_alias only, which every installation loads, so that they work without mod_rewrite.
 */
export function apacheFiles(rules: SiteRules): OutputFile[] {
  const groups = redirectGroups(serverRedirects(rules)).map(({ folder, redirects }) => ({
    folder,
    lines: tags("IfModule", "mod_alias.c", redirectLines(redirects, rules)),
  }));
  const atRoot = groups.find(({ folder }) => folder === "");
  const below = groups.filter(({ folder }) => folder !== "");
  return [
    { path: ".htaccess", content: mainFile(rules, atRoot?.lines ?? []) },
    ...below.map(({ folder, lines }) => ({ path: `${folder}.htaccess`, content: joinParts([intro, lines]) })),
  ];
}

const intro = ["# Written by presswerk for Apache 2.4; the next build writes it anew. docs/hosting.md explains it."];

function mainFile(rules: SiteRules, redirects: readonly string[]): string {
  return joinParts([
    intro,
    [`ErrorDocument 404 ${addressOf(rules.notFound, rules.basePath)}`],
    redirects,
    ...rules.gone.map((folder) => goneLines(folder, rules)),
    tags("IfModule", "mod_alias.c", hiddenLines(rules)),
    typeLines(),
    tags("IfModule", "mod_headers.c", headerLines(rules)),
    compressionLines(),
    etagLines(),
  ]);
}

function redirectLines(redirects: readonly ServerRedirect[], { basePath }: SiteRules): string[] {
  return redirects.flatMap(({ from, to }) => {
    const target = decodedTarget(to);
    const pattern = exactly(servedPath(from, basePath)) + optionalPage;
    return target === undefined ? [] : [`RedirectMatch 301 "^${pattern}" "${target}"`];
  });
}

/**
 * mod_alias percent-encodes the path of a target itself, so it has to be plain here.
 * Undefined if plain it would mean something else; such an address keeps its forwarding page.
 */
function decodedTarget(to: string): string | undefined {
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/.exec(to) ?? [];
  try {
    const plain = decodeURIComponent(path);
    return /["\\$?#\p{Cc}]/u.test(plain) ? undefined : plain + rest;
  } catch {
    return undefined;
  }
}

/** The notice is fetched by an internal request, which must not be answered with 410 once more. */
function goneLines(folder: string, { basePath }: SiteRules): string[] {
  const pattern = exactly(servedPath(folder, basePath));
  const direct = `"-z reqenv('REDIRECT_STATUS')"`;
  return [
    ...tags("If", `"%{REQUEST_URI} =~ m#^${pattern}#"`, [
      `ErrorDocument 410 ${addressOf(`${folder}index.html`, basePath)}`,
    ]),
    ...tags("IfModule", "mod_alias.c", [
      String.raw`RedirectMatch 410 "^${pattern}(?!index\.html$)"`,
      ...tags("If", direct, [String.raw`RedirectMatch 410 "^${pattern}index\.html$"`]),
    ]),
  ];
}

function hiddenLines({ basePath }: SiteRules): string[] {
  const base = exactly(servedPath("", basePath));
  return [
    String.raw`RedirectMatch 404 "^${base}(?:.*/)?\.(?!well-known(?:/|$))"`,
    `RedirectMatch 404 "^${base}${serverFilePattern}$"`,
  ];
}

function typeLines(): string[] {
  return [
    ...tags("IfModule", "mod_mime.c", [
      "AddCharset utf-8 .html .css .js",
      "AddType image/avif .avif",
      "AddType image/webp .webp",
      "AddType font/woff2 .woff2",
    ]),
    ...documents.flatMap(({ type, pattern }) =>
      tags("FilesMatch", `"^${pattern}$"`, [`ForceType "${type}; charset=utf-8"`]),
    ),
  ];
}

function headerLines({ basePath, contentSecurityPolicy }: SiteRules): string[] {
  const forPages = pageHeaders(contentSecurityPolicy);
  const assets = exactly(servedPath("assets/", basePath));
  return [
    ...[noSniffing, ...forPages].map(([name, value]) => `Header always set ${name} "${value}"`),
    `Header set Cache-Control "${caching.other}"`,
    ...tags("FilesMatch", `"${freshPattern}$"`, [`Header set Cache-Control "${caching.fresh}"`]),
    ...tags("FilesMatch", `"^${documentPattern}$"`, [
      `Header set ${openToAll[0]} "${openToAll[1]}"`,
      ...forPages.map(([name]) => `Header always unset ${name}`),
    ]),
    ...tags("If", `"%{REQUEST_URI} =~ m#^${assets}#"`, [`Header set Cache-Control "${caching.assets}"`]),
  ];
}

function compressionLines(): string[] {
  const types = ["text/html", ...compressible].join(" ");
  const filter = tags("IfModule", "mod_filter.c", [`AddOutputFilterByType DEFLATE ${types}`]);
  return tags("IfModule", "mod_deflate.c", filter);
}

/**
 * mod_deflate adds `-gzip` to the ETag it sends, and does not know it again when a poller sends it back.
 * Without mod_headers that cannot be mended; then Last-Modified alone has to do, which works compressed or not.
 */
function etagLines(): string[] {
  return [
    "FileETag MTime Size",
    ...tags("IfModule", "mod_headers.c", [String.raw`RequestHeader edit* If-None-Match "-(?:gzip|br)\"" "\""`]),
    ...tags("IfModule", "!mod_headers.c", tags("IfModule", "mod_deflate.c", ["FileETag None"])),
  ];
}
