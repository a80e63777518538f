import type { starting as english } from "../en/starting.js";

/** Was die Befehle, die etwas Neues anlegen, auf Deutsch sagen. */
export const starting: typeof english = {
  init: {
    about: "einen Newsroom anlegen, der sofort baut: Konfiguration, zwei Meldungen, Editor-Einstellungen, Abläufe",
    example:
      'presswerk init presse --title "Medienservice" --url https://presse.example.org/ --issuer "Musterministerium"',
    title: "Name des Newsrooms",
    url: "Adresse, unter der die Website stehen wird",
    language: "Sprache des Newsrooms (BCP 47), etwa de oder en",
    issuer: "Name der Organisation, die spricht",
    kind: "Art der Organisation",
    contact: "Name der Person oder Stelle, die Redaktionen anrufen können",
    email: "E-Mail-Adresse für die Presse",
    timezone: "Zeitzone (IANA), etwa Europe/Berlin",
    yes: "nichts fragen; für Fehlendes Beispiele nehmen",
    welcome: "Ein paar Fragen; eine leere Antwort übernimmt, was in Klammern steht.",
    ask: {
      title: "Wie heißt der Newsroom?",
      url: "Unter welcher Adresse wird er stehen?",
      language: "In welcher Sprache schreibt er?",
      issuer: "Welche Organisation spricht darin?",
      kind: "Welcher Art ist sie: government (Behörde), organization, company, ngo (Verein, Verband) oder university?",
      contact: "Wen können Redaktionen anrufen?",
      email: "Unter welcher E-Mail-Adresse?",
      timezone: "In welcher Zeitzone?",
    },
    examples: {
      title: (issuer: string) => `${issuer}: Medieninformationen`,
      url: "https://presse.example.org/",
      issuer: "Beispielorganisation",
      contact: "Pressestelle",
    },
    wrong: {
      url: (value: string) => `Das ist keine Webadresse ohne Zusätze: „${value}“`,
      language: (value: string) => `Das ist kein Sprachkürzel: „${value}“`,
      kind: (value: string) => `Diese Art gibt es nicht: „${value}“`,
      email: (value: string) => `Das ist keine E-Mail-Adresse: „${value}“`,
      timezone: (value: string) => `Diese Zeitzone gibt es nicht: „${value}“`,
    },
    hints: {
      url: "Sie ganz schreiben, etwa https://presse.example.org/",
      language: "Ein Kürzel wie de, en oder de-AT schreiben",
      kind: "government (Behörde), organization, company (Unternehmen), ngo (Verein, Verband) oder university schreiben",
      email: "So schreiben: presse@example.org",
      timezone: "Einen IANA-Namen wie Europe/Berlin, Europe/Vienna oder Europe/Zurich schreiben",
    },
    missing: (options: string) => `Ohne Terminal braucht init diese Angaben: ${options}`,
    missingHint: "Sie nennen oder mit --yes Beispiele nehmen",
    exists: (path: string) => `Hier gibt es schon einen Newsroom: ${path}`,
    existsHint: "Einen anderen Ordner wählen; init ändert nie einen Newsroom",
    ended: "Nicht alle Fragen wurden beantwortet; es wurde nichts geschrieben",
    endedHint: "Den Befehl noch einmal aufrufen oder die Antworten als Optionen nennen",
    made: (count: number, folder: string) =>
      `${count === 1 ? "1 Datei" : `${count} Dateien`} geschrieben, Ordner: ${folder}`,
    kept: (file: string) => `Unverändert gelassen: ${file}`,
    next: "Wie es weitergeht:",
    enter: (folder: string) => `  cd ${folder}`,
    install: "  npm install                 # presswerk selbst, einmal",
    addPackage: "  npm install presswerk       # package.json war schon da und nennt es nicht",
    check: "  npx presswerk check         # ist alles in Ordnung?",
    build: "  npx presswerk build         # baut die Website in dist/",
    changeUrl:
      "Die Adresse ist ein Beispiel: url: in presswerk.yaml vor der ersten Veröffentlichung ändern, denn sie wird Teil jeder id",
  },
  new: {
    about: "die Datei einer neuen Meldung anlegen und ihren Pfad nennen",
    example: 'presswerk new "Neue Brücke für den Verkehr freigegeben" --type Einladung',
    from: "den Rahmen einer früheren Meldung übernehmen: ihr Slug, ihre id oder Datei",
    translationOf: "die Meldung, die hiermit übersetzt wird: ihr Slug, ihre id oder Datei",
    language: "Sprache der Meldung",
    issuer: "wer spricht: ein Schlüssel aus presswerk.yaml",
    type: "was über der Überschrift steht, etwa Einladung",
    date: "Datum, etwa 2026-05-04 oder 2026-05-04 10:30; ohne Angabe: jetzt",
    draft: "nicht veröffentlichen, solange draft: darin steht",
    noHeadline: "Die Überschrift fehlt",
    noHeadlineHint: 'Sie in Anführungszeichen schreiben: presswerk new "Neue Brücke für den Verkehr freigegeben"',
    whichLanguage: "Es ist nicht klar, in welche Sprache übersetzt wird",
    whichLanguageHint: (languages: readonly string[]) =>
      languages.length === 0
        ? "Die andere Sprache in presswerk.yaml unter languages: ergänzen"
        : `Mit --language angeben: ${languages.join(", ")}`,
  },
  completion: {
    about: "ein Skript ausgeben, mit dem die Shell Befehle und Optionen ergänzt: bash, zsh oder fish",
    example: "source <(presswerk completion bash)",
    unknownShell: (name: string) => `Für diese Shell gibt es keine Ergänzung: „${name}“`,
  },
};
