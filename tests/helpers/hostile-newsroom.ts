import type { Files } from "./newsroom.js";
import { pdf, png } from "./small-files.js";

/** Words of releases that may not be shown yet, or not any more; none of them may be in the output. */
export const secrets = ["Geheimsache", "Sperrfrist-Wort", "Entwurfs-Wort", "Widerrufs-Wort"];

/** Contents that break feeds and pages when a place forgets to escape, to clean or to hold back. Built at `hostileNow`. */
export const hostileNewsroom: Files = {
  "presswerk.yaml": `title: { de: "AT&T & Söhne <Presse>", en: "AT&T & Sons <Press>" }
description: { de: "Meldungen ]]> & mehr: 5 < 6", en: "News ]]> & more: 5 < 6" }
url: https://presse.example.org/unter/pfad/
language: de
languages: [de, en, ar]
timezone: Europe/Berlin
feeds: { hub: "https://hub.example.org/?a=1&b=2" }
issuers:
  soehne:
    - name: "Müller & Söhne »Halb<leiter>« GmbH"
      kind: company
      address: { street: "Straße \\"A\\" & B", postcode: "01097", city: Dresden, country: DE }
      email: presse@soehne.example.org
      notes: ["Nur <bis> 5 MB & unverschlüsselt"]
contacts:
  desk: { name: "Dr. O'Brien <Presse>", phone: +49 351 0, email: desk@soehne.example.org }
topics:
  halbleiter: { title: { de: "<Halbleiter> & Chips", en: "<Semiconductors> & chips" } }
`,

  "releases/2026-01-10-steuerzeichen.md": `---
title: "Steuer\\u0007zei\\u0000chen\\uFFFE und \\u0085Umbruch"
date: 2026-01-10 09:00
---
Ein\u000bsenk\u000crecht, ein\u0001 SOH, ein \u0085NEL, ein \uFFFF Nichtzeichen und ein \u001bEscape.

    Auch\u0008 im Quelltext
`,

  "releases/2026-01-11-cdata.md": `---
title: "Ende ]]> und noch ein ]]>"
subtitle: "]]> auch hier"
date: 2026-01-11 09:00
summary: "Zusammen ]]> fassung ]]>"
topics: [halbleiter]
---
Erst ]]> dann ]]> und \`<![CDATA[ Quelltext ]]>\`.

\`\`\`xml
<![CDATA[ ]]> ]]>
\`\`\`
`,

  "releases/2026-01-12-entitaeten.md": `---
title: "AT&T: 5 < 6, &amp; bleibt, <b>auch</b> &lt;das&gt;"
kicker: "R&D > alles"
date: 2026-01-12 09:00
keywords: ["R&D", "<Wafer>", "a \\"b\\" 'c'"]
summary: "5 < 6 & 7 > 6, &amp; bleibt &amp;"
contact: desk
links: [{ title: "Suche <hier> & da", url: "https://www.example.org/?a=1&b=<2>" }]
---
AT&T sagt: 5 < 6, \\&amp; bleibt, &amp; wird eins, &copy; auch, &nichts; nicht.

\`&amp; < > "\` und [Suche](https://www.example.org/?a=1&b=2 "Titel \\"mit\\" & Zeichen").
`,

  "releases/2026-01-13-halbleiter.md": `---
title: "<Halbleiter> für Sachsen"
date: 2026-01-13 09:00
topics: [halbleiter]
place: "Dresden <Nord>"
corrections: [{ date: 2026-01-13 12:00, note: "Statt 5 > 6: 5 < 6 & ]]>" }]
---
<script>alert("Skript")</script><p onclick="alert(1)" style="position:fixed">Absatz <b>fett</b></p>

[Böse](javascript:alert(1)) und [Daten](data:text/html,<script>1</script>) und <a href="JaVaScRiPt:alert(1)">roh</a>.

<iframe src="https://fremd.example.org/"></iframe><object data="x"></object><svg onload="alert(1)"></svg>
<img src="https://bilder.example.org/b.png?a=1&b=2" alt="Bild &amp; <Text>" onerror="alert(1)">
`,

  "releases/2026-01-14-ersatz.md": `---
title: "Halbes \\uD83D Zeichen, ganzes 👩‍🔬 und 🇩🇪"
date: 2026-01-14 09:00
keywords: ["\\uDC00 halb"]
---
Verweis &#xD83D; auf ein halbes, &#0; auf keines, &#x1F600; auf ein ganzes Zeichen. 👩‍🔬 𝔘𝔫𝔦 e\u0301
`,

  "releases/2026-01-15-umlaute/index.md": `---
title: Dateien mit Umlauten
date: 2026-01-15 09:00
image: { src: "Bild größer & schöner #1 100%.png", alt: "Ein \\"rotes\\" <Quadrat> & mehr", caption: "A & B", credit: "Foto <Müller>" }
attachments: [{ src: "Übersicht (Entwurf) 'final'?.pdf", title: "Übersicht & <Anhang>" }]
---
![Noch ein & <Bild>](<Bild größer & schöner %231 100%25.png> "Titel & <mehr>") und [die Übersicht](<Übersicht (Entwurf) 'final'%3F.pdf>).
`,
  "releases/2026-01-15-umlaute/Bild größer & schöner #1 100%.png": png(3, 2, [200, 0, 0]),
  "releases/2026-01-15-umlaute/Übersicht (Entwurf) 'final'?.pdf": pdf,

  "releases/2026-01-16-rtl.md": `---
title: "بيان صحفي: النص من اليمين \\u202E إلى اليسار & <اختبار>"
date: 2026-01-16 09:00
language: ar
---
مرحبا بالعالم، 5 < 6 و AT&T ثم עברית.
`,

  "releases/2026-01-17-semiconductors.md": `---
title: "<Semiconductors> & \\"chips\\" for Saxony’s AT&T"
date: 2026-01-17 09:00
language: en
translationOf: halbleiter
topics: [halbleiter]
---
A footnote[^1] with markup.

[^1]: Five < six & ]]>.
`,

  "releases/2026-01-18-tag.md": `---
title: Nur ein Tag, ohne Uhrzeit
date: 2026-01-18
aliases: ["/alt & neu/Größe (1)"]
---
# Überschrift & <mehr>

| a & b | \`c < d\` |
| --- | --- |
| ]]> | [zur Datei](2026-01-13-halbleiter.md#x) |
`,

  "releases/2026-01-19-zurueck.md": `---
title: "Zurück & <gezogen>"
subtitle: Widerrufs-Wort
date: 2026-01-19 09:00
summary: Widerrufs-Wort
topics: [halbleiter]
withdrawn: { date: 2026-01-19 15:00, reason: "Falsch & <unvollständig>" }
---
Widerrufs-Wort
`,

  "releases/2026-01-19-sperrfrist.md": `---
title: Sperrfrist-Wort Geheimsache
date: 2026-01-19 09:00
embargo: 2026-02-01 09:00
aliases: [/sperrfrist-wort]
---
Sperrfrist-Wort
`,

  "releases/2026-01-19-entwurf.md": `---
title: Entwurfs-Wort Geheimsache
date: 2026-01-19 09:00
draft: true
---
Entwurfs-Wort
`,
};

export const hostileNow = "2026-01-20T12:00:00Z";
