/** Plain text as Markdown that shows the same: every character that could mean something to GitHub's Markdown is escaped. */
export function escapeText(text: string): string {
  const brackets = /[[\]]/.test(text) && !harmlessBrackets(text);
  const special = brackets ? /[\\`*_[\]<&~]/g : /[\\`*_<&~]/g;
  const escaped = text.replace(special, escapeCharacter).replaceAll("\\](", "\\]\\(");
  return /^[-+#>=\d]/.test(escaped) ? escapeStart(escaped) : escaped;
}

/** A block of inline Markdown whose lines must not begin a list, a heading or another block. */
export function escapeLineStarts(markdown: string): string {
  return /^[-+#>=:|\d]/m.test(markdown) ? markdown.replace(/^.*$/gm, escapeStart) : markdown;
}

function escapeCharacter(character: string, offset: number, text: string): string {
  const before = text[offset - 1] ?? "";
  const rest = text.slice(offset + 1, offset + 40);
  switch (character) {
    case "_":
      return /[\p{L}\p{N}]/u.test(before) && /^[\p{L}\p{N}]/u.test(rest) ? "_" : "\\_";
    case "<":
      return /^[a-z/!?]/i.test(rest) || rest === "" ? "\\<" : "<";
    case "&":
      return /^(?:#?[a-z\d]{1,32};|$)/i.test(rest) ? "&amp;" : "&";
    default:
      return `\\${character}`;
  }
}

/** `[…]` in a quotation is no link; a check box, a footnote's mark or a bracket that something else could close might be one. */
function harmlessBrackets(text: string): boolean {
  return !/\[[\^ xX]|\][[(:]|\]$|[\\`]/.test(text) && text.replace(/\[[^[\]]*\]/g, "").search(/[[\]]/) === -1;
}

/** What begins a block in CommonMark: a list, a heading, a quote, a rule, an underline or a table's second line. */
function escapeStart(line: string): string {
  if (/^(?:[-+](?:\s|$)|#{1,6}(?:\s|$)|>|=+\s*$|-[- ]*$|[-:|][-:| ]*$)/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
