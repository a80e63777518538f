import type { Labels } from "../labels.js";

/** Was Seiten und Feeds auf Deutsch sagen. */
export const labels: Labels = {
  pressRelease: "Medieninformation",
  correction: "Korrektur",
  withdrawn: "Zurückgezogen",

  // was der Text einer Meldung dazubekommt, vor allem für Vorleseprogramme
  text: {
    footnotes: "Fußnoten",
    footnote: (number: number) => `Fußnote ${number}`,
    backToText: (number: number) => `Zurück zum Fußnotenzeichen ${number} im Text`,
    done: "erledigt",
    open: "offen",
  },

  // der Rahmen jeder Seite
  skipToContent: "Zum Inhalt springen",
  navigation: "Hauptnavigation",
  languageNavigation: "Sprachen",
  latest: "Aktuell",
  archive: "Archiv",
  subscribe: "Abonnieren",
  imprint: "Über dieses Angebot",

  // eine Medieninformation
  table: "Tabelle",
  corrected: "Korrigiert",
  number: (number: string) => `Nr.\u00A0${number}`,
  updated: "aktualisiert",
  phone: "Telefon",
  mobile: "Mobil",
  fax: "Telefax",
  email: "E-Mail",
  web: "Internet",
  address: "Hausanschrift",
  directions: "So erreichen Sie uns",
  mailNote: "Hinweis zur E-Mail",
  links: "Links",
  contacts: "Kontakt für Medien",
  photo: "Foto",
  photoCredit: "Foto",
  license: "Lizenz",
  original: "Original herunterladen",
  pixels: "Pixel",
  bytes: "Byte",
  decimalSign: ",",
  attachments: "Downloads",
  accessibleVersions: "Barrierefreie Fassungen",
  inEasyLanguage: "Diese Medieninformation in Leichter Sprache",
  inSignLanguage: "Diese Medieninformation in Gebärdensprache",
  translations: "In anderen Sprachen",
  topics: "Themen",
  corrects: "Diese Medieninformation korrigiert eine frühere",
  correctedBy: "Es gibt eine korrigierte Fassung",
  withdrawnOn: "Zurückgezogen am",
  withdrawnNotice: "Der Herausgeber hat diese Medieninformation zurückgezogen. Bitte verwenden Sie sie nicht mehr.",
  withdrawnReason: "Grund",
  siblings: "Mehr zum Thema",
  neighbours: "Frühere und spätere Medieninformationen",
  previous: "Früher",
  next: "Später",
  permalink: "Im Internet",
  subscribeRelease: "Neue Medieninformationen als Feed, kostenlos und ohne Anmeldung",
  allReleases: "Alle Medieninformationen",
  allFeeds: "Alle Feeds und wie sie funktionieren",

  // Übersichten
  latestReleases: "Aktuelle Medieninformationen",
  issuers: "Herausgeber",
  topic: "Thema",
  issuer: "Herausgeber",
  years: "Jahre",
  noReleases: "Hier steht noch keine Medieninformation.",
  wholeArchive: "Alle Medieninformationen nach Jahren",
  archiveOf: (newsroom: string) => `Archiv: ${newsroom}`,
  releasesOf: (year: string) => `Medieninformationen ${year}`,
  releaseCount: (count: number) => (count === 1 ? "1 Medieninformation" : `${count} Medieninformationen`),
  newestOf: (shown: number, count: number) => `Die neuesten ${shown} von ${count} Medieninformationen. Ältere:`,
  months: [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
  ],

  // die Suche
  search: "Suche",
  searchWords: "Wörter, die in den Medieninformationen stehen",
  searchButton: "Suchen",
  searchNone: "Diese Wörter stehen in keiner Medieninformation.",
  searchFound: "Gefundene Medieninformationen",
  searchNoScript:
    "Die Suche braucht JavaScript; was Sie eingeben, verlässt diese Seite nicht. Ohne JavaScript führt das Archiv zu allem:",

  // die Seite der Feeds
  feedsTitle: "Medieninformationen abonnieren",
  feedsWhat:
    "Ein Feed ist eine Adresse, unter der unsere neuesten Medieninformationen immer in einer Form stehen, die Programme lesen können. Ein Feedreader, ein Mailprogramm oder ein Redaktionssystem, das die Adresse kennt, zeigt jede neue Medieninformation von selbst an, ohne Anmeldung und ohne Mailadresse.",
  feedsHow:
    "Wählen Sie aus, was Sie interessiert, kopieren Sie die Adresse und fügen Sie sie in Ihren Feedreader ein. RSS, Atom und JSON Feed enthalten dieselben Medieninformationen; im Zweifel nehmen Sie RSS.",
  copy: "Kopieren",
  copied: "Kopiert",
  feedsOpml: "Alle Feeds auf einmal",
  feedsOpmlHow: "Die meisten Feedreader können diese Liste (OPML) in einem Schritt einlesen.",
  feedsOpmlLink: "Liste aller Feeds",
  everything: "Alles",
  feedAddress: (format: string, name: string) => `Adresse des ${format}-Feeds: ${name}`,

  // Seiten, die weiterführen
  notFoundTitle: "Diese Seite gibt es nicht",
  notFoundText:
    "Vielleicht ist die Adresse falsch geschrieben, oder die Seite wurde entfernt. Wahrscheinlich helfen diese Seiten weiter:",
  movedTitle: "Diese Seite ist umgezogen",
  movedText: "Sie steht jetzt hier:",

  // in einem Feed
  feedMoved: "Dieser Feed ist umgezogen",
  feedMovedText: "Bitte abonnieren Sie ihn unter seiner neuen Adresse:",
  correctionOf: (date: string) => `Korrektur vom ${date}`,
  wholeText: "Die ganze Medieninformation lesen",
};
