import { readFileSync } from "node:fs";
import { join } from "node:path";

const release = readFileSync(
  join(import.meta.dirname, "../../../releases/2017/2017-07-04-amz-international.md"),
  "utf8",
);

/** The text of the one real release in the sample, without its front matter. */
export const sampleText = release.slice(release.indexOf("\n---\n", 4) + 5).trim();

/** Its address block, which broke the text behind these words. */
const brokenBehind = "Dazu analysiert das Cluster";
const addressBlock = `**Hausanschrift:**  
**Sächsisches Staatsministerium  
für Wirtschaft, Arbeit, Energie  
und Klimaschutz**  
Wilhelm-Buck-Straße 2  
01097 Dresden

[www.smwa.sachsen.de](http://www.smwa.sachsen.de)

Zu erreichen ab Bahnhof  
Dresden-Neustadt mit den  
Straßenbahnlinien 3 und 9, ab  
Dresden-Hauptbahnhof mit den  
Linien 3, 7 und 8. Haltestelle  
Carolaplatz.

\\* Kein Zugang für verschlüsselte  
elektronische Dokumente. Zugang  
für qualifiziert elektronisch signierte  
Dokumente nur unter den auf  
[www.lsf.sachsen.de/eSignatur.html](http://www.lsf.sachsen.de/eSignatur.html)  
vermerkten Voraussetzungen.`;

/** The sheet as it left the house on 4 July 2017: the text of the sample in the frame of its paper. */
export const sampleSheet = `# Medieninformation

Sächsisches Staatsministerium für Wirtschaft, Arbeit, Energie und Klimaschutz

**Ihr Ansprechpartner**  
Jens Jungmann

**Durchwahl**  
Telefon +49 351 564 80600  
Telefax +49 351 564 80680

presse@smwa.sachsen.de\\*

04.07.2017

## Minister Dulig: „Internationalisierung von Spitzenclustern erfolgreich“

### AMZ goes international

${sampleText
  .replace(`${brokenBehind} `, `${brokenBehind}\n\n${addressBlock}\n\n`)
  .replace("## Hintergrund", "#### Hintergrund")}

#### **Links:**

[AMZ](#)
`;
