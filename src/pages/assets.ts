import { createHash } from "node:crypto";
import type { OutputFile } from "../model/output-file.js";
import type { Theme } from "../model/theme.js";

/** The theme's files as they stand in the output. */
export interface ThemeAssets {
  /** Below `assets/`, each with the first ten digits of its SHA-256 in the name. */
  readonly files: readonly OutputFile[];
  /** Path in the output of a file of the theme; undefined if the theme has none of that name. */
  path(name: string): string | undefined;
}

/** The style sheet of all pages: the files of the theme's `assets/site/`, joined in the order of their names. */
export const siteStyle = "site.css";
/** The style sheet that browsers use to show a feed. */
export const feedStyle = "feed.css";

/** Names every file of a theme by its content; style sheets come last, because they name fonts and pictures. */
export function themeAssets(theme: Pick<Theme, "assets">): ThemeAssets {
  const paths = new Map<string, string>();
  const files = Object.entries(joined(theme.assets))
    .sort(([a], [b]) => Number(isStyle(a)) - Number(isStyle(b)) || (a < b ? -1 : 1))
    .map(([name, bytes]) => {
      const content = isStyle(name) ? withHashedNames(bytes, paths) : bytes;
      const path = hashedPath(name, content);
      paths.set(name, path);
      return { path, content };
    });
  return { files, path: (name) => paths.get(name) };
}

const isStyle = (name: string) => name.endsWith(".css");

function joined(assets: Theme["assets"]): Record<string, Uint8Array> {
  const names = Object.keys(assets).sort();
  const parts = names.filter((name) => name.startsWith("site/") && isStyle(name));
  const others = names.filter((name) => !parts.includes(name));
  const style = Buffer.concat(parts.map((name) => assets[name] as Uint8Array));
  return { ...Object.fromEntries(others.map((name) => [name, assets[name] as Uint8Array])), [siteStyle]: style };
}

function hashedPath(name: string, content: string | Uint8Array): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const dot = name.lastIndexOf(".");
  const end = dot > name.lastIndexOf("/") ? dot : name.length;
  return `assets/${name.slice(0, end)}.${hash}${name.slice(end)}`;
}

/** `url(house.woff2)` in a style sheet names a file of `assets/`; in the output it is named by its hash. */
function withHashedNames(style: Uint8Array, paths: ReadonlyMap<string, string>): string {
  return new TextDecoder().decode(style).replace(/url\((["']?)([^"')]+)\1\)/g, (whole, _quote, name: string) => {
    const path = paths.get(name);
    return path === undefined ? whole : `url("${path.slice("assets/".length)}")`;
  });
}
