import type { BuildCounts } from "../../model/build-counts.js";
import type { UploadCounts } from "../../model/upload-counts.js";
import type { CliMessages } from "../cli.js";
import { importing } from "./importing.js";
import { previewing } from "./previewing.js";
import { starting } from "./starting.js";

const releases = (count: number) => (count === 1 ? "1 Meldung" : `${count} Meldungen`);
const files = (count: number) => (count === 1 ? "1 Datei" : `${count} Dateien`);
const problems = (errors: number, warnings: number) =>
  [
    errors && (errors === 1 ? "1 Fehler" : `${errors} Fehler`),
    warnings && (warnings === 1 ? "1 Warnung" : `${warnings} Warnungen`),
  ]
    .filter(Boolean)
    .join(", ");

/** Was die Befehle auf Deutsch sagen. */
export const cli: CliMessages = {
  error: "Fehler",
  warning: "Warnung",
  problems,
  program: "Aus Medieninformationen in Markdown werden RSS-, Atom- und JSON-Feeds und für jede eine Seite",
  help: {
    "Usage:": "Aufruf:",
    "Options:": "Optionen:",
    "Commands:": "Befehle:",
    "Arguments:": "Angaben:",
    "Example:": "Beispiel:",
    "[options]": "[Optionen]",
    "[command]": "[Befehl]",
  },
  firstSteps:
    "Die ersten Schritte: presswerk init, dann presswerk preview. docs/de/erste-meldung.md führt zur ersten Meldung.",
  options: {
    config: "Konfiguration des Newsrooms, gesucht vom Arbeitsverzeichnis aufwärts",
    json: "Antwort als ein JSON-Objekt auf der Standardausgabe",
    quiet: "nur Fehler melden",
    lang: "Sprache der Meldungen: de oder en",
    format: "Form der Problemmeldungen: text oder github",
    help: "diese Hilfe zeigen",
    version: "die Version zeigen",
  },
  progress: {
    read: "Meldungen werden gelesen",
    feeds: "Feeds werden vorbereitet",
    write: "Seiten werden geschrieben",
    upload: "Lade hoch",
    left: (seconds: number) => `, noch etwa ${seconds} s`,
  },
  build: {
    about: "Meldungen einlesen und die Website schreiben",
    out: "Ausgabeordner, vom Arbeitsverzeichnis aus",
    now: "als wäre es dieser Zeitpunkt (RFC 3339, etwa 2026-03-01T09:00:00+01:00)",
    against: "die Veröffentlichung, die im Netz steht: ein Ordner oder eine Adresse",
    jobs: "wie viele Threads arbeiten dürfen",
    noCache: "alles neu einlesen und setzen",
    example: "presswerk build --now 2026-03-01T09:00:00+01:00 --out vorschau",
    published: ({ published, withdrawn, embargoed, scheduled, drafts }: BuildCounts) =>
      [
        `${releases(published)} veröffentlicht`,
        withdrawn && `${withdrawn} zurückgezogen`,
        embargoed && `${embargoed} mit Sperrfrist`,
        scheduled && `${scheduled} geplant`,
        drafts && (drafts === 1 ? "1 Entwurf" : `${drafts} Entwürfe`),
      ]
        .filter(Boolean)
        .join(", "),
    files: ({ feeds, written, unchanged, removed }: BuildCounts) =>
      `${feeds} Feeds, jeder als RSS, Atom und JSON Feed; ${files(written)} geschrieben, ${unchanged} unverändert, ${removed} entfernt`,
    next: (folder: string, url: string) => `Den Ordner ${folder} nach ${url} hochladen`,
    due: (moment: string) => `Am ${moment} neu bauen: Dann steht die nächste Änderung an`,
    refused: "Es wurde nichts geschrieben. Das oben Gemeldete beheben und neu bauen",
  },
  ...starting,
  ...previewing,
  ...importing,
  check: {
    about: "alles einlesen, jedes Problem melden und was ein Redakteur anstriche; geschrieben wird nur mit --fix",
    example: "presswerk check --format github",
    clean: (count: number) => `${releases(count)} gelesen, keine Probleme`,
    fix: "beheben, was gefahrlos geht: fehlende ids, Daten in anderer Schreibweise; sonst bleibt jede Datei, wie sie ist",
    fixed: ({ file, key, was, now }: { file: string; key: string; was?: string; now: string }) =>
      was === undefined ? `${file}: ${key} ergänzt: ${now}` : `${file}: ${key} war ${was}, ist jetzt ${now}`,
    fixes: (count: number) => (count === 0 ? "Nichts zu beheben" : `${count} behoben`),
    found: (count: number, errors: number, warnings: number) =>
      `${releases(count)} gelesen: ${problems(errors, warnings)}`,
  },
  diff: {
    about: "zeigen, was Abonnenten zwischen zwei Veröffentlichungen sehen: Ordner oder Adressen",
    example: "presswerk diff https://medien.example.org/ dist",
    none: "Abonnenten sehen keinen Unterschied",
    good: "Es geht nichts verloren, und nichts kommt doppelt an",
    bad: "Abonnenten würden etwas verlieren oder doppelt bekommen: erst beheben, dann veröffentlichen",
    more: (count: number) => `… und ${count} weitere; --json nennt alle`,
    feeds: (named: readonly string[], others: number) =>
      `in ${named.join(", ")}${others > 0 ? ` und ${others} ${others === 1 ? "weiteren Feed" : "weiteren Feeds"}` : ""}`,
    ids: (id: string, other: string, changed: boolean) =>
      changed ? `Id ${id}, bisher: ${other}` : `Id ${id}, steht schon da als ${other}`,
    kinds: {
      new: { title: (count: number) => `Neu (${count})`, meaning: "Feedreader zeigen sie an" },
      changed: {
        title: (count: number) => `Geändert (${count})`,
        meaning: "dieselbe Meldung mit anderen Worten oder Daten",
      },
      corrected: { title: (count: number) => `Korrigiert (${count})`, meaning: "mit sichtbarem Hinweis" },
      withdrawn: {
        title: (count: number) => `Zurückgezogen (${count})`,
        meaning: "an die Stelle des Textes tritt ein Hinweis",
      },
      lost: {
        title: (count: number) => `Verloren (${count})`,
        meaning: "bei den Abonnenten bleibt sie stehen, aber in keinem Feed mehr",
      },
      resurrected: {
        title: (count: number) => `Wieder da (${count})`,
        meaning: "sie war zurückgezogen, verborgen oder verloren",
      },
      duplicate: {
        title: (count: number) => `Doppelt (${count})`,
        meaning: "gleiche Überschrift und gleicher Text unter einer anderen Id",
      },
      "id-changed": {
        title: (count: number) => `Id geändert (${count})`,
        meaning: "Feedreader zeigen sie noch einmal als neu an",
      },
    },
    parts: {
      title: "andere Überschrift",
      url: "andere Adresse",
      text: "anderer Text",
      files: "andere Links oder Dateien",
      published: "anderes Datum der Veröffentlichung",
      updated: "anderes Datum der Änderung",
    },
  },
  publish: {
    about: "den Ausgabeordner hochladen: in einen Ordner oder zu einem rclone-Ziel",
    from: "der Ordner, der hochgeladen wird, vom Arbeitsverzeichnis aus",
    dryRun: "nichts ändern, nur zeigen, was hochgeladen würde",
    recheck: "am Ziel jede Datei ansehen, nicht nur die geänderten",
    example: "presswerk publish webserver:/var/www/presse",
    done: ({ uploaded, deleted, unchanged }: UploadCounts) =>
      uploaded + deleted === 0
        ? `Nichts hochzuladen: ${files(unchanged)} unverändert`
        : `${files(uploaded)} hochgeladen, ${deleted} gelöscht, ${unchanged} unverändert`,
    would: ({ uploaded, deleted, unchanged }: UploadCounts) =>
      `${files(uploaded)} würden hochgeladen, ${deleted} gelöscht; ${unchanged} unverändert`,
    hub: (feeds: number) =>
      `Dem WebSub-Hub wurde${feeds === 1 ? " 1 geänderter Feed" : `n ${feeds} geänderte Feeds`} gemeldet`,
  },
  verify: {
    about: "einen Newsroom im Netz abrufen, wie es Überwachungsprogramme tun, oder einen Ausgabeordner prüfen",
    now: "so prüfen, als wäre es dieser Zeitpunkt (RFC 3339)",
    example: "presswerk verify https://medien.example.org/",
    good: "Es gibt nichts zu beanstanden",
    found: (errors: number, warnings: number) =>
      `Gefunden: ${problems(errors, warnings)}. docs/verify.md erklärt jeden Punkt`,
    more: (count: number) => `… und ${count} weitere; --json nennt alle`,
  },
  usage: {
    noConfig: (name: string) => `Keine ${name} hier oder in einem Ordner darüber`,
    noConfigHint: "Mit --config angeben oder in den Ordner des Newsrooms wechseln",
    badNow: (value: string) => `--now ist kein Zeitpunkt: „${value}“`,
    badNowHint: "So schreiben: 2026-03-01T09:00:00+01:00",
    badJobs: (value: string) => `--jobs ist keine ganze Zahl ab 1: „${value}“`,
    badTarget: (value: string) => `publish braucht einen Ordner oder ein rclone-Ziel: „${value}“`,
    badTargetHint: "Den Server mit rclone config einrichten und als Name:Pfad angeben",
    badChoice: (option: string, value: string) => `${option} kennt „${value}“ nicht`,
    allowed: (choices: string) => `Erlaubt sind: ${choices}`,
    meant: (names: string) => `Ist ${names} gemeint?`,
    unknownCommand: (name: string) => `Unbekannter Befehl: „${name}“`,
    unknownOption: (name: string) => `Unbekannte Option: „${name}“`,
    missingValue: (name: string) => `Es fehlt ein Wert: ${name}`,
    tooMany: "Zu viele Angaben",
    seeHelp: (command: string) => `Siehe ${command} --help`,
  },
  crash: "Das ist ein Fehler in presswerk selbst; bitte mit den folgenden Zeilen melden",
};
