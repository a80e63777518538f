type Texts<K extends string> = { readonly [Key in K]?: string | undefined };

/** The texts that say something, trimmed; keys without a value, or with an empty one, are left out. */
export function given<K extends string>(texts: Texts<K>): { [Key in K]?: string } {
  return kept(texts, (text) => text.trim());
}

/** The same for texts that stand in one line: line breaks and runs of spaces become one space. */
export function givenLines<K extends string>(texts: Texts<K>): { [Key in K]?: string } {
  return kept(texts, oneLine);
}

/** A text in one line, trimmed. */
export function oneLine(text: string): string {
  return text.trim().replace(/[\t\n ]+/g, " ");
}

function kept<K extends string>(texts: Texts<K>, mend: (text: string) => string): { [Key in K]?: string } {
  const result: { [Key in K]?: string } = {};
  for (const key in texts) {
    const text = texts[key];
    if (text === undefined) continue;
    const mended = mend(text);
    if (mended !== "") result[key] = mended;
  }
  return result;
}
