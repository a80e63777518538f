import type { FaultSentences } from "../sentences.js";

export const faults: FaultSentences = {
  disk: {
    message: ({ path, reason }) => `${reasons[reason] ?? `Das System meldet ${reason}`}: ${path}`,
    hint: () => "Die bisherige Ausgabe ist unverändert; die Ursache beheben und den Befehl wiederholen",
  },
  "foreign-file": {
    message: ({ path }) => `Wo eine Seite stehen muss, liegt eine Datei, die nicht von presswerk stammt: ${path}`,
    hint: () => "Die Datei verschieben oder mit --out einen anderen Ausgabeordner wählen",
  },
};

const reasons: Record<string, string> = {
  ENOSPC: "Der Datenträger ist voll",
  EDQUOT: "Der zugeteilte Speicherplatz ist verbraucht",
  EACCES: "Keine Berechtigung zum Lesen oder Schreiben",
  EPERM: "Das System erlaubt das nicht",
  EROFS: "Der Datenträger ist schreibgeschützt",
  ENOENT: "Nicht gefunden",
  ENOTDIR: "Eine Datei steht, wo ein Ordner gebraucht wird",
  EISDIR: "Ein Ordner steht, wo eine Datei gebraucht wird",
  EMFILE: "Zu viele Dateien sind geöffnet",
  EIO: "Der Datenträger ließ sich nicht lesen oder beschreiben",
};
