/** One line of a sheet, with and without its Markdown. */
export interface SheetLine {
  /** From 1. */
  readonly number: number;
  /** As it stands, without white space at its end and without heading marks. */
  readonly raw: string;
  /** What a reader sees. */
  readonly text: string;
  /** Level of a Markdown heading; 0 for any other line. */
  readonly heading: number;
  /** True if all of it is bold. */
  readonly bold: boolean;
  readonly links: readonly SheetLink[];
}

export interface SheetLink {
  readonly words: string;
  readonly href: string;
}

/** Lines that follow each other without an empty one. */
export type SheetBlock = readonly [SheetLine, ...SheetLine[]];

/** A sheet taken apart. */
export interface SheetText {
  readonly blocks: readonly SheetBlock[];
  /** False if the text is plain, so that an asterisk in it is an asterisk. */
  readonly markdown: boolean;
}

const markdownSigns = /^#{1,6} \S|\*\*\S[^*\n]*\*\*|\]\([^()\s]*\)|^\*\*\S|^```/m;

/** In lines. No paragraph has so many, and every line looks at those behind it. */
const longestBlock = 300;

/** Takes the text of a sheet apart into blocks of lines; a heading is a block of its own. */
export function sheetBlocks(text: string): SheetText {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?|\f/g, "\n");
  const markdown = markdownSigns.test(plain);
  const blocks: SheetLine[][] = [[]];
  let bold = false;
  for (const [index, written] of plain.split("\n").entries()) {
    const { line, stillBold } = lineOf(written, index + 1, { markdown, bold });
    bold = stillBold;
    if (line.text === "" && line.links.length === 0) blocks.push([]);
    else if (line.heading > 0) blocks.push([line], []);
    else if (blocks.at(-1)?.push(line) === longestBlock) blocks.push([]);
  }
  return { blocks: blocks.filter((block): block is [SheetLine, ...SheetLine[]] => block.length > 0), markdown };
}

/** A bold name may run over several lines. */
function lineOf(written: string, number: number, { markdown, bold }: { markdown: boolean; bold: boolean }) {
  const [, marks = "", rest = ""] = /^(?:(#{1,6})\s+)?(.*?)\s*#*$/s.exec(written.trim()) ?? [];
  const raw = (markdown ? rest : written).replace(/\\$/, "").trim();
  if (!markdown)
    return { line: { number, raw, text: tidy(raw), heading: 0, bold: false, links: [] }, stillBold: false };
  const text = visible(raw);
  const runs = raw.split(/\*\*|__/).length - 1;
  const stillBold = runs % 2 === 1 ? !bold : bold;
  const starts = bold || /^(?:\*\*|__)/.test(raw);
  const ends = stillBold || /(?:\*\*|__):?$/.test(raw);
  const isBold = starts && ends && runs <= 2 && text !== "";
  const links = [...raw.matchAll(link)].map(([, words = "", href = ""]) => ({ words: visible(words), href }));
  return { line: { number, raw, text, heading: marks.length, bold: isBold, links }, stillBold };
}

const link = /(?<!!)\[((?:[^[\]]|\[[^[\]]*\])*)\]\(<?([^()\s<>]*)>?(?:\s+"[^"]*")?\)/g;

/** Markdown of one line as it is read; the address of a link stays where its words do not name it. */
function visible(raw: string): string {
  const unlinked = raw.replace(link, (_, words: string, href: string) =>
    saysSo(words, href) ? words : `${words} (${href})`,
  );
  const bare = unlinked
    .replace(/<(https?:\/\/[^\s<>]+|[^\s<>@]+@[^\s<>]+)>/g, "$1")
    .replace(/\*\*|__|(?<![\\\p{L}\p{M}\p{N}_*])\*(?=\S)|(?<=[^\s\\*])\*(?![\p{L}\p{M}\p{N}_*])/gu, "");
  return tidy(bare.replace(/\\([!-/:-@[-`{-~])/g, "$1"));
}

function saysSo(words: string, href: string): boolean {
  const bare = (text: string) =>
    text
      .replace(/^(?:https?:\/\/|mailto:)/i, "")
      .replace(/\/$/, "")
      .toLowerCase();
  return href === "" || href === "#" || bare(words) === bare(href);
}

function tidy(text: string): string {
  return text.replace(/[\t\u00A0\u202F ]+/g, " ").trim();
}

/** True if a block is running text and no list of facts. */
export function isProse(lines: readonly SheetLine[]): boolean {
  const text = lines.map((line) => line.text).join(" ");
  const words = text.split(" ").length;
  if (words >= 10 && /\p{Ll}[.!?]["“»]?\s+[„"»]?\p{Lu}/u.test(text)) return true;
  return words >= 25 || (words >= 12 && /[.!?…“"»]$/.test(text)) || lines.some((line) => line.text.length > 110);
}

/** The words of lines, joined as one paragraph; a word that was broken at the end of a line is whole again. */
export function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => joinedPair(text, line.trim()), "");
}

/** Two parts of one sentence. A hyphen before a small letter was put there by the end of the line, unless “und” or “oder” follows. */
export function joinedPair(text: string, next: string): string {
  if (text === "" || next === "") return text + next;
  if (/\u00AD$/.test(text)) return text.slice(0, -1) + next;
  const broken =
    /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next) && !/^(?:und|oder|bzw|sowie|bis|and|or|to)\b/.test(next);
  if (broken) return text.slice(0, -1) + next;
  return /\p{L}-$/u.test(text) && /^\p{Lu}/u.test(next) ? text + next : `${text} ${next}`;
}
