import { type Diagnostic, diagnostic, type Severity } from "../model/diagnostic.js";
import type { Newsroom } from "../model/newsroom.js";
import type { Against, IndexEntry } from "../model/publication.js";
import type { Release } from "../model/release.js";
import type { Edition } from "./edition.js";

/** What subscribers would trip over, compared with the earlier publication; silent changes are told apart, because they need the old words. */
export function historyProblems(edition: Edition, against: Against): Diagnostic[] {
  if (!edition.earlier) return [];
  const severity = against === "real" ? "error" : "warning";
  return [baseUrlChanged, lost, idEdited, idReused, hidden, moved].flatMap((rule) => rule(edition, severity));
}

function baseUrlChanged({ earlier, newsroom }: Edition): Diagnostic[] {
  if (!earlier || earlier.newsroom.url === newsroom.url) return [];
  return [
    diagnostic("base-url-changed", "warning", inConfig(newsroom), { from: earlier.newsroom.url, to: newsroom.url }),
  ];
}

function lost(edition: Edition, severity: Severity): Diagnostic[] {
  const { newsroom, earlier, identities } = edition;
  const known = new Set([...identities.values()].map(({ id }) => id));
  const edited = new Set(abandoned(edition).map(([, entry]) => entry.id));
  const forgotten = new Set(newsroom.forgotten);
  return (earlier?.releases ?? [])
    .filter(({ id, state }) => state !== "lost" && !known.has(id) && !forgotten.has(id) && !edited.has(id))
    .map(({ id, url }) => diagnostic("release-lost", severity, inConfig(newsroom), { id, url }));
}

function idEdited(edition: Edition, severity: Severity): Diagnostic[] {
  return abandoned(edition).map(([release, { id }]) =>
    diagnostic("id-edited", severity, inFile(release), { id: release.id ?? "", was: id }),
  );
}

/** Files that were an earlier release by their text or address, until another id was written into them. */
function abandoned({ identities, newsroom }: Edition): [Release, IndexEntry][] {
  const known = new Set([...identities.values()].map(({ id }) => id));
  return [...identities].flatMap(([release, { abandoned: entry }]) => {
    const gone = entry && entry.state !== "lost" && !known.has(entry.id) && !newsroom.forgotten.includes(entry.id);
    return gone ? [[release, entry] as [Release, IndexEntry]] : [];
  });
}

/** An id stands for another release if neither address nor text are what they were, while the old address is another release's now. */
function idReused({ published, identities }: Edition, severity: Severity): Diagnostic[] {
  const urls = new Map(published.map((item) => [item.url, item]));
  return published.flatMap(({ release, url }) => {
    const earlier = identities.get(release)?.earlier;
    if (!earlier || release.id === undefined || earlier.url === url) return [];
    const taken = urls.has(earlier.url) && earlier.fingerprint !== release.fingerprint;
    return taken ? [diagnostic("id-reused", severity, inFile(release), { id: release.id, url: earlier.url })] : [];
  });
}

function hidden({ heldBack, identities }: Edition, severity: Severity): Diagnostic[] {
  return heldBack.flatMap((release) => {
    const earlier = identities.get(release)?.earlier;
    const told = earlier && (earlier.state === "live" || earlier.state === "withdrawn");
    return told ? [diagnostic("release-hidden", severity, inFile(release), { id: earlier.id, url: earlier.url })] : [];
  });
}

function moved({ published, identities, earlier, newsroom }: Edition): Diagnostic[] {
  if (earlier?.newsroom.url !== newsroom.url) return [];
  return published.flatMap(({ release, url }) => {
    const from = identities.get(release)?.earlier?.url ?? url;
    return from === url ? [] : [diagnostic("moved", "warning", inFile(release), { from, to: url })];
  });
}

function inFile({ file }: Release) {
  return { file, line: 1, column: 1 };
}

function inConfig({ file }: Newsroom) {
  return { file, line: 1, column: 1 };
}
