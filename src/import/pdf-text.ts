/** The text of a PDF, line by line, empty lines between paragraphs. */
export type PdfReading = { readonly text: string } | { readonly unreadable: "broken" | "too-large" };

const longest = 50_000_000;
const mostPages = 100;

/** Reads the text of a PDF; a scanned one has none. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  if (bytes.byteLength > longest) return { unreadable: "too-large" };
  try {
    // loaded for the first PDF only
    const { getDocumentProxy } = await import("unpdf");
    const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(pageText(items.flatMap((item) => ("str" in item ? [item] : []))));
    }
    await document.destroy();
    return { text: pages.join("\n\n") };
  } catch {
    // the package throws at whatever it cannot read
    return { unreadable: "broken" };
  }
}

/** What we use of a run of text: its words, and the matrix that says where it stands and how large it is. */
interface TextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

interface Line {
  text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  end: number;
}

function pageText(items: readonly TextItem[]): string {
  const lines = linesOf(items);
  return lines.map((line, index) => gapBefore(line, lines[index - 1]) + line.text.trim()).join("");
}

/** Runs that stand side by side make a line; a wide gap between them is a column's, and begins another. */
function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  for (const { str, transform, width, height } of items) {
    if (str.trim() === "" && width === 0) continue;
    const [tall = 0, x = 0, y = 0] = transform.slice(3).map(Number);
    const size = height || Math.abs(tall) || 10;
    const line = lines.at(-1);
    const beside = line && Math.abs(line.y - y) < size / 2 && x - line.end > -size && x - line.end < 3 * size;
    if (line && beside) {
      line.text += x - line.end > size / 5 && !/\s$/.test(line.text) && !/^\s/.test(str) ? ` ${str}` : str;
      line.end = x + width;
    } else if (str.trim() !== "") lines.push({ text: str, x, y, size, end: x + width });
  }
  return lines;
}

/** More than the usual distance, another size or another column: a new paragraph. */
function gapBefore(line: Line, before: Line | undefined): string {
  if (before === undefined) return "";
  const distance = before.y - line.y;
  const next = distance > 0 && distance < 1.6 * Math.max(line.size, before.size);
  return next && Math.abs(line.size - before.size) < 1 && Math.abs(line.x - before.x) < 20 * line.size ? "\n" : "\n\n";
}
