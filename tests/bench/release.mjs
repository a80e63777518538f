// Releases as press offices write them, in German and English, as many as are wanted; the same number gives the same release.

const topics = [
  ...["Haushalt", "Verkehr", "Schulen", "Umwelt", "Wirtschaft", "Kultur", "Sport", "Gesundheit"],
  ...["Bauen", "Digitales", "Energie", "Europa", "Familie", "Forschung", "Justiz", "Landwirtschaft"],
  ...["Polizei", "Soziales", "Tourismus", "Wasser", "Wohnen", "Arbeit", "Integration", "Ehrenamt"],
];

const words = {
  de: {
    title: ["{body} beschließt {plan}", "{plan}: {sum} Millionen Euro für {place}", "{person} übernimmt {office}"],
    body: ["Der Landtag", "Das Kabinett", "Die Landesregierung", "Der Ausschuss für Inneres", "Die Stadt Ährenfeld"],
    plan: ["das Schulbauprogramm", "den Nahverkehrsplan", "die Grünwegeförderung", "das Bürgernetz", "den Deichausbau"],
    place: ["Ährenfeld", "Königsmoor", "Süderbrück", "Weißtal", "Großhain", "Mühlenau"],
    person: ["Änne Großkopf", "Jörg Weißmüller", "Sören Pahl", "Käthe Brüning", "Fatma Özkan"],
    office: ["das Amt für Straßenbau", "die Leitung der Pressestelle", "den Vorsitz im Beirat"],
    sentences: [
      "{body} hat am Dienstag {plan} auf den Weg gebracht und dafür {sum} Millionen Euro vorgesehen.",
      "In {place} beginnen die Arbeiten im Frühjahr; sie dauern voraussichtlich {small} Monate.",
      "Nach Angaben von {person} profitieren davon rund {sum} Haushalte zwischen {place} und {place}.",
      "Die Mittel stammen zu {small} Prozent aus dem Landeshaushalt, der Rest wird **gemeinsam mit den Gemeinden** getragen.",
      "Näheres steht im [Bericht zum Vorhaben](https://www.example.org/bericht/{sum}), den das Ministerium heute vorgelegt hat.",
      "Gegenüber dem Vorjahr ist das ein Zuwachs von {small} Prozent – so viel wie *seit Jahren* nicht.",
      "Anträge nimmt das Bürgerbüro in {place} ab sofort auch [über das Netz](/antraege/{small}) entgegen.",
      "Für Verzögerungen im Bauabschnitt {small} hatten zuletzt Funde aus dem 14. Jahrhundert gesorgt.",
    ],
    quote: "„Wir haben lange darauf hingearbeitet, und jetzt geht es los“, sagte {person} in {place}.",
    heading: ["Hintergrund", "Zahlen zum Vorhaben", "Wie es weitergeht", "Was sich für {place} ändert"],
    table: "| Jahr | Mittel in Mio. Euro | Vorhaben |\n| --- | ---: | ---: |",
  },
  en: {
    title: ["{body} adopts {plan}", "{plan}: {sum} million euros for {place}", "{person} to head {office}"],
    body: ["The state parliament", "The cabinet", "The committee on transport", "The city of Ährenfeld"],
    plan: ["the school building programme", "the transit plan", "the dyke scheme", "the open data act"],
    place: ["Ährenfeld", "Königsmoor", "Süderbrück", "Weißtal"],
    person: ["Anne Cartwright", "Miles O’Hara", "Sören Pahl", "Fatma Özkan"],
    office: ["the roads department", "the press office", "the advisory board"],
    sentences: [
      "{body} has approved {plan} and set aside {sum} million euros for the next three years.",
      "Work in {place} starts in spring and is expected to take {small} months.",
      "According to {person}, about {sum} households between {place} and {place} will benefit.",
      "The state pays {small} per cent; the rest is shared **with the municipalities**.",
      "Details are in the [report](https://www.example.org/report/{sum}) that the ministry published today.",
      "That is {small} per cent more than last year, and more than *in any year* before.",
      "Applications can be handed in [online](/applications/{small}) or at the office in {place}.",
    ],
    quote: "“We have worked towards this for a long time, and now it begins,” {person} said in {place}.",
    heading: ["Background", "Figures", "What comes next", "What changes for {place}"],
    table: "| Year | Million euros | Projects |\n| --- | ---: | ---: |",
  },
};

/** The topics of all releases: key and name. */
export const allTopics = topics.map((name) => ({ key: name.toLowerCase(), name }));

/** A release by its number: `{ slug, language, title, subtitle, date, updated?, topics, keywords, summary?, text }`, dates as RFC 3339. */
export function release(number) {
  const random = randomNumbers(number);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const language = random() < 0.7 ? "de" : "en";
  const own = words[language];
  const fill = (text) =>
    text.replace(/\{(\w+)\}/g, (_, name) => {
      if (name === "sum") return String(20 + Math.floor(random() * 4000));
      return name === "small" ? String(2 + Math.floor(random() * 40)) : fill(pick(own[name]));
    });
  const sentences = (count) => Array.from({ length: count }, () => fill(pick(own.sentences))).join(" ");
  const title = fill(pick(own.title));
  const at = Date.UTC(2014, 0, 2) + Math.floor(random() * 11 * 365.25 * 24 * 60) * 60_000;
  return {
    slug: `meldung-${number}`,
    language,
    title,
    subtitle: plain(fill(pick(own.sentences))),
    date: rfc3339(at),
    ...(random() < 0.1 && { updated: rfc3339(at + 86_400_000) }),
    topics: [...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(allTopics).key))],
    keywords: [...new Set([fill("{place}"), fill("{place}")])],
    ...(random() < 0.5 && { summary: plain(sentences(1)) }),
    text: body({ random, pick, fill, sentences, own, length: 1800 + random() * 5000 }),
  };
}

function body({ random, fill, pick, sentences, own, length }) {
  const blocks = [`**${fill("{place}")}** – ${sentences(3)}`];
  for (let bytes = 0; bytes < length; bytes += Buffer.byteLength(blocks.at(-1))) {
    const chance = random();
    if (chance < 0.15) blocks.push(`## ${fill(pick(own.heading))}\n\n${sentences(3)}`);
    else if (chance < 0.3) blocks.push(`> ${fill(own.quote)}`);
    else if (chance < 0.42) blocks.push(Array.from({ length: 4 }, () => `- ${sentences(1)}`).join("\n"));
    else if (chance < 0.48) blocks.push(Array.from({ length: 3 }, (_, n) => `${n + 1}. ${sentences(1)}`).join("\n"));
    else if (chance < 0.53) blocks.push([own.table, ...rows(random)].join("\n"));
    else if (chance < 0.54) blocks.push(`<aside><p>${fill(own.quote)}</p></aside>`);
    else blocks.push(sentences(3 + Math.floor(random() * 3)));
  }
  return `${blocks.join("\n\n")}\n`;
}

function rows(random) {
  const number = () => Math.floor(random() * 900);
  return Array.from({ length: 4 }, (_, year) => `| ${2021 + year} | ${number()},${number() % 10} | ${number()} |`);
}

function plain(text) {
  return text.replace(/\*+|\[|\]\([^)]*\)/g, "");
}

function rfc3339(at) {
  return new Date(at).toISOString().replace(".000", "");
}

/** Numbers from 0 to 1 in an order that the seed decides (splitmix32). */
function randomNumbers(seed) {
  let state = Math.imul(seed + 1, 0x2545f491);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 4294967296;
  };
}
