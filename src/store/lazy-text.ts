import type { Release } from "../model/release.js";
import type { Piece, Text } from "../model/text.js";
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
  return { facts: { ...release, text }, bytes: Buffer.from(JSON.stringify(pieces)) };
}

/** The release as plain data; nothing is fetched. */
export function factsOf(release: Release): ReleaseFacts {
  const { lead, assets, linked } = release.text;
  return { ...release, text: { lead, assets, linked } };
}

function piecesIn(bytes: Buffer | undefined): Piece[] {
  if (!bytes) throw new DamagedCache();
  return JSON.parse(bytes.toString("utf8")) as Piece[];
}
