/** How a file of one kind begins: bytes (as Latin-1 text) at an offset. */
interface Signature {
  readonly mediaType: string;
  readonly bytes: string;
  readonly at?: number;
}

const signatures: readonly Signature[] = [
  { mediaType: "image/jpeg", bytes: "\xFF\xD8\xFF" },
  { mediaType: "image/png", bytes: "\x89PNG\r\n\x1A\n" },
  { mediaType: "image/gif", bytes: "GIF8" },
  { mediaType: "image/webp", bytes: "WEBP", at: 8 },
  { mediaType: "image/tiff", bytes: "II*\0" },
  { mediaType: "image/tiff", bytes: "MM\0*" },
  { mediaType: "image/bmp", bytes: "BM" },
  { mediaType: "image/vnd.microsoft.icon", bytes: "\0\0\x01\0" },
  { mediaType: "image/vnd.adobe.photoshop", bytes: "8BPS" },
  { mediaType: "application/pdf", bytes: "%PDF-" },
  { mediaType: "application/postscript", bytes: "%!PS" },
  { mediaType: "application/rtf", bytes: "{\\rtf" },
  { mediaType: "application/x-ole-storage", bytes: "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" },
  { mediaType: "application/gzip", bytes: "\x1F\x8B" },
  { mediaType: "application/x-7z-compressed", bytes: "7z\xBC\xAF\x27\x1C" },
  { mediaType: "application/ogg", bytes: "OggS" },
  { mediaType: "audio/mpeg", bytes: "ID3" },
  { mediaType: "audio/flac", bytes: "fLaC" },
  { mediaType: "audio/wav", bytes: "WAVE", at: 8 },
  { mediaType: "video/x-msvideo", bytes: "AVI ", at: 8 },
];

/** Kinds of file that always begin in a way of their own: a file without it is not of that kind, whatever its name says. */
export const signed: ReadonlySet<string> = new Set([
  ...signatures.map(({ mediaType }) => mediaType),
  ...[
    "image/avif",
    "image/heic",
    "image/svg+xml",
    "application/zip",
    "audio/aac",
    "audio/mp4",
    "audio/ogg",
    "audio/webm",
  ],
  ...["video/mp4", "video/ogg", "video/quicktime", "video/webm", "video/x-matroska", "application/epub+zip"],
]);

/** The media type that the first bytes of a file prove; undefined if they prove none, as in plain text. */
export function signatureOf(head: Uint8Array): string | undefined {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("latin1");
  const found = signatures.find(({ bytes, at = 0 }) => text.startsWith(bytes, at));
  if (found && (found.bytes !== "BM" || isBitmap(text))) return found.mediaType;
  if (text.startsWith("PK\x03\x04")) return zipKind(text);
  if (text.startsWith("ftyp", 4)) return mediaContainer(text.slice(8, 12));
  if (text.startsWith("\x1A\x45\xDF\xA3")) return text.includes("webm") ? "video/webm" : "video/x-matroska";
  return soundFrame(head) ?? markup(head);
}

/** Two letters prove little; a bitmap also holds four zero bytes and the size of its header. */
function isBitmap(text: string): boolean {
  return text.startsWith("\0\0\0\0", 6) && text.startsWith("\0\0\0", 15);
}

const officeFolders = [
  ["word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
] as const;

/** OpenDocument and EPUB name their type in their first entry; Office Open XML shows it by its folders. */
function zipKind(text: string): string {
  const stated = /^PK\x03\x04[\s\S]{26}mimetype(application\/[\w.+-]+?)(?=PK|\0|$)/.exec(text)?.[1];
  if (stated) return stated;
  const names = [...text.matchAll(/PK\x03\x04[\s\S]{26}([\w[\]/. -]{1,64})/g)].map((match) => match[1] ?? "");
  const office = names.includes("[Content_Types].xml") || names.some((name) => name.startsWith("[Content_Types].xml"));
  const folder = officeFolders.find(([prefix]) => names.some((name) => name.startsWith(prefix)));
  return (office && folder?.[1]) || "application/zip";
}

/** The brand of an ISO base media file (ISO/IEC 14496-12, section 4.3). */
function mediaContainer(brand: string): string {
  if (brand === "avif" || brand === "avis") return "image/avif";
  if (/^(?:hei|hev|mif1|msf1)/.test(brand)) return "image/heic";
  if (/^M4[AB] $/.test(brand)) return "audio/mp4";
  return brand === "qt  " ? "video/quicktime" : "video/mp4";
}

/** MPEG audio without ID3 begins with eleven set bits; layer 0 means AAC in ADTS. */
function soundFrame(head: Uint8Array): string | undefined {
  const [first = 0, second = 0, third = 0] = head;
  if (first !== 0xff || (second & 0xe0) !== 0xe0 || (third & 0xf0) === 0xf0) return undefined;
  if ((second & 0xf6) === 0xf0) return "audio/aac";
  return (second & 0x06) === 0 ? undefined : "audio/mpeg";
}

/** What may stand before the root element; a comment never runs past its end, so that no file makes this slow. */
const prolog = String.raw`^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*|<\?xml[^>]*>\s*|<!DOCTYPE\s+svg(?:[^[>]|\[[^\]]*\])*>\s*)*`;
const svgRoot = new RegExp(String.raw`${prolog}<(?:\w+:)?svg[\s>]`);
const htmlRoot = new RegExp(String.raw`${prolog}<(?:!doctype html|html|head|body|script)[\s>]`, "i");

function markup(head: Uint8Array): string | undefined {
  const text = decoded(head);
  if (svgRoot.test(text)) return "image/svg+xml";
  return htmlRoot.test(text) ? "text/html" : undefined;
}

/** Bytes as text: UTF-16 if a byte order mark says so, else UTF-8. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
