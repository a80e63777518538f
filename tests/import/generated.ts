import type { Files } from "../helpers/newsroom.js";
import { pdf, png } from "../helpers/small-files.js";

/** A configuration with everything that generated releases name. */
export const configuration = `title: { de: Medienservice Beispielland, en: Beispielland Press Service }
description: Medieninformationen aus Beispielland
url: https://medien.example.org/
language: de
languages: [de, en]
timezone: Europe/Berlin
feeds: { items: 20, archive: 40 }
issuers:
  land:
    - name: Staatskanzlei Beispielland
      kind: government
      url: https://www.land.example.org/
  hochschule:
    - name: Hochschule Musterstadt
      kind: university
contacts:
  sturm: { name: Frieda Sturm, role: "Sprecherin, Presse", phone: +49 30 23125 300, email: sturm@land.example.org }
  pult: { name: Pressepult }
topics:
  wirtschaft: { title: { de: Wirtschaft & Handel, en: Economy } }
  kueste: { title: Küste }
  c-plus-plus: { title: "C++ <Halbleiter>" }
`;

const topics = ["wirtschaft", "kueste", "c-plus-plus"];
const titles = [
  "Neue Brücke freigegeben",
  "AT&T kommt nach Musterstadt",
  "„Zitat“ – und ein Strich",
  "5 < 6 &amp; 7 > 3",
  "Ärger über <Halbleiter>",
  "Emoji 🎉 am Pier",
];
const bodies = [
  "Ein Absatz mit **fettem** und *kursivem* Text.\n\nNoch einer: 10 °C, 5 < 6, AT&T, Bürger\\*innen und Schüler\\*innen.",
  "## Ablauf\n\n1. Ankunft\n2. Abfahrt\n   - mit der Bahn\n   - zu Fuß\n\n> „Ein Zitat“, sagte sie.\n\n---\n\nSchluss.",
  "Zahlen[^1] und Fakten[^2].\n\n| Jahr | Wert |\n|:-----|-----:|\n| 2020 | **1** |\n| 2021 | 2 |\n\n[^1]: Geschätzt.\n\n[^2]: Siehe [dort](https://www.example.org/a_b?c=1&d=2).",
  "Erster Satz.\\\nZweite Zeile.\n\n### Hintergrund\n\n- [x] erledigt\n- [ ] offen\n\nH<sub>2</sub>O und `code < hier`.",
  "**Fett als Vorspann** und mehr.\n\nDanach Text mit einem [Link](https://www.example.org/) und <https://example.org/>.",
];

/** Releases that between them use every field that feeds can tell of; the same for every number. */
export function generatedNewsroom(count: number): Files {
  const files: Record<string, string | Uint8Array> = { "presswerk.yaml": configuration };
  for (let index = 0; index < count; index++) Object.assign(files, release(index));
  return files;
}

function release(index: number): Files {
  const day = new Date(Date.UTC(2016, 0, 3) + index * 17 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  const name = `meldung-${index}`;
  const year = day.slice(0, 4);
  const withFiles = index % 4 === 1;
  const front = [
    index % 3 === 0
      ? `id: ${["tag:alt.example.org,2016:", "pm-", "https://alt.example.org/?p="][index % 9 === 0 ? 0 : index % 2 === 0 ? 1 : 2]}${index}`
      : "",
    `title: ${JSON.stringify(`${titles[index % titles.length]} ${index}`)}`,
    `date: ${day}${["", " 10:30", "T23:15:00+01:00"][index % 3]}`,
    index % 5 === 0 ? "subtitle: Untertitel & mehr" : "",
    index % 10 === 0 ? "kicker: Dachzeile" : "",
    index % 2 === 0 ? "place: Musterstadt" : "",
    `issuer: ${index % 7 === 0 ? "hochschule" : "land"}`,
    index % 3 === 1 ? "contact: [sturm, pult]" : "",
    index % 6 === 5 ? "" : `topics: [${[...new Set([topics[index % 3], topics[(index * 2) % 3]])].join(", ")}]`,
    index % 4 === 2 ? "keywords: [Brücke, Verkehr & Wege]" : "",
    index % 8 === 3 ? "summary: Eine eigene Zusammenfassung." : "",
    index % 9 === 4 ? `number: ${index}/2020` : "",
    index % 11 === 4 ? `updated: ${day.slice(0, 4)}-12-31 18:00` : "",
    index % 13 === 6 ? `corrections: [{ date: ${year}-12-30 09:00, note: "Zahl berichtigt: 3 statt 4" }]` : "",
    index % 29 === 7 ? `withdrawn: { date: ${year}-12-31, reason: Ein Irrtum }` : "",
    index % 5 === 2 ? "links: [{ title: Karte, url: https://karte.example.org/ }, { title: Jahrbuch }]" : "",
    withFiles ? `attachments: [{ src: ${name}/langfassung.pdf, title: Langfassung }, ${name}/daten.csv]` : "",
    index % 8 === 1
      ? `image: { src: ${name}/foto.png, alt: Ein Foto, caption: Unterschrift, credit: "Foto: Muster" }`
      : "",
  ];
  const own = `releases/${year}/${name}`;
  return {
    [`releases/${year}/${day}-${name}.md`]: `---\n${front.filter((line) => line !== "").join("\n")}\n---\n${bodies[index % bodies.length]}\n`,
    ...(withFiles && { [`${own}/langfassung.pdf`]: `${pdf}% ${index}`, [`${own}/daten.csv`]: `a;b\n${index};2\n` }),
    ...(index % 8 === 1 && { [`${own}/foto.png`]: png(20 + (index % 30), 20, [index % 256, 0, 0]) }),
  };
}
