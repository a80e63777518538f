/** What a file may be called, whatever it was called elsewhere. */
export interface WantedName {
  /** Address or path from which it comes. */
  readonly url: string;
  readonly mediaType?: string | undefined;
  /** Address of the release's own folder, ends with `/`: folders below it are kept. */
  readonly folder?: string | undefined;
}

/** In characters, its ending included. */
const longest = 100;

/**
 * A name for a file that every file system and every web server takes: the last part of its address, without folders and
 * without what some system forbids; an ending where the address has none. `taken` holds names in lower case, and gets it.
 */
export function safeName({ url, mediaType, folder }: WantedName, taken: Set<string>): string {
  const path = freeFolders(foldersOf(url, folder), taken);
  const { stem, ending } = parts(lastSegment(url));
  const wanted = { stem: stem || "file", ending: ending || endingOf(mediaType) };
  for (let number = 1; ; number++) {
    const counted = number === 1 ? "" : `-${number}`;
    const room = longest - wanted.ending.length - counted.length;
    const name = `${path}${cut(wanted.stem, room)}${counted}${wanted.ending}`;
    const folded = name.normalize("NFC").toLowerCase();
    if (taken.has(folded) || taken.has(`${folded}/`)) continue;
    taken.add(folded);
    return name;
  }
}

/** A folder cannot have the name of a file. Folders are noted with a slash. */
function freeFolders(path: string, taken: Set<string>): string {
  const names = path.split("/").slice(0, -1);
  const paths = names.map((_, index) =>
    names
      .slice(0, index + 1)
      .join("/")
      .normalize("NFC")
      .toLowerCase(),
  );
  if (paths.some((each) => taken.has(each))) return "";
  for (const each of paths) taken.add(`${each}/`);
  return path;
}

/** `bilder/` of `https://…/2017/slug/bilder/foto.jpg`; never more than three, and none that leads anywhere else. */
function foldersOf(url: string, folder: string | undefined): string {
  if (folder === undefined || !url.startsWith(folder)) return "";
  const segments = url
    .slice(folder.length)
    .replace(/[?#].*$/s, "")
    .split("/")
    .slice(0, -1);
  const names = segments.map((segment) => parts(decoded(segment).replaceAll("\\", "/").split("/").at(-1) ?? ""));
  if (segments.length > 3 || names.some(({ stem }) => stem === "")) return "";
  return names.map(({ stem, ending }) => `${cut(stem + ending, 60)}/`).join("");
}

function lastSegment(url: string): string {
  const path = url.startsWith("data:") ? "" : url.replace(/[?#].*$/s, "").replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, "");
  return (
    decoded(path.split("/").at(-1) ?? "")
      .split(/[/\\]/)
      .at(-1) ?? ""
  );
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const forbidden = /[<>:"|?*\p{Cc}\p{Cf}\p{Surrogate}\p{Noncharacter_Code_Point}\u2028\u2029]+/gu;
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Names that begin with a dot or an underscore are hidden or no files of a release; `.md` would be a release. */
function parts(name: string): { stem: string; ending: string } {
  const plain = name
    .normalize("NFC")
    .replace(forbidden, "-")
    .replace(/\s+/g, " ")
    .replace(/^[._\s-]+|[.\s]+$/g, "");
  const [, stem = plain, ending = ""] = /^(.+)(\.[a-z\d]{1,8})$/i.exec(plain) ?? [];
  const safe = devices.test(stem) || stem === "index" ? `${stem}-1` : stem;
  return { stem: safe, ending: /^\.md$/i.test(ending) ? ".md.txt" : ending };
}

const endings: Readonly<Record<string, string>> = {
  ...{ "image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp", "image/avif": ".avif" },
  ...{ "image/svg+xml": ".svg", "application/pdf": ".pdf", "audio/mpeg": ".mp3", "video/mp4": ".mp4" },
  ...{ "application/zip": ".zip", "text/plain": ".txt" },
};

function endingOf(mediaType: string | undefined): string {
  return endings[mediaType?.split(";")[0]?.trim().toLowerCase() ?? ""] ?? "";
}

function cut(stem: string, length: number): string {
  const characters = Array.from(stem);
  let kept = "";
  for (const character of characters) {
    // file systems count bytes
    if (kept.length >= length || Buffer.byteLength(kept + character) > 180) break;
    kept += character;
  }
  return kept.trimEnd();
}
