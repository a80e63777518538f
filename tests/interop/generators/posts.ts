/** A post as a generator gets it. */
export interface Post {
  readonly slug: string;
  readonly title: string;
  /** RFC 3339, with the offset of where it was written. */
  readonly date: string;
  readonly topics: readonly string[];
  readonly markdown: string;
  /** How the text begins, without its form. */
  readonly start: string;
  /** Words of the text that the import must keep, with their form. */
  readonly words: readonly string[];
}

const titles = [
  "Neue Brücke für den Verkehr freigegeben",
  "AT&T & Partner eröffnen „Hafenlabor“",
  "Wetterdienst: 5 < 6 Grad erwartet",
  "Straßenfest “am Pier” – mit Musik",
  "It’s a new day at Exampleton’s harbour",
];

const texts: readonly Pick<Post, "markdown" | "start" | "words">[] = [
  {
    markdown:
      "Die Brücke über den **Talfluss** ist seit heute offen.\n\n## Zahlen\n\n- 120 Meter lang\n- 14 Meter breit\n\n![Die Brücke](/bilder/bruecke.png)\n\nMehr steht [auf der Karte](https://karte.example.org/bruecke?a=1&b=2).",
    start: "Die Brücke über den Talfluss ist seit heute offen.",
    words: ["**Talfluss**", "## Zahlen", "120 Meter lang", "https://karte.example.org/bruecke?a=1&b=2"],
  },
  {
    markdown:
      "Das Labor misst Wellen.\n\n| Jahr | Höhe |\n| --- | --- |\n| 2019 | 1,5 m |\n| 2020 | 2,5 m |\n\n> „Ein guter Tag“, sagte die Leiterin.\n\nEnde.",
    start: "Das Labor misst Wellen.",
    words: ["| 2019 | 1,5 m |", "> „Ein guter Tag“, sagte die Leiterin.", "Ende."],
  },
  {
    markdown:
      "So rechnet das Modell:\n\n```\nif (a < b && c > d) warnung();\n```\n\n1. Messen\n2. Rechnen\n3. *Warnen*",
    start: "So rechnet das Modell:",
    words: ["if (a < b && c > d) warnung();", "1. Messen", "_Warnen_"],
  },
];

/** Two years of posts, more than any generator puts into a feed by itself; the same for every one of them. */
export const posts: readonly Post[] = Array.from({ length: 24 }, (_, index) => {
  const day = new Date(Date.UTC(2023, 0, 10) + index * 30 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  const text = texts[index % texts.length] ?? { markdown: "", start: "", words: [] };
  return {
    slug: `meldung-${index + 1}`,
    title: `${titles[index % titles.length]} (${index + 1})`,
    date: `${day}T${String(8 + (index % 10)).padStart(2, "0")}:30:00${/-(?:0[4-9]-|10-[01])/.test(day) ? "+02:00" : "+01:00"}`,
    topics: [["Küste & Hafen"], ["Verkehr", "Küste & Hafen"], ["Wetter"]][index % 3] ?? [],
    ...text,
  };
});
