import type { previewing as english } from "../en/previewing.js";

/** Was die Vorschau auf Deutsch sagt. */
export const previewing: typeof english = {
  preview: {
    about: "die Website im Browser zeigen, mit Entwürfen und Sperrfristen, und jeder Änderung folgen, bis Strg-C",
    port: "Port der Vorschau: 4321 oder der nächste freie",
    example: "presswerk preview --port 8080",
    badPort: (value: string) => `--port ist keine Portnummer von 0 bis 65535: „${value}“`,
    ready: (releases: number) =>
      `${releases === 1 ? "1 Meldung ist" : `${releases} Meldungen sind`} dort zu sehen. Änderungen erscheinen, sobald gespeichert wird; Strg-C beendet die Vorschau`,
    broken: "Die Vorschau zeigt den letzten Stand ohne diese Fehler",
    mended: "Alle Fehler sind behoben; die Vorschau zeigt den neuesten Stand",
    shown: "Die Vorschau zeigt den neuesten Stand",
    ended: "Die Vorschau ist beendet; nichts von ihr bleibt zurück",
    foreign:
      "Diese Vorschau antwortet nur unter http://localhost und http://127.0.0.1, damit keine andere Website liest, was noch nicht öffentlich ist.",
    label: "Vorschau",
    none: "Vorschau: Auf dieser Seite ist alles öffentlich oder wird es beim nächsten Bauen",
    empty: "Vorschau: Noch gibt es nichts zu zeigen",
    some: (count: number) =>
      count === 1
        ? "Vorschau: Diese Seite nennt eine Meldung, die noch nicht öffentlich ist"
        : `Vorschau: Diese Seite nennt ${count} Meldungen, die noch nicht öffentlich sind`,
    states: {
      draft: { badge: "Entwurf", sentence: "Entwurf: Diese Meldung ist nicht öffentlich" },
      embargoed: (moment: string) => ({
        badge: `Sperrfrist bis ${moment}`,
        sentence: `Sperrfrist bis ${moment}: Diese Meldung ist noch nicht öffentlich`,
      }),
      scheduled: (moment: string) => ({
        badge: `Geplant für ${moment}`,
        sentence: `Geplant für ${moment}: Diese Meldung ist noch nicht öffentlich`,
      }),
    },
    errors: {
      title: (count: number) =>
        count === 1
          ? "1 Fehler. Zu sehen ist der letzte Stand ohne ihn"
          : `${count} Fehler. Zu sehen ist der letzte Stand ohne sie`,
      more: (count: number) => `… und ${count} weitere: presswerk check nennt alle`,
    },
  },
};
