import type { ProblemSentences } from "../sentences.js";

/** Was nicht stimmt, ein Doppelpunkt, der Wert in Anführungszeichen; dann, was zu tun ist. */
export const problems: ProblemSentences = {
  "yaml-syntax": {
    message: ({ reason }) => `Das ist kein gültiges YAML: ${reason}`,
    hint: () =>
      "Einrückung, Doppelpunkte und Anführungszeichen prüfen; einen Wert mit Doppelpunkt in Anführungszeichen setzen",
  },
  "unknown-key": {
    message: ({ key }) => `Unbekanntes Feld: „${key}“`,
    hint: ({ nearest, allowed }) => (nearest ? `Ist „${nearest}“ gemeint?` : `Hier erlaubt: ${allowed}`),
  },
  "missing-key": {
    message: ({ key }) => `Es fehlt das Feld „${key}“`,
    hint: ({ key }) => `„${key}:“ mit seinem Wert ergänzen`,
  },
  "wrong-type": {
    message: ({ key, value }) => `„${key}“ hat einen Wert der falschen Art: „${value}“`,
    hint: ({ expected }) => `Dort gehört hin: ${kinds[expected]}`,
  },
  "not-one-of": {
    message: ({ key, value }) => `„${key}“ hat einen unbekannten Wert: „${value}“`,
    hint: ({ nearest, allowed }) => (nearest ? `Ist „${nearest}“ gemeint?` : `Erlaubt sind: ${allowed}`),
  },
  "empty-value": {
    message: ({ key }) => `„${key}“ ist leer`,
    hint: () => "Einen Wert eintragen oder die Zeile streichen",
  },
  "bad-url": {
    message: ({ key, value }) => `„${key}“ ist keine Webadresse: „${value}“`,
    hint: () => "Eine vollständige Adresse angeben, etwa https://www.example.org/",
  },
  "bad-language": {
    message: ({ key, value }) => `„${key}“ ist kein Sprachkürzel: „${value}“`,
    hint: () => "Ein Kürzel wie de, en oder de-AT angeben",
  },
  "bad-date": {
    message: ({ key, value }) => `„${key}“ ist kein Datum: „${value}“`,
    hint: () => "So schreiben: 2017-07-04 oder 2017-07-04 10:30",
  },
  "impossible-date": {
    message: ({ key, value }) => `„${key}“ nennt einen Tag oder eine Uhrzeit, die es nicht gibt: „${value}“`,
    hint: () => "Am Kalender prüfen und berichtigen",
  },
  "impossible-time": {
    message: ({ key, value, zone }) => `„${key}“ gibt es in ${zone} nicht, weil die Uhr vorgestellt wird: „${value}“`,
    hint: ({ suggestion }) => `Eine andere Uhrzeit angeben, vielleicht ${suggestion}`,
  },
  "ambiguous-time": {
    message: ({ key, value, zone }) =>
      `„${key}“ gibt es in ${zone} zweimal, weil die Uhr zurückgestellt wird: „${value}“`,
    hint: ({ first, second }) => `${first} oder ${second} angeben`,
  },
};

const kinds = {
  text: "ein Text",
  list: "eine Liste",
  mapping: "Felder mit Werten",
  boolean: "true oder false",
  integer: "eine ganze Zahl",
  "text-or-list": "ein Text oder eine Liste von Texten",
  "text-or-mapping": "ein Text oder einer je Sprache",
  "list-of-mappings": "eine Liste, deren Einträge Felder mit Werten haben",
};
