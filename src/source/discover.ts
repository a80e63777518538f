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
    walk({ folder: newsroom.releases, real: base }, search);
    // the list grows while links lead to folders that hold further links
    for (const link of search.links) follow(link, search);
    return { files: search.files.sort(), diagnostics: search.diagnostics };
  } catch (error) {
    throw asFault(error, newsroom.releases);
  }
}

function walk({ folder, real }: Place, search: Search): void {
  if (search.seen.has(real)) return;
  search.seen.add(real);
  const path = fromRoot(folder, search);
  const prefix = path === "" ? "" : `${path}/`;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
    const { name } = entry;
    if (/^[._]/.test(name)) continue;
    if (entry.isSymbolicLink()) search.links.push(join(folder, name));
    else if (entry.isDirectory()) walk({ folder: join(folder, name), real: join(real, name) }, search);
    else if (entry.isFile() && name.endsWith(".md")) take(prefix + name, real + sep + name, search);
  }
}

interface Place {
  /** Absolute path, as it was come by. */
  readonly folder: string;
  /** The same without symbolic links. */
  readonly real: string;
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

function take(file: string, real: string, search: Search): void {
  if (search.seen.has(real)) return;
  search.seen.add(real);
  search.files.push(file);
}

/** A link to what is found without it adds nothing; that is also where loops end. */
function follow(link: string, search: Search): void {
  const target = targetOf(link);
  if (target === undefined) {
    if (link.endsWith(".md")) refuse("broken-link", link, search);
  } else if (target.isFolder || link.endsWith(".md")) {
    if (target.real !== search.base && !target.real.startsWith(search.base + sep)) {
      refuse("link-leaves-releases", link, search);
    } else if (target.isFolder) walk({ folder: link, real: target.real }, search);
    else take(fromRoot(link, search), target.real, search);
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
