import type { ProblemSentences } from "../sentences.js";
import { networkReason } from "./faults.js";

/** Was nicht stimmt, ein Doppelpunkt, der Wert in Anführungszeichen; dann, was zu tun ist. */
export const problems: ProblemSentences = {
  "yaml-syntax": {
    message: ({ reason }) => `Das ist kein gültiges YAML: ${reasons[reason]}`,
    hint: () =>
      "Einrückung, Doppelpunkte und Anführungszeichen prüfen; einen Wert mit Doppelpunkt in Anführungszeichen setzen",
  },
  "yaml-no-mapping": {
    message: () => "Das ist YAML, aber keine Felder mit Werten",
    hint: () => "Jedes Feld in eine eigene Zeile schreiben, etwa „title: Eine Überschrift“",
  },
  "yaml-unsupported": {
    message: ({ feature }) => `Diesen Teil von YAML liest presswerk nicht: ${features[feature]}`,
    hint: () => "Einen Text, der mit *, & oder ! beginnt, in Anführungszeichen setzen; alles andere ausschreiben",
  },
  "duplicate-key": {
    message: ({ key }) => `Das Feld steht zweimal da: „${key}“`,
    hint: () => "Eines davon streichen",
  },
  "unknown-key": {
    message: ({ key }) => `Unbekanntes Feld: „${key}“`,
    hint: ({ nearest, allowed }) =>
      nearest
        ? `Ist „${nearest}“ gemeint?`
        : allowed
          ? `Hier erlaubt: ${allowed}`
          : "Streichen oder berichtigen, was darüber steht",
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
    hint: ({ nearest, allowed }) =>
      nearest
        ? `Ist „${nearest}“ gemeint?`
        : allowed
          ? `Erlaubt sind: ${allowed}`
          : "Streichen oder zuerst in presswerk.yaml anlegen",
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
  "utf-16": {
    message: () => "Die Datei ist als UTF-16 gespeichert",
    hint: () => "Sie als UTF-8 speichern: Die meisten Programme fragen unter „Speichern unter“ nach der Kodierung",
  },
  "invalid-utf8": {
    message: ({ byte, guess }) => `Die Datei ist nicht in UTF-8: Byte ${byte}, vielleicht als „${guess}“ gemeint`,
    hint: () => "Sie mit ihrer wirklichen Kodierung öffnen (oft Windows-1252) und als UTF-8 speichern",
  },
  "control-character": {
    message: ({ character }) => `Ein Steuerzeichen wurde weggelassen: ${character}`,
    hint: () => "Es und die vielleicht folgenden löschen; oft kommt es mit Text aus einem PDF",
  },
  "control-escape": {
    message: ({ key }) => `In „${key}“ wurde ein Steuerzeichen weggelassen`,
    hint: () => "Die Zeichenfolge mit dem Schrägstrich streichen; „\\“ in Anführungszeichen wird doppelt geschrieben",
  },
  "bad-base-url": {
    message: ({ value }) =>
      `Die Adresse des Newsrooms darf weder Abfrage noch Sprungmarke noch Passwort haben: „${value}“`,
    hint: () => "Die Adresse des Ordners angeben, in dem die Ausgabe stehen wird, etwa https://www.example.org/presse/",
  },
  "bad-timezone": {
    message: ({ value }) => `Diese Zeitzone gibt es nicht: „${value}“`,
    hint: ({ nearest }) =>
      nearest
        ? `Ist „${nearest}“ gemeint?`
        : "Einen IANA-Namen angeben, etwa Europe/Berlin, Europe/Vienna oder Europe/Zurich",
  },
  "bad-key": {
    message: ({ value }) => `Dieser Schlüssel kann kein Ordnername werden: „${value}“`,
    hint: ({ suggestion }) =>
      `Nur Kleinbuchstaben a bis z, Ziffern und Bindestriche verwenden${suggestion ? `, vielleicht „${suggestion}“` : ""}`,
  },
  "bad-email": {
    message: ({ key, value }) => `„${key}“ ist keine E-Mail-Adresse: „${value}“`,
    hint: () => "Eine Adresse wie presse@example.org angeben, ohne Namen",
  },
  "bad-country": {
    message: ({ value }) => `Dieses Land gibt es nicht: „${value}“`,
    hint: () => "Die zwei Buchstaben nach ISO 3166-1 angeben, etwa DE, AT oder CH",
  },
  "bad-mediatopic": {
    message: ({ value }) => `Das ist kein IPTC Media Topic: „${value}“`,
    hint: () => "„medtop:“ und acht Ziffern schreiben, etwa medtop:04000000; cv.iptc.org führt sie auf",
  },
  "too-small": {
    message: ({ key, value }) => `„${key}“ ist zu klein: „${value}“`,
    hint: ({ least }) => `Mindestens ${least} angeben`,
  },
  "not-a-day": {
    message: ({ key, value }) => `„${key}“ enthält eine Uhrzeit: „${value}“`,
    hint: () => "Nur den Tag angeben, etwa 2014-11-13",
  },
  "duplicate-value": {
    message: ({ key, value }) => `„${key}“ nennt zweimal dasselbe: „${value}“`,
    hint: () => "Eines davon streichen",
  },
  "bad-path": {
    message: ({ key, value }) => `„${key}“ enthält, was kein Pfad dieses Angebots ist: „${value}“`,
    hint: () => "Mit / beginnen und den Pfad unterhalb der „url“ angeben, ohne „..“, „?“ und „#“: /alte/adresse",
  },
  "security-below-root": {
    message: ({ path }) =>
      `„security“ gilt nur für ein Angebot an der Wurzel seines Servers, dieses liegt darunter: „${path}“`,
    hint: () => "Weglassen; wer den Server betreut, legt /.well-known/security.txt an",
  },
  "bad-security-address": {
    message: ({ key, value }) =>
      `„${key}“ enthält eine Adresse, die in einer security.txt nicht stehen darf: „${value}“`,
    hint: () => "Eine E-Mail-Adresse angeben oder eine, die mit https:, mailto: oder tel: beginnt",
  },
  "security-expired": {
    message: ({ expires }) => `Die security.txt ist abgelaufen und darf nicht mehr benutzt werden: „${expires}“`,
    hint: () =>
      "Prüfen, ob die Angaben unter „security“ noch stimmen, und „expires“ auf einen Tag innerhalb eines Jahres setzen",
  },
  "former-feed-stands": {
    message: ({ value }) => `Das ist die heutige Adresse eines Feeds, keine frühere: „${value}“`,
    hint: () => "Die Zeile streichen",
  },
  "folders-overlap": {
    message: ({ value, other }) => `Der Ordner der Ausgabe und „${other}“ liegen ineinander: „${value}“`,
    hint: () => "Der Ausgabe einen eigenen Ordner geben, etwa dist",
  },
  "no-such-folder": {
    message: ({ key, value }) => `Den Ordner unter „${key}“ gibt es nicht: „${value}“`,
    hint: () => "Ihn anlegen oder seinen Namen berichtigen; gesucht wird im Ordner der presswerk.yaml",
  },
  "bad-colour": {
    message: ({ key, value }) => `„${key}“ ist keine Farbe: „${value}“`,
    hint: () => 'Sechs hexadezimale Ziffern in Anführungszeichen schreiben, etwa "#8a1538"',
  },
  "low-contrast": {
    message: ({ key, value, ratio }) =>
      `Wörter in der Farbe „${key}“ sind schwer zu lesen: „${value}“ hat einen Kontrast von ${ratio} zu 1`,
    hint: ({ suggestion }) => `WCAG 2.1 verlangt 4,5 zu 1; „${suggestion}“ erreicht das`,
  },
  "wrong-file-kind": {
    message: ({ key, value }) =>
      `Die Datei unter „${key}“ ist von einer Art, die Seiten nicht verwenden können: „${value}“`,
    hint: ({ allowed }) => `Mögliche Endungen: ${allowed}`,
  },
  "bad-template": {
    message: ({ template, reason }) => `Die Vorlage „${template}“ funktioniert nicht: ${reason}`,
    hint: () => "docs/theming.md nennt, was jede Vorlage bekommt; ohne eigene Datei gilt die eingebaute",
  },
  "no-search": {
    message: () => "Das Archiv lässt sich nicht durchsuchen, weil das Paket pagefind nicht installiert ist",
    hint: () => "npm install ausführen; wo es pagefind nicht gibt, `search: false` setzen",
  },
  "no-smaller-pictures": {
    message: () => "Bilder erscheinen in voller Größe, weil das Paket sharp nicht installiert ist",
    hint: () => "npm install ausführen; wo es sharp nicht gibt, stimmen die Seiten trotzdem und laden nur langsamer",
  },
  "unknown-label": {
    message: ({ key }) => `Eine Beschriftung dieses Namens gibt es nicht: „${key}“`,
    hint: ({ nearest }) =>
      nearest ? `Gemeint ist vielleicht „${nearest}“` : "docs/theming.md nennt alle Beschriftungen",
  },
  "unknown-placeholder": {
    message: ({ key, name }) => `Die Beschriftung „${key}“ hat einen Platzhalter, der nie gefüllt wird: „{${name}}“`,
    hint: ({ allowed }) =>
      allowed ? `Möglich sind: ${allowed}` : "Die Klammern weglassen; diese Beschriftung hat keine Platzhalter",
  },
  "not-twelve-months": {
    message: ({ count }) => `„months“ muss zwölf Monate nennen, den Januar zuerst: Es sind ${count}`,
    hint: () => "Alle zwölf Namen angeben",
  },
  "missing-front-matter": {
    message: () => "Die Datei beginnt nicht mit ihren Feldern",
    hint: () =>
      "Mit einer Zeile „---“ beginnen, dann die Felder (mindestens title und date) und wieder eine Zeile „---“",
  },
  "unclosed-front-matter": {
    message: () => "Die Felder am Anfang haben kein Ende",
    hint: () => "Zwischen die Felder und den Text eine Zeile setzen, in der nur „---“ steht",
  },
  "foreign-front-matter": {
    message: ({ engine }) => `Die Felder stehen hier in YAML, anderes wird weder gelesen noch ausgeführt: „${engine}“`,
    hint: () => "Mit einer Zeile aus drei Bindestrichen beginnen und die Felder in YAML schreiben",
  },
  "long-front-matter": {
    message: ({ longest }) => `Die Felder am Anfang sind länger als ${longest} Zeichen`,
    hint: () => "Text unter die zweite Zeile „---“ verschieben",
  },
  "broken-link": {
    message: ({ path }) => `Der symbolische Link führt ins Leere: „${path}“`,
    hint: () => "Ihn löschen oder durch die Datei der Meldung ersetzen",
  },
  "link-leaves-releases": {
    message: ({ path }) => `Der symbolische Link führt aus dem Ordner der Meldungen hinaus: „${path}“`,
    hint: () => "Wohin er führt, in den Ordner der Meldungen kopieren",
  },
  "bad-id": {
    message: ({ value }) => `Um die id stehen Leerzeichen, oder in ihr ein Tabulator oder Zeilenumbruch: „${value}“`,
    hint: () =>
      "Sie in eine Zeile schreiben, ohne Leerzeichen ringsum; unter einer anderen veröffentlicht, bleibt es bei der",
  },
  "bad-slug": {
    message: ({ value }) =>
      `Der Slug ist ein einziger Teil einer Adresse, ohne Schrägstrich, „..“ und Zeilenumbruch: „${value}“`,
    hint: ({ suggestion }) => `„slug: ${suggestion}“ schreiben`,
  },
  "empty-slug": {
    message: ({ value }) => `Davon kann nichts in einer Adresse stehen: „${value}“`,
    hint: ({ suggestion }) =>
      `Einen Slug aus Buchstaben a bis z, Ziffern und Bindestrichen ergänzen, etwa „slug: ${suggestion}“`,
  },
  "long-slug": {
    message: ({ length, longest }) =>
      `Der Slug ist zu lang für einen Ordnernamen: ${length} Zeichen, ${longest} passen`,
    hint: ({ suggestion }) => `Einen kürzeren ergänzen, etwa „slug: ${suggestion}“`,
  },
  "future-date": {
    message: ({ key, value }) => `„${key}“ liegt in der Zukunft: „${value}“`,
    hint: () => "Korrekturen und Rücknahmen gelten sofort; angeben, wann es geschah",
  },
  "before-release": {
    message: ({ key, value }) => `„${key}“ liegt vor dem Datum der Meldung: „${value}“`,
    hint: () => "Beide Angaben prüfen",
  },
  "no-reason": {
    message: () => "Für die Rücknahme ist kein Grund angegeben",
    hint: () => "„reason:“ mit einem Satz ergänzen; mehr werden Leser dort nicht finden",
  },
  "duplicate-id": {
    message: ({ value, other }) => `Eine andere Meldung hat dieselbe id, ${other}: „${value}“`,
    hint: () => "Die Zeile „id:“ in der neueren Datei streichen; kopierte Dateien bringen sie mit",
  },
  "duplicate-address": {
    message: ({ value, other }) => `Eine andere Meldung hat dieselbe Adresse, ${other}: „${value}“`,
    hint: () => "Einer von beiden mit „slug:“ eine andere geben oder ihre Datei umbenennen",
  },
  "duplicate-alias": {
    message: ({ value, other }) => `Diese alte Adresse ist zweimal angegeben, zuerst in ${other}: „${value}“`,
    hint: () => "Sie der Meldung lassen, die früher dort stand",
  },
  "names-itself": {
    message: ({ key, value }) => `„${key}“ nennt die Meldung selbst: „${value}“`,
    hint: () => "Slug oder id der anderen Meldung angeben",
  },
  "unknown-release": {
    message: ({ key, value }) => `„${key}“ nennt eine Meldung, die es nicht gibt: „${value}“`,
    hint: ({ nearest }) =>
      nearest ? `Ist „${nearest}“ gemeint?` : "Slug oder id einer Meldung dieses Newsrooms angeben",
  },
  "same-language": {
    message: ({ value, language }) => `Die übersetzte Meldung ist in derselben Sprache, ${language}: „${value}“`,
    hint: () => "„language:“ in beiden Dateien prüfen und die id angeben, wenn zwei Meldungen denselben Slug haben",
  },
  "missing-file": {
    message: ({ path }) => `Datei nicht gefunden: „${path}“`,
    hint: ({ nearest }) =>
      nearest
        ? `Ist „${nearest}“ gemeint?`
        : "Den Namen prüfen oder die Datei dorthin legen; der Pfad beginnt im Ordner der Meldung",
  },
  "outside-releases": {
    message: ({ path }) => `Die Datei liegt außerhalb des Ordners der Meldungen: „${path}“`,
    hint: () => "Sie in den Ordner der Meldungen kopieren und ihren Pfad vom Ordner der Meldung aus angeben",
  },
  "not-a-file": {
    message: ({ path }) => `Das ist ein Ordner, keine Datei: „${path}“`,
    hint: () => "Eine Datei darin nennen, oder eine Meldung über ihre .md-Datei verlinken",
  },
  "bad-file-name": {
    message: ({ path }) => `Der Dateiname enthält einen umgekehrten Schrägstrich oder ein Steuerzeichen: „${path}“`,
    hint: () => "Zwischen Ordner / setzen und die Datei mit Buchstaben, Ziffern, Bindestrichen und Punkten benennen",
  },
  "unpublishable-file": {
    message: ({ path }) => `Diese Datei wird nie veröffentlicht: „${path}“`,
    hint: () =>
      "Meldungen selbst (.md) und Namen, die mit einem Punkt beginnen, bleiben privat; eine andere Datei nennen",
  },
  "wrong-extension": {
    message: ({ path, mediaType }) => `Die Datei ist nicht, was ihr Name sagt, sondern ${mediaType}: „${path}“`,
    hint: () => "Sie im richtigen Format speichern oder die Endung des Namens berichtigen",
  },
  "active-file": {
    message: ({ path, found }) => `Die Datei könnte im Browser der Leser ein Programm ausführen (${found}): „${path}“`,
    hint: () => "Sie ohne Skripte speichern, etwa als einfaches SVG, oder als PNG oder PDF",
  },
  "not-a-picture": {
    message: ({ path, mediaType }) => `Kein Bild, das Browser zeigen, sondern ${mediaType}: „${path}“`,
    hint: () => "Es als JPEG, PNG, WebP, AVIF, GIF oder SVG speichern, oder auf die Datei verlinken",
  },
  "missing-release": {
    message: ({ path }) => `Diese Meldung gibt es nicht: „${path}“`,
    hint: ({ nearest }) =>
      nearest
        ? `Ist „${nearest}“ gemeint?`
        : "Die .md-Datei der Meldung mit ihrem Pfad vom Ordner dieser Meldung aus angeben",
  },
  "missing-alt": {
    message: ({ address }) => `Dem Bild fehlt der Alternativtext: „${address}“`,
    hint: () => "Sagen, was es zeigt, für Menschen, die es nicht sehen: ![Was es zeigt](bild.jpg)",
  },
  "unsafe-address": {
    message: ({ address }) => `Adressen dieser Art werden nicht verlinkt: „${address}“`,
    hint: () => "Auf http, https, mailto, tel oder eine Datei verlinken; die Wörter des Links bleiben als Text stehen",
  },
  "bad-address": {
    message: ({ address }) => `Das ist keine Webadresse: „${address}“`,
    hint: () => "Sie berichtigen; die Wörter des Links bleiben als Text stehen",
  },
  "empty-address": {
    message: ({ text }) => `Der Link führt nirgendwohin: „${text}“`,
    hint: () =>
      "Die Adresse in die runden Klammern setzen oder die Klammern streichen; die Wörter bleiben als Text stehen",
  },
  "foreign-picture": {
    message: ({ address }) => `Das Bild liegt auf einem fremden Server: „${address}“`,
    hint: () =>
      "Es in den Ordner der Meldungen kopieren; bis dahin steht dort ein Link, damit Leser keinen Dritten anfragen",
  },
  "removed-html": {
    message: ({ removed }) => `Im HTML weggelassen: ${removed}`,
    hint: () => "Es in Markdown schreiben, oder mit den HTML-Elementen, die docs/checks.md nennt",
  },
  "unclosed-html": {
    message: ({ start }) => `Dieses HTML endet nie, der Text danach ginge verloren: „${start}“`,
    hint: ({ end }) => `Es streichen oder mit ${end} beenden`,
  },
  "missing-fragment": {
    message: ({ fragment }) => `Nichts in diesem Text heißt so: „${fragment}“`,
    hint: () => "# und die Wörter einer Überschrift dieses Textes schreiben, klein und mit Bindestrichen dazwischen",
  },
  "missing-footnote": {
    message: ({ label }) => `Diese Fußnote gibt es nicht: „[^${label}]“`,
    hint: ({ label }) => `Eine Zeile ergänzen, die mit „[^${label}]: “ beginnt, oder das Zeichen berichtigen`,
  },
  "unused-footnote": {
    message: ({ label }) => `Die Fußnote wird nicht gezeigt, weil kein Zeichen auf sie verweist: „[^${label}]“`,
    hint: ({ label }) =>
      `„[^${label}]“ im Text dorthin setzen, wo sie hingehört, und jeder Fußnote einen eigenen Namen geben`,
  },
  "text-too-deep": {
    message: () => "Zitate, Listen oder andere Teile des Textes sind zu tief verschachtelt",
    hint: () => "Ebenen der Verschachtelung streichen; hundert sind erlaubt",
  },
  "index-damaged": {
    message: ({ place }) => `Das Verzeichnis der Veröffentlichungen ist unlesbar: releases.json in ${place}`,
    hint: () =>
      "releases.json von der Website oder aus einer Sicherung zurückholen: Ohne sie erhalten umbenannte Meldungen neue ids",
  },
  "no-earlier-index": {
    message: ({ place }) => `In ${place} liegt keine releases.json, deshalb war kein Vergleich möglich`,
    hint: () => "Bei der ersten Veröffentlichung in Ordnung; sonst den mit --against genannten Ort berichtigen",
  },
  "release-lost": {
    message: ({ id, url }) => `Eine veröffentlichte Meldung ist spurlos verschwunden: „${id}“, zuletzt unter ${url}`,
    hint: () =>
      "Die Datei zurücklegen, die Meldung mit „withdrawn:“ zurückziehen oder ihre id in der Konfiguration unter „forgotten:“ eintragen",
  },
  "release-hidden": {
    message: ({ url }) => `Eine schon veröffentlichte Meldung ist wieder verborgen: ${url}`,
    hint: () =>
      "Die Abonnenten haben sie bereits; war sie falsch, bitte zurückziehen oder korrigieren, damit sie es erfahren",
  },
  "id-edited": {
    message: ({ id }) => `Die id einer veröffentlichten Meldung wurde geändert: „${id}“`,
    hint: ({ was }) => `Wieder „id: ${was}“ schreiben, sonst erhalten Abonnenten die Meldung doppelt`,
  },
  "id-reused": {
    message: ({ id, url }) => `Diese id gehört einer anderen Meldung, veröffentlicht unter ${url}: „${id}“`,
    hint: () =>
      "Die Zeile „id:“ streichen oder eine nie benutzte id eintragen: Feedreader verbergen Meldungen mit bekannter id",
  },
  "silent-change": {
    message: ({ title, words }) =>
      `Der Text einer veröffentlichten Meldung wurde stillschweigend geändert: „${title}“${words && ` (${words})`}`,
    hint: () =>
      "Bei Tippfehlern in Ordnung; eine Änderung des Sinns gehört unter „corrections:“ oder braucht ein späteres „updated:“",
  },
  moved: {
    message: ({ from, to }) => `Die Adresse hat sich geändert: ${from} führt von nun an nach ${to}`,
    hint: () => "Nichts zu tun: Die alte Adresse leitet dauerhaft weiter",
  },
  "base-url-changed": {
    message: ({ from, to }) => `Der Newsroom ist von ${from} nach ${to} umgezogen; jede id bleibt`,
    hint: () => "Den alten Server auf den neuen weiterleiten lassen; dort kann presswerk keine Dateien schreiben",
  },
  "link-to-hidden": {
    message: ({ other }) => `Der Text verlinkt eine Meldung, die noch nicht öffentlich ist: ${other}`,
    hint: () => "Bis dahin steht dort nur der Text; ist das so gewollt, ist nichts zu tun",
  },
  "too-large-for-feed": {
    message: ({ bytes, limit }) =>
      `Diese Meldung ist allein größer, als ein Feed sein darf: ${bytes} von ${limit} Bytes`,
    hint: () =>
      "In den Feeds steht sie mit Kurzfassung und Link; „feeds.bytes“ erhöhen oder lange Tabellen in einen Anhang legen",
  },
  "path-taken": {
    message: ({ path, by }) => `Zwei Dateien sollen an denselben Platz der Ausgabe: „${path}“ (auch ${by})`,
    hint: () => "Slug, Dateiname oder Alias einer der beiden ändern",
  },
  "long-headline": {
    message: ({ length }) => `Die Überschrift ist länger, als Suchmaschinen und Feedreader zeigen: ${length} Zeichen`,
    hint: ({ longest }) => `Die Nachricht in höchstens ${longest} Zeichen sagen; der Rest hat unter „subtitle:“ Platz`,
  },
  "file-name-headline": {
    message: ({ title }) => `Die Überschrift sieht aus wie ein Dateiname: „${title}“`,
    hint: () => "Einen Satz schreiben, der das Neue sagt, etwa „Neue Brücke für den Verkehr freigegeben“",
  },
  "missing-summary": {
    message: ({ length }) =>
      length === 0
        ? "Es gibt weder eine Kurzfassung noch einen ersten Absatz, der dafür stehen könnte"
        : `Es gibt keine Kurzfassung, und der erste Absatz ist dafür zu lang: ${length} Zeichen`,
    hint: () => "Unter „summary:“ das Wichtige in ein, zwei Sätzen sagen; Feeds, Listen und Suchmaschinen zeigen sie",
  },
  "missing-contact": {
    message: () => "Die Meldung nennt keinen Ansprechpartner",
    hint: () =>
      "„contact:“ mit einem Schlüssel aus „contacts:“ der presswerk.yaml schreiben, damit Redaktionen wissen, wen sie anrufen",
  },
  "missing-place": {
    message: () => "Weder die Meldung noch ihr Briefkopf nennt einen Ort",
    hint: () => "„place:“ schreiben oder dem Herausgeber in presswerk.yaml eine Adresse mit „city:“ geben",
  },
  "before-letterhead": {
    message: ({ date, from, issuer }) =>
      `Die Meldung vom ${date} ist älter als der erste Briefkopf von „${issuer}“: ${from}`,
    hint: () =>
      "Das Datum berichtigen, den damaligen Briefkopf in presswerk.yaml ergänzen oder beim ersten „from:“ streichen",
  },
  "small-image": {
    message: ({ path, width, height }) => `Das Bild ist für den Druck zu klein: „${path}“, ${width} × ${height} Pixel`,
    hint: ({ least }) =>
      `Das Original mit mindestens ${least} Pixeln an der längeren Seite nehmen; 1200 Pixel sind gedruckt 10 Zentimeter breit`,
  },
  "skipped-heading": {
    message: ({ heading }) => `Die Zwischenüberschrift überspringt eine Ebene: „${heading}“`,
    hint: ({ level, expected }) =>
      `Mit ${level - expected} „#“ weniger schreiben; wer sich die Seite vorlesen lässt, verliert sonst den Faden`,
  },
  "foreign-passage": {
    message: ({ text, found }) => `Ein Absatz ist ${languages[found]}, und nichts sagt es: „${text}“`,
    hint: ({ found }) => `Ihn in <p lang="${found}">…</p> setzen, damit er auch ${languages[found]} vorgelesen wird`,
  },
  "dead-link": {
    message: ({ address }) => `Unter dieser Adresse des Newsrooms steht nichts: „${address}“`,
    hint: () =>
      "Sie berichtigen; eine Meldung am besten über ihre .md-Datei verlinken, dann bleibt der Link auch nach einem Umzug richtig",
  },
  "outdated-law": {
    message: ({ found }) => `Dieses Gesetz gilt nicht mehr: „${found}“`,
    hint: ({ now }) => `Heute ist es ${now}`,
  },
  "feed-unreadable": {
    message: ({ feed, reason }) => `Dieser Feed lässt sich nicht lesen, ${feedTroubles[reason]}: „${feed}“`,
    hint: () => "Im Browser öffnen; solange er nicht repariert ist, weiß niemand, was seine Leser bekommen",
  },
  "feed-gone": {
    message: ({ feed }) => `Diesen Feed gibt es nicht mehr: „${feed}“`,
    hint: () =>
      "Wer ihn abonniert hat, bekommt nichts mehr; die alte Adresse auf einen Feed weiterleiten, der ihn ersetzt",
  },
  "archive-incomplete": {
    message: ({ feed, url, reason }) => `Das Archiv von „${feed}“ endet zu früh, ${archiveTroubles[reason]}: „${url}“`,
    hint: () => "Was älter ist, ließ sich nicht vergleichen",
  },
  "guessed-field": {
    message: ({ key, value, confidence }) =>
      `„${key}“ wurde am Aussehen erkannt (${percent(confidence)} sicher): „${value}“`,
    hint: () => "Mit der Vorlage vergleichen und berichtigen, wenn es falsch ist",
  },
  "joined-sentence": {
    message: ({ words, confidence }) =>
      `Ein unterbrochener Satz wurde zusammengesetzt (${percent(confidence)} sicher): „${words}“`,
    hint: () => "Mit der Vorlage vergleichen und wieder trennen, wenn es falsch ist",
  },
  "guessed-day": {
    message: () => "Die Vorlage nennt keinen Tag; die Meldung ist ein Entwurf von heute",
    hint: () => "Das richtige „date“ eintragen und „draft“ entfernen",
  },
  "borrowed-alt": {
    message: ({ count }) =>
      count === 1
        ? "Ein Bild hatte keine Beschreibung und bekam die Überschrift"
        : `${count} Bilder hatten keine Beschreibung und bekamen die Überschrift`,
    hint: () => "Stattdessen schreiben, was das Bild zeigt",
  },
  "configuration-extended": {
    message: ({ section, keys }) => `Unter „${section}“ ergänzt: ${keys}`,
    hint: () => "Das Ergänzte durchsehen und vervollständigen",
  },
  "hub-not-told": {
    message: ({ hub, failed }) =>
      `Dem WebSub-Hub wurde${failed === 1 ? " 1 geänderter Feed" : `n ${failed} geänderte Feeds`} nicht gemeldet: „${hub}“`,
    hint: ({ reason }) =>
      `${networkReason(reason)}. Veröffentlicht ist trotzdem; Abonnenten des Hubs sehen es, wenn der Feed wieder abgerufen wird`,
  },
};

const languages = { de: "deutsch", en: "englisch" };

const reasons = {
  colon: "ein Wert ohne Anführungszeichen enthält einen Doppelpunkt, oder eine Zeile ist zu weit eingerückt",
  "no-colon": "eine Zeile ohne „Feld: Wert“, oder nach dem Doppelpunkt fehlt das Leerzeichen",
  unclosed: "ein Anführungszeichen oder eine Klammer ist nicht geschlossen",
  "after-quote": "nach einem schließenden Anführungszeichen oder einer Klammer folgt noch etwas",
  "first-character": "so kann ein Wert ohne Anführungszeichen nicht beginnen",
  tab: "ein Tabulator statt Leerzeichen",
  escape: "ein umgekehrter Schrägstrich in Anführungszeichen",
  structure: "die Reihenfolge der Zeilen oder ihre Einrückung",
};

const features = {
  alias: "Anker und Verweise (& und *)",
  tag: "Typangaben (!)",
  document: "mehrere Dokumente in einer Datei",
  depth: "mehr als hundert Ebenen",
  "complex-key": "Listen und Felder als Schlüssel",
};

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}

const feedTroubles = {
  empty: "denn er ist leer",
  "not-a-feed": "denn hier steht etwas anderes als ein Feed",
  "not-json": "denn sein JSON ist fehlerhaft",
  truncated: "denn er bricht mittendrin ab",
  "mismatched-tag": "denn ein Element endet mit dem falschen Tag",
  "bad-tag": "denn ein „<“ steht, wo keines stehen darf",
  "too-deep": "denn seine Elemente sind zu tief verschachtelt oder tragen verbotene Namen",
  "too-costly": "denn der Name eines Verfassers ist unsinnig lang",
};

const archiveTroubles = {
  missing: "denn ein Dokument fehlt",
  unreadable: "denn ein Dokument ist fehlerhaft",
  unreachable: "denn ein Dokument ist nicht erreichbar",
  limit: "denn es gibt mehr, als sich in vertretbarer Zeit lesen lässt",
  loop: "denn die Links führen im Kreis",
};

const kinds = {
  text: "ein Text",
  list: "eine Liste",
  mapping: "Felder mit Werten",
  boolean: "true oder false",
  integer: "eine ganze Zahl",
  "text-or-list": "ein Text oder eine Liste von Texten",
  "text-or-mapping": "ein Text oder einer je Sprache",
  "text-or-keys": "ein Text, oder Felder mit Werten",
  "list-of-mappings": "eine Liste, deren Einträge Felder mit Werten haben",
};
