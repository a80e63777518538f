import { feedDate } from "./feed-date.js";
import { type FeedFacts, type HistoryLink, historyLinks } from "./feed-document.js";
import { resolved } from "./resolved.js";

/** What a document says of itself in its format, its date not yet read. */
export interface RawFacts extends Omit<FeedFacts, "updated" | "archive"> {
  readonly updated?: string | undefined;
}

/** Reads the date and adds the mark of an archive document. */
export function factsOf(raw: RawFacts, archive: boolean): FeedFacts {
  return { ...raw, updated: feedDate(raw.updated), archive };
}

interface Link {
  readonly href?: string;
  readonly rel?: string;
}

/** The links of Atom, or of RSS in Atom's namespace, that a subscriber follows. */
export function historyOf(
  links: readonly Link[] = [],
  base: string | undefined,
): Pick<FeedFacts, "self" | "hub" | "links"> {
  const by = (name: string) => resolved(links.find(({ rel = "" }) => relation(rel) === name)?.href, base);
  const found: Partial<Record<HistoryLink, string>> = {};
  for (const name of historyLinks) {
    const href = by(name);
    if (href !== undefined) found[name] = href;
  }
  return { self: by("self"), hub: by("hub"), links: found };
}

/** A registered relation may be written as an address too (RFC 4287, section 4.2.7.2). */
function relation(rel: string): string {
  return rel.trim().toLowerCase().replace("http://www.iana.org/assignments/relation/", "");
}
