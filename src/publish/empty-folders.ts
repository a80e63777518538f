import type { Manifest } from "../output/manifest.js";

/** Folders in which nothing of the publication is left when these files are gone; the outermost of each. */
export function emptyFolders(deletions: readonly string[], files: Manifest): string[] {
  const kept = new Set([...files.keys()].flatMap(foldersAbove));
  const left = deletions.flatMap((path) => foldersAbove(path).find((folder) => !kept.has(folder)) ?? []);
  return [...new Set(left)];
}

/** The folders in which a file lies, the outermost first. */
function foldersAbove(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
