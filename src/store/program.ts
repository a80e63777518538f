import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const here = import.meta.dirname;

/** Tells this program, with its theme, the packages that it uses and the `engine` that runs it, from any other version of it. */
export function programMark(engine = ""): string {
  program ??= markOfProgram();
  return `${engine}\n${program}`;
}

/** It does not change while it runs, and is asked for several times. */
let program: string | undefined;

function markOfProgram(): string {
  const package_ = packageAbove(here);
  if (!package_) return marksBelow(join(here, ".."));
  const { folder, text } = package_;
  const { dependencies, optionalDependencies } = JSON.parse(text) as Record<string, Record<string, string>>;
  const used = Object.keys({ ...dependencies, ...optionalDependencies });
  return [
    text,
    marksBelow(join(here, "..")),
    marksBelow(join(folder, "theme")),
    ...used.map((name) => `${name} ${markOfPackage(name, folder)}`),
  ].join("\n");
}

function packageAbove(from: string): { folder: string; text: string } | undefined {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const text = textOf(join(folder, "package.json"));
    if (text !== undefined) return { folder, text };
  }
  return undefined;
}

/** An optional package may be installed later, or be taken away. */
function markOfPackage(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const mark = markOf(join(folder, "node_modules", name, "package.json"));
    if (mark !== "none" || folder === dirname(folder)) return mark;
  }
}

function marksBelow(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return files.map((file) => `${file} ${markOf(join(folder, file))}`).join("\n");
}

function markOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs}` : "none";
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
