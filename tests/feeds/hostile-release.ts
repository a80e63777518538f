import { aNewsroom, type aRelease, at } from "../helpers/release.js";

/** A newsroom and a release whose every text breaks a feed that forgets to escape it. */
export const hostileNewsroom = aNewsroom({
  issuers: {
    amt: [{ name: "AT&T <Presse> ]]>", kind: "company", notes: [], url: "https://amt.example.org/?a=1&b=2" }],
  },
  topics: { chips: { title: { de: '<Halbleiter> & "Chips" ]]>' } } },
});

const file = (name: string, mediaType: string) => ({ source: `/newsroom/${name}`, name, bytes: 1234, mediaType });

export const hostileRelease: NonNullable<Parameters<typeof aRelease>[0]> = {
  id: 'a&b <c> "d"',
  date: "2026-01-15T09:00:00+01:00",
  title: "AT&T: 5 < 6, &amp; bleibt, <Halbleiter> ]]> und ]]> 😀 בדיקה \uD83D \u0007",
  subtitle: "5 < 6 ]]>",
  summary: "AT&T ]]> &amp; <b>",
  topics: ["chips"],
  keywords: ["R&D", '"Wafer" <x>'],
  corrections: [{ date: at("2026-01-16T09:00:00+01:00"), note: "5 < 6 & ]]>" }],
  image: { asset: file("Größe & Maß.png", "image/png"), alt: "A & <B>", caption: '"C" & D', credit: "E & F" },
  attachments: [
    { asset: file("Übersicht's.pdf", "application/pdf"), title: 'G & <H> "I"' },
    { asset: file("b.pdf", "application/pdf") },
  ],
  text: { pieces: ["<p>Erst ]]> dann ]]> &amp;amp; 5 &lt; 6</p>"], lead: "", assets: [], linked: [] },
};
