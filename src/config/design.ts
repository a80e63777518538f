import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type Design, fontUses } from "../model/newsroom.js";
import { type KeyProblem, keyError, keyWarning } from "../written/key-problem.js";
import type { Partly } from "../written/shape.js";
import type { KeyPath } from "../yaml.js";
import { type Colour, contrast, readColour, withContrast, writeColour } from "./colour.js";
import type { WrittenNewsroom } from "./schema.js";

type WrittenDesign = NonNullable<WrittenNewsroom["design"]>;

/** `--wash` of the built-in style sheets, on which words in the accent colour stand too, and what the accent is mixed with to be read there. */
const grounds = {
  accent: { paper: [0xf7, 0xf4, 0xec], towards: [0, 0, 0] },
  accentDark: { paper: [0x22, 0x20, 0x1d], towards: [255, 255, 255] },
} as const satisfies Record<string, { paper: Colour; towards: Colour }>;

/** WCAG 2.1, success criterion 1.4.3. */
const least = 4.5;

const logoKinds = ["svg", "png", "webp", "avif", "jpg", "jpeg"];
const cardKinds = ["png", "jpg", "jpeg"];
const fontKinds = ["woff2", "woff"];

/** Colours are colours that can be read, files are there and of a kind that pages can use. */
export function designIsUsable({ design }: Partly<WrittenNewsroom>, root: string): KeyProblem[] {
  if (!design) return [];
  const fonts = fontUses.map((use) =>
    fileProblems(["design", "fonts", use], design.fonts?.[use], { root, kinds: fontKinds }),
  );
  return [
    ...fileProblems(["design", "logo"], design.logo, { root, kinds: logoKinds }),
    ...fileProblems(["design", "card"], design.card, { root, kinds: cardKinds }),
    ...colourProblems("accent", design.accent),
    ...colourProblems("accentDark", design.accentDark),
    ...fonts.flat(),
  ];
}

function colourProblems(name: keyof typeof grounds, value: string | undefined): KeyProblem[] {
  if (value === undefined) return [];
  const path = ["design", name];
  const key = path.join(".");
  const colour = readColour(value);
  if (!colour) return [keyError("bad-colour", path, { key, value })];
  const ratio = contrast(colour, grounds[name].paper);
  if (ratio >= least) return [];
  const suggestion = writeColour(withContrast(colour, { ...grounds[name], least }));
  return [keyWarning("low-contrast", path, { key, value, ratio: ratio.toFixed(1), suggestion })];
}

function fileProblems(
  path: KeyPath,
  value: string | undefined,
  { root, kinds }: { root: string; kinds: readonly string[] },
): KeyProblem[] {
  if (value === undefined) return [];
  const ending = value.slice(value.lastIndexOf(".") + 1).toLowerCase();
  const key = path.join(".");
  if (!kinds.includes(ending)) return [keyError("wrong-file-kind", path, { key, value, allowed: kinds.join(", ") })];
  const isThere = statSync(resolve(root, value), { throwIfNoEntry: false })?.isFile();
  return isThere ? [] : [keyError("missing-file", path, { path: value })];
}

/** The design that presswerk.yaml describes; without a colour for dark screens they have a lighter tone of the other. */
export function toDesign({ logo, card, accent, accentDark, fonts = {} }: WrittenDesign, root: string): Design {
  const light = accent && readColour(accent);
  const dark = accentDark ? readColour(accentDark) : light && withContrast(light, { ...grounds.accentDark, least: 6 });
  return {
    ...(logo && { logo: resolve(root, logo) }),
    ...(card && { card: resolve(root, card) }),
    ...(light && dark && { accent: { light: writeColour(light), dark: writeColour(dark) } }),
    fonts: Object.fromEntries(
      Object.entries(fonts).flatMap(([use, path]) => (path ? [[use, resolve(root, path)]] : [])),
    ),
  };
}
