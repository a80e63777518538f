import type { Newsroom } from "../../src/model/newsroom.js";
import type { Release } from "../../src/model/release.js";

/** A newsroom in memory, complete; a test names only what matters to it. */
export function aNewsroom(overrides: Partial<Newsroom> = {}): Newsroom {
  return {
    title: { de: "Medienservice", en: "Media service" },
    description: { de: "Medieninformationen" },
    url: "https://medien.example.org/",
    language: "de",
    languages: ["de", "en"],
    timezone: "Europe/Berlin",
    root: "/newsroom",
    file: "presswerk.yaml",
    releases: "/newsroom/releases",
    out: "/newsroom/dist",
    feeds: { items: 50, bytes: 1_000_000, archive: 100, former: {} },
    issuers: { amt: [{ name: "Amt für Beispiele", kind: "government", notes: [] }] },
    contacts: {},
    topics: {},
    footer: [],
    forgotten: [],
    hosting: ["apache"],
    checks: { off: [] },
    theme: "/newsroom/theme",
    ...overrides,
  };
}

/** A release in memory, complete; `date` is an RFC 3339 time, or a day that begins in Berlin's winter time. */
export function aRelease({
  date = "2026-01-15",
  ...overrides
}: Partial<Omit<Release, "date">> & { date?: string } = {}): Release {
  const slug = overrides.slug ?? "meldung";
  return {
    file: `releases/${slug}.md`,
    slug,
    title: "Meldung",
    date: at(date),
    draft: false,
    language: "de",
    issuer: "amt",
    contacts: [],
    topics: [],
    keywords: [],
    attachments: [],
    links: [],
    accessible: [],
    corrections: [],
    aliases: [],
    text: { pieces: ["<p>Text.</p>"], lead: "Text.", assets: [], linked: [] },
    fingerprint: `text of ${slug}`,
    ...overrides,
  };
}

/** A moment from an RFC 3339 time, or from a day in Berlin's winter time. */
export function at(date: string) {
  const dateOnly = date.length === 10;
  return { at: Date.parse(dateOnly ? `${date}T00:00:00+01:00` : date), dateOnly };
}
