/** A reference to a law that is not in force any more, where in a text it stands, and what has taken its place. */
export interface OutdatedLaw {
  readonly found: string;
  readonly offset: number;
  readonly now: string;
}

/** German laws that imprints name. TMG and TTDSG were replaced on 14 May 2024, the RStV on 7 November 2020. */
const laws: readonly { readonly name: RegExp; readonly now: string; readonly section?: [old: string, now: string] }[] =
  [
    { name: /^(?:TMG|Telemediengesetz)/, now: "DDG", section: ["5", "§ 5 DDG"] },
    { name: /^(?:RStV|Rundfunkstaatsvertrag)/, now: "MStV", section: ["55", "§ 18 MStV"] },
    { name: /^TTDSG/, now: "TDDDG" },
  ];

const space = String.raw`(?:\s|&nbsp;|&#160;)*`;
const detail = String.raw`(?:Abs(?:atz|\.)?|S(?:atz|\.)|Nr\.?|ff?\.|bis|und|des|der|\d+[a-z]?|[,–-])`;
const reference = new RegExp(
  String.raw`(?:§|&sect;){1,2}${space}(\d+)[a-z]?(?:${space}${detail})*${space}(TMG|Telemediengesetz(?:es)?|RStV|Rundfunkstaatsvertrag(?:e?s)?|TTDSG)(?![\p{L}\d])`,
  "gu",
);

/** Finds outdated references in a text; what is called former stands there on purpose. */
export function outdatedLaws(text: string): OutdatedLaw[] {
  if (!/TMG|RStV|TTDSG|Telemediengesetz|Rundfunkstaatsvertrag/.test(text)) return [];
  return [...text.matchAll(reference)].flatMap(({ 0: found, 1: number, 2: name = "", index }) => {
    const law = laws.find((each) => each.name.test(name));
    const former = /(?:früher|vormals|ehemals|bisher|zuvor|formerly)\W*$/i.test(text.slice(0, index).slice(-20));
    if (law === undefined || former) return [];
    const [section, today] = law.section ?? [];
    return [{ found: found.replace(/\s+/g, " "), offset: index, now: today && section === number ? today : law.now }];
  });
}
