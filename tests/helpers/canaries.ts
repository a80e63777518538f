import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Files, minimal } from "./newsroom.js";
import { siteIn } from "./site.js";
import { png } from "./small-files.js";

/** When what is embargoed or scheduled goes live, in milliseconds since 1970. */
export const canaryMoment = Date.parse("2026-07-01T10:00:00Z");

/** A release with a canary of its own in every field, file name and file. */
function secretRelease(name: string, hold: string): Record<string, string | Uint8Array> {
  const canary = `kanari${name}`;
  const front = [
    `title: ${canary} Titel`,
    `slug: ${canary}-slug`,
    hold,
    ...["type", "number", "subtitle", "kicker", "place", "summary"].map((key) => `${key}: ${canary} ${key}`),
    `keywords: [${canary}]`,
    `contact: ${canary}`,
    "topics: [wirtschaft]",
    `image: { src: ${canary}.png, alt: ${canary}, caption: ${canary}, credit: ${canary}, license: ${canary} }`,
    `attachments: [{ src: ${canary}.pdf, title: ${canary} }]`,
    `links: [{ title: ${canary}, url: "https://${canary}.example.org/" }]`,
    `accessible: [{ kind: easy-language, url: "https://example.org/${canary}" }]`,
    `aliases: [/${canary}/alt]`,
    "translationOf: offen",
    "language: en",
  ];
  return {
    [`releases/${canary}.md`]: `---\n${front.join("\n")}\n---\n${canary} Text ![${canary}](${canary}-bild.png) [${canary}](${canary}.pdf)\n`,
    [`releases/${canary}.png`]: withCanary(png(900, 600, [200, 0, 0]), canary),
    [`releases/${canary}-bild.png`]: withCanary(png(30, 20, [0, 0, 200]), canary),
    [`releases/${canary}.pdf`]: `%PDF-1.4\n% ${canary}\n%%EOF\n`,
  };
}

/** After its end a picture may hold anything. */
function withCanary(picture: Uint8Array, canary: string): Uint8Array {
  return Buffer.concat([picture, Buffer.from(canary)]);
}

const held = {
  embargo: "date: 2026-01-01\nembargo: 2026-07-01T10:00:00Z",
  geplant: "date: 2026-07-01T10:00:00Z",
  entwurf: "date: 2026-01-01\ndraft: true",
};

/** A newsroom with search, server files and open releases that name the hidden ones in every way. */
export const canaryNewsroom: Files = {
  "presswerk.yaml": `${minimal}languages: [de, en]\nsearch: true\nhosting: [apache, nginx, caddy, netlify, cloudflare]\ncontacts:\n${Object.keys(
    held,
  )
    .map((name) => `  kanari${name}: { name: kanari${name} }\n`)
    .join("")}`,
  "releases/offen.md":
    "---\ntitle: Offen\ndate: 2026-01-01\ntopics: [wirtschaft]\n---\nSiehe [das](kanariembargo.md) und [jenes](kanarigeplant.md#x).\n",
  "releases/verbessert.md":
    "---\ntitle: Verbessert\ndate: 2026-01-02\ncorrects: kanariembargo-slug\n---\nVerbessert [alles](kanarientwurf.md).\n",
  "releases/open.md":
    "---\ntitle: Open\nlanguage: en\ndate: 2026-01-03\ntranslationOf: verbessert\n---\nOpen, see [this](kanariembargo.md).\n",
  ...Object.assign({}, ...Object.entries(held).map(([name, hold]) => secretRelease(name, hold))),
};

/** Paths below a folder that hold a word in their name or bytes, compressed or not, in any case. */
export function holders(folder: string, word: string): string[] {
  const looked = word.toLowerCase();
  return siteIn(folder).paths.filter((path) => {
    const bytes = readFileSync(join(folder, path));
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    return `${path}\n${plain.toString("latin1")}`.toLowerCase().includes(looked);
  });
}
