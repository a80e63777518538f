import { type Finding, finding } from "../model/findings.js";
import type { IndexEntry, PublicationIndex } from "../model/publication.js";

/** What the sources would publish now, against what was built last. Both are publication indexes of one newsroom. */
export function sourceFindings(built: PublicationIndex, sources: PublicationIndex): Finding[] {
  const before = new Map(built.releases.map((entry) => [entry.id, entry]));
  const now = new Map(sources.releases.map((entry) => [entry.id, entry]));
  const lost = sources.releases.filter(({ id, state }) => state === "lost" && before.get(id)?.state !== "lost");
  const isLost = new Set(lost.map(({ id }) => id));
  const other = [...now.values(), ...built.releases.filter(({ id }) => !now.has(id))].filter(
    (entry) => !isLost.has(entry.id) && !isSame(before.get(entry.id), now.get(entry.id)),
  );
  const [first] = other;
  return [
    ...lost.map(({ id, url }) => finding("source-lost", url, { id })),
    ...(first ? [finding("not-built", first.url, { count: other.length, first: first.title ?? first.id })] : []),
  ];
}

function isSame(a: IndexEntry | undefined, b: IndexEntry | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
