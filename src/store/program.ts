import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Tells this program, as it lies on the disk, from any other version of it. */
export function programMark(): string {
  const folder = join(import.meta.dirname, "..");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return files.map((file) => `${file} ${markOf(join(folder, file))}`).join("\n");
}

function markOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}`;
}
