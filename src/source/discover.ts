import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Diagnostic, diagnostic } from "../model/diagnostic.js";
import { asFault } from "../model/fault.js";
import type { Newsroom } from "../model/newsroom.js";

export interface Discovered {
  /** Paths of Markdown files from the configuration's folder, with `/`, in the order of their characters. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Search {
  readonly newsroom: Pick<Newsroom, "root" | "releases">;
  /** The releases folder without symbolic links. */
  readonly base: string;
  /** Every folder and release seen, without symbolic links. */
  readonly seen: Set<string>;
  readonly files: string[];
  /** Symbolic links, for later: what they lead to may be found without them. */
  readonly links: string[];
  readonly diagnostics: Diagnostic[];
}

/** Finds every release below the releases folder, if there is one: `.md` files, but none in or under a name that begins with `_` or `.`. Throws a Fault if the disk fails. */
export function discoverReleases(newsroom: Pick<Newsroom, "root" | "releases">): Discovered {
  if (!existsSync(newsroom.releases)) return { files: [], diagnostics: [] };
  try {
    const base = realpathSync(newsroom.releases);
    const search: Search = { newsroom, base, seen: new Set(), files: [], links: [], diagnostics: [] };
    walk(newsroom.releases, base, search);
    // the list grows while links lead to folders that hold further links
    for (const link of search.links) follow(link, search);
    return { files: search.files.sort(), diagnostics: search.diagnostics };
  } catch (error) {
    throw asFault(error, newsroom.releases);
  }
}

function walk(folder: string, real: string, search: Search): void {
  if (search.seen.has(real)) return;
  search.seen.add(real);
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
    if (/^[._]/.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) search.links.push(path);
    else if (entry.isDirectory()) walk(path, join(real, entry.name), search);
    else if (entry.isFile()) take(path, join(real, entry.name), search);
  }
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

function take(path: string, real: string, search: Search): void {
  if (!path.endsWith(".md") || search.seen.has(real)) return;
  search.seen.add(real);
  search.files.push(fromRoot(path, search));
}

/** A link to what is found without it adds nothing; that is also where loops end. */
function follow(link: string, search: Search): void {
  const target = targetOf(link);
  if (target === undefined) {
    if (link.endsWith(".md")) refuse("broken-link", link, search);
  } else if (target.isFolder || link.endsWith(".md")) {
    if (target.real !== search.base && !target.real.startsWith(search.base + sep)) {
      refuse("link-leaves-releases", link, search);
    } else if (target.isFolder) walk(link, target.real, search);
    else take(link, target.real, search);
  }
}

/** Where a link leads in the end; undefined if nowhere. */
function targetOf(link: string): { real: string; isFolder: boolean } | undefined {
  try {
    const real = realpathSync(link);
    const stats = statSync(real);
    return stats.isDirectory() || stats.isFile() ? { real, isFolder: stats.isDirectory() } : undefined;
  } catch {
    return undefined;
  }
}

function refuse(code: "broken-link" | "link-leaves-releases", link: string, search: Search): void {
  const file = fromRoot(link, search);
  search.diagnostics.push(diagnostic(code, "error", { file, line: 1, column: 1 }, { path: file }));
}

function fromRoot(path: string, { newsroom }: Search): string {
  return relative(newsroom.root, path).split(sep).join("/");
}
