/** XML with holes: `texts` has one more element than `holes`, which stand between them. */
export interface Template {
  readonly texts: readonly string[];
  readonly holes: readonly string[];
}

/** What stands for a value in XML that will become a template: an address and a text alike, with nothing to escape. */
export function hole(name: string): string {
  return `urn:hole:${name}:`;
}

/** Makes a template of XML in which `hole` stands where values will be. */
export function compile(xml: string): Template {
  const parts = xml.split(/urn:hole:(\w+):/);
  return { texts: parts.filter((_, index) => index % 2 === 0), holes: parts.filter((_, index) => index % 2 === 1) };
}

/** The XML with every hole filled; values are escaped already. */
export function fill({ texts, holes }: Template, values: Readonly<Record<string, string>>): string {
  let xml = texts[0] ?? "";
  for (let index = 0; index < holes.length; index++) {
    xml += (values[holes[index] as string] ?? "") + (texts[index + 1] ?? "");
  }
  return xml;
}

/** Values for the holes `name0`, `name1` and so on. */
export function numbered(name: string, values: readonly string[]): Record<string, string> {
  const holes: Record<string, string> = {};
  for (let index = 0; index < values.length; index++) holes[name + index] = values[index] as string;
  return holes;
}
