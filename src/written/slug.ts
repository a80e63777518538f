import slugify from "@sindresorhus/slugify";

/** A text as part of an address: lower-case ASCII letters, digits and single hyphens, umlauts as ae, oe, ue, ss; empty if nothing of it is left. */
export function slugOf(text: string): string {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)) return text;
  return slugify(text, { decamelize: false, customReplacements: [["&", " "]] });
}
