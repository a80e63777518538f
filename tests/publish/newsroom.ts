import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { publish } from "../../src/publish/publish.js";
import { emptyFolder } from "../helpers/empty-folder.js";
import { buildIn, newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";
import { pdf, png } from "../helpers/small-files.js";

export const base = "https://medien.example.org/";

const release = (title: string, date: string, more = "", text = "Text.") =>
  `---\ntitle: ${title}\ndate: ${date}\n${more}---\n${text}\n`;

const configuration = (topics: string) => `title: Medienservice
description: Medieninformationen
url: ${base}
issuers: { land: [{ name: Land, kind: government }] }
topics: { ${topics} }
feeds: { items: 3, archive: 2 }
`;

/** A newsroom with archives, pictures and attachments. */
export const before = {
  "presswerk.yaml": configuration("stadt: { title: Stadt }, land: { title: Land }"),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map((day) => [
      `releases/meldung-${day}.md`,
      release(
        `Meldung ${day}`,
        `2026-03-0${day} 09:00`,
        "topics: [stadt]\nattachments: [{ src: plan.pdf, title: Plan }]\n",
      ),
    ]),
  ),
  "releases/plan.pdf": pdf,
  "releases/bild.png": png(3, 2, [0, 0, 200]),
};

/** What happens to it until the next publication: new, corrected, moved, withdrawn and hidden releases, another picture, another topic. */
export const changes: Readonly<Record<string, string | Uint8Array | undefined>> = {
  "presswerk.yaml": configuration("stadt: { title: Stadt }, meer: { title: Meer }"),
  "releases/neu.md": release(
    "Neu",
    "2026-03-08 09:00",
    "topics: [meer]\nimage: { src: bild.png, alt: Bild }\nattachments: [{ src: plan.pdf, title: Plan }]\n",
    "Siehe [Meldung 1](meldung-1.md).\n\n![Bild](bild.png)",
  ),
  "releases/noch-neuer.md": release(
    "Noch neuer",
    "2026-03-09 09:00",
    "topics: [meer, stadt]\n",
    "Siehe [Neu](neu.md).",
  ),
  "releases/meldung-1.md": release(
    "Meldung 1",
    "2026-03-01 09:00",
    "corrections: [{ date: 2026-03-08 10:00, note: Richtig ist 2 }]\nattachments: [{ src: plan.pdf, title: Plan }]\n",
  ),
  "releases/meldung-2.md": undefined,
  "releases/umgezogen.md": release("Meldung 2", "2026-03-02 09:00", "topics: [stadt]\n"),
  "releases/meldung-3.md": release(
    "Meldung 3",
    "2026-03-03 09:00",
    "topics: [stadt]\nwithdrawn: { date: 2026-03-08, reason: Irrtum }\n",
  ),
  "releases/meldung-4.md": release("Meldung 4", "2026-03-04 09:00", "embargo: 2027-01-01 09:00\ntopics: [stadt]\n"),
};

/** Writes and builds the newsroom; returns its folder. */
export async function builtNewsroom(files: Parameters<typeof newsroom>[0] = before): Promise<string> {
  const folder = newsroom(files);
  await buildAgain(folder, {});
  return folder;
}

/** Changes files of a newsroom, removes those without content, and builds it again. */
export async function buildAgain(folder: string, changed: typeof changes): Promise<void> {
  for (const [path, content] of Object.entries(changed)) {
    if (content === undefined) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), content);
  }
  const result = await buildIn(folder);
  expect("refused" in result, JSON.stringify(result.diagnostics, null, 1)).toBe(false);
}

/** A copy of a folder, which goes when the tests end. */
export function copyOf(folder: string): string {
  const copy = emptyFolder();
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

/** Publishes the output of a newsroom into a folder or to a remote. */
export function publishTo(target: string, folder: string, options: Partial<Parameters<typeof publish>[0]> = {}) {
  return publish({ from: join(folder, "dist"), target, env: {}, ...options });
}

/** Every file below a folder with its content, as text. */
export function contentsOf(folder: string): Record<string, string> {
  const site = siteIn(folder);
  return Object.fromEntries(site.paths.map((path) => [path, site.bytes(path).toString("latin1")]));
}
