import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Asset } from "../../src/model/asset.js";
import type { Channel } from "../../src/model/channel.js";
import { liveAt } from "../../src/model/lifecycle.js";
import type { Newsroom } from "../../src/model/newsroom.js";
import type { PublishedRelease, Reference } from "../../src/model/published.js";
import type { Release } from "../../src/model/release.js";
import type { Theme } from "../../src/model/theme.js";
import type { ReleaseContext } from "../../src/pages/context.js";

/** A newsroom in two languages below a sub-path, as configured. */
export const newsroom: Newsroom = {
  title: { de: "Medienservice Beispielland", en: "Exampleland Media Service" },
  description: { de: "Medieninformationen der Landesregierung" },
  url: "https://medien.example.org/presse/",
  language: "de",
  languages: ["de", "en"],
  timezone: "Europe/Berlin",
  root: "/newsroom",
  file: "presswerk.yaml",
  releases: "/newsroom/releases",
  out: "/newsroom/dist",
  feeds: { items: 50, bytes: 1_000_000, archive: 100, former: {} },
  issuers: {
    wasser: [
      { name: "Ministerium für Wasserwege", kind: "government", notes: [] },
      {
        name: "Ministerium für Wasserwege, Brücken und Fähren",
        from: "2015-01-01",
        kind: "government",
        address: { street: "Uferstraße 7", postcode: "01234", city: "Musterstadt", country: "DE" },
        url: "https://www.wasserwege.example.org/",
        email: "presse@wasserwege.example.org",
        phone: "+49 (0)351 555-0100",
        fax: "+49 351 5550199",
        directions: "Zu erreichen mit den Straßenbahnlinien 3 und 9, Haltestelle Hafenplatz.",
        notes: [
          "Kein Zugang für verschlüsselte elektronische Dokumente; Hinweise unter www.example.org/signatur.",
          "Der Eingang ist barrierefrei.",
        ],
      },
    ],
    hafen: [{ name: "Hafenbehörde Musterstadt", kind: "organization", notes: [] }],
  },
  contacts: {
    muster: {
      name: "Erika Muster",
      role: "Pressesprecherin",
      phone: "+49 351 555 0101",
      mobile: "0170 5550102",
      fax: "+49 351 555 0199",
      email: "erika.muster@wasserwege.example.org",
    },
    dienst: { name: "Pressestelle am Wochenende", phone: "+49 351 555 0110" },
  },
  topics: {
    verkehr: { title: { de: "Verkehr", en: "Transport" }, mediatopic: "medtop:04000000" },
    umwelt: { title: { de: "Umwelt & Natur" } },
    leer: { title: { de: "Noch leer", en: "Empty yet" } },
  },
  footer: [
    { title: { de: "Impressum", en: "Imprint" }, url: "/impressum/" },
    { title: { de: "Datenschutz" }, url: "https://www.example.org/datenschutz?x=1&y=2" },
  ],
  forgotten: [],
  hosting: [],
  checks: { off: [] },
  theme: "/newsroom/theme",
};

const photo: Asset = {
  source: "/newsroom/releases/fähre.jpg",
  name: "bilder/fähre.jpg",
  bytes: 2_412_345,
  mediaType: "image/jpeg",
  width: 1600,
  height: 900,
};
const pdf: Asset = {
  source: "/newsroom/releases/plan.pdf",
  name: "Fahrplan 2026.pdf",
  bytes: 48_200,
  mediaType: "application/pdf",
};

/** A release with nothing but what must be there. */
export function bare(slug: string, day: string, more: Partial<Release> = {}): Release {
  return {
    file: `releases/${slug}.md`,
    slug,
    title: `Meldung ${slug}`,
    date: { at: Date.parse(`${day}T00:00:00+01:00`), dateOnly: true },
    draft: false,
    language: "de",
    issuer: "wasser",
    contacts: [],
    topics: [],
    keywords: [],
    attachments: [],
    links: [],
    accessible: [],
    corrections: [],
    aliases: [],
    text: { pieces: ["<p>Kurz und gut.</p>\n"], lead: "Kurz und gut.", assets: [], linked: [] },
    fingerprint: slug,
    ...more,
  };
}

/** A release that uses every field. */
const full: Release = bare("faehre", "2026-03-04", {
  id: "tag:medien.example.org,2026-03-04:faehre",
  type: "Einladung",
  number: "12/2026",
  title: 'Ministerin: „Die neue Fähre & der <Hafen> sind "fertig"“',
  subtitle: "Ab Ostern im Zwanzigminutentakt über den Strom",
  kicker: "Fährverkehr",
  date: { at: Date.parse("2026-03-04T10:30:00+01:00"), dateOnly: false },
  updated: { at: Date.parse("2026-03-05T08:00:00+01:00"), dateOnly: false },
  place: "Musterstadt",
  contacts: ["muster", "dienst"],
  topics: ["verkehr", "umwelt"],
  keywords: ["Fähre", "Hafen"],
  image: {
    asset: photo,
    alt: "Weiße Fähre am Anleger",
    caption: "Die Fähre „Möwe“ bei der Probefahrt.",
    credit: "Hafenbehörde Musterstadt",
    license: "https://creativecommons.org/licenses/by/4.0/",
  },
  attachments: [{ asset: pdf, title: "Fahrplan ab Ostern" }, { asset: { ...pdf, name: "karte.pdf" } }],
  links: [
    { title: "Hafen Musterstadt", url: "https://hafen.example.org/" },
    { title: "Fahrgastbeirat" },
    { title: "Alle Fähren", url: "/faehren/?a=1" },
  ],
  accessible: [
    { kind: "easy-language", url: "/leicht/faehre/" },
    { kind: "sign-language", url: "https://video.example.org/faehre" },
  ],
  corrections: [
    { date: { at: Date.parse("2026-03-04T15:00:00+01:00"), dateOnly: false }, note: "Die Abfahrt ist um 7 Uhr." },
    { date: { at: Date.parse("2026-03-05T00:00:00+01:00"), dateOnly: true }, note: "Es sind 300 Plätze & 20 Räder." },
  ],
  text: {
    lead: "Die neue Fähre verbindet von Ostern an beide Ufer.",
    assets: [],
    linked: [],
    pieces: [
      '<p>Die neue Fähre verbindet von Ostern an beide Ufer der Stadt im Zwanzigminutentakt.<sup><a href="',
      { kind: "fragment", fragment: "#footnote-1" },
      '" id="footnote-ref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup></p>\n',
      "<p>„Wer zur Arbeit will, wartet künftig nicht mehr auf die Brücke“, sagte die Verkehrsministerin bei der Übergabe. Das Schiff fährt mit Strom aus der Landstromanlage, hat dreihundert Plätze und nimmt zwanzig Fahrräder mit. Siehe ",
      { kind: "link", file: "releases/bruecke.md", fragment: "", title: "Brücke" },
      "die Meldung zur Brücke",
      { kind: "link-end", file: "releases/bruecke.md" },
      ", ",
      { kind: "link", file: "releases/geheim.md", fragment: "" },
      "eine andere",
      { kind: "link-end", file: "releases/geheim.md" },
      ' und <a href="',
      { kind: "site", path: "/karte/?ort=a&b=c" },
      '">die Karte</a> sowie <a href="',
      { kind: "asset", name: "Fahrplan 2026.pdf" },
      '">den Fahrplan</a>.</p>\n<blockquote>\n<p>Ein guter Tag für beide Ufer.</p>\n</blockquote>\n',
      "<h2>Zahlen</h2>\n<table>\n<thead>\n<tr><th>Strecke</th><th>Minuten</th><th>Abfahrten am Tag</th></tr>\n</thead>\n<tbody>\n<tr><td>Altstadthafen – Neustadthafen</td><td>8</td><td>54</td></tr>\n<tr><td>Neustadthafen – Werft</td><td>12</td><td>27</td></tr>\n</tbody>\n</table>\n",
      "<h2>Hintergrund</h2>\n<p>Die Fährlinie besteht seit 1887. Im vergangenen Jahr nutzten sie 1,2&nbsp;Millionen Fahrgäste, so viele wie nie seit dem Bau der Donaudampfschifffahrtsgesellschaftsbrücke.</p>\n<ul>\n<li>300 Plätze</li>\n<li>20 Fahrräder</li>\n</ul>\n",
      '<section class="footnotes" data-footnotes>\n<h2 id="footnote-label" class="sr-only">Fußnoten</h2>\n<ol>\n<li id="footnote-1">\n<p>Außer am Karfreitag. <a href="',
      { kind: "fragment", fragment: "#footnote-ref-1" },
      '" data-footnote-backref aria-label="Zurück zu Fußnote 1">↩</a></p>\n</li>\n</ol>\n</section>\n',
    ],
  },
});

/** Puts a release into the publication at its usual address. */
export function published(release: Release, more: Partial<PublishedRelease> = {}): PublishedRelease {
  const folder = release.language === newsroom.language ? "" : `${release.language}/`;
  const path = `${folder}${new Date(release.date.at + 3_600_000).getUTCFullYear()}/${release.slug}/`;
  return {
    release,
    id: release.id ?? `tag:medien.example.org,2026:${release.slug}`,
    path,
    url: newsroom.url + path,
    state: release.withdrawn ? "withdrawn" : "live",
    liveAt: liveAt(release),
    updated: release.updated?.at ?? release.date.at,
    formerUrls: [],
    translations: [],
    correctedBy: [],
    ...more,
  };
}

/** A published release as another one names it. */
export function reference({ release, id, path, url }: PublishedRelease): Reference {
  return { id, path, url, title: release.title, language: release.language };
}

export const english = published(
  bare("ferry", "2026-03-04", {
    title: "New ferry ready",
    language: "en",
    topics: ["verkehr", "umwelt"],
    contacts: ["muster"],
    text: { pieces: ["<p>The ferry sails.</p>\n"], lead: "The ferry sails.", assets: [], linked: [] },
  }),
);
export const bridge = published(bare("bruecke", "2026-02-01", { title: "Brücke gesperrt", topics: ["verkehr"] }));
export const corrected = published(bare("korrektur", "2026-03-06", { title: "Fähre: richtige Zahlen" }));
export const ferry = published(full, {
  translations: [reference(english)],
  correctedBy: [reference(corrected)],
  corrects: reference(bridge),
});
export const withdrawn = published(
  bare("irrtum", "2025-11-02", {
    title: "Ein Irrtum",
    type: "Geheimtyp",
    number: "9/2025",
    topics: ["umwelt"],
    contacts: ["muster"],
    subtitle: "Geheimer Untertitel",
    kicker: "Geheime Spitzmarke",
    place: "Geheimort",
    summary: "Geheime Zusammenfassung",
    keywords: ["Geheimwort"],
    links: [{ title: "Geheimlink", url: "https://geheim.example.org/" }],
    attachments: [{ asset: pdf, title: "Geheimanhang" }],
    accessible: [{ kind: "easy-language", url: "/geheim-leicht/" }],
    corrections: [{ date: { at: 0, dateOnly: true }, note: "Geheime Korrektur" }],
    withdrawn: {
      date: { at: Date.parse("2025-11-05T00:00:00+01:00"), dateOnly: true },
      reason: "Die Zahlen stimmten nicht.",
    },
    text: { pieces: ["<p>Geheimer Text</p>"], lead: "Geheimer Text", assets: [], linked: [] },
  }),
);

/** What stands around `ferry`. */
export const around: ReleaseContext = {
  siblings: [neighbour(bridge)],
  previous: neighbour(bridge),
  next: neighbour(corrected),
  linked: { "releases/bruecke.md": bridge.path },
};

export const alone: ReleaseContext = { siblings: [], linked: {} };

function neighbour({ path, release }: PublishedRelease): { path: string; title: string; date: Release["date"] } {
  return { path, title: release.title, date: release.date };
}

/** A channel in a language, with the path that it has there. */
export function channel(kind: Channel["kind"], key: string, language: string, releases: PublishedRelease[]): Channel {
  const folder = language === newsroom.language ? "" : `${language}/`;
  const title = newsroom.title[language] ?? "";
  const name =
    kind === "newsroom"
      ? title
      : kind === "topic"
        ? (newsroom.topics[key]?.title[language] ?? newsroom.topics[key]?.title["de"] ?? "")
        : (newsroom.issuers[key]?.at(-1)?.name ?? "");
  const path = kind === "newsroom" ? folder : `${folder}${kind}s/${key}/`;
  const own = kind === "newsroom" ? title : `${title}: ${name}`;
  return { kind, key, language, path, title: own, name, description: own, releases };
}

/** All channels of the sample. */
export const channels: readonly Channel[] = [
  channel("newsroom", "", "de", [corrected, ferry, bridge, withdrawn]),
  channel("topic", "verkehr", "de", [ferry, bridge]),
  channel("topic", "umwelt", "de", [ferry, withdrawn]),
  channel("topic", "leer", "de", []),
  channel("issuer", "wasser", "de", [corrected, ferry, bridge, withdrawn]),
  channel("issuer", "hafen", "de", []),
  channel("newsroom", "", "en", [english]),
  channel("topic", "verkehr", "en", [english]),
  channel("topic", "umwelt", "en", [english]),
  channel("topic", "leer", "en", []),
  channel("issuer", "wasser", "en", [english]),
  channel("issuer", "hafen", "en", []),
];

/** The built-in theme, read from its folder. */
export const theme: Theme = {
  templates: read("theme", ".eta", (bytes) => bytes.toString("utf8")),
  assets: read("theme/assets", "", (bytes) => bytes),
};

function read<T>(folder: string, ending: string, convert: (bytes: Buffer) => T): Record<string, T> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return Object.fromEntries(
    files
      .map((file) => join(file.parentPath, file.name))
      .filter((path) => path.endsWith(ending))
      .map((path) => [
        relative(folder, path).slice(0, ending ? -ending.length : undefined),
        convert(readFileSync(path)),
      ]),
  );
}
