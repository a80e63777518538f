import { feedDate } from "./feed-date.js";
import type { FeedItem, FeedNote } from "./feed-document.js";

/** An item as its format says it: perhaps without id and title, dates not yet read. */
export interface RawItem extends Omit<FeedItem, "id" | "idFrom" | "title" | "published" | "updated"> {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
}

/** Gives every item an id, as readers do, and reads its dates; what is amiss with either is noted. */
export function identified(items: readonly RawItem[]): { items: FeedItem[]; notes: FeedNote[] } {
  const notes: FeedNote[] = [];
  const seen = new Set<string>();
  const whole = items.map((raw): FeedItem => {
    const title = raw.title ?? "";
    const identity = identityOf(raw);
    const { id } = identity;
    if (identity.idFrom !== "feed") notes.push({ code: "no-id", title, used: id });
    if (seen.has(id)) notes.push({ code: "repeated-id", id });
    seen.add(id);
    const [published, updated] = [feedDate(raw.published), feedDate(raw.updated)];
    for (const date of [published, updated]) {
      if (date && date.at === undefined) notes.push({ code: "bad-date", id, value: date.raw });
    }
    return { ...raw, title, ...identity, published, updated };
  });
  return { items: whole, notes };
}

function identityOf({ id, url, title, published }: RawItem): Pick<FeedItem, "id" | "idFrom"> {
  if (id !== undefined) return { id: withoutUrn(id), idFrom: "feed" };
  if (url !== undefined) return { id: url, idFrom: "link" };
  return { id: `${title ?? ""} ${published ?? ""}`.trim(), idFrom: "title-and-date" };
}

const urn = "urn:presswerk:guid:";

/** presswerk writes an id that is no IRI as a URN, in Atom alone: undone, a release has one id in all formats. */
function withoutUrn(id: string): string {
  if (!id.startsWith(urn)) return id;
  try {
    return decodeURIComponent(id.slice(urn.length));
  } catch {
    return id;
  }
}
