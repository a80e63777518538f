import { expect, test } from "vitest";
import { mediaTypeOf } from "../../src/source/media-type.js";
import { pdf, png } from "../helpers/small-files.js";
import { gif, jpeg, mp4, svg, webp, zip } from "./file-bytes.js";

const bytes = (content: string | Uint8Array) =>
  typeof content === "string" ? Buffer.from(content, "latin1") : content;
const office = "application/vnd.openxmlformats-officedocument";
const docx = zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml"]);
const odt = zip(["mimetype"], "application/vnd.oasis.opendocument.text");

test.each<[string, string | Uint8Array, string]>([
  ["foto.jpg", jpeg(3, 2), "image/jpeg"],
  ["foto.JPEG", jpeg(3, 2), "image/jpeg"],
  ["bild.png", png(1, 1, [0, 0, 0]), "image/png"],
  ["bild.gif", gif(1, 1), "image/gif"],
  ["bild.webp", webp(2, 2), "image/webp"],
  ["bild.avif", mp4("avif"), "image/avif"],
  ["bild.heic", mp4("heic"), "image/heic"],
  ["bild.svg", svg(), "image/svg+xml"],
  ["bild.svg", "<!-- Kommentar --><svg/>".replace("/>", " />"), "image/svg+xml"],
  ["bild.svg", '<!DOCTYPE svg PUBLIC "x" "y" [ <!ENTITY a "b"> ]>\n<svg:svg >', "image/svg+xml"],
  ["lang.pdf", pdf, "application/pdf"],
  ["brief.docx", docx, `${office}.wordprocessingml.document`],
  ["vorlage.dotx", docx, `${office}.wordprocessingml.template`],
  ["zahlen.xlsx", zip(["[Content_Types].xml", "xl/workbook.xml"]), `${office}.spreadsheetml.sheet`],
  ["vortrag.pptx", zip(["[Content_Types].xml", "ppt/presentation.xml"]), `${office}.presentationml.presentation`],
  ["brief.odt", odt, "application/vnd.oasis.opendocument.text"],
  ["buch.epub", zip(["mimetype"], "application/epub+zip"), "application/epub+zip"],
  ["alles.zip", zip(["a.txt"]), "application/zip"],
  ["alt.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "application/msword"],
  ["alt.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "application/vnd.ms-excel"],
  ["ton.mp3", "ID3\x04", "audio/mpeg"],
  ["ton.mp3", "\xFF\xFB\x90\x64", "audio/mpeg"],
  ["ton.m4a", mp4("M4A "), "audio/mp4"],
  ["ton.m4a", mp4("isom"), "audio/mp4"],
  ["ton.wav", "RIFF\0\0\0\0WAVEfmt ", "audio/wav"],
  ["ton.ogg", "OggS\0", "audio/ogg"],
  ["ton.flac", "fLaC", "audio/flac"],
  ["film.ogv", "OggS\0", "video/ogg"],
  ["film.mp4", mp4("isom"), "video/mp4"],
  ["film.mov", mp4("qt  "), "video/quicktime"],
  ["film.webm", "\x1A\x45\xDF\xA3\x01webm", "video/webm"],
  ["zahlen.csv", "a;b\n1;2\n", "text/csv"],
  ["notiz.txt", "Über", "text/plain"],
  ["daten.json", "{}", "application/json"],
  ["termin.ics", "BEGIN:VCALENDAR", "text/calendar"],
  ["ohne-endung", "Text", "text/plain"],
  ["ohne-endung", "\0\x01", "application/octet-stream"],
  ["ohne-endung", jpeg(1, 1), "image/jpeg"],
])("%s with its own content is %3$s", (name, content, mediaType) => {
  expect(mediaTypeOf(name, bytes(content))).toEqual({ mediaType, agrees: true });
});

test.each<[string, string | Uint8Array, string]>([
  ["foto.jpg", png(1, 1, [0, 0, 0]), "image/png"],
  ["foto.jpg", "<!DOCTYPE html><title>404</title>", "text/html"],
  ["foto.jpg", "", "application/octet-stream"],
  ["foto.jpg", mp4("heic"), "image/heic"],
  ["lang.pdf", docx, `${office}.wordprocessingml.document`],
  ["lang.pdf", "Text", "text/plain"],
  ["notiz.txt", pdf, "application/pdf"],
  ["notiz.txt", "\0\x01\x02", "application/octet-stream"],
  ["zahlen.xlsx", docx, `${office}.wordprocessingml.document`],
  ["bild.svg", "kein Bild", "text/plain"],
])("%s with other content is told by that: %3$s", (name, content, mediaType) => {
  expect(mediaTypeOf(name, bytes(content))).toEqual({ mediaType, agrees: false });
});

test("a file of endless comments is no slower than its length", () => {
  const started = performance.now();
  mediaTypeOf("bild.svg", bytes("<!-- x -->".repeat(6000)));
  expect(performance.now() - started).toBeLessThan(500);
});
