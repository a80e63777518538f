import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { siteIn } from "./site.js";

/** A file of the program, as the tests of its architecture see it. */
export interface SourceFile {
  /** Path from `src/`, without `.ts`. */
  readonly name: string;
  /** The code without comments and without the text of quoted strings. */
  readonly code: string;
  /** Names, as above, of the files of ours that it imports. */
  readonly ours: readonly string[];
  /** Everything else that it imports, as written. */
  readonly foreign: readonly string[];
}

/** Every file below `src/`. */
export function sourceFiles(): SourceFile[] {
  const root = join(import.meta.dirname, "../../src");
  const paths = siteIn(root).paths.filter((path) => path.endsWith(".ts"));
  return paths.map((path) => sourceFile(path.slice(0, -3), readFileSync(join(root, path), "utf8")));
}

/** Takes one file apart; exported for the test of this very reader. */
export function sourceFile(name: string, text: string): SourceFile {
  const imports = [...withoutComments(text).matchAll(importStatement)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? "",
  );
  const isOurs = (specifier: string) => specifier.startsWith(".");
  const resolved = (specifier: string) => posix.join(posix.dirname(name), specifier).replace(/\.js$/, "");
  return {
    name,
    code: withoutComments(text).replace(quoted, '""'),
    ours: imports.filter(isOurs).map(resolved),
    foreign: imports.filter((specifier) => !isOurs(specifier)),
  };
}

const importStatement =
  /^(?:import|export)\s[\w\s{},*$]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;
const quoted = /"(?:\\.|[^"\\\n])*"/g;

function withoutComments(text: string): string {
  return text.replace(/("(?:\\.|[^"\\\n])*")|\/\*[\s\S]*?\*\/|\/\/.*$/gm, (_, string?: string) => string ?? "");
}
