import { unzip, type ZipEntry, zip } from "./safe-zip.js";

/** A Word file as HTML: headings, lists, tables, footnotes, links and emphasis; its pictures as `data:` addresses. */
export type WordReading = { readonly html: string } | { readonly unreadable: "broken" | "too-large" };

/** Far above any press release, far below what would hurt. */
const limits = { files: 5000, bytes: 200_000_000 };
const longestText = 20_000_000;

/** Reads a .docx file. It is taken apart and put together anew first, so that no archive can decompress without end. */
export async function readWord(bytes: Uint8Array): Promise<WordReading> {
  const entries = unzip(bytes, limits);
  if (typeof entries === "string") return { unreadable: entries };
  if (!entries.some(({ name }) => name === "word/document.xml")) return { unreadable: "broken" };
  if (entries.some(({ name, bytes: content }) => isText(name) && content.byteLength > longestText)) {
    return { unreadable: "too-large" };
  }
  try {
    // loaded for the first Word file only
    const { default: mammoth } = await import("mammoth");
    const buffer = Buffer.from(zip(entries.filter(isNeeded)));
    const { value } = await mammoth.convertToHtml({ buffer }, { styleMap });
    return { html: value };
  } catch {
    // the package throws at whatever it cannot read
    return { unreadable: "broken" };
  }
}

/** German and English names of the styles that make headlines. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  "p[style-name='Subtitle'] => h3:fresh",
  "p[style-name='Untertitel'] => h3:fresh",
  ...[1, 2, 3, 4].map((level) => `p[style-name='Überschrift ${level}'] => h${level}:fresh`),
];

function isText(name: string): boolean {
  return /\.(?:xml|rels)$/.test(name);
}

function isNeeded({ name }: ZipEntry): boolean {
  return isText(name) || name.startsWith("word/media/");
}
