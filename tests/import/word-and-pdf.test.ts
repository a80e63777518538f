import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { zip } from "../../src/import/safe-zip.js";
import { escapeHtml } from "../../src/model/html.js";
import { newsroom } from "../helpers/newsroom.js";
import { siteIn } from "../helpers/site.js";
import { png } from "../helpers/small-files.js";
import { presswerk } from "../helpers/terminal.js";

const bytes = (text: string) => Buffer.from(text);
const text =
  "Seit heute melden zwölf Stationen an der Küste jede Minute, wie weit man sehen kann. Das hilft allen Schiffen & Fähren.";

/** A paragraph of Word, in a style of that id if one is given; `|` parts runs, of which every second is bold. */
function paragraph(words: string, style = ""): string {
  const runs = words
    .split("|")
    .map(
      (run, index) =>
        `<w:r>${index % 2 === 1 ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${escapeHtml(run)}</w:t></w:r>`,
    );
  return `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs.join("")}</w:p>`;
}

const picture =
  '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Bild" descr="Ein Steg im Nebel"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

/** A Word file as the programs of old and today write it, in its least form. */
function docx(body: string, more: readonly { name: string; bytes: Uint8Array }[] = []): Uint8Array {
  const parts = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>',
    "word/styles.xml":
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>',
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`,
  };
  return zip([...Object.entries(parts).map(([name, part]) => ({ name, bytes: bytes(part) })), ...more]);
}

/** A PDF of one page with these lines below each other; an empty one is a gap. */
function pdfOf(lines: readonly string[]): Uint8Array {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, "\\$&")}) Tj 0 -14 Td`).join("\n");
  const stream = Buffer.from(`BT /F1 10 Tf 50 780 Td\n${shown}\nET`, "latin1").toString("latin1");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

async function importing(name: string, file: Uint8Array) {
  const folder = newsroom({ [name]: file });
  const { exit, stdout } = await presswerk(folder, ["import", name, "--json"]);
  const answer = JSON.parse(stdout);
  const [first] = answer.imported;
  return { folder, exit, ...answer, text: first ? readFileSync(join(folder, first.file), "utf8") : "" };
}

describe("a Word file", () => {
  test("becomes a release with headline, day, text, emphasis and its picture", async () => {
    const body = [
      paragraph("Pressemitteilung Nr. 12/2020"),
      paragraph("Musterstadt, den 4. Juli 2020"),
      paragraph("Nebel über allen Häfen", "Titel"),
      paragraph(text),
      picture,
      paragraph("Das ist |wichtig| für alle, die morgens hinausfahren und abends wieder nach Hause kommen wollen."),
      paragraph("Über das Landesamt", "berschrift1"),
      paragraph("Es beobachtet das Wetter seit 1871 und schreibt jeden Tag auf, was es sieht, an jedem Ort im Land."),
    ];
    const shown = { name: "word/media/image1.png", bytes: png(40, 30, [9, 9, 9]) };
    const { text: release, imported, folder, exit } = await importing("nebel.docx", docx(body.join(""), [shown]));
    expect(exit).toBe(0);
    for (const line of [
      "number: 12/2020",
      "title: Nebel über allen Häfen",
      "date: 2020-07-04",
      "place: Musterstadt",
      "type: Pressemitteilung",
    ])
      expect(release).toContain(`\n${line}\n`);
    expect(release).toContain("Das ist **wichtig** für alle");
    expect(release).toContain("## Über das Landesamt");
    expect(release).toMatch(/!\[Ein Steg im Nebel\]\(2020-07-04-[\w-]+\/picture-1\.png\)/);
    expect(readFileSync(join(folder, imported[0].file.replace(/\.md$/, ""), "picture-1.png"))).toEqual(
      Buffer.from(shown.bytes),
    );
    expect((await presswerk(folder, ["build", "--quiet"])).exit).toBe(0);
  });

  test("that decompresses without end, or is none, is reported and no error", async () => {
    const whole = docx(paragraph("x"));
    const packed = deflateRawSync(Buffer.alloc(300_000_000));
    const forged = forgedEntry(packed);
    for (const file of [forged, whole.slice(0, whole.length - 30), bytes("PK\x03\x04 and no more")]) {
      const { exit, imported, unplaced, folder } = await importing("a.docx", file);
      expect({ exit, imported, reasons: unplaced.map(({ reason }: { reason: string }) => reason) }).toEqual({
        exit: 0,
        imported: [],
        reasons: ["document"],
      });
      expect(siteIn(folder).paths.filter((path) => path.endsWith(".md"))).toEqual([]);
    }
  });
});

/** An archive whose only file is compressed, as `zip` never writes one. */
function forgedEntry(packed: Uint8Array): Uint8Array {
  const archive = Buffer.from(zip([{ name: "word/document.xml", bytes: packed }]));
  archive.writeUInt16LE(8, 8);
  const table = archive.lastIndexOf(Buffer.from("PK\x01\x02", "latin1"));
  archive.writeUInt16LE(8, table + 10);
  return archive;
}

describe("a PDF", () => {
  test("becomes a release by its text", async () => {
    const { text: release, exit } = await importing(
      "pm.pdf",
      pdfOf([
        ...["Pressemitteilung Nr. 12/2020", "", "", "Musterstadt, den 4. Juli 2020", "", ""],
        ...["Nebel \xfcber allen H\xe4fen", "", ""],
        "Seit heute melden zw\xf6lf Stationen an der K\xfcste jede Minute, wie weit man sehen",
        "kann. Das hilft allen Schiffen und F\xe4hren, die morgens hinausfahren.",
      ]),
    );
    expect(exit).toBe(0);
    for (const line of ["number: 12/2020", "title: Nebel über allen Häfen", "date: 2020-07-04", "place: Musterstadt"])
      expect(release).toContain(`\n${line}\n`);
    expect(release).toContain("wie weit man sehen kann. Das hilft allen Schiffen und Fähren");
  });

  test("without text, such as a scanned one, and a broken one are reported and no error", async () => {
    for (const file of [pdfOf([]), bytes("%PDF-1.7\nnothing")]) {
      const { exit, imported, unplaced } = await importing("scan.pdf", file);
      expect({ exit, imported }).toEqual({ exit: 0, imported: [] });
      expect(unplaced).toEqual([expect.objectContaining({ source: "scan.pdf", reason: "document" })]);
    }
  });
});

test("a folder is read document by document; what is none is named", async () => {
  const folder = newsroom({
    "alt/a.docx": docx(
      paragraph("Pressemitteilung") + paragraph("4. Juli 2020") + paragraph("Nebel", "Titel") + paragraph(text),
    ),
    "alt/tief/b.txt": `Pressemitteilung\n\n5. Juli 2020\n\nSonne\n\n${text}\n`,
    "alt/c.doc": "alt",
    "alt/.versteckt.txt": "nichts",
    "alt/bild.png": png(1, 1, [0, 0, 0]),
  });
  const { imported, unplaced } = JSON.parse((await presswerk(folder, ["import", "alt", "--json"])).stdout);
  expect(imported.map(({ source }: { source: string }) => source)).toEqual(["alt/a.docx", "alt/tief/b.txt"]);
  expect(unplaced).toEqual([expect.objectContaining({ source: "alt/c.doc", reason: "no-document" })]);
});
