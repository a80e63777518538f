/** Index of the `>` that ends the tag which begins at `start`, quoted values skipped; -1 if there is none. */
export function tagEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 0x3e) return at;
    if (character !== 0x22 && character !== 0x27) continue;
    at = text.indexOf(character === 0x22 ? '"' : "'", at + 1);
    if (at === -1) return -1;
  }
  return -1;
}

/** The values of a start tag's attributes, as written, by their names in lower case; of two with one name the first counts. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of tag.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? "");
  }
  return attributes;
}

const attribute = /(?<=[\s"'])([a-z][a-z0-9:_-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
