import type { Release } from "../model/release.js";
import type { Hole, Piece, Text } from "../model/text.js";
import type { Pack, Ref } from "./pack.js";

/** What of a text is always in memory. */
export type TextFacts = Omit<Text, "pieces">;

/** A release without the pieces of its text: plain data that may be sent to another thread or written as JSON. */
export type ReleaseFacts = Omit<Release, "text"> & { readonly text: TextFacts };

/** A record of the cache is not what was written: the cache is worth nothing, and everything is to be read anew. */
export class DamagedCache extends Error {
  constructor() {
    super("A record of the cache is damaged");
    this.name = "DamagedCache";
  }
}

/** The same release with its text to be fetched whenever it is asked for. */
export function withLazyText(release: ReleaseFacts, text: Ref, pack: Pick<Pack, "read">): Release {
  const { lead, assets, linked } = release.text;
  return {
    ...release,
    text: {
      ...{ lead, assets, linked },
      get pieces() {
        return piecesIn(pack.read(text));
      },
    },
  };
}

/** The release without its text, and the text as bytes. */
export function withoutText(release: Release): { facts: ReleaseFacts; bytes: Buffer } {
  const { pieces, ...text } = release.text;
  return { facts: { ...release, text }, bytes: bytesOf(pieces) };
}

/** The release as plain data; nothing is fetched. */
export function factsOf(release: Release): ReleaseFacts {
  const { lead, assets, linked } = release.text;
  return { ...release, text: { lead, assets, linked } };
}

/*
 * A text is kept as the JSON list of its holes, a line feed, and its HTML, in which NUL stands for each of them:
 * most texts have few holes, and so next to nothing has to be written as JSON and read again.
 */

function bytesOf(pieces: readonly Piece[]): Buffer {
  const holes = pieces.filter((piece) => typeof piece !== "string");
  const html = pieces.map((piece) => (typeof piece === "string" ? piece : "\0")).join("");
  return Buffer.from(`${JSON.stringify(holes)}\n${html}`);
}

function piecesIn(bytes: Buffer | undefined): Piece[] {
  if (!bytes) throw new DamagedCache();
  const end = bytes.indexOf(10);
  const holes = JSON.parse(bytes.toString("utf8", 0, end)) as Hole[];
  const html = bytes.toString("utf8", end + 1);
  if (holes.length === 0) return [html];
  return html.split("\0").flatMap((part, index) => (index === 0 ? [part] : [holes[index - 1] as Hole, part]));
}
