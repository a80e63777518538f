import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { asFault } from "../model/fault.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Theme } from "../model/theme.js";
import { houseFiles } from "./house-files.js";

// lib/config/theme.js and src/config/theme.ts both lie two folders below the package
const builtIn = fileURLToPath(new URL("../../theme", import.meta.url));

/** The built-in templates and assets, with those of the newsroom's theme folder in place of what has the same name. Throws a Fault if the disk fails. */
export function loadTheme({
  theme,
  design,
  root,
}: Pick<Newsroom, "theme" | "design"> & { readonly root?: string }): Theme {
  const ownFiles = filesBelow(theme);
  const files = new Map([...filesBelow(builtIn), ...ownFiles]);
  const templates: Record<string, string> = {};
  const assets: Record<string, Uint8Array> = {};
  for (const name of [...files.keys()].sort()) {
    const path = files.get(name) as string;
    if (name.startsWith("assets/")) assets[name.slice("assets/".length)] = read(path);
    else if (name.endsWith(".eta")) templates[name.slice(0, -".eta".length)] = new TextDecoder().decode(read(path));
  }
  for (const file of design ? houseFiles(design) : []) {
    if (files.has(`assets/${file.name}`)) continue;
    assets[file.name] = "path" in file ? read(file.path) : new TextEncoder().encode(file.text);
  }
  return { templates, assets, ...(root !== undefined && { own: ownTemplates(ownFiles, root) }) };
}

function ownTemplates(files: ReadonlyMap<string, string>, root: string): Record<string, string> {
  const templates = [...files].filter(([name, path]) => name.endsWith(".eta") && !path.startsWith(builtIn + sep));
  return Object.fromEntries(
    templates.map(([name, path]) => [name.slice(0, -".eta".length), relative(root, path).split(sep).join("/")]),
  );
}

/** Names below the folder, with `/`, and the absolute path of each; none if there is no such folder. Names that begin with a dot do not count. */
function filesBelow(folder: string): Map<string, string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return new Map();
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const paths = entries.map((entry) => join(entry.parentPath, entry.name)).filter(isFile);
    const named = paths.map((path) => [relative(folder, path).split(sep).join("/"), path] as const);
    return new Map(named.filter(([name]) => !/(?:^|\/)\./.test(name)));
  } catch (error) {
    throw asFault(error, folder);
  }
}

/** A symbolic link to a file counts as that file. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw asFault(error, path);
  }
}
