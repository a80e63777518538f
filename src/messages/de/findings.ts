import type { FeedFlaw } from "../../model/findings.js";
import type { ArchiveTrouble, FeedTrouble } from "../../model/problems.js";
import type { FindingSentences } from "../sentences.js";
import { networkReason } from "./faults.js";

const quoted = (text: string) => `„${text}“`;
const size = (bytes: number) => `${bytes.toLocaleString("de-DE")} Byte`;
const releases = (count: number) => (count === 1 ? "1 Meldung" : `${count} Meldungen`);
const rebuild = "presswerk build --no-cache schreibt neu, was fehlt oder verändert ist";

/** Was `verify` sagt: worüber ein Feedreader oder ein Überwachungsprogramm stolpern würde, dann, was zu tun ist. */
export const findings: FindingSentences = {
  "bot-wall": {
    message: ({ status, agent }) =>
      `Vor dem Feed steht eine Sperre gegen Bots (Status ${status}), und Feedreader sind Bots: ${quoted(agent)}`,
    hint: () => "Die Feeds beim Hoster oder CDN vom Bot-Schutz ausnehmen (Regel für ihre Pfade), gleich wer sie abruft",
  },
  "password-needed": {
    message: () => "Der Server verlangt ein Passwort",
    hint: () => "Ein öffentlicher Feed braucht keines; die Feeds aus dem geschützten Bereich nehmen",
  },
  "feed-missing": {
    message: ({ status }) => `Unter einer Adresse, die als Feed genannt wird, ist keiner (Status ${status})`,
    hint: () => "Neu veröffentlichen (presswerk publish) oder die Adresse dort entfernen, wo sie genannt wird",
  },
  "feed-fails": {
    message: ({ status }) => `Der Server schickt statt des Feeds einen Fehler (Status ${status})`,
    hint: () => "Ins Protokoll des Servers sehen; was tagelang fehlschlägt, rufen Feedreader nicht mehr ab",
  },
  "feed-unreachable": {
    message: ({ reason }) => `Der Feed ist nicht zu bekommen. ${networkReason(reason)}`,
    hint: () => "Die Adresse mit curl -v versuchen; prüfen, ob eine Firewall nur manche Netze durchlässt",
  },
  "bad-redirect": {
    message: ({ reason }) => `Die Adresse leitet weiter, aber zu keinem Feed. ${networkReason(reason)}`,
    hint: () => "In einem Schritt und über https dorthin weiterleiten, wo der Feed steht",
  },
  redirected: {
    message: ({ status, to }) => `Der Feed steht woanders (Status ${status}): ${quoted(to)}`,
    hint: () => "Überall die letzte Adresse nennen; jede Weiterleitung kostet bei jedem Abruf eine zweite Anfrage",
  },
  "no-tls": {
    message: () => "Der Feed kommt unverschlüsselt, jeder auf dem Weg kann ihn verändern",
    hint: () => "https einschalten, http dorthin weiterleiten und https als url: in die presswerk.yaml schreiben",
  },
  certificate: {
    message: ({ reason }) => `Das Zertifikat des Servers wird abgelehnt. ${networkReason(reason)}`,
    hint: () =>
      "Es erneuern oder vervollständigen, mit allen Zwischenzertifikaten: Browser verzeihen ein fehlendes, Feedreader nicht",
  },
  "certificate-ends": {
    message: ({ days }) => `Das Zertifikat des Servers läuft ${days === 1 ? "morgen" : `in ${days} Tagen`} ab`,
    hint: () => "Es erneuern und nachsehen, warum das nicht von selbst geschieht",
  },
  slow: {
    message: ({ seconds }) => `Der Feed brauchte ${seconds} Sekunden`,
    hint: () => "Viele Feedreader geben nach zehn auf; fertige Dateien sollten einen Bruchteil einer Sekunde brauchen",
  },
  "other-address": {
    message: ({ base }) => `Der Newsroom sagt, dass er woanders steht: ${quoted(base)}`,
    hint: () =>
      "Auf einem Testserver ist das richtig. Sonst url: in presswerk.yaml setzen, neu bauen und veröffentlichen",
  },
  "wrong-media-type": {
    message: ({ type }) => `Der Feed wird als andere Art von Dokument verschickt: ${quoted(type)}`,
    hint: ({ expected }) =>
      `Der Server muss ihn als ${expected} schicken; die Dateien von hosting: in presswerk.yaml sorgen dafür`,
  },
  "wrong-charset": {
    message: ({ declared, used }) =>
      `Angekündigt ist der Zeichensatz ${declared}, geschrieben ist der Feed in ${used}: Umlaute gehen kaputt`,
    hint: () => "Der Server muss für Feeds charset=utf-8 schicken oder gar keinen Zeichensatz",
  },
  "no-charset": {
    message: ({ type }) => `Der Typ nennt keinen Zeichensatz, und manche Feedreader raten dann falsch: ${quoted(type)}`,
    hint: () => "Den Server application/xml schicken oder charset=utf-8 ergänzen lassen",
  },
  "no-validator": {
    message: () => "Der Server schickt weder ETag noch Last-Modified, jeder Abruf überträgt also den ganzen Feed",
    hint: () => "Eines davon für Dateien einschalten; Skripte, die den Feed ausgeben, müssen es selbst tun",
  },
  "etag-ignored": {
    message: ({ etag }) =>
      `Der Server erkennt sein eigenes ETag nicht wieder und schickt den ganzen Feed: ${quoted(etag)}`,
    hint: () => "Prüfen, ob ein Proxy oder CDN das ETag verändert; siehe docs/hosting.md",
  },
  "etag-ignored-compressed": {
    message: ({ etag }) =>
      `Der Server erkennt das ETag seiner eigenen komprimierten Antwort nicht wieder: ${quoted(etag)}`,
    hint: () => "Das tut Apache mit mod_deflate: Die .htaccess von presswerk behebt es; siehe docs/hosting.md",
  },
  "date-ignored": {
    message: ({ date }) => `Der Server schickt Last-Modified, beachtet aber If-Modified-Since nicht: ${quoted(date)}`,
    hint: () =>
      "Einfache Programme kennen nichts anderes und bekommen jedes Mal alles; der Server muss mit 304 antworten",
  },
  "etag-changes": {
    message: ({ etag, other }) => `Derselbe Feed hat jedes Mal ein anderes ETag: ${quoted(etag)}, ${quoted(other)}`,
    hint: () =>
      "Mehrere Server hinter einer Adresse müssen dasselbe schicken; auf alle aus einem Ausgabeordner veröffentlichen",
  },
  "not-compressed": {
    message: ({ bytes }) => `Der Server komprimiert den Feed nicht: ${size(bytes)}`,
    hint: () => "gzip für application/xml und application/feed+json einschalten",
  },
  "compressed-differs": {
    message: () => "Wer Komprimierung annimmt, bekommt einen anderen Feed als andere",
    hint: () =>
      "Irgendwo liegt eine alte komprimierte Fassung: Cache von Server oder CDN leeren, alte .gz-Dateien löschen",
  },
  "cached-too-long": {
    message: ({ minutes }) =>
      `Der Feed darf ${minutes} Minuten aufgehoben werden, um so viel später kommt eine Korrektur an`,
    hint: () => "Den Server für Feeds Cache-Control: max-age=300 schicken lassen",
  },
  "not-a-feed": {
    message: ({ reason }) => `Das ist kein Feed: ${troubles[reason]}`,
    hint: () => "Die Adresse im Browser öffnen: Oft ist es eine Fehler- oder Einwilligungsseite mit Status 200",
  },
  "not-well-formed": {
    message: ({ reason, line }) =>
      `Der Feed ist in Zeile ${line} fehlerhaft, strenge Feedreader zeigen nichts davon: ${troubles[reason]}`,
    hint: () => "Nach einem abgebrochenen Hochladen neu veröffentlichen; sonst beheben, was unterwegs etwas hinzufügt",
  },
  "too-large": {
    message: ({ bytes, limit }) =>
      `Der Feed ist groß, manche Feedreader verwerfen alles über ${size(limit)}: ${size(bytes)}`,
    hint: () =>
      "Weniger Meldungen hineinnehmen und ältere in Archive legen (feeds: items und bytes in der presswerk.yaml)",
  },
  "no-self": {
    message: () => "Der Feed sagt nicht, unter welcher Adresse er steht",
    hint: () => "Ihn seine Adresse nennen lassen (link rel=self, in JSON Feed feed_url); ohne sie geht WebSub nicht",
  },
  "self-differs": {
    message: ({ self }) => `Der Feed sagt, dass er woanders steht: ${quoted(self)}`,
    hint: () => "Feedreader ziehen womöglich dorthin um. Beides angleichen, samt https, Host und Schrägstrich",
  },
  "duplicate-id": {
    message: ({ id }) => `Zwei Einträge haben dieselbe Id, Feedreader zeigen nur einen davon: ${quoted(id)}`,
    hint: () => "Jeder Meldung für immer eine eigene Id geben",
  },
  "no-id": {
    message: ({ title }) =>
      `Ein Eintrag hat keine Id, Feedreader zeigen ihn als neu, sobald sich sein Link ändert: ${quoted(title)}`,
    hint: () => "Ihm eine geben, die bleibt (guid, id)",
  },
  "bad-date": {
    message: ({ value }) => `Dieses Datum verstehen Feedreader nicht: ${quoted(value)}`,
    hint: () => "RSS will Tue, 04 Jul 2017 10:30:00 +0200, Atom und JSON Feed 2017-07-04T10:30:00+02:00",
  },
  "future-date": {
    message: ({ title, date }) => `Ein Eintrag trägt ein Datum in der Zukunft (${date}): ${quoted(title)}`,
    hint: () =>
      "Manche Feedreader zeigen ihn erst dann, manche immer ganz oben; eine Meldung erst veröffentlichen, wenn es so weit ist",
  },
  "archive-ends": {
    message: ({ document, reason }) =>
      `Die Archive enden zu früh, denn ${archiveTroubles[reason]}: ${quoted(document)}`,
    hint: () =>
      "Wer jetzt abonniert, bekommt das Ältere nicht. Neu veröffentlichen; presswerk schreibt Archive bis zur ersten Meldung",
  },
  "archive-lacks": {
    message: ({ count, first }) =>
      `${releases(count)} aus releases.json ${count === 1 ? "steht" : "stehen"} weder im Feed noch in den Archiven, zuerst: ${quoted(first)}`,
    hint: () => "Den ganzen Ausgabeordner neu veröffentlichen: presswerk publish mit --recheck",
  },
  "dead-page": {
    message: ({ title, reason }) =>
      `Die Seite eines Eintrags lässt sich nicht öffnen: ${quoted(title)}. ${networkReason(reason)}`,
    hint: () => "Neu veröffentlichen; ist die Seite umgezogen, die alte Adresse unter aliases: nennen",
  },
  "dead-picture": {
    message: ({ title, reason }) => `Ein Bild fehlt: ${quoted(title)}. ${networkReason(reason)}`,
    hint: () => "Neu veröffentlichen, wenn das nicht hilft, mit --recheck",
  },
  "dead-link": {
    message: ({ title, reason }) =>
      `Ein Link innerhalb des Newsrooms führt ins Leere: ${quoted(title)}. ${networkReason(reason)}`,
    hint: () => "Den Link in der Meldung berichtigen oder die alte Adresse bei der gemeinten unter aliases: nennen",
  },
  "dead-attachment": {
    message: ({ title, reason }) => `Ein Anhang ist nicht zu bekommen: ${quoted(title)}. ${networkReason(reason)}`,
    hint: () => "Neu veröffentlichen, wenn das nicht hilft, mit --recheck",
  },
  "wrong-length": {
    message: ({ title, declared, actual }) =>
      `Ein Anhang hat ${size(actual)}, der Feed nennt ${size(declared)}: ${quoted(title)}`,
    hint: () =>
      "Manche Programme lehnen ihn ab oder schneiden ihn ab. Nach dem Ändern eines Anhangs neu bauen und veröffentlichen",
  },
  "hub-unreachable": {
    message: ({ hub, reason }) =>
      `Der WebSub-Hub, den der Feed nennt, antwortet nicht: ${quoted(hub)}. ${networkReason(reason)}`,
    hint: () => "Abonnenten des Hubs erfahren nichts. Einen anderen wählen (feeds: hub:) oder ihn herausnehmen",
  },
  "hub-missing": {
    message: ({ hub }) => `Die presswerk.yaml nennt einen Hub, den der Feed nicht ankündigt: ${quoted(hub)}`,
    hint: () => "Neu bauen und veröffentlichen",
  },
  "id-differs": {
    message: ({ title, local, live }) =>
      `Eine Meldung hat eine andere Id als auf diesem Rechner: ${quoted(title)}: ${quoted(live)}, hier ${quoted(local)}`,
    hint: () =>
      "Erst veröffentlichen, wenn beide gleich sind, sonst kommt sie doppelt an: presswerk build --against die Adresse im Netz",
  },
  "not-published": {
    message: ({ count }) =>
      `Der Ausgabeordner auf diesem Rechner ist nicht veröffentlicht: ${count === 1 ? "1 Datei ist" : `${count} Dateien sind`} anders`,
    hint: () => "presswerk publish ausführen",
  },
  stale: {
    message: ({ age }) =>
      `Verschickt wird eine ältere Fassung des Feeds, als veröffentlicht wurde${age && `, seit ${age} Sekunden in einem Cache`}`,
    hint: () => "Den Cache von Server oder CDN leeren und ihn Feeds nur Minuten lang aufheben lassen",
  },
  "not-all-checked": {
    message: ({ checked }) => `Es gibt mehr, als auf einmal angesehen wird; ${checked} Adressen waren es`,
    hint: () => "Einen einzelnen Feed angeben, damit er ganz angesehen wird",
  },
  "no-manifest": {
    message: () =>
      "Es gibt keine lesbare presswerk-manifest.json, niemand weiß also, welche Dateien von presswerk sind",
    hint: () => "Sie aus dem Netz oder einer Sicherung zurückholen; in einem leeren Ordner presswerk build ausführen",
  },
  "file-missing": { message: () => "Eine Datei der Ausgabe fehlt", hint: () => rebuild },
  "file-changed": {
    message: () => "Eine Datei der Ausgabe ist nicht die, die presswerk geschrieben hat",
    hint: () => rebuild,
  },
  "build-unfinished": {
    message: () => "Hier wurde ein Bauen oder Hochladen abgebrochen, oder es läuft noch",
    hint: () => "Wenn keines läuft, es wiederholen: presswerk build im Ausgabeordner, presswerk publish an einem Ziel",
  },
  "index-missing": {
    message: () => "Es fehlt die releases.json, an der presswerk erkennt, was veröffentlicht ist",
    hint: () =>
      "Sie vor dem nächsten Bauen aus dem Netz oder einer Sicherung zurückholen, sonst bekommen umgezogene Meldungen neue Ids",
  },
  "index-broken": {
    message: () => "Die releases.json ist kein Verzeichnis der Fassung 1",
    hint: () =>
      "Sie vor dem nächsten Bauen aus dem Netz oder einer Sicherung zurückholen, sonst bekommen umgezogene Meldungen neue Ids",
  },
  "page-missing": {
    message: ({ id }) => `Eine veröffentlichte Meldung hat keine Seite: ${quoted(id)}`,
    hint: () => rebuild,
  },
  "index-lacks": {
    message: ({ id }) => `Eine Meldung steht in einem Feed, aber nicht in releases.json: ${quoted(id)}`,
    hint: () => "Feed und Verzeichnis stammen nicht vom selben Bauen: presswerk build ausführen",
  },
  "feed-lacks": {
    message: ({ count, first }) =>
      `${releases(count)} aus releases.json ${count === 1 ? "steht" : "stehen"} weder im Feed noch in den Archiven, zuerst: ${quoted(first)}`,
    hint: () => rebuild,
  },
  "not-built": {
    message: ({ count, first }) =>
      `Quellen und Ausgabe unterscheiden sich in ${releases(count)}, zuerst: ${quoted(first)}`,
    hint: () => "presswerk build und dann presswerk publish ausführen",
  },
  "sources-have-errors": {
    message: ({ errors }) => `Die Quellen lassen sich nicht bauen: ${errors} Fehler`,
    hint: () => "presswerk check nennt jeden mit seiner Zeile; bis dahin bleibt die Ausgabe, wie sie ist",
  },
  "source-lost": {
    message: ({ id }) => `Eine veröffentlichte Meldung hat keine Quelle mehr: ${quoted(id)}`,
    hint: () => "Die Datei zurücklegen, sie zurückziehen oder ihre Id in der presswerk.yaml unter forgotten: nennen",
  },
};

const troubles: Readonly<Record<FeedTrouble | FeedFlaw, string>> = {
  empty: "die Antwort ist leer",
  "not-a-feed": "weder RSS noch Atom noch JSON Feed",
  "not-json": "fehlerhaftes JSON",
  truncated: "das Dokument hört mittendrin auf",
  "mismatched-tag": "ein Element wird vom falschen Tag geschlossen",
  "bad-tag": "ein < beginnt kein Tag",
  "too-deep": "die Elemente sind zu tief verschachtelt",
  "too-costly": "es würde jeden Parser endlos beschäftigen",
  "late-declaration": "vor <?xml steht etwas",
  "text-outside": "außerhalb des äußersten Elements steht Text",
  "control-character": "es enthält ein Steuerzeichen",
  "bad-reference": "ein & beginnt keine Referenz, die XML kennt",
};

const archiveTroubles: Readonly<Record<ArchiveTrouble, string>> = {
  missing: "ein Dokument fehlt",
  unreadable: "ein Dokument ist fehlerhaft",
  unreachable: "ein Dokument ist nicht erreichbar",
  limit: "es gibt mehr, als gelesen wird",
  loop: "die Links führen im Kreis",
};
