import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const folders = new Set();

/** Writes a file below a folder, with the folders that it needs. */
export function write(folder, path, text) {
  const file = join(folder, path);
  if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  folders.add(dirname(file));
  writeFileSync(file, text);
}

/** A Markdown file with front matter; values are written as JSON, which YAML reads too, dates as they are. */
export function markdown({ date, ...fields }, text) {
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined);
  const written = lines.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${[`date: ${date}`, ...written].join("\n")}\n---\n\n${text}`;
}
