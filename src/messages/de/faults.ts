import type { FaultSentences } from "../sentences.js";

export const faults: FaultSentences = {
  disk: {
    message: ({ path, reason }) => `${reasons[reason] ?? `Das System meldet ${reason}`}: ${path}`,
    hint: () => "Die bisherige Ausgabe ist unverändert; die Ursache beheben und den Befehl wiederholen",
  },
  locked: {
    message: ({ path, pid }) => `An dieser Ausgabe arbeitet schon ein anderer Lauf (Prozess ${pid}): ${path}`,
    hint: () => "Warten, bis er fertig ist; gibt es keinen, die Datei löschen",
  },
  "foreign-file": {
    message: ({ path }) => `Wo eine Seite stehen muss, liegt eine Datei, die nicht von presswerk stammt: ${path}`,
    hint: () => "Die Datei verschieben oder mit --out einen anderen Ausgabeordner wählen",
  },
  network: {
    message: ({ url, reason }) => `${networkReason(reason)}: ${url}`,
    hint: ({ reason }) => networkHints[reason] ?? "Die Adresse im Browser öffnen und es später noch einmal versuchen",
  },
  "nothing-there": {
    message: ({ path }) => `Diese Datei oder diesen Ordner gibt es nicht: ${path}`,
    hint: () => "Die Schreibweise prüfen; den Ausgabeordner gibt es nach presswerk build",
  },
  "no-feed": {
    message: ({ source }) => `Hier wurde kein Feed gefunden: ${source}`,
    hint: () => "Die Adresse oder Datei des Feeds selbst angeben oder einen Ausgabeordner von presswerk",
  },
  "no-output": {
    message: ({ path }) => `Das ist kein Ausgabeordner von presswerk: ${path}`,
    hint: () => "Erst presswerk build ausführen oder mit --from einen anderen Ordner angeben",
  },
  "no-port": {
    message: ({ port, reason }) => `Der Port ${port} lässt sich nicht verwenden (${reason})`,
    hint: () => "Mit --port einen anderen ab 1024 wählen",
  },
  "output-damaged": {
    message: ({ path, count }) =>
      `Der Ausgabeordner ist nicht vollständig, ${count === 1 ? "eine Datei fehlt oder ist" : `${count} Dateien fehlen oder sind`} verändert: ${path}`,
    hint: () => "Es wurde nichts veröffentlicht. presswerk build --no-cache ausführen und neu veröffentlichen",
  },
  "source-changed": {
    message: ({ path }) => `In eine Datei wurde geschrieben, während presswerk sie las: ${path}`,
    hint: () =>
      "Die bisherige Ausgabe ist unverändert; warten, bis die Datei gespeichert ist, und den Befehl wiederholen",
  },
  "output-changed": {
    message: ({ path }) => `In den Ausgabeordner wurde geschrieben, während er veröffentlicht wurde: ${path}`,
    hint: () => "Das Ende des Bauens abwarten und neu veröffentlichen: Es geht weiter, wo es stehen blieb",
  },
  "bad-manifest": {
    message: ({ path }) => `Die presswerk-manifest.json lässt sich dort nicht lesen: ${path}`,
    hint: () =>
      "Die der letzten Veröffentlichung an ihre Stelle legen; ohne sie weiß niemand, welche Dateien von presswerk sind",
  },
  "no-program": {
    message: ({ program }) => `Das Programm ${program} ist nicht installiert`,
    hint: ({ program }) =>
      `Es installieren (apt-get install ${program} oder https://rclone.org/install/) oder in einen Ordner veröffentlichen`,
  },
  transfer: {
    message: ({ target, reason }) => `rclone meldet einen Fehler: ${reason || "ohne Grund"} (${target})`,
    hint: () => "Dasselbe Ziel mit rclone lsf versuchen; dann neu veröffentlichen: Es geht weiter, wo es stehen blieb",
  },
  "transfer-incomplete": {
    message: ({ target }) => `Es ist nicht alles angekommen, obwohl rclone keinen Fehler meldet: ${target}`,
    hint: () => "Neu veröffentlichen: Es geht weiter, wo es stehen blieb",
  },
};

/** Warum eine Adresse nichts hergab, als Satz ohne die Adresse. */
export function networkReason(reason: string): string {
  const known = networkReasons[reason];
  return known ?? (reason.startsWith("HTTP ") ? `Der Server antwortet mit ${reason}` : `Keine Antwort (${reason})`);
}

const networkReasons: Record<string, string> = {
  "bad-address": "Das ist keine Adresse, die sich öffnen lässt",
  "private-address": "Die Adresse liegt in einem privaten Netz und war nicht verlangt",
  "too-slow": "Die Antwort dauert zu lange",
  "too-large": "Das Dokument ist zu groß, um es zu lesen",
  "too-many-redirects": "Die Adresse leitet immer wieder weiter",
  "redirect-loop": "Die Adresse leitet im Kreis weiter",
  "insecure-redirect": "Die Adresse leitet von https nach http weiter",
  "bad-encoding": "Die Antwort ist auf eine Weise komprimiert, die sich nicht lesen lässt",
  "outside-folder": "Die Adresse liegt außerhalb des gelesenen Ordners",
  "HTTP 401": "Der Server verlangt ein Passwort",
  "HTTP 403": "Der Server verweigert den Zugriff",
  "HTTP 404": "Der Server kennt diese Adresse nicht",
  "HTTP 410": "Der Server sagt, dass es hier endgültig nichts mehr gibt",
  ENOTFOUND: "Einen Server dieses Namens gibt es nicht",
  EAI_AGAIN: "Der Name des Servers ließ sich nicht auflösen",
  ECONNREFUSED: "Der Server nimmt keine Verbindung an",
  ECONNRESET: "Der Server hat die Verbindung abgebrochen",
  ETIMEDOUT: "Der Server antwortet nicht",
  EHOSTUNREACH: "Der Server ist nicht erreichbar",
  ENETUNREACH: "Das Netz ist nicht erreichbar",
  CERT_HAS_EXPIRED: "Das Zertifikat des Servers ist abgelaufen",
  DEPTH_ZERO_SELF_SIGNED_CERT: "Das Zertifikat des Servers hat niemand sonst unterschrieben",
  ERR_TLS_CERT_ALTNAME_INVALID: "Das Zertifikat des Servers gehört zu einem anderen Namen",
};

const networkHints: Record<string, string> = {
  "private-address": "Die Adresse selbst angeben, wenn sie gemeint ist; Links und Weiterleitungen führen nie dorthin",
  "insecure-redirect": "Den Server nach https weiterleiten lassen oder die letzte Adresse angeben",
  "bad-address": "Eine vollständige Adresse angeben, etwa https://www.example.org/feed.xml",
};

const reasons: Record<string, string> = {
  ENOSPC: "Der Datenträger ist voll",
  EDQUOT: "Der zugeteilte Speicherplatz ist verbraucht",
  EACCES: "Keine Berechtigung zum Lesen oder Schreiben",
  EPERM: "Das System erlaubt das nicht",
  EROFS: "Der Datenträger ist schreibgeschützt",
  ENOENT: "Nicht gefunden",
  ENOTDIR: "Eine Datei steht, wo ein Ordner gebraucht wird",
  EEXIST: "Eine Datei steht, wo ein Ordner gebraucht wird",
  EISDIR: "Ein Ordner steht, wo eine Datei gebraucht wird",
  EMFILE: "Zu viele Dateien sind geöffnet",
  EIO: "Der Datenträger ließ sich nicht lesen oder beschreiben",
};
