/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Reads `#8a1538`; undefined if it is none. */
export function readColour(text: string): Colour | undefined {
  const digits = /^#([0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** `#rrggbb` */
export function writeColour(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** Contrast ratio of two colours, 1 to 21. https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
export function contrast(a: Colour, b: Colour): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour, mixed with as much of `towards` as it needs to have a contrast against the paper. */
export function withContrast(
  colour: Colour,
  { paper, towards, least }: { paper: Colour; towards: Colour; least: number },
): Colour {
  for (let share = 0; share < 100; share++) {
    const mixed = colour.map((part, index) => Math.round(part + (((towards[index] ?? 0) - part) * share) / 100));
    if (contrast(mixed as unknown as Colour, paper) >= least) return mixed as unknown as Colour;
  }
  return towards;
}
