/** A piece of HTML that begins and does not end, and what would end it. */
export interface Unclosed {
  readonly start: string;
  readonly end: string;
}

const textElements = /<(script|style|textarea|title|xmp|iframe|noembed|noframes)\b[\s\S]*?<\/\1\s*>/gi;
const complete =
  /<!--(?:-?>|[\s\S]*?-->)|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<[a-z/!](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** The first comment, instruction or tag that is not finished: a parser would take the text after it for a part of it. */
export function unclosedMarkup(html: string): Unclosed | undefined {
  const rest = html.replace(textElements, "").replace(complete, "");
  const [start] = /<(?:!--|\?|!\[CDATA\[|[a-z/!][^\s<>]*)/i.exec(rest) ?? [];
  return start === undefined ? undefined : { start, end: ends[start] ?? ">" };
}

const ends: Readonly<Record<string, string>> = { "<!--": "-->", "<?": "?>", "<![CDATA[": "]]>" };
