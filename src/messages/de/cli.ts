import type { BuildCounts } from "../../model/build-counts.js";
import type { CliMessages } from "../cli.js";

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
  help: { "Usage:": "Aufruf:", "Options:": "Optionen:", "Commands:": "Befehle:", "Arguments:": "Angaben:" },
  options: {
    config: "Konfiguration des Newsrooms, gesucht vom Arbeitsverzeichnis aufwärts",
    json: "Antwort als ein JSON-Objekt auf der Standardausgabe",
    quiet: "nur Fehler melden",
    lang: "Sprache der Meldungen: de oder en",
    format: "Form der Problemmeldungen: text oder github",
    help: "diese Hilfe zeigen",
    version: "die Version zeigen",
  },
  build: {
    about: "Meldungen einlesen und die Website schreiben",
    out: "Ausgabeordner, vom Arbeitsverzeichnis aus",
    now: "so bauen, als wäre es dieser Zeitpunkt (RFC 3339, etwa 2026-03-01T09:00:00+01:00)",
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
  check: {
    about: "alles einlesen und jedes Problem melden; nichts schreiben",
    example: "presswerk check --format github",
    clean: (count: number) => `${releases(count)} gelesen, keine Probleme`,
    found: (count: number, errors: number, warnings: number) =>
      `${releases(count)} gelesen: ${problems(errors, warnings)}`,
  },
  usage: {
    noConfig: (name: string) => `Keine ${name} hier oder in einem Ordner darüber`,
    noConfigHint: "Mit --config angeben oder in den Ordner des Newsrooms wechseln",
    badNow: (value: string) => `--now ist kein Zeitpunkt: „${value}“`,
    badNowHint: "So schreiben: 2026-03-01T09:00:00+01:00",
    badJobs: (value: string) => `--jobs ist keine ganze Zahl ab 1: „${value}“`,
    badChoice: (option: string, value: string) => `${option} kennt „${value}“ nicht`,
    allowed: (choices: string) => `Erlaubt sind: ${choices}`,
    unknownCommand: (name: string) => `Unbekannter Befehl: „${name}“`,
    unknownOption: (name: string) => `Unbekannte Option: „${name}“`,
    missingValue: (name: string) => `Es fehlt ein Wert: ${name}`,
    tooMany: "Zu viele Angaben",
    seeHelp: (command: string) => `Siehe ${command} --help`,
  },
  crash: "Das ist ein Fehler in presswerk selbst; bitte mit den folgenden Zeilen melden",
};
