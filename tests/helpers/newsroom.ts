import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { type Built, build, type Refused } from "../../src/build.js";
import { emptyFolder } from "./empty-folder.js";
import { type Site, siteIn } from "./site.js";

/** A newsroom on disk: contents by path; without a presswerk.yaml it gets `minimal`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** One issuer, one topic, German, nothing else: the least that builds. */
export const minimal = `title: Medienservice Beispielland
description: Medieninformationen aus Beispielland
url: https://medien.example.org/
language: de
timezone: Europe/Berlin
issuers:
  land:
    - name: Staatskanzlei Beispielland
      kind: government
topics:
  wirtschaft: { title: Wirtschaft }
`;

/** The moment as at which tests build if they name none. */
export const noon = Date.parse("2026-06-01T10:00:00Z");

/** Writes a newsroom into a folder of its own, which goes when the tests end, and returns its absolute path. */
export function newsroom(files: Files): string {
  const folder = emptyFolder();
  for (const [path, content] of Object.entries({ "presswerk.yaml": minimal, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Builds the newsroom in a folder; `now` is RFC 3339. */
export function buildIn(folder: string, { now, out }: { now?: string; out?: string } = {}): Promise<Built | Refused> {
  const at = now === undefined ? noon : Date.parse(now);
  return build({ config: join(folder, "presswerk.yaml"), now: at, out });
}

/** Writes and builds a newsroom that must build, and returns a reader of what came out. */
export async function built(files: Files, options: { now?: string } = {}): Promise<Site> {
  const folder = newsroom(files);
  const result = await buildIn(folder, options);
  expect("refused" in result, JSON.stringify(result.diagnostics, null, 1)).toBe(false);
  return siteIn(join(folder, "dist"));
}
