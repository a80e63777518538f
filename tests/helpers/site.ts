import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A built site, to be read by tests; paths are from the output folder, with `/`. */
export interface Site {
  /** Absolute path of the output folder. */
  readonly folder: string;
  /** Every file, sorted. */
  readonly paths: readonly string[];
  text(path: string): string;
  bytes(path: string): Buffer;
  /** The parsed content of a JSON file. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever the file holds
  json(path: string): any;
}

/** Reads the site in a folder. */
export function siteIn(folder: string): Site {
  const bytes = (path: string) => readFileSync(join(folder, path));
  const text = (path: string) => bytes(path).toString("utf8");
  return { folder, paths: pathsIn(folder), text, bytes, json: (path) => JSON.parse(text(path)) };
}

/** Every file below a folder, as paths from there with `/`, sorted by code unit. */
function pathsIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? pathsIn(join(folder, entry.name)).map((path) => `${entry.name}/${path}`) : [entry.name],
  );
  return entries.sort((a, b) => (a < b ? -1 : 1));
}
