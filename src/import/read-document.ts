import { basename } from "node:path";
import type { Newsroom } from "../model/newsroom.js";
import type { Unplaced } from "../model/unplaced.js";
import { type ForeignDocument, kindOf, textOf } from "./documents.js";
import type { FoundRelease } from "./found-release.js";
import { htmlToMarkdown } from "./html-to-markdown.js";
import { readMarkdownPage } from "./markdown-page.js";
import { readPdf } from "./pdf-text.js";
import { readSheet, type SheetOptions } from "./sheet/read-sheet.js";
import { dateIn } from "./sheet/sheet-date.js";
import { readWord } from "./word.js";
import { readWordpress } from "./wordpress.js";

export interface DocumentContext {
  readonly newsroom: Newsroom;
  /** As the user named it. */
  readonly source: string;
  /** Its address, from which relative ones in it are meant. */
  readonly base: string;
}

export interface DocumentReading {
  readonly found: readonly FoundRelease[];
  readonly unplaced: readonly Unplaced[];
  /** Files that the document itself holds, by the address that it has for them. */
  readonly inside?: ReadonlyMap<string, Uint8Array>;
}

/** Reads a single document that is no feed. */
export async function readDocument(document: ForeignDocument, context: DocumentContext): Promise<DocumentReading> {
  const { source, newsroom } = context;
  switch (kindOf(document)) {
    case "wordpress":
      return withFound(readWordpress(textOf(document), { source, timezone: newsroom.timezone }));
    case "word":
      return readWordSheet(document, context);
    case "pdf": {
      const reading = await readPdf(document.bytes);
      if ("unreadable" in reading || reading.text.trim() === "") return nothing(source, "document");
      return sheet(reading.text, document, context);
    }
    case "sheet":
      return sheet(textOf(document), document, context);
    default:
      return nothing(source, "no-document");
  }
}

function withFound({ releases, unplaced }: ReturnType<typeof readWordpress>): DocumentReading {
  return { found: releases, unplaced };
}

function nothing(source: string, reason: Unplaced["reason"]): DocumentReading {
  return { found: [], unplaced: [{ source, reason, value: source }] };
}

/** Word's paragraphs become Markdown, which is read as any sheet; its pictures get addresses of their own. */
async function readWordSheet(document: ForeignDocument, context: DocumentContext): Promise<DocumentReading> {
  const reading = await readWord(document.bytes);
  if ("unreadable" in reading) return nothing(context.source, "document");
  const inside = new Map<string, Uint8Array>();
  const markdown = htmlToMarkdown(reading.html, {
    link: (href) => href,
    picture: (src, { alt }) => {
      const [, type = "", data = ""] = /^data:image\/([a-z]+)[^,]*;base64,(.*)$/s.exec(src) ?? [];
      if (data === "") return undefined;
      const address = `document:${inside.size + 1}/picture-${inside.size + 1}.${type === "jpeg" ? "jpg" : type}`;
      inside.set(address, Buffer.from(data, "base64"));
      return { address, alt };
    },
  });
  return { ...sheet(markdown, document, context), inside };
}

function sheet(text: string, { name }: ForeignDocument, { source, newsroom, base }: DocumentContext): DocumentReading {
  if (text.trim() === "") return nothing(source, "document");
  const letterheads = Object.values(newsroom.issuers).flat();
  const page = readMarkdownPage(text, source);
  const found = page ?? readWithNames(text, { source, knownIssuers: letterheads.map((each) => each.name) });
  const dated = found.date === undefined ? datedByName(found, name) : found;
  return { found: [{ ...dated, body: { ...dated.body, base } }], unplaced: [] };
}

/** A name that the newsroom knows by now may change what counts as the headline; a second import is to find the release all the same. */
function readWithNames(text: string, options: SheetOptions): FoundRelease {
  const found = readSheet(text, options);
  const { title } = readSheet(text, { ...options, knownIssuers: [] });
  return title === found.title ? found : { ...found, otherTitle: title };
}

/** `2017-07-04-nebel.txt`, `PM_20170704.pdf` */
function datedByName(found: FoundRelease, name: string): FoundRelease {
  const words = basename(name).replace(/(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/, " $1-$2-$3 ");
  const date = dateIn(words)?.day;
  if (date === undefined) return found;
  return { ...found, date, guesses: [...(found.guesses ?? []), { key: "date", value: date, confidence: 0.6 }] };
}
