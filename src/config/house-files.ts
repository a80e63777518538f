import { basename } from "node:path";
import { cardName, logoName } from "../model/house-pictures.js";
import { type Design, type FontUse, fontUses } from "../model/newsroom.js";

/** A file that the design of a house adds to the theme's assets: one on the disk, or a style sheet that is written here. */
export type HouseFile = { readonly name: string } & ({ readonly path: string } | { readonly text: string });

/** Logo, card, fonts and a style sheet that uses them; it stands between the built-in colours and type (10, 20) and what uses both (30 on). */
export function houseFiles({ logo, card, accent, fonts }: Design): HouseFile[] {
  const used = fontUses.flatMap((use) =>
    fonts[use] ? [{ use, path: fonts[use], name: `fonts/${use}-${basename(fonts[use])}` }] : [],
  );
  const style = [
    ...used.map(({ use, name }) => fontFace(use, name)),
    ...rootRule(
      used.map(({ use }) => use),
      accent,
    ),
    "",
  ].join("\n");
  return [
    ...(logo ? [{ name: logoName(logo), path: logo }] : []),
    ...(card ? [{ name: cardName(card), path: card }] : []),
    ...used.map(({ name, path }) => ({ name, path })),
    ...(style.trim() === "" ? [] : [{ name: "site/25-house.css", text: style }]),
  ];
}

/** `optional`: a font that is late is used from the next page on, so that no text jumps. */
function fontFace(use: FontUse, name: string): string {
  return `@font-face {\n  font-family: "House ${use}";\n  src: url("${name}");\n  font-display: optional;\n}\n`;
}

const variables: Readonly<Record<FontUse, string>> = {
  text: "--text-font",
  headings: "--heading-font",
  small: "--small-font",
};

function rootRule(uses: readonly FontUse[], accent: Design["accent"]): string[] {
  const lines = [
    ...uses.map((use) => `  ${variables[use]}: "House ${use}";`),
    ...(accent ? [`  --accent: ${accent.light};`] : []),
  ];
  const light = lines.length > 0 ? [`:root {\n${lines.join("\n")}\n}`] : [];
  const dark = accent
    ? [`@media screen and (prefers-color-scheme: dark) {\n  :root {\n    --accent: ${accent.dark};\n  }\n}`]
    : [];
  return [...light, ...dark];
}
