import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder } from "../helpers/empty-folder.js";
import { buildAgain, builtNewsroom, changes, contentsOf, before as plain } from "../publish/newsroom.js";

/** Files by path, as text of bytes. */
export type Tree = Readonly<Record<string, string>>;

/** A newsroom that has been built and then changed: what stands in its output, and what will after the next build. */
export interface Changed {
  /** Sources as they are now, cache and output as they were. */
  readonly folder: string;
  readonly old: Tree;
  readonly fresh: Tree;
  /** A copy in which something may go wrong. */
  copy(): string;
}

const extra = Object.fromEntries(
  Array.from({ length: 40 }, (_, n) => [
    `releases/viel-${n}.md`,
    `---\ntitle: Viel ${n}\ndate: 2026-02-${String(1 + (n % 28)).padStart(2, "0")} 09:00\ntopics: [stadt]\n---\nText ${n}.\n`,
  ]),
);

/** New, corrected, moved, withdrawn and hidden releases, another picture, another topic. */
export async function changedNewsroom(): Promise<Changed> {
  const folder = await builtNewsroom({ ...plain, ...extra });
  const before = copyOf(folder);
  const old = contentsOf(join(folder, "dist"));
  await buildAgain(folder, changes);
  const fresh = contentsOf(join(folder, "dist"));
  for (const kept of ["dist", ".presswerk"]) {
    rmSync(join(folder, kept), { recursive: true });
    cpSync(join(before, kept), join(folder, kept), { recursive: true, preserveTimestamps: true });
  }
  return { folder, old, fresh, copy: () => copyOf(folder) };
}

function copyOf(folder: string): string {
  const copy = emptyFolder();
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

/** What a server shows of an output: waiting files, lock and manifest are not for readers. */
export function shown(dist: string): Tree {
  return visible(contentsOf(dist));
}

/** The same of a tree. */
export function visible(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).filter(([path]) => !path.startsWith(".presswerk-") && path !== "presswerk-manifest.json"),
  );
}
