import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { labels } from "../../src/messages/de/labels.js";
import { fillText } from "../../src/model/text.js";
import { assetsOf, openAssets } from "../../src/source/assets.js";
import { renderMarkdown } from "../../src/source/markdown.js";
import { emptyFolder } from "../helpers/empty-folder.js";
import { pdf, png } from "../helpers/small-files.js";

const files: Readonly<Record<string, string | Uint8Array>> = {
  "releases/2026/foto.png": png(40, 30, [0, 0, 0]),
  "releases/2026/bild ä.png": png(4, 3, [0, 0, 0]),
  "releases/2026/plan.pdf": pdf,
  "releases/2026/andere.md": "",
  "releases/2026/diese.md": "",
  "releases/2025/alte.md": "",
};

let prepared: string | undefined;

/** A configuration's folder with the files above; the release that is rendered is `releases/2026/diese.md`. */
function root(): string {
  if (prepared !== undefined) return prepared;
  prepared = emptyFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(prepared, path)), { recursive: true });
    writeFileSync(join(prepared, path), content);
  }
  return prepared;
}

/**
 * A body rendered as the release that begins on line 11 of its file. In `html` the holes are filled so that they show:
 * `asset:plan.pdf`, `site:/x`, `release:releases/2026/andere.md`; problems are told as `line:column code`.
 */
export function rendered(body: string, { hidden = false } = {}) {
  const file = "releases/2026/diese.md";
  const store = openAssets({ root: root(), releases: join(root(), "releases") });
  const context = {
    file,
    line: 11,
    newsroom: { url: "https://medien.example.org/amt/" },
    assets: assetsOf(file, store),
  };
  const { text, diagnostics } = renderMarkdown(body, { ...context, words: labels.text });
  const html = fillText(text, {
    asset: (name) => `asset:${name}`,
    site: (path) => `site:${path}`,
    fragment: (fragment) => fragment,
    release: (name) => (hidden ? undefined : `release:${name}`),
  });
  const problems = diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`);
  return { html: html.trim(), text, diagnostics, problems };
}
