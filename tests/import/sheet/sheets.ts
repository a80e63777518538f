/** The facts of an invented sheet; every variant says them in another form. */
export const facts = {
  issuer: "Landesamt für Wetter, Wolken und Küstenschutz",
  name: "Greta Regenfass",
  phone: "+49 30 23125 111",
  fax: "+49 30 23125 119",
  email: "presse@wetter.example.org",
  title: "Ministerin Sturm: „Nebelwarnung erreicht jetzt alle Häfen“",
  subtitle: "Neues Netz geht in Betrieb",
  street: "Am Windfang 1",
  city: "99900 Musterstadt",
  url: "www.wetter.example.org",
} as const;

export const text = {
  first:
    "Seit heute melden zwölf Stationen an der Küste jede Minute, wie weit man sehen kann. Damit erfahren Schiffe, Häfen und Fähren binnen einer Minute, wo Nebel aufzieht, und können früher als bisher langsamer fahren oder umkehren.",
  broken: "Die Daten stehen allen offen. Das Landesamt prüft gemeinsam mit den Hochschulen",
  goesOn:
    "zunächst die Messwerte des ersten Winters, stellt sie den Reedereien vor und veröffentlicht im Frühjahr einen Bericht.",
  quote:
    "Ministerin Sturm sagt dazu: „Wer auf See ist, soll den Nebel kennen, bevor er ihn sieht. Das ist mit diesem Netz nun gelungen, und zwar im Zeitplan.“",
  background:
    "Das Messnetz wurde 2019 beschlossen. Es besteht aus zwölf Stationen zwischen Talwetter und Exampleton, die mit Laserstrahlen messen und sich mit Sonnenstrom versorgen.",
} as const;

const address = `Hausanschrift:
Landesamt für Wetter,
Wolken und Küstenschutz
Am Windfang 1
99900 Musterstadt

www.wetter.example.org

Zu erreichen ab Hauptbahnhof
mit der Straßenbahnlinie 2 bis
Haltestelle Windfang.

* Kein Empfang verschlüsselter
Nachrichten; vertrauliche
Unterlagen bitte per Post.`;

const head = `Medieninformation

Landesamt für Wetter, Wolken und Küstenschutz

Ihre Ansprechpartnerin
Greta Regenfass

Durchwahl
Telefon +49 30 23125 111
Telefax +49 30 23125 119

presse@wetter.example.org*

04.07.2017`;

const titles = `Ministerin Sturm: „Nebelwarnung erreicht jetzt alle Häfen“

Neues Netz geht in Betrieb`;

const body = `${text.first}

${text.quote}

${text.broken} ${text.goesOn}`;

const background = `Hintergrund

${text.background}`;

const links = `Links:

Karte der Stationen: https://karte.example.org/nebel
Jahrbuch des Wetters`;

/** Variants of one sheet: other labels, another order, the address elsewhere, two contacts, none, English, Markdown. */
export const variants: Readonly<Record<string, string>> = {
  "as it left the house": [
    head,
    titles,
    text.first,
    text.quote,
    text.broken,
    address,
    text.goesOn,
    background,
    links,
  ].join("\n\n"),
  "address at the end": [head, titles, body, background, links, address].join("\n\n"),
  "address at the top": [address, head, titles, body, background, links].join("\n\n"),
  "as Markdown": `# Medieninformation

${facts.issuer}

**Ihre Ansprechpartnerin**  
${facts.name}

**Durchwahl**  
Telefon ${facts.phone}  
Telefax ${facts.fax}

${facts.email}\\*

04.07.2017

## ${facts.title}

### ${facts.subtitle}

${text.first}

${text.quote}

${text.broken}

**Hausanschrift:**  
**Landesamt für Wetter,  
Wolken und Küstenschutz**  
Am Windfang 1  
99900 Musterstadt

[www.wetter.example.org](http://www.wetter.example.org)

Zu erreichen ab Hauptbahnhof  
mit der Straßenbahnlinie 2 bis  
Haltestelle Windfang.

\\* Kein Empfang verschlüsselter  
Nachrichten; vertrauliche  
Unterlagen bitte per Post.

${text.goesOn}

#### Hintergrund

${text.background}

#### **Links:**

[Karte der Stationen](https://karte.example.org/nebel)
[Jahrbuch des Wetters](#)`,
  "number and date in the first line": [
    "Pressemitteilung Nr. 12/2017 vom 4. Juli 2017",
    facts.issuer,
    titles,
    body,
    background,
    `Ansprechpartnerin für die Medien: ${facts.name}, Tel. ${facts.phone}, Fax ${facts.fax}, E-Mail: ${facts.email}`,
    links,
  ].join("\n\n"),
  "place and date in the first line": [
    "PRESSEMITTEILUNG",
    "Musterstadt, den 4. Juli 2017",
    titles,
    body,
    background,
    `Pressekontakt:\n${facts.name}\nPressesprecherin\nTelefon: ${facts.phone}\nTelefax: ${facts.fax}\nE-Mail: ${facts.email}`,
  ].join("\n\n"),
  "dateline in the text": [
    `Presseinformation 12/2017\n${facts.issuer}`,
    titles,
    `Musterstadt, 4. Juli 2017 – ${text.first}`,
    text.quote,
    background,
    `Kontakt\n${facts.name}\nTel.: ${facts.phone}\n${facts.email}`,
  ].join("\n\n"),
  "with an embargo": [
    "Pressemitteilung Nr. 12/2017",
    "Sperrfrist: 4. Juli 2017, 12:00 Uhr",
    "Musterstadt, 04.07.2017",
    titles,
    body,
    background,
  ].join("\n\n"),
  "two contacts": [
    "Medieninformation",
    facts.issuer,
    `Ihre Ansprechpartner:\n${facts.name}\nTelefon ${facts.phone}\n${facts.email}\nKonrad Wetterhahn\nTelefon +49 30 23125 112\nkonrad.wetterhahn@wetter.example.org`,
    "04.07.2017",
    titles,
    body,
    background,
  ].join("\n\n"),
  "no contact": ["Medieninformation", facts.issuer, "04.07.2017", titles, body, background, links].join("\n\n"),
  "with a boilerplate": [
    "Pressemitteilung",
    facts.issuer,
    "Musterstadt, 4.7.2017",
    titles,
    body,
    `Über das Landesamt\n${text.background}`,
    `Rückfragen an: ${facts.name}, ${facts.phone}`,
  ].join("\n\n"),
  "wrapped at 60 characters": [
    head,
    titles,
    wrapped(text.first),
    wrapped(text.quote),
    wrapped(text.broken),
    address,
    wrapped(text.goesOn),
    background,
  ].join("\n\n"),
  "without empty lines in the head": `Medieninformation
${facts.issuer}
Ansprechpartnerin: ${facts.name}
Telefon: ${facts.phone}
Telefax: ${facts.fax}
E-Mail: ${facts.email}
Datum: 04.07.2017

${titles}

${body}

${background}`,
  "with labels for everything": `Herausgeber: ${facts.issuer}
Datum: 4. Juli 2017
Nummer: 12/2017
Titel: ${facts.title}
Untertitel: ${facts.subtitle}
Thema: Küste, Wetter
Schlagwörter: Nebel, Hafen
Kontakt: ${facts.name} | Tel. ${facts.phone} | ${facts.email}

${body}

${background}

Anlagen:
- Karte der Stationen (liegt der Redaktion vor)`,
  "with a list": [
    head,
    titles,
    text.first,
    "Das Netz misst:\n- die Sichtweite,\n- die Feuchte,\n- die Temperatur in zwei Metern Höhe.",
    text.quote,
    background,
  ].join("\n\n"),
  "with paper around it": [
    head,
    titles,
    text.first,
    "Seite 1 von 2",
    text.quote,
    "- 2 -",
    text.background,
    "***",
    "ENDE",
  ].join("\n\n"),
  "short, without anything": [facts.title, text.first, text.quote].join("\n\n"),
  "letterhead in one line": [
    `${facts.issuer} · Am Windfang 1 · 99900 Musterstadt`,
    "Pressemitteilung",
    "4. Juli 2017",
    titles,
    body,
    "Es gilt das gesprochene Wort.",
  ].join("\n\n"),
  English: `PRESS RELEASE No. 12/2017

Exampleton Tide Observatory

For immediate release

4 July 2017

Fog warnings now reach every harbour

New network goes live

Twelve stations along the coast now report every minute how far one can see. Ships, harbours and ferries learn within a minute where fog is coming up, and can slow down or turn round earlier than before.

“Those at sea should know of the fog before they see it,” said the director of the observatory. “With this network they do, and it was finished on time.”

Notes to editors

The network was agreed in 2019. It consists of twelve stations between Talwetter and Exampleton, which measure with lasers and live on the power of the sun.

Press contact: Harold Spindrift, Press Officer
Phone: +44 1632 960501
Mobile: +44 7700 900512
harold.spindrift@tides.example.org

Address: The Pier, Exampleton EX0 0MP

About the observatory
The observatory has watched the tides since 1871, and the weather whenever there was nothing else to do in the long evenings at the pier.

Further links:
https://tides.example.org/
Annual report

ENDS`,
  "English with an embargo": `Press release
STRICTLY EMBARGOED UNTIL 00:01 BST on 5 July 2017

Exampleton Tide Observatory
Exampleton, July 4th, 2017

# Fog warnings now reach every harbour

Twelve stations along the coast now report every minute how far one can see. Ships, harbours and ferries learn within a minute where fog is coming up.

Contact:
Harold Spindrift (Press Officer)
T +44 1632 960501`,
  "Windows line ends": [head, titles, body, background, links].join("\n\n").replaceAll("\n", "\r\n"),
};

function wrapped(paragraph: string): string {
  return paragraph.replace(/(.{1,58})(?:\s+|$)/g, "$1\n").trim();
}
