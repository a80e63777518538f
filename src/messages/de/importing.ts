import type { importing as english } from "../en/importing.js";

const releases = (count: number) => (count === 1 ? "1 Meldung" : `${count} Meldungen`);

/** Was `import` auf Deutsch sagt. */
export const importing: typeof english = {
  import: {
    about: "Vorhandenes übernehmen: Feeds, WordPress-Exporte, alte Medieninformationen als Text, Word oder PDF",
    dryRun: "nichts schreiben und nichts abrufen, nur zeigen, was käme",
    example: "presswerk import https://www.example.org/feed/",
    written: (file: string) => `+ ${file}`,
    done: (imported: number, skipped: number, unplaced: number) =>
      [
        imported === 0 && skipped > 0 ? "Nichts Neues" : `${releases(imported)} übernommen`,
        skipped > 0 && `${skipped === 1 ? "1 war" : `${skipped} waren`} schon da`,
        unplaced > 0 &&
          `${unplaced === 1 ? "1 Angabe ließ" : `${unplaced} Angaben ließen`} sich nicht unterbringen oder abrufen`,
      ]
        .filter(Boolean)
        .join("; "),
    would: (imported: number, skipped: number) =>
      `${releases(imported)} würden übernommen, ${skipped === 1 ? "1 ist" : `${skipped} sind`} schon da; Bilder und Dateien wurden nicht angesehen`,
    unplaced: "Ohne Platz:",
    next: "Die Meldungen durchsehen, dann presswerk check aufrufen",
    reasons: {
      line: "kein Feld passt zu dieser Zeile",
      value: "kein Feld passt zu dieser Angabe",
      "further-author": "eine Meldung hat einen Herausgeber; dies ist ein weiterer Urheber",
      "no-more-issuers": "nicht als Herausgeber ergänzt, weil sich Meldungen darauf verlassen, dass es nur einen gibt",
      "known-otherwise": "in presswerk.yaml steht dazu etwas anderes oder nichts",
      date: "dies ist kein lesbares Datum",
      "link-without-address": "ein Link ohne Ziel; seine Worte sind geblieben",
      address: "diese alte Adresse kann nicht zur Meldung weiterleiten",
      language: "diese Sprache hat der Newsroom nicht; die Meldungen gelten als in seiner eigenen geschrieben",
      id: "diese Kennung ist nicht verwendbar; die Meldung bekam eine neue",
      file: "ließ sich nicht abrufen; der Link dorthin bleibt",
      "wrong-file": "dort steht etwas anderes als genannt; der Link dorthin bleibt",
      "unsafe-file": "die Datei würde im Browser ein Programm ausführen; der Link dorthin bleibt",
      "no-file": "eine Datei, die genannt wird, aber ohne Adresse",
      "unused-file": "eine Datei, die keine Meldung nennt",
      shortcode: "das kann nur das alte System ausfüllen",
      embargo: "eine Sperrfrist, die sich nicht lesen lässt; die Meldung ist ein Entwurf",
      page: "dies ist eine Seite, keine Meldung",
      deleted: "dies war im alten System gelöscht",
      protected: "dies war mit einem Passwort geschützt; es ist ein Entwurf",
      document: "dieses Dokument lässt sich nicht oder nicht bis zum Ende lesen",
      "no-document": "nichts, was sich übernehmen lässt; als .docx, .pdf oder Text speichern",
      empty: "in diesem Feed steht nichts, was eine Meldung werden könnte",
      archive: "der Feed führt hierhin weiter, aber das ließ sich nicht lesen",
      configuration: "ließ sich nicht in presswerk.yaml ergänzen; bitte von Hand eintragen",
    },
  },
};
